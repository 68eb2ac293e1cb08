-- The grams lie in a contentless index; this table gives each finding the number it has there.
CREATE TABLE finding_search_numbers (number INTEGER PRIMARY KEY, finding_id TEXT NOT NULL UNIQUE REFERENCES findings (id) ON DELETE CASCADE);
CREATE VIRTUAL TABLE finding_search USING fts5(grams, content='', contentless_delete=1, tokenize='ascii');
