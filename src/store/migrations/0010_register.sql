-- Never change this file once it has been released: add another one.

-- Things that a scheme keeps a register of: cases, telephones, machines.
CREATE TABLE register_case (
    id TEXT PRIMARY KEY,
    scheme TEXT NOT NULL,
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    -- Empty where it has no number.
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    opened TEXT NOT NULL,
    remark TEXT NOT NULL,
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;
CREATE INDEX register_case_by_scheme ON register_case (scheme, unit);
CREATE INDEX register_case_by_reference ON register_case (scheme, reference) WHERE reference <> '';
CREATE INDEX register_case_by_unit ON register_case (unit);

-- The state of a thing from a day on. Rows are only added, and go with their thing.
CREATE TABLE register_state (
    id TEXT PRIMARY KEY,
    thing TEXT NOT NULL REFERENCES register_case (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    state TEXT NOT NULL,
    remark TEXT NOT NULL,
    corrects TEXT REFERENCES register_state (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (corrects <> id)
) STRICT;
CREATE INDEX register_state_by_thing ON register_state (thing);
CREATE INDEX register_state_by_corrected ON register_state (corrects) WHERE corrects IS NOT NULL;

-- 1 where a figure was counted from the register; empty where it was typed or came with a file.
ALTER TABLE reading ADD COLUMN counted INTEGER CHECK (counted IS NULL OR counted = 1);
