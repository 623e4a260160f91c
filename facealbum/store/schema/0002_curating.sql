-- What curating adds to the truth: what is no face, faces that the user drew, strangers whom the
-- user does not want to be asked about, and searches that are kept as albums.

-- A face that the user took out stays retired, whatever a detector says. A drawn face whose drawing
-- was undone stands here too, so that it can be drawn again.
CREATE TABLE not_face (
    face_id INTEGER PRIMARY KEY REFERENCES face (id)
) STRICT;

ALTER TABLE face ADD COLUMN drawn INTEGER NOT NULL DEFAULT 0 CHECK (drawn IN (0, 1));
CREATE INDEX face_drawn ON face (photo_id) WHERE drawn = 1;

ALTER TABLE person ADD COLUMN stranger INTEGER NOT NULL DEFAULT 0 CHECK (stranger IN (0, 1));

CREATE TABLE album (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT    NOT NULL,
    name_key TEXT    NOT NULL,
    query    TEXT    NOT NULL
) STRICT;

CREATE UNIQUE INDEX album_by_name ON album (name_key) WHERE name_key <> '';

-- The ids of earlier entries that this one took back, as a JSON list.
ALTER TABLE journal ADD COLUMN takes_back TEXT NOT NULL DEFAULT '[]';
