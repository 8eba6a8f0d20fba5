-- Never change this file once it has been released: add another one.
-- The thread from a figure to a direction, its compliance and the next figure; who came instead of whom.
--
-- A column's constraint cannot be changed in place, so `invitee` and `direction` are made anew under another
-- name and take over the old one's. SQLite follows a renamed table in the foreign keys that name it.
-- Old rows of the journal lack the new columns: each has a default, so that undo can still put them back.

CREATE TABLE invitee_new (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    officer TEXT NOT NULL REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    attendance TEXT NOT NULL CHECK (attendance IN ('invited', 'present', 'absent', 'deputy', 'late')),
    deputy_officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    deputy_name TEXT,
    arrived TEXT,
    UNIQUE (meeting, officer),
    CHECK ((deputy_officer IS NOT NULL) + (deputy_name IS NOT NULL) = (attendance = 'deputy')),
    CHECK (arrived IS NULL OR attendance = 'late')
) STRICT;
INSERT INTO invitee_new (id, meeting, officer, post, position, attendance)
    SELECT id, meeting, officer, post, position, attendance FROM invitee;
DROP TABLE invitee;
ALTER TABLE invitee_new RENAME TO invitee;
CREATE INDEX invitee_by_officer ON invitee (officer);
CREATE INDEX invitee_by_deputy ON invitee (deputy_officer) WHERE deputy_officer IS NOT NULL;

ALTER TABLE agenda_item ADD COLUMN kind TEXT NOT NULL DEFAULT 'ordinary'
    CHECK (kind IN ('ordinary', 'confirmation', 'compliance'));
ALTER TABLE agenda_item ADD COLUMN used_seconds INTEGER CHECK (used_seconds BETWEEN 0 AND 4294967295);
ALTER TABLE agenda_item ADD COLUMN parked INTEGER NOT NULL DEFAULT 0 CHECK (parked IN (0, 1));
ALTER TABLE agenda_item ADD COLUMN continues TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX agenda_item_parked ON agenda_item (meeting) WHERE parked = 1;
CREATE INDEX agenda_item_by_continued ON agenda_item (continues) WHERE continues IS NOT NULL;

-- Information has no number, and keeps the one that it had as a direction.
CREATE TABLE direction_new (
    id TEXT PRIMARY KEY,
    number_code TEXT,
    number_year INTEGER,
    number_serial INTEGER CHECK (number_serial > 0),
    meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    text TEXT NOT NULL,
    lead_officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    lead_post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    deadline_phrase TEXT NOT NULL,
    deadline_date TEXT,
    priority TEXT NOT NULL CHECK (priority IN ('normal', 'high', 'urgent')),
    kind TEXT NOT NULL DEFAULT 'direction' CHECK (kind IN ('direction', 'information')),
    target_scheme TEXT,
    target_unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    target_indicator TEXT,
    -- Of the figures in direction_figure.
    figures_as_on TEXT,
    figures_are_sample INTEGER NOT NULL DEFAULT 0 CHECK (figures_are_sample IN (0, 1)),
    UNIQUE (number_code, number_year, number_serial),
    FOREIGN KEY (item, meeting) REFERENCES agenda_item (id, meeting) DEFERRABLE INITIALLY DEFERRED,
    CHECK (lead_officer IS NULL OR lead_post IS NULL),
    CHECK ((number_code IS NULL) = (number_year IS NULL) AND (number_code IS NULL) = (number_serial IS NULL)),
    CHECK (kind = 'information' OR number_code IS NOT NULL),
    CHECK (target_scheme IS NOT NULL OR target_unit IS NULL),
    CHECK (target_unit IS NOT NULL OR target_indicator IS NULL),
    CHECK (target_scheme IS NOT NULL OR figures_as_on IS NULL)
) STRICT;
INSERT INTO direction_new (id, number_code, number_year, number_serial, meeting, item, position, text,
        lead_officer, lead_post, deadline_phrase, deadline_date, priority)
    SELECT id, number_code, number_year, number_serial, meeting, item, position, text,
        lead_officer, lead_post, deadline_phrase, deadline_date, priority FROM direction;

CREATE TABLE direction_support_new (
    direction TEXT NOT NULL REFERENCES direction_new (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (direction, position),
    CHECK ((officer IS NULL) <> (post IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO direction_support_new (direction, position, officer, post)
    SELECT direction, position, officer, post FROM direction_support;
-- The support goes first: nothing names the directions when they go.
DROP TABLE direction_support;
DROP TABLE direction;
ALTER TABLE direction_new RENAME TO direction;
ALTER TABLE direction_support_new RENAME TO direction_support;
CREATE INDEX direction_by_meeting ON direction (meeting);
CREATE INDEX direction_by_item ON direction (item);
CREATE INDEX direction_by_lead ON direction (lead_officer, lead_post);
CREATE INDEX direction_by_unit ON direction (target_unit) WHERE target_unit IS NOT NULL;
CREATE INDEX direction_support_by_officer ON direction_support (officer, post);

-- The figures at which a direction points, as they stood when it was given.
CREATE TABLE direction_figure (
    direction TEXT NOT NULL REFERENCES direction (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    indicator TEXT NOT NULL,
    number REAL,
    day TEXT,
    words TEXT,
    -- Counts, where the value is a share: part of whole.
    part REAL,
    whole REAL,
    PRIMARY KEY (direction, position),
    CHECK ((number IS NOT NULL) + (day IS NOT NULL) + (words IS NOT NULL) = 1),
    CHECK ((part IS NULL) = (whole IS NULL))
) STRICT, WITHOUT ROWID;

-- What was reported on a direction and what the chair said to it. Rows are only added.
CREATE TABLE compliance (
    id TEXT PRIMARY KEY,
    direction TEXT NOT NULL REFERENCES direction (id) DEFERRABLE INITIALLY DEFERRED,
    meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    -- Reported, said by the chair, and deferred.
    entry TEXT NOT NULL CHECK (entry IN ('pending', 'in-progress', 'partly', 'complied', 'extended', 'dropped',
        'accepted', 'not-accepted', 'more-time', 'deferred')),
    until TEXT,
    text TEXT NOT NULL,
    delay_reason TEXT NOT NULL,
    by_officer TEXT REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    by_post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
    by_name TEXT,
    corrects TEXT REFERENCES compliance (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (entry <> 'extended' OR until IS NOT NULL),
    CHECK (until IS NULL OR entry IN ('extended', 'more-time', 'deferred')),
    CHECK ((by_officer IS NOT NULL) + (by_post IS NOT NULL) + (by_name IS NOT NULL) <= 1),
    CHECK (corrects <> id)
) STRICT;
CREATE INDEX compliance_by_direction ON compliance (direction);
CREATE INDEX compliance_by_meeting ON compliance (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX compliance_by_reporter ON compliance (by_officer, by_post);
CREATE INDEX compliance_by_corrected ON compliance (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE compliance_evidence (
    compliance TEXT NOT NULL REFERENCES compliance (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('file', 'reference')),
    text TEXT NOT NULL,
    PRIMARY KEY (compliance, position)
) STRICT, WITHOUT ROWID;
