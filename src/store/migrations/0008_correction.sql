-- Never change this file once it has been released: add another one.
-- The entry that a report corrects while it is being written. No foreign key: undo may take the entry away.

ALTER TABLE report_draft ADD COLUMN corrects TEXT;
