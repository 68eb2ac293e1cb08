CREATE TABLE finding_search (finding_id uuid PRIMARY KEY REFERENCES findings (id) ON DELETE CASCADE, grams tsvector NOT NULL);
CREATE INDEX ix_finding_search_grams ON finding_search USING gin (grams);
