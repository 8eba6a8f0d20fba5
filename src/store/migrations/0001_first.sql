-- Never change this file once it has been released: add another one.
-- Keys are UUIDs as text. Foreign keys are checked at the commit, so that undo can put rows back in any order.

CREATE TABLE operation (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_hi TEXT NOT NULL,
    subject_en TEXT NOT NULL,
    meeting TEXT,
    -- The first operation of the undo step that this one belongs to; NULL for undo, redo and initial content.
    step INTEGER,
    undoes INTEGER,
    redoes INTEGER
) STRICT;
CREATE INDEX operation_by_step ON operation (step);

-- One row while a transaction writes, none otherwise: the journal's triggers read it, and fail without it.
CREATE TABLE open_operation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    bulk INTEGER NOT NULL CHECK (bulk IN (0, 1))
) STRICT;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL REFERENCES operation (seq),
    tbl TEXT NOT NULL,
    row_key TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
    before TEXT CHECK ((before IS NULL) = (action = 'insert')),
    after TEXT CHECK ((after IS NULL) = (action = 'delete'))
) STRICT;
CREATE INDEX journal_by_operation ON journal (operation);
CREATE INDEX journal_by_row ON journal (tbl, row_key);

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE office (
    id TEXT PRIMARY KEY,
    name_hi TEXT NOT NULL,
    name_en TEXT NOT NULL
) STRICT;

CREATE TABLE post (
    id TEXT PRIMARY KEY,
    name_hi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    office TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX post_by_office ON post (office);

CREATE TABLE officer (
    id TEXT PRIMARY KEY,
    name_hi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX officer_by_post ON officer (post);

CREATE TABLE series (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name_hi TEXT NOT NULL,
    name_en TEXT NOT NULL
) STRICT;

CREATE TABLE meeting (
    id TEXT PRIMARY KEY,
    series TEXT NOT NULL REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number > 0),
    date TEXT NOT NULL,
    time TEXT,
    venue_hi TEXT NOT NULL,
    venue_en TEXT NOT NULL,
    subject_hi TEXT NOT NULL,
    subject_en TEXT NOT NULL,
    chair_officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    chair_post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    convener_officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    convener_post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in-session', 'closed')),
    letter_number TEXT NOT NULL,
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    UNIQUE (series, number),
    CHECK (chair_officer IS NOT NULL OR chair_post IS NULL),
    CHECK (convener_officer IS NOT NULL OR convener_post IS NULL)
) STRICT;
CREATE INDEX meeting_by_date ON meeting (series, date);
CREATE INDEX meeting_by_chair ON meeting (chair_officer);
CREATE INDEX meeting_by_convener ON meeting (convener_officer);

CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    parent TEXT,
    position INTEGER NOT NULL CHECK (position >= 0),
    title_hi TEXT NOT NULL,
    title_en TEXT NOT NULL,
    scheme TEXT,
    presenter_officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    presenter_post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    planned_minutes INTEGER CHECK (planned_minutes BETWEEN 0 AND 65535),
    brief TEXT NOT NULL,
    private_note TEXT NOT NULL,
    discussion TEXT NOT NULL,
    UNIQUE (id, meeting),
    FOREIGN KEY (parent, meeting) REFERENCES agenda_item (id, meeting) DEFERRABLE INITIALLY DEFERRED,
    CHECK (parent <> id),
    CHECK (presenter_officer IS NOT NULL OR presenter_post IS NULL)
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting);
CREATE INDEX agenda_item_by_parent ON agenda_item (parent);
CREATE INDEX agenda_item_by_presenter ON agenda_item (presenter_officer);

CREATE TABLE invitee (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    officer TEXT NOT NULL REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    attendance TEXT NOT NULL CHECK (attendance IN ('invited', 'present', 'absent')),
    UNIQUE (meeting, officer)
) STRICT;
CREATE INDEX invitee_by_officer ON invitee (officer);

CREATE TABLE direction (
    id TEXT PRIMARY KEY,
    number_code TEXT NOT NULL,
    number_year INTEGER NOT NULL,
    number_serial INTEGER NOT NULL CHECK (number_serial > 0),
    meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    text TEXT NOT NULL,
    lead_officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    lead_post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    deadline_phrase TEXT NOT NULL,
    deadline_date TEXT,
    priority TEXT NOT NULL CHECK (priority IN ('normal', 'high', 'urgent')),
    UNIQUE (number_code, number_year, number_serial),
    FOREIGN KEY (item, meeting) REFERENCES agenda_item (id, meeting) DEFERRABLE INITIALLY DEFERRED,
    CHECK (lead_officer IS NULL OR lead_post IS NULL)
) STRICT;
CREATE INDEX direction_by_meeting ON direction (meeting);
CREATE INDEX direction_by_item ON direction (item);
CREATE INDEX direction_by_lead ON direction (lead_officer, lead_post);

CREATE TABLE direction_support (
    direction TEXT NOT NULL REFERENCES direction (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (direction, position),
    CHECK ((officer IS NULL) <> (post IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX direction_support_by_officer ON direction_support (officer, post);

-- The last serial given under a series' code in a year. It never goes down by a deletion.
CREATE TABLE direction_counter (
    code TEXT NOT NULL,
    year INTEGER NOT NULL,
    last_serial INTEGER NOT NULL CHECK (last_serial > 0),
    PRIMARY KEY (code, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    level TEXT NOT NULL,
    name_hi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    lgd_code INTEGER,
    parent TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT,
    valid_to TEXT,
    CHECK (parent <> id)
) STRICT;
CREATE INDEX unit_by_parent ON unit (parent);

CREATE TABLE snapshot (
    id TEXT PRIMARY KEY,
    scheme TEXT NOT NULL,
    as_on TEXT NOT NULL,
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    UNIQUE (scheme, as_on)
) STRICT;

CREATE TABLE reading (
    snapshot TEXT NOT NULL REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    indicator TEXT NOT NULL,
    number REAL,
    day TEXT,
    words TEXT,
    PRIMARY KEY (snapshot, unit, indicator),
    CHECK ((number IS NOT NULL) + (day IS NOT NULL) + (words IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_by_unit ON reading (unit);
