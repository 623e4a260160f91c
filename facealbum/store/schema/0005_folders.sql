-- The folders that the library knows, files on drives that are not connected, and what photos look
-- like as a whole, so that copies of one photo are found.

-- device: of the file system on which the folder lay when last seen, as text; "" for not known.
-- asked: the user was asked whether to watch it, or said so by themselves.
-- online: the folder was there when last looked for. looked_at: local time of the last look.
CREATE TABLE folder (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    path      BLOB    NOT NULL UNIQUE,
    device    TEXT    NOT NULL DEFAULT '',
    watched   INTEGER NOT NULL DEFAULT 0 CHECK (watched IN (0, 1)),
    asked     INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
    online    INTEGER NOT NULL DEFAULT 1 CHECK (online IN (0, 1)),
    looked_at TEXT
) STRICT;

-- A file whose folder is not there as a whole: known to be present, only not now. A photo is
-- offline where all its present files are.
ALTER TABLE photo_file ADD COLUMN offline INTEGER NOT NULL DEFAULT 0 CHECK (offline IN (0, 1));
ALTER TABLE photo ADD COLUMN offline INTEGER NOT NULL DEFAULT 0 CHECK (offline IN (0, 1));
CREATE INDEX photo_offline ON photo (id) WHERE offline = 1;

-- What a photo looks like: 64 bits as a signed integer, and 16 x 16 grey levels; NULL until it was
-- decoded by a version that makes them.
ALTER TABLE photo ADD COLUMN look_hash INTEGER;
ALTER TABLE photo ADD COLUMN miniature BLOB;
CREATE INDEX photo_look ON photo (id, look_hash) WHERE look_hash IS NOT NULL AND status = 'done';

-- Photos that were compared with all others, pairs that show the same, and pairs of faces in them
-- that are one face. All three are emptied together.
CREATE TABLE cache_compared (
    photo_id INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE cache_copy (
    photo_a INTEGER NOT NULL,
    photo_b INTEGER NOT NULL,
    PRIMARY KEY (photo_a, photo_b),
    CHECK (photo_a < photo_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX cache_copy_back ON cache_copy (photo_b, photo_a);

CREATE TABLE cache_twin (
    face_a INTEGER NOT NULL,
    face_b INTEGER NOT NULL,
    PRIMARY KEY (face_a, face_b),
    CHECK (face_a < face_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX cache_twin_back ON cache_twin (face_b, face_a);

-- Faces of a group that are another one of it, in a copy of its photo.
ALTER TABLE cache_group ADD COLUMN copies INTEGER NOT NULL DEFAULT 0;
