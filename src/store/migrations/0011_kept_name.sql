-- Never change this file once it has been released: add another one.

-- Names of units as closed meetings show them, where they have others now.
CREATE TABLE kept_unit_name (
    meeting TEXT NOT NULL REFERENCES meeting (id),
    unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    name_hi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    PRIMARY KEY (meeting, unit)
) STRICT;
CREATE INDEX kept_unit_name_by_unit ON kept_unit_name (unit);
