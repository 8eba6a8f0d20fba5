-- Never change this file once it has been released: add another one.

-- What many rows of one table were before and after, in one piece: a JSON array of {k, b, a}, the key and
-- the whole row on both sides, null where there was none. Undoing points at the same images, reversed.
CREATE TABLE journal_images (
    id INTEGER PRIMARY KEY,
    images TEXT NOT NULL
) STRICT;

CREATE TABLE journal_batch (
    id INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL REFERENCES operation (seq),
    tbl TEXT NOT NULL,
    images INTEGER NOT NULL REFERENCES journal_images (id),
    reversed INTEGER NOT NULL CHECK (reversed IN (0, 1))
) STRICT;
CREATE INDEX journal_batch_by_operation ON journal_batch (operation);

-- A file whose figures were taken in.
CREATE TABLE import (
    id TEXT PRIMARY KEY,
    file_name TEXT NOT NULL,
    -- SHA-256 of the file, in hexadecimal.
    file_hash TEXT NOT NULL,
    at TEXT NOT NULL,
    scheme TEXT NOT NULL,
    as_on TEXT NOT NULL,
    rows INTEGER NOT NULL CHECK (rows >= 0),
    mapping TEXT NOT NULL CHECK (json_valid(mapping))
) STRICT;

-- Where a figure came from; none for one that was typed.
CREATE TABLE reading_source (
    snapshot TEXT NOT NULL,
    unit TEXT NOT NULL,
    indicator TEXT NOT NULL,
    import TEXT NOT NULL REFERENCES import (id) DEFERRABLE INITIALLY DEFERRED,
    -- As spreadsheets name it: C7.
    cell TEXT NOT NULL,
    PRIMARY KEY (snapshot, unit, indicator)
) STRICT, WITHOUT ROWID;

-- What the columns of files with these headings were taken for.
CREATE TABLE column_mapping (
    scheme TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    mapping TEXT NOT NULL CHECK (json_valid(mapping)),
    PRIMARY KEY (scheme, fingerprint)
) STRICT, WITHOUT ROWID;

-- Other names under which a unit comes in files.
CREATE TABLE unit_spelling (
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    spelling TEXT NOT NULL CHECK (spelling <> ''),
    PRIMARY KEY (unit, spelling)
) STRICT, WITHOUT ROWID;
