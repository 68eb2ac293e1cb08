-- A finding's row carries its texts; counting from rows reads all of them. This narrow copy of what the ledger filters by
-- answers every count and, by its first columns, the order of deadlines within a state.
CREATE INDEX findings_by_state_and_due ON findings (region_id, state, due, code, class, unit_id, is_key_livelihood, claim_by, claim_at, claim_for,
    closed_on, stage_completed_at, origin, return_count, category, round_id, inspection_id, waits_for, search_number, id);

-- Milestones that are waited for, in the order in which they fall due: those past their day are the first few of it.
CREATE INDEX milestones_waited_for ON milestones (due, measure_id) WHERE met_at IS NULL;

-- Those that reached their stage, without all the others: their number stands on everybody's first page.
CREATE INDEX findings_stage_complete ON findings (region_id, state, unit_id) WHERE stage_completed_at IS NOT NULL;

-- Whether a finding is open, asked by its id: how much stands under somebody's name needs no row of a finding.
CREATE INDEX findings_by_id_and_state ON findings (id, state, region_id);
