-- A finding's row carries its texts; counting from rows reads all of them. This narrow copy of what the ledger filters by
-- answers every count and, by its first columns, the order of deadlines within a state.
CREATE INDEX findings_by_state_and_due ON findings (region_id, state, due, code, class, unit_id, is_key_livelihood, claim_by, claim_at, claim_for,
    closed_on, stage_completed_at, origin, return_count, category, round_id, inspection_id, waits_for, search_number, id);

-- Findings with a milestone that is waited for, in the order in which they fall due: those that lag are the first few of it.
CREATE INDEX findings_by_next_milestone ON findings (region_id, next_milestone_due, state, unit_id, round_id, id) WHERE next_milestone_due IS NOT NULL;

-- Those that reached their stage, without all the others: their number stands on everybody's first page.
CREATE INDEX findings_stage_complete ON findings (region_id, state, unit_id, stage_completed_at) WHERE stage_completed_at IS NOT NULL;

-- How many of a class were closed in time, or should have been by now.
CREATE INDEX findings_by_class ON findings (region_id, class, state, due, closed_on, unit_id);

-- Whether a finding is open, asked by its id: how much stands under somebody's name needs no row of a finding.
CREATE INDEX findings_by_id_and_state ON findings (id, state, region_id);

-- How many of each unit are overdue: open ones alone, unit by unit, with nothing beside the deadline.
CREATE INDEX findings_open_by_unit ON findings (region_id, unit_id, due, state) WHERE state IN ('Issued', 'Rectifying', 'UnderReview', 'Continuous');

-- The few that wait for the director's word: his first page looks for them among all that is open.
CREATE INDEX findings_asked_to_void ON findings (region_id, void_request_at) WHERE void_request_at IS NOT NULL;
CREATE INDEX findings_asked_for_class ON findings (region_id, class_request_at) WHERE class_request_at IS NOT NULL;

-- What has stood so since some instant and still does, unit by unit, and what has been left since: the figures of any
-- instant without the spans that were over before it.
CREATE INDEX spans_present ON finding_state_spans (region_id, unit_id, round_id, state, due, entered_at, left_at) WHERE left_at IS NULL;
CREATE INDEX spans_left ON finding_state_spans (region_id, left_at, entered_at, unit_id, round_id, state, due) WHERE left_at IS NOT NULL;

-- Whether anything of an inspection is open: asked of each of them when those are listed that nobody looks after.
CREATE INDEX findings_open_by_inspection ON findings (inspection_id, state) WHERE state IN ('Draft', 'Issued', 'Rectifying', 'UnderReview', 'Continuous');
