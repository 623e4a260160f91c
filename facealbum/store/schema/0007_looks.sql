-- second_look: whether the photo is to be looked at once more when all others were looked at once:
-- turned by quarters of a circle, or closely as well.
ALTER TABLE photo ADD COLUMN second_look TEXT NOT NULL DEFAULT ''
    CHECK (second_look IN ('', 'turned', 'close', 'done'));
CREATE INDEX photo_due ON photo (id) WHERE second_look IN ('turned', 'close');

-- Which way the face looks, as proportions of its landmarks; 0 where it was not measured.
ALTER TABLE face ADD COLUMN yaw REAL NOT NULL DEFAULT 0;
ALTER TABLE face ADD COLUMN pitch REAL NOT NULL DEFAULT 0;

-- A photo in which no detector was sure of a face may stand on its side.
UPDATE photo SET second_look = 'turned' WHERE status = 'done' AND NOT EXISTS
    (SELECT 1 FROM face f WHERE f.photo_id = photo.id AND f.retired = 0 AND f.score >= 0.9);
