-- Never change this file once it has been released: add another one.

-- Definitions of schemes as closed meetings show them, each text once however many meetings show it.
CREATE TABLE kept_definition (
    -- SHA-256 of the definition, in hexadecimal.
    hash TEXT PRIMARY KEY,
    -- As JSON; what is in it is not the store's business.
    definition TEXT NOT NULL CHECK (json_valid(definition))
) STRICT;

CREATE TABLE kept_scheme (
    meeting TEXT NOT NULL REFERENCES meeting (id),
    scheme TEXT NOT NULL,
    definition TEXT NOT NULL REFERENCES kept_definition (hash),
    PRIMARY KEY (meeting, scheme)
) STRICT;
