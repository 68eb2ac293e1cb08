CREATE TABLE chain_heads (
    region_id uuid NOT NULL,
    number bigint NOT NULL,
    hash text NOT NULL,
    last_change bigint NOT NULL,
    CONSTRAINT "PK_chain_heads" PRIMARY KEY (region_id)
);


CREATE TABLE compositions (
    region_id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    period_from date NOT NULL,
    run uuid NOT NULL,
    started_by uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone NOT NULL,
    done integer NOT NULL,
    total integer NOT NULL,
    step text NOT NULL,
    has_failed boolean NOT NULL,
    CONSTRAINT "PK_compositions" PRIMARY KEY (region_id, kind, period_from)
);


CREATE TABLE escalation_levels (
    subject_id uuid NOT NULL,
    region_id uuid NOT NULL,
    due date NOT NULL,
    step integer NOT NULL,
    raised_on date NOT NULL,
    CONSTRAINT "PK_escalation_levels" PRIMARY KEY (subject_id)
);


CREATE TABLE handbook_editions (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    number integer NOT NULL,
    chapters text NOT NULL,
    published_at timestamp with time zone,
    published_by uuid,
    note text,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_handbook_editions" PRIMARY KEY (id)
);


CREATE TABLE history (
    region_id uuid NOT NULL,
    number bigint NOT NULL,
    kind text NOT NULL,
    by uuid,
    on_behalf_of uuid,
    at timestamp with time zone NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    unit_id uuid,
    summary text NOT NULL,
    payload text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT "PK_history" PRIMARY KEY (region_id, number)
);


CREATE TABLE regions (
    id uuid NOT NULL,
    name text NOT NULL,
    is_demo boolean NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_regions" PRIMARY KEY (id)
);


CREATE TABLE reminders (
    person_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    due date NOT NULL,
    step integer NOT NULL,
    subject character varying(32) NOT NULL,
    unit_id uuid NOT NULL,
    region_id uuid NOT NULL,
    workdays integer NOT NULL,
    raised_on date NOT NULL,
    CONSTRAINT "PK_reminders" PRIMARY KEY (person_id, subject_id, due, step)
);


CREATE TABLE rule_sets (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    name text NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    document text NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_rule_sets" PRIMARY KEY (id)
);


CREATE TABLE bulletins (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    period_from date NOT NULL,
    state character varying(32) NOT NULL,
    problems text NOT NULL,
    next_steps text NOT NULL,
    drafted_by uuid NOT NULL,
    drafted_for uuid,
    drafted_at timestamp with time zone NOT NULL,
    composed_at timestamp with time zone NOT NULL,
    makers text NOT NULL,
    submitted_at timestamp with time zone,
    return_list text NOT NULL,
    return_reason text,
    returned_at timestamp with time zone,
    approved_by uuid,
    approved_for uuid,
    approved_at timestamp with time zone,
    published_by uuid,
    published_at timestamp with time zone,
    document text NOT NULL,
    named_units text NOT NULL,
    note_list text NOT NULL,
    seal text,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_bulletins" PRIMARY KEY (id),
    CONSTRAINT "FK_bulletins_regions_region_id" FOREIGN KEY (region_id) REFERENCES regions (id) ON DELETE RESTRICT
);


CREATE TABLE calendar_editions (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    number integer NOT NULL,
    document text NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_calendar_editions" PRIMARY KEY (id),
    CONSTRAINT "FK_calendar_editions_regions_region_id" FOREIGN KEY (region_id) REFERENCES regions (id) ON DELETE RESTRICT
);


CREATE TABLE people (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    name text NOT NULL,
    code text NOT NULL,
    title text,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_people" PRIMARY KEY (id),
    CONSTRAINT "FK_people_regions_region_id" FOREIGN KEY (region_id) REFERENCES regions (id) ON DELETE RESTRICT
);


CREATE TABLE terms (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    starts_on date NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_terms" PRIMARY KEY (id),
    CONSTRAINT "FK_terms_regions_region_id" FOREIGN KEY (region_id) REFERENCES regions (id) ON DELETE RESTRICT
);


