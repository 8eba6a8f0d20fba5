-- Never change this file once it has been released: add another one.
-- The index of the search. It follows from the other tables and is made anew when it is missing or old, so it
-- has no journal: the journal leaves out tables whose names begin with search_.

-- Which version of folding and of texts the index was made with; no row: it has still to be made.
CREATE TABLE search_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    version INTEGER NOT NULL
) STRICT;

-- What is in the index. The upper digits of an id are the day of the meeting, so that the order of ids is the
-- order of days; see src/store/search.
CREATE TABLE search_doc (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    meeting TEXT,
    -- Over all that was indexed.
    hash INTEGER NOT NULL,
    UNIQUE (kind, key)
) STRICT;

-- Only the index: the texts stand in their own tables. The default categories would drop matras.
CREATE VIRTUAL TABLE search_text USING fts5 (
    words, sounds, private_words, private_sounds,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);
