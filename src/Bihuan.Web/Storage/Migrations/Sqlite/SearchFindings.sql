-- The grams lie in a contentless index under each finding's number. From a number to what a page of hits is chosen, ordered and
-- counted by, without reading the finding's wide row.
CREATE VIRTUAL TABLE finding_search USING fts5(grams, content='', contentless_delete=1, tokenize='ascii');
CREATE UNIQUE INDEX findings_by_search_number ON findings (search_number, region_id, state, due, code, unit_id, class, percent, return_count, changed_at, id);
-- The narrowest walk of all findings, for counting those that contain a frequent word.
CREATE INDEX findings_by_state_and_search ON findings (region_id, state, search_number);
