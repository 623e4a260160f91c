-- The first shape of a library. Truth tables hold what was found and what the user said;
-- tables named cache_* may be emptied at any time and made again from them.

CREATE TABLE photo (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    content_hash TEXT    NOT NULL UNIQUE,
    width        INTEGER NOT NULL DEFAULT 0,
    height       INTEGER NOT NULL DEFAULT 0,
    taken_at     TEXT,
    taken_from   TEXT    NOT NULL DEFAULT 'file' CHECK (taken_from IN ('exif', 'file')),
    status       TEXT    NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'done', 'failed')),
    reason       TEXT    NOT NULL DEFAULT '',
    pipeline     TEXT    NOT NULL DEFAULT '',
    present      INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1))
) STRICT;

-- Covers the list of all photos by date.
CREATE INDEX photo_by_date ON photo (taken_at DESC, id DESC, status);
CREATE INDEX photo_by_status ON photo (status, present);

-- A path is bytes: not every file name is text. name is the file's own name, folded for searching.
CREATE TABLE photo_file (
    path     BLOB    NOT NULL PRIMARY KEY,
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    size     INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    present  INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX photo_file_by_photo ON photo_file (photo_id, present DESC);

-- Boxes and landmarks are fractions of the upright photo; landmarks are ten little-endian doubles.
CREATE TABLE face (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    photo_id   INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    box_left   REAL    NOT NULL,
    box_top    REAL    NOT NULL,
    box_width  REAL    NOT NULL,
    box_height REAL    NOT NULL,
    landmarks  BLOB    NOT NULL,
    score      REAL    NOT NULL,
    sharpness  REAL    NOT NULL,
    short_side REAL    NOT NULL,
    quality    REAL    NOT NULL,
    pipeline   TEXT    NOT NULL,
    crop       TEXT    NOT NULL DEFAULT '',
    retired    INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE INDEX face_by_photo ON face (photo_id, retired);
CREATE INDEX face_retired ON face (id) WHERE retired = 1;

-- Little-endian float32, made by the pipeline that is named here.
CREATE TABLE vector (
    face_id  INTEGER PRIMARY KEY REFERENCES face (id) ON DELETE CASCADE,
    pipeline TEXT    NOT NULL,
    data     BLOB    NOT NULL
) STRICT;

CREATE TABLE person (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT    NOT NULL,
    name_key      TEXT    NOT NULL,
    hidden        INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    cover_face_id INTEGER REFERENCES face (id) ON DELETE SET NULL,
    birth_date    TEXT
) STRICT;

CREATE UNIQUE INDEX person_by_name ON person (name_key) WHERE name_key <> '';
CREATE INDEX person_by_cover ON person (cover_face_id) WHERE cover_face_id IS NOT NULL;

-- No ON DELETE action: a face or person that the user spoke of cannot be deleted by accident.
CREATE TABLE verdict (
    face_id   INTEGER NOT NULL REFERENCES face (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    answer    TEXT    NOT NULL CHECK (answer IN ('is', 'is not')),
    PRIMARY KEY (face_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX verdict_one_person ON verdict (face_id) WHERE answer = 'is';
CREATE INDEX verdict_by_person ON verdict (person_id, answer);

-- Rows before and after each change as JSON, placements as compressed arrays.
CREATE TABLE journal (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    at            TEXT    NOT NULL,
    label         TEXT    NOT NULL,
    undone        INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    before_rows   TEXT    NOT NULL,
    after_rows    TEXT    NOT NULL,
    before_places BLOB    NOT NULL,
    after_places  BLOB    NOT NULL
) STRICT;

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- group_key: a person's id, or minus the smallest face id of an unnamed group.
-- confirmed: whether the verdict says that the face is the person of group_key.
CREATE TABLE cache_placement (
    face_id   INTEGER PRIMARY KEY REFERENCES face (id) ON DELETE CASCADE,
    photo_id  INTEGER NOT NULL,
    group_key INTEGER NOT NULL,
    distance  REAL,
    settled   INTEGER NOT NULL DEFAULT 1 CHECK (settled IN (0, 1)),
    confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1))
) STRICT;

-- In the order in which a person's faces are shown, and covering the search for photos.
CREATE INDEX cache_placement_by_group
    ON cache_placement (group_key, confirmed DESC, distance, photo_id);
CREATE INDEX cache_placement_unsettled ON cache_placement (face_id) WHERE settled = 0;

CREATE TABLE cache_group (
    group_key     INTEGER PRIMARY KEY,
    faces         INTEGER NOT NULL,
    photos        INTEGER NOT NULL,
    confirmed     INTEGER NOT NULL,
    cover_face_id INTEGER NOT NULL,
    cover_rank    REAL    NOT NULL
) STRICT;

CREATE INDEX cache_group_by_size ON cache_group (faces DESC, group_key DESC) WHERE group_key < 0;

CREATE TABLE cache_tree (
    pipeline TEXT NOT NULL,
    name     TEXT NOT NULL,
    data     BLOB NOT NULL,
    PRIMARY KEY (pipeline, name)
) STRICT, WITHOUT ROWID;
