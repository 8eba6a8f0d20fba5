-- Never change this file once it has been released: add another one.
-- A report on a direction while it is being written: it is entered as compliance later, or never. Who reported is
-- no foreign key: a form that was begun keeps nobody from being deleted.

CREATE TABLE report_draft (
    direction TEXT PRIMARY KEY REFERENCES direction (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT CHECK (state IN ('pending', 'in-progress', 'partly', 'complied', 'extended', 'dropped')),
    until TEXT,
    done TEXT NOT NULL,
    reason TEXT NOT NULL,
    evidence TEXT NOT NULL,
    by_officer TEXT,
    by_post TEXT,
    CHECK (by_officer IS NULL OR by_post IS NULL)
) STRICT;
