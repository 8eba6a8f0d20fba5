-- Never change this file once it has been released: add another one.
-- A direction that was talked about and left for a later meeting: it is no decision of the one that has it.

ALTER TABLE direction ADD COLUMN deferred INTEGER NOT NULL DEFAULT 0 CHECK (deferred IN (0, 1));
