-- Clips among the photos. duration is NULL for a photo; of a clip it is seconds, 0 until it was
-- looked at, or where the file does not say.
ALTER TABLE photo ADD COLUMN duration REAL;
ALTER TABLE photo ADD COLUMN codec TEXT NOT NULL DEFAULT '';
CREATE INDEX photo_clip ON photo (id, duration) WHERE duration IS NOT NULL;

-- Covers the count of what is still to be looked at, with clips or without.
DROP INDEX photo_by_status;
CREATE INDEX photo_by_status ON photo (status, present, offline, duration);

-- The second of a clip of which the face's box, landmarks and crop are; NULL in a photo.
ALTER TABLE face ADD COLUMN shown_at REAL;
CREATE INDEX face_in_clip ON face (id) WHERE shown_at IS NOT NULL;

-- All moments of a clip at which a face is seen, that of shown_at among them.
CREATE TABLE sighting (
    face_id    INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    at         REAL    NOT NULL,
    box_left   REAL    NOT NULL,
    box_top    REAL    NOT NULL,
    box_width  REAL    NOT NULL,
    box_height REAL    NOT NULL,
    PRIMARY KEY (face_id, at)
) STRICT, WITHOUT ROWID;
