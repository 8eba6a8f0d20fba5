-- Never change this file once it has been released: add another one.

-- Definitions of schemes that the office made or changed. The program brings others along; a row with the code
-- of one of those stands in its place.
CREATE TABLE scheme (
    code TEXT PRIMARY KEY,
    position INTEGER NOT NULL CHECK (position >= 0),
    -- As JSON; what is in it is not the store's business.
    definition TEXT NOT NULL CHECK (json_valid(definition))
) STRICT;

-- Where a figure came from: the file and the cell, as spreadsheets name it. None for one that was typed. Older
-- figures have it in reading_source, which takes no more: a row of its own for each figure cost as much as
-- the figure. No foreign key, which would be looked up for each of a hundred thousand figures: an import is
-- only ever taken away by undo, and its figures with it.
ALTER TABLE reading ADD COLUMN import TEXT;
ALTER TABLE reading ADD COLUMN cell TEXT;

-- Figures are read by snapshot. This index was only for the question whether a unit has any, and made each of
-- them be written twice.
DROP INDEX reading_by_unit;
