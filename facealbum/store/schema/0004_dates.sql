-- A photo's date may also be the word of a description inside it (XMP), and its clock may be known
-- to be so many minutes ahead of UTC. SQLite can't change a CHECK, so the column is made anew.

ALTER TABLE photo ADD COLUMN dated_by TEXT NOT NULL DEFAULT 'file'
    CHECK (dated_by IN ('exif', 'xmp', 'file'));
UPDATE photo SET dated_by = taken_from;
ALTER TABLE photo DROP COLUMN taken_from;
ALTER TABLE photo RENAME COLUMN dated_by TO taken_from;
ALTER TABLE photo ADD COLUMN utc_offset INTEGER;