CREATE TABLE units (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    parent_id uuid,
    name text NOT NULL,
    kind character varying(32) NOT NULL,
    code text NOT NULL,
    abolished_on date,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_units" PRIMARY KEY (id),
    CONSTRAINT "FK_units_regions_region_id" FOREIGN KEY (region_id) REFERENCES regions (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_units_units_parent_id" FOREIGN KEY (parent_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE bulletin_bases (
    unit_id uuid NOT NULL,
    bulletin_id uuid NOT NULL,
    rows text NOT NULL,
    CONSTRAINT "PK_bulletin_bases" PRIMARY KEY (bulletin_id, unit_id),
    CONSTRAINT "FK_bulletin_bases_bulletins_bulletin_id" FOREIGN KEY (bulletin_id) REFERENCES bulletins (id) ON DELETE CASCADE
);


CREATE TABLE accounts (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    is_disabled boolean NOT NULL,
    must_change_password boolean NOT NULL,
    user_name character varying(256),
    normalized_user_name character varying(256),
    email character varying(256),
    normalized_email character varying(256),
    email_confirmed boolean NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number text,
    phone_number_confirmed boolean NOT NULL,
    two_factor_enabled boolean NOT NULL,
    lockout_end timestamp with time zone,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL,
    CONSTRAINT "PK_accounts" PRIMARY KEY (id),
    CONSTRAINT "FK_accounts_people_person_id" FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);


CREATE TABLE delegations (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    absent_id uuid NOT NULL,
    substitute_id uuid NOT NULL,
    post_id uuid,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    reason text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_delegations" PRIMARY KEY (id),
    CONSTRAINT "FK_delegations_people_absent_id" FOREIGN KEY (absent_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_delegations_people_substitute_id" FOREIGN KEY (substitute_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_delegations_regions_region_id" FOREIGN KEY (region_id) REFERENCES regions (id) ON DELETE RESTRICT
);


CREATE TABLE form_drafts (
    person_id uuid NOT NULL,
    form character varying(300) NOT NULL,
    fields text NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    sent_from character varying(60),
    CONSTRAINT "PK_form_drafts" PRIMARY KEY (person_id, form),
    CONSTRAINT "FK_form_drafts_people_person_id" FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);


CREATE TABLE saved_views (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    is_shared boolean NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_saved_views" PRIMARY KEY (id),
    CONSTRAINT "FK_saved_views_people_owner_id" FOREIGN KEY (owner_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_saved_views_regions_region_id" FOREIGN KEY (region_id) REFERENCES regions (id) ON DELETE RESTRICT
);


CREATE TABLE rounds (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    term_id uuid NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    type character varying(32) NOT NULL,
    source character varying(32) NOT NULL,
    rule_set_id uuid NOT NULL,
    starts_on date NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_rounds" PRIMARY KEY (id),
    CONSTRAINT "FK_rounds_rule_sets_rule_set_id" FOREIGN KEY (rule_set_id) REFERENCES rule_sets (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_rounds_terms_term_id" FOREIGN KEY (term_id) REFERENCES terms (id) ON DELETE RESTRICT
);


CREATE TABLE duty_reports (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    month date NOT NULL,
    text text NOT NULL,
    judged text NOT NULL,
    is_empty boolean NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_duty_reports" PRIMARY KEY (id),
    CONSTRAINT "FK_duty_reports_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE handovers (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    ended_post uuid NOT NULL,
    outgoing_id uuid NOT NULL,
    outgoing_name text NOT NULL,
    last_day date NOT NULL,
    incoming_id uuid,
    incoming_name text,
    frozen_on date NOT NULL,
    is_complete boolean NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    items jsonb,
    signatures jsonb,
    CONSTRAINT "PK_handovers" PRIMARY KEY (id),
    CONSTRAINT "FK_handovers_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE posts (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    role character varying(32) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT "PK_posts" PRIMARY KEY (id),
    CONSTRAINT "FK_posts_people_person_id" FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT "FK_posts_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE proposals (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    above_id uuid,
    kind character varying(32) NOT NULL,
    state character varying(32) NOT NULL,
    grounds text NOT NULL,
    raised_on date NOT NULL,
    waits_as text,
    decided_by uuid,
    decided_at timestamp with time zone,
    reason text,
    talk_on date,
    talk_text text,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_proposals" PRIMARY KEY (id),
    CONSTRAINT "FK_proposals_regions_region_id" FOREIGN KEY (region_id) REFERENCES regions (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_proposals_units_above_id" FOREIGN KEY (above_id) REFERENCES units (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_proposals_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE asp_net_user_claims (
    id integer GENERATED BY DEFAULT AS IDENTITY,
    user_id uuid NOT NULL,
    claim_type text,
    claim_value text,
    CONSTRAINT "PK_asp_net_user_claims" PRIMARY KEY (id),
    CONSTRAINT "FK_asp_net_user_claims_accounts_user_id" FOREIGN KEY (user_id) REFERENCES accounts (id) ON DELETE CASCADE
);


CREATE TABLE asp_net_user_logins (
    login_provider text NOT NULL,
    provider_key text NOT NULL,
    provider_display_name text,
    user_id uuid NOT NULL,
    CONSTRAINT "PK_asp_net_user_logins" PRIMARY KEY (login_provider, provider_key),
    CONSTRAINT "FK_asp_net_user_logins_accounts_user_id" FOREIGN KEY (user_id) REFERENCES accounts (id) ON DELETE CASCADE
);


CREATE TABLE asp_net_user_tokens (
    user_id uuid NOT NULL,
    login_provider text NOT NULL,
    name text NOT NULL,
    value text,
    CONSTRAINT "PK_asp_net_user_tokens" PRIMARY KEY (user_id, login_provider, name),
    CONSTRAINT "FK_asp_net_user_tokens_accounts_user_id" FOREIGN KEY (user_id) REFERENCES accounts (id) ON DELETE CASCADE
);


CREATE TABLE inspections (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    round_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    team_id uuid,
    feedback_meeting_held_on date,
    feedback_meeting_led_by text,
    feedback_meeting_attended_by text,
    feedback_meeting_signed_by text,
    feedback_meeting_place text,
    feedback_meeting_meeting_id uuid,
    lists_submitted_at timestamp with time zone,
    lists_submitted_by uuid,
    next_finding_number integer NOT NULL,
    head_feedback_on date,
    head_feedback_given_by text,
    head_feedback_given_to text,
    head_feedback_signed_on date,
    leader_feedback_on date,
    leader_feedback_given_by text,
    leader_feedback_given_to text,
    leader_feedback_signed_on date,
    officer_id uuid,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_inspections" PRIMARY KEY (id),
    CONSTRAINT "FK_inspections_people_officer_id" FOREIGN KEY (officer_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_inspections_rounds_round_id" FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_inspections_units_team_id" FOREIGN KEY (team_id) REFERENCES units (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_inspections_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE feedback_documents (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    file_hash text NOT NULL,
    file_name text NOT NULL,
    file_size bigint NOT NULL,
    file_content_type text NOT NULL,
    title text,
    text text NOT NULL,
    list text NOT NULL,
    warnings text NOT NULL,
    read_by uuid NOT NULL,
    read_at timestamp with time zone NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    undone_by uuid,
    undone_at timestamp with time zone,
    undone_because text,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_feedback_documents" PRIMARY KEY (id),
    CONSTRAINT "FK_feedback_documents_inspections_inspection_id" FOREIGN KEY (inspection_id) REFERENCES inspections (id) ON DELETE RESTRICT
);


CREATE TABLE findings (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    round_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    number integer NOT NULL,
    code text NOT NULL,
    level1 text,
    level2 text,
    title text NOT NULL,
    text text NOT NULL,
    source_document uuid,
    source_start integer,
    source_end integer,
    category text,
    class character varying(32) NOT NULL,
    origin character varying(32) NOT NULL,
    points_back_to uuid,
    carried_into uuid,
    duplicate_of uuid,
    voided_because text,
    void_request_reason text,
    void_request_duplicate_of uuid,
    void_request_by uuid,
    void_request_at timestamp with time zone,
    void_request_for uuid,
    class_request_class character varying(32),
    class_request_reason text,
    class_request_by uuid,
    class_request_at timestamp with time zone,
    class_request_for uuid,
    is_key_livelihood boolean NOT NULL,
    state character varying(32) NOT NULL,
    review_step integer NOT NULL,
    waits_for character varying(32),
    due date,
    stage_completed_at timestamp with time zone,
    clock_started_on date,
    issued_at timestamp with time zone,
    closed_at timestamp with time zone,
    closed_on date,
    return_count integer NOT NULL,
    percent integer NOT NULL,
    next_milestone_due date,
    claim_by uuid,
    claim_at timestamp with time zone,
    claim_for uuid,
    goal text,
    no_lasting_reason text,
    closure_closed_by uuid,
    closure_closed_for uuid,
    closure_closed_at timestamp with time zone,
    closure_opinion text,
    closure_submission_number integer,
    closure_evidence_seal text,
    closure_relapsed_at timestamp with time zone,
    closure_relapsed_into uuid,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    facts jsonb,
    suggestions jsonb,
    CONSTRAINT "PK_findings" PRIMARY KEY (id),
    CONSTRAINT "FK_findings_findings_points_back_to" FOREIGN KEY (points_back_to) REFERENCES findings (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_findings_inspections_inspection_id" FOREIGN KEY (inspection_id) REFERENCES inspections (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_findings_rounds_round_id" FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_findings_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE inner_notifications (
    id uuid NOT NULL,
    number integer NOT NULL,
    form character varying(32) NOT NULL,
    scope text NOT NULL,
    notified_on date NOT NULL,
    registered_by uuid NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    region_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    feedback_text jsonb,
    statement jsonb,
    CONSTRAINT "PK_inner_notifications" PRIMARY KEY (id),
    CONSTRAINT "FK_inner_notifications_inspections_inspection_id" FOREIGN KEY (inspection_id) REFERENCES inspections (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_inner_notifications_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE letters (
    id uuid NOT NULL,
    received_by uuid,
    received_at timestamp with time zone,
    reply text,
    talk text,
    follow_up text,
    region_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    inspection_id uuid,
    proposal_id uuid,
    type character varying(32) NOT NULL,
    kind text NOT NULL,
    state character varying(32) NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    to_person uuid,
    addressee text NOT NULL,
    basis text NOT NULL,
    scope character varying(32),
    hands text NOT NULL,
    drafted_by uuid NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    withdrawn_because text,
    submitted_by uuid,
    submitted_at timestamp with time zone,
    approved_by uuid,
    approved_at timestamp with time zone,
    returned_because text,
    word text,
    year integer,
    serial integer,
    issued_on date,
    issued_by uuid,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_letters" PRIMARY KEY (id),
    CONSTRAINT "FK_letters_inspections_inspection_id" FOREIGN KEY (inspection_id) REFERENCES inspections (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_letters_regions_region_id" FOREIGN KEY (region_id) REFERENCES regions (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_letters_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE meetings (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    inspection_id uuid,
    unit_id uuid,
    held_on date NOT NULL,
    content text NOT NULL,
    earlier text NOT NULL,
    registered_by uuid NOT NULL,
    registered_for uuid,
    registered_at timestamp with time zone NOT NULL,
    report text,
    appraisals text NOT NULL,
    reopened_on date,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_meetings" PRIMARY KEY (id),
    CONSTRAINT "FK_meetings_inspections_inspection_id" FOREIGN KEY (inspection_id) REFERENCES inspections (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_meetings_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE obligations (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    count integer NOT NULL,
    unit character varying(32) NOT NULL,
    roll character varying(32) NOT NULL,
    anchor date NOT NULL,
    renewed_because text,
    calendar_number integer NOT NULL,
    ruled_due date NOT NULL,
    due date NOT NULL,
    met_on date,
    met_by uuid,
    met_with text,
    owner_id uuid,
    owned_since date,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_obligations" PRIMARY KEY (id),
    CONSTRAINT "FK_obligations_inspections_inspection_id" FOREIGN KEY (inspection_id) REFERENCES inspections (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_obligations_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE personal_acts (
    id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    done_on date NOT NULL,
    what text NOT NULL,
    head_id uuid NOT NULL,
    head_name text NOT NULL,
    finding_id uuid,
    meeting_id uuid,
    registered_by uuid NOT NULL,
    registered_on date NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    region_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    files jsonb,
    CONSTRAINT "PK_personal_acts" PRIMARY KEY (id),
    CONSTRAINT "FK_personal_acts_inspections_inspection_id" FOREIGN KEY (inspection_id) REFERENCES inspections (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_personal_acts_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE plans (
    id uuid NOT NULL,
    waits_for character varying(32),
    approved_on date,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    region_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT "PK_plans" PRIMARY KEY (id),
    CONSTRAINT "FK_plans_inspections_inspection_id" FOREIGN KEY (inspection_id) REFERENCES inspections (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_plans_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE rectification_groups (
    id uuid NOT NULL,
    head_person uuid NOT NULL,
    head_name text NOT NULL,
    head_duty text NOT NULL,
    head_was_unit_head boolean NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    region_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    members jsonb,
    CONSTRAINT "PK_rectification_groups" PRIMARY KEY (id),
    CONSTRAINT "FK_rectification_groups_inspections_inspection_id" FOREIGN KEY (inspection_id) REFERENCES inspections (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_rectification_groups_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE reports (
    id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    number integer NOT NULL,
    summary text NOT NULL,
    signer text NOT NULL,
    signed_by uuid,
    signed_on date NOT NULL,
    submitted_on date NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_for uuid,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    region_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    files jsonb,
    CONSTRAINT "PK_reports" PRIMARY KEY (id),
    CONSTRAINT "FK_reports_inspections_inspection_id" FOREIGN KEY (inspection_id) REFERENCES inspections (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_reports_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE supervisions (
    id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    held_on date NOT NULL,
    held_by text NOT NULL,
    note text NOT NULL,
    registered_by uuid NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    region_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT "PK_supervisions" PRIMARY KEY (id),
    CONSTRAINT "FK_supervisions_inspections_inspection_id" FOREIGN KEY (inspection_id) REFERENCES inspections (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_supervisions_units_unit_id" FOREIGN KEY (unit_id) REFERENCES units (id) ON DELETE RESTRICT
);


CREATE TABLE evidence_files (
    id uuid NOT NULL,
    hash text NOT NULL,
    name text NOT NULL,
    size bigint NOT NULL,
    content_type text NOT NULL,
    kind character varying(32) NOT NULL,
    measure_id uuid,
    note text,
    uploaded_by uuid NOT NULL,
    uploaded_for uuid,
    uploaded_at timestamp with time zone NOT NULL,
    sealed_in integer,
    withdrawn_because text,
    finding_id uuid NOT NULL,
    CONSTRAINT "PK_evidence_files" PRIMARY KEY (id),
    CONSTRAINT "FK_evidence_files_findings_finding_id" FOREIGN KEY (finding_id) REFERENCES findings (id) ON DELETE CASCADE
);


CREATE TABLE finding_state_spans (
    number integer NOT NULL,
    finding_id uuid NOT NULL,
    region_id uuid NOT NULL,
    round_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    state character varying(32) NOT NULL,
    due date,
    entered_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    CONSTRAINT "PK_finding_state_spans" PRIMARY KEY (finding_id, number),
    CONSTRAINT "FK_finding_state_spans_findings_finding_id" FOREIGN KEY (finding_id) REFERENCES findings (id) ON DELETE CASCADE
);


CREATE TABLE measures (
    id uuid NOT NULL,
    number integer NOT NULL,
    added_at timestamp with time zone NOT NULL,
    dropped_at timestamp with time zone,
    kind character varying(32) NOT NULL,
    text text NOT NULL,
    goal text,
    deliverable text,
    owner_id uuid,
    section_id uuid,
    starts_on date,
    due date,
    percent integer NOT NULL,
    last_reported_week date,
    dropped_because text,
    finding_id uuid NOT NULL,
    CONSTRAINT "PK_measures" PRIMARY KEY (id),
    CONSTRAINT "FK_measures_findings_finding_id" FOREIGN KEY (finding_id) REFERENCES findings (id) ON DELETE CASCADE
);


CREATE TABLE recurrences (
    id uuid NOT NULL,
    region_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    finding_id uuid NOT NULL,
    earlier_id uuid NOT NULL,
    is_confirmed boolean NOT NULL,
    reason text NOT NULL,
    likeness text NOT NULL,
    decided_by uuid NOT NULL,
    decided_for uuid,
    decided_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_recurrences" PRIMARY KEY (id),
    CONSTRAINT "FK_recurrences_findings_earlier_id" FOREIGN KEY (earlier_id) REFERENCES findings (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_recurrences_findings_finding_id" FOREIGN KEY (finding_id) REFERENCES findings (id) ON DELETE RESTRICT
);


CREATE TABLE responsibilities (
    id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    person_id uuid,
    section_id uuid,
    finding_id uuid NOT NULL,
    CONSTRAINT "PK_responsibilities" PRIMARY KEY (id),
    CONSTRAINT "FK_responsibilities_findings_finding_id" FOREIGN KEY (finding_id) REFERENCES findings (id) ON DELETE CASCADE
);


CREATE TABLE submissions (
    id uuid NOT NULL,
    number integer NOT NULL,
    aim character varying(32) NOT NULL,
    statement text NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_for uuid,
    submitted_at timestamp with time zone NOT NULL,
    finding_id uuid NOT NULL,
    CONSTRAINT "PK_submissions" PRIMARY KEY (id),
    CONSTRAINT "FK_submissions_findings_finding_id" FOREIGN KEY (finding_id) REFERENCES findings (id) ON DELETE CASCADE
);


CREATE TABLE notification_readings (
    reader uuid NOT NULL,
    notification_id uuid NOT NULL,
    read_by uuid NOT NULL,
    read_for uuid,
    read_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_notification_readings" PRIMARY KEY (notification_id, reader),
    CONSTRAINT "FK_notification_readings_inner_notifications_notification_id" FOREIGN KEY (notification_id) REFERENCES inner_notifications (id) ON DELETE CASCADE
);


CREATE TABLE meeting_decisions (
    number integer NOT NULL,
    meeting_id uuid NOT NULL,
    text text NOT NULL,
    owner_id uuid NOT NULL,
    due date NOT NULL,
    done_on date,
    done_by uuid,
    result text,
    CONSTRAINT "PK_meeting_decisions" PRIMARY KEY (meeting_id, number),
    CONSTRAINT "FK_meeting_decisions_meetings_meeting_id" FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);


CREATE TABLE meeting_notices (
    number integer NOT NULL,
    meeting_id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    "to" character varying(32) NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    settled_by uuid,
    CONSTRAINT "PK_meeting_notices" PRIMARY KEY (meeting_id, number),
    CONSTRAINT "FK_meeting_notices_meetings_meeting_id" FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);


CREATE TABLE extensions (
    number integer NOT NULL,
    obligation_id uuid NOT NULL,
    until date NOT NULL,
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    asked_for uuid,
    asked_at timestamp with time zone NOT NULL,
    is_granted boolean,
    decided_by uuid,
    decided_for uuid,
    decided_at timestamp with time zone,
    opinion text,
    CONSTRAINT "PK_extensions" PRIMARY KEY (obligation_id, number),
    CONSTRAINT "FK_extensions_obligations_obligation_id" FOREIGN KEY (obligation_id) REFERENCES obligations (id) ON DELETE CASCADE
);


CREATE TABLE plan_versions (
    id uuid NOT NULL,
    number integer NOT NULL,
    summary text NOT NULL,
    findings integer NOT NULL,
    measures integer NOT NULL,
    seal text NOT NULL,
    approved_on date,
    submitted_on date NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_for uuid,
    submitted_at timestamp with time zone NOT NULL,
    plan_id uuid NOT NULL,
    chain jsonb,
    files jsonb,
    CONSTRAINT "PK_plan_versions" PRIMARY KEY (id),
    CONSTRAINT "FK_plan_versions_plans_plan_id" FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE CASCADE
);


CREATE TABLE report_receipts (
    addressee character varying(32) NOT NULL,
    report_id uuid NOT NULL,
    read_by uuid,
    read_for uuid,
    read_at timestamp with time zone,
    CONSTRAINT "PK_report_receipts" PRIMARY KEY (report_id, addressee),
    CONSTRAINT "FK_report_receipts_reports_report_id" FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE
);


CREATE TABLE milestones (
    id uuid NOT NULL,
    goal text NOT NULL,
    due date NOT NULL,
    met_at timestamp with time zone,
    met_how text,
    met_by uuid,
    met_for uuid,
    measure_id uuid NOT NULL,
    CONSTRAINT "PK_milestones" PRIMARY KEY (id),
    CONSTRAINT "FK_milestones_measures_measure_id" FOREIGN KEY (measure_id) REFERENCES measures (id) ON DELETE CASCADE
);


CREATE TABLE progress_entries (
    id uuid NOT NULL,
    week date NOT NULL,
    is_late boolean NOT NULL,
    percent integer NOT NULL,
    text text NOT NULL,
    next_step text,
    blocker character varying(32) NOT NULL,
    blocker_text text,
    reported_by uuid NOT NULL,
    reported_for uuid,
    reported_at timestamp with time zone NOT NULL,
    measure_id uuid NOT NULL,
    CONSTRAINT "PK_progress_entries" PRIMARY KEY (id),
    CONSTRAINT "FK_progress_entries_measures_measure_id" FOREIGN KEY (measure_id) REFERENCES measures (id) ON DELETE CASCADE
);


CREATE TABLE reviews (
    id uuid NOT NULL,
    step integer NOT NULL,
    step_name text NOT NULL,
    verdict character varying(32) NOT NULL,
    reason text,
    opinion text NOT NULL,
    new_due date,
    reviewed_by uuid NOT NULL,
    reviewed_for uuid,
    reviewed_at timestamp with time zone NOT NULL,
    submission_id uuid NOT NULL,
    CONSTRAINT "PK_reviews" PRIMARY KEY (id),
    CONSTRAINT "FK_reviews_submissions_submission_id" FOREIGN KEY (submission_id) REFERENCES submissions (id) ON DELETE CASCADE
);


CREATE TABLE plan_reviews (
    step integer NOT NULL,
    plan_version_id uuid NOT NULL,
    step_name text NOT NULL,
    verdict character varying(32) NOT NULL,
    opinion text NOT NULL,
    resubmit_by date,
    reviewed_on date NOT NULL,
    reviewed_by uuid NOT NULL,
    reviewed_for uuid,
    reviewed_at timestamp with time zone NOT NULL,
    items jsonb,
    CONSTRAINT "PK_plan_reviews" PRIMARY KEY (plan_version_id, step),
    CONSTRAINT "FK_plan_reviews_plan_versions_plan_version_id" FOREIGN KEY (plan_version_id) REFERENCES plan_versions (id) ON DELETE CASCADE
);


CREATE TABLE planned_findings (
    finding_id uuid NOT NULL,
    plan_version_id uuid NOT NULL,
    number integer NOT NULL,
    content text NOT NULL,
    CONSTRAINT "PK_planned_findings" PRIMARY KEY (plan_version_id, finding_id),
    CONSTRAINT "FK_planned_findings_plan_versions_plan_version_id" FOREIGN KEY (plan_version_id) REFERENCES plan_versions (id) ON DELETE CASCADE
);


CREATE INDEX "EmailIndex" ON accounts (normalized_email);


CREATE UNIQUE INDEX "IX_accounts_person_id" ON accounts (person_id);


CREATE UNIQUE INDEX "UserNameIndex" ON accounts (normalized_user_name);


CREATE INDEX "IX_asp_net_user_claims_user_id" ON asp_net_user_claims (user_id);


CREATE INDEX "IX_asp_net_user_logins_user_id" ON asp_net_user_logins (user_id);


CREATE UNIQUE INDEX "IX_bulletins_region_id_kind_period_from" ON bulletins (region_id, kind, period_from);


CREATE UNIQUE INDEX "IX_calendar_editions_region_id_number" ON calendar_editions (region_id, number);


CREATE INDEX "IX_delegations_absent_id_valid_to" ON delegations (absent_id, valid_to);


CREATE INDEX "IX_delegations_region_id" ON delegations (region_id);


CREATE INDEX "IX_delegations_substitute_id_valid_to" ON delegations (substitute_id, valid_to);


CREATE INDEX "IX_duty_reports_region_id_month" ON duty_reports (region_id, month);


CREATE UNIQUE INDEX "IX_duty_reports_unit_id_month" ON duty_reports (unit_id, month);


CREATE INDEX "IX_evidence_files_finding_id" ON evidence_files (finding_id);


CREATE INDEX "IX_evidence_files_hash" ON evidence_files (hash);


CREATE INDEX "IX_evidence_files_uploaded_by" ON evidence_files (uploaded_by);


CREATE INDEX "IX_evidence_files_uploaded_for" ON evidence_files (uploaded_for) WHERE uploaded_for IS NOT NULL;


CREATE INDEX "IX_feedback_documents_file_hash" ON feedback_documents (file_hash);


CREATE INDEX "IX_feedback_documents_inspection_id_read_at" ON feedback_documents (inspection_id, read_at);


CREATE INDEX "IX_finding_state_spans_region_id_state_entered_at_left_at" ON finding_state_spans (region_id, state, entered_at, left_at);


CREATE INDEX spans_by_unit ON finding_state_spans (region_id, unit_id, round_id, state, entered_at, left_at, due);


CREATE INDEX findings_by_due ON findings (region_id, due, code, state, class, unit_id, is_key_livelihood, id);


CREATE INDEX "IX_findings_claim_by" ON findings (claim_by);


CREATE UNIQUE INDEX "IX_findings_inspection_id_number" ON findings (inspection_id, number);


CREATE INDEX "IX_findings_points_back_to" ON findings (points_back_to);


CREATE INDEX "IX_findings_region_id_changed_at_code" ON findings (region_id, changed_at, code);


CREATE UNIQUE INDEX "IX_findings_region_id_code" ON findings (region_id, code);


CREATE INDEX "IX_findings_region_id_percent_code" ON findings (region_id, percent, code);


CREATE INDEX "IX_findings_region_id_return_count_code" ON findings (region_id, return_count, code);


CREATE INDEX "IX_findings_region_id_state_code" ON findings (region_id, state, code);


CREATE INDEX "IX_findings_region_id_unit_id_state_code_due" ON findings (region_id, unit_id, state, code, due);


CREATE INDEX "IX_findings_region_id_waits_for_state_unit_id" ON findings (region_id, waits_for, state, unit_id);


CREATE INDEX "IX_findings_round_id" ON findings (round_id);


CREATE INDEX "IX_findings_unit_id" ON findings (unit_id);


CREATE INDEX "IX_form_drafts_saved_at" ON form_drafts (saved_at);


CREATE UNIQUE INDEX "IX_handbook_editions_region_id_number" ON handbook_editions (region_id, number);


CREATE UNIQUE INDEX "IX_handovers_ended_post" ON handovers (ended_post);


CREATE INDEX "IX_handovers_region_id_is_complete_unit_id" ON handovers (region_id, is_complete, unit_id);


CREATE INDEX "IX_handovers_unit_id" ON handovers (unit_id);


CREATE INDEX "IX_history_at" ON history (at);


CREATE INDEX "IX_history_by_at_kind" ON history (by, at, kind);


CREATE INDEX "IX_history_by_number" ON history (by, number);


CREATE INDEX "IX_history_kind_number" ON history (kind, number);


CREATE INDEX "IX_history_subject_id_number" ON history (subject_id, number);


CREATE UNIQUE INDEX "IX_inner_notifications_inspection_id_number" ON inner_notifications (inspection_id, number);


CREATE INDEX "IX_inner_notifications_unit_id" ON inner_notifications (unit_id);


CREATE INDEX "IX_inspections_officer_id" ON inspections (officer_id);


CREATE INDEX "IX_inspections_region_id_unit_id" ON inspections (region_id, unit_id);


CREATE UNIQUE INDEX "IX_inspections_round_id_unit_id" ON inspections (round_id, unit_id);


CREATE INDEX "IX_inspections_team_id" ON inspections (team_id);


CREATE INDEX "IX_inspections_unit_id" ON inspections (unit_id);


CREATE INDEX "IX_letters_inspection_id" ON letters (inspection_id);


CREATE INDEX "IX_letters_region_id_drafted_at" ON letters (region_id, drafted_at);


CREATE UNIQUE INDEX "IX_letters_region_id_word_year_serial" ON letters (region_id, word, year, serial);


CREATE INDEX "IX_letters_to_person" ON letters (to_person);


CREATE INDEX "IX_letters_unit_id_type_state" ON letters (unit_id, type, state);


CREATE INDEX "IX_measures_owner_id_dropped_because_finding_id" ON measures (owner_id, dropped_because, finding_id);


CREATE INDEX measures_at_work ON measures (finding_id, id, added_at, dropped_at, percent, last_reported_week);


CREATE INDEX "IX_meeting_decisions_owner_id_done_on" ON meeting_decisions (owner_id, done_on);


CREATE INDEX "IX_meeting_notices_settled_at_to" ON meeting_notices (settled_at, "to");


CREATE INDEX "IX_meetings_inspection_id_kind" ON meetings (inspection_id, kind);


CREATE INDEX "IX_meetings_region_id_kind_held_on" ON meetings (region_id, kind, held_on);


CREATE INDEX "IX_meetings_unit_id" ON meetings (unit_id);


CREATE INDEX "IX_milestones_measure_id" ON milestones (measure_id);


CREATE INDEX "IX_milestones_met_by" ON milestones (met_by) WHERE met_by IS NOT NULL;


CREATE INDEX "IX_milestones_met_for" ON milestones (met_for) WHERE met_for IS NOT NULL;


CREATE UNIQUE INDEX "IX_obligations_inspection_id_kind" ON obligations (inspection_id, kind);


CREATE INDEX "IX_obligations_region_id_met_on_due" ON obligations (region_id, met_on, due);


CREATE INDEX "IX_obligations_unit_id_met_on_due" ON obligations (unit_id, met_on, due);


CREATE UNIQUE INDEX "IX_people_region_id_code" ON people (region_id, code);


CREATE INDEX "IX_personal_acts_inspection_id_kind_done_on" ON personal_acts (inspection_id, kind, done_on);


CREATE INDEX "IX_personal_acts_region_id_done_on_head_id" ON personal_acts (region_id, done_on, head_id);


CREATE INDEX "IX_personal_acts_unit_id" ON personal_acts (unit_id);


CREATE UNIQUE INDEX "IX_plan_versions_plan_id_number" ON plan_versions (plan_id, number);


CREATE UNIQUE INDEX "IX_plans_inspection_id" ON plans (inspection_id);


CREATE INDEX "IX_plans_region_id_waits_for_unit_id" ON plans (region_id, waits_for, unit_id);


CREATE INDEX "IX_plans_unit_id" ON plans (unit_id);


CREATE INDEX "IX_posts_person_id" ON posts (person_id);


CREATE INDEX "IX_posts_unit_id_role" ON posts (unit_id, role);


CREATE INDEX entries_by_week ON progress_entries (measure_id, week, percent, is_late, blocker);


CREATE UNIQUE INDEX "IX_progress_entries_measure_id_week" ON progress_entries (measure_id, week);


CREATE INDEX "IX_progress_entries_reported_by" ON progress_entries (reported_by);


CREATE INDEX "IX_progress_entries_reported_for" ON progress_entries (reported_for) WHERE reported_for IS NOT NULL;


CREATE INDEX "IX_proposals_above_id" ON proposals (above_id);


CREATE INDEX "IX_proposals_region_id_state_raised_on" ON proposals (region_id, state, raised_on);


CREATE UNIQUE INDEX "IX_proposals_region_id_waits_as" ON proposals (region_id, waits_as);


CREATE INDEX "IX_proposals_unit_id" ON proposals (unit_id);


CREATE UNIQUE INDEX "IX_rectification_groups_inspection_id" ON rectification_groups (inspection_id);


CREATE INDEX "IX_rectification_groups_unit_id" ON rectification_groups (unit_id);


CREATE INDEX "IX_recurrences_earlier_id" ON recurrences (earlier_id);


CREATE UNIQUE INDEX "IX_recurrences_finding_id_earlier_id" ON recurrences (finding_id, earlier_id);


CREATE INDEX "IX_recurrences_region_id_is_confirmed_unit_id_finding_id" ON recurrences (region_id, is_confirmed, unit_id, finding_id);


CREATE INDEX "IX_reminders_person_id_raised_on" ON reminders (person_id, raised_on);


CREATE INDEX "IX_reminders_subject_id" ON reminders (subject_id);


CREATE INDEX "IX_report_receipts_addressee_read_at" ON report_receipts (addressee, read_at);


CREATE UNIQUE INDEX "IX_reports_inspection_id_kind_number" ON reports (inspection_id, kind, number);


CREATE INDEX "IX_reports_region_id_submitted_on_id" ON reports (region_id, submitted_on, id);


CREATE INDEX "IX_reports_unit_id" ON reports (unit_id);


CREATE INDEX "IX_responsibilities_finding_id" ON responsibilities (finding_id);


CREATE INDEX "IX_responsibilities_person_id_finding_id" ON responsibilities (person_id, finding_id);


CREATE INDEX "IX_responsibilities_section_id" ON responsibilities (section_id);


CREATE INDEX "IX_reviews_submission_id_reviewed_by_reviewed_for" ON reviews (submission_id, reviewed_by, reviewed_for);


CREATE UNIQUE INDEX "IX_rounds_region_id_term_id_source_number" ON rounds (region_id, term_id, source, number);


CREATE INDEX "IX_rounds_rule_set_id" ON rounds (rule_set_id);


CREATE INDEX "IX_rounds_term_id" ON rounds (term_id);


CREATE UNIQUE INDEX "IX_rule_sets_region_id_name_number" ON rule_sets (region_id, name, number);


CREATE INDEX "IX_saved_views_owner_id" ON saved_views (owner_id);


CREATE INDEX "IX_saved_views_region_id_owner_id" ON saved_views (region_id, owner_id);


CREATE INDEX "IX_submissions_finding_id_number_id" ON submissions (finding_id, number, id);


CREATE INDEX "IX_submissions_submitted_by" ON submissions (submitted_by);


CREATE INDEX "IX_submissions_submitted_for" ON submissions (submitted_for) WHERE submitted_for IS NOT NULL;


CREATE INDEX "IX_supervisions_inspection_id_kind_held_on" ON supervisions (inspection_id, kind, held_on);


CREATE INDEX "IX_supervisions_region_id_held_on" ON supervisions (region_id, held_on);


CREATE INDEX "IX_supervisions_unit_id" ON supervisions (unit_id);


CREATE UNIQUE INDEX "IX_terms_region_id_number" ON terms (region_id, number);


CREATE INDEX "IX_units_parent_id" ON units (parent_id);


CREATE UNIQUE INDEX "IX_units_region_id_code" ON units (region_id, code);
