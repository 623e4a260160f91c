-- Names from other programs. What their files say is a cache: it is read again from the photos,
-- the sidecars and Picasa's files. What the user said no to is the truth, and stays.

-- One row for each name that a file gives, with its box in fractions of the upright photo, or
-- without one where it only says that the person is there. source: the path of the sidecar or ini,
-- empty for the photo's own file. face_id: the face that it most likely speaks of.
CREATE TABLE cache_region (
    id         INTEGER PRIMARY KEY,
    photo_id   INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    source     BLOB    NOT NULL,
    program    TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    name_key   TEXT    NOT NULL,
    box_left   REAL,
    box_top    REAL,
    box_width  REAL,
    box_height REAL,
    turns      INTEGER NOT NULL DEFAULT 0,
    face_id    INTEGER REFERENCES face (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX cache_region_by_photo ON cache_region (photo_id);
CREATE INDEX cache_region_by_face ON cache_region (face_id) WHERE face_id IS NOT NULL;
CREATE INDEX cache_region_by_source ON cache_region (source);

-- Sidecars and inis as they were when they were read, so that only changed ones are read again.
CREATE TABLE cache_metadata_file (
    path     BLOB    NOT NULL PRIMARY KEY,
    size     INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How a photo's pixels are stored, and that what its own file says was read.
CREATE TABLE cache_stored (
    photo_id    INTEGER PRIMARY KEY REFERENCES photo (id) ON DELETE CASCADE,
    orientation INTEGER NOT NULL CHECK (orientation BETWEEN 1 AND 8)
) STRICT;

-- A face and a name that another program gave it and the user said no to: it is not asked again.
CREATE TABLE refusal (
    face_id  INTEGER NOT NULL REFERENCES face (id),
    name_key TEXT    NOT NULL,
    PRIMARY KEY (face_id, name_key)
) STRICT, WITHOUT ROWID;
