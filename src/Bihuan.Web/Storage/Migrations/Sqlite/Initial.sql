CREATE TABLE "chain_heads" (
    "region_id" TEXT NOT NULL CONSTRAINT "PK_chain_heads" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "last_change" INTEGER NOT NULL
);


CREATE TABLE "compositions" (
    "region_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "period_from" TEXT NOT NULL,
    "run" TEXT NOT NULL,
    "started_by" TEXT NOT NULL,
    "started_at" INTEGER NOT NULL,
    "told_at" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "has_failed" INTEGER NOT NULL,
    CONSTRAINT "PK_compositions" PRIMARY KEY ("region_id", "kind", "period_from")
);


CREATE TABLE "escalation_levels" (
    "subject_id" TEXT NOT NULL CONSTRAINT "PK_escalation_levels" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "raised_on" TEXT NOT NULL
);


CREATE TABLE "handbook_editions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_handbook_editions" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "chapters" TEXT NOT NULL,
    "published_at" INTEGER NULL,
    "published_by" TEXT NULL,
    "note" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL
);


CREATE TABLE "history" (
    "region_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "by" TEXT NULL,
    "on_behalf_of" TEXT NULL,
    "at" INTEGER NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "unit_id" TEXT NULL,
    "summary" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "PK_history" PRIMARY KEY ("region_id", "number")
);


CREATE TABLE "regions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_regions" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "is_demo" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL
);


CREATE TABLE "reminders" (
    "person_id" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "workdays" INTEGER NOT NULL,
    "raised_on" TEXT NOT NULL,
    CONSTRAINT "PK_reminders" PRIMARY KEY ("person_id", "subject_id", "due", "step")
);


CREATE TABLE "rule_sets" (
    "id" TEXT NOT NULL CONSTRAINT "PK_rule_sets" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL
);


CREATE TABLE "bulletins" (
    "id" TEXT NOT NULL CONSTRAINT "PK_bulletins" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "period_from" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "problems" TEXT NOT NULL,
    "next_steps" TEXT NOT NULL,
    "drafted_by" TEXT NOT NULL,
    "drafted_for" TEXT NULL,
    "drafted_at" INTEGER NOT NULL,
    "composed_at" INTEGER NOT NULL,
    "makers" TEXT NOT NULL,
    "submitted_at" INTEGER NULL,
    "return_list" TEXT NOT NULL,
    "return_reason" TEXT NULL,
    "returned_at" INTEGER NULL,
    "approved_by" TEXT NULL,
    "approved_for" TEXT NULL,
    "approved_at" INTEGER NULL,
    "published_by" TEXT NULL,
    "published_at" INTEGER NULL,
    "document" TEXT NOT NULL,
    "named_units" TEXT NOT NULL,
    "note_list" TEXT NOT NULL,
    "seal" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_bulletins_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON DELETE RESTRICT
);


CREATE TABLE "calendar_editions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_calendar_editions" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_calendar_editions_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON DELETE RESTRICT
);


CREATE TABLE "people" (
    "id" TEXT NOT NULL CONSTRAINT "PK_people" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_people_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON DELETE RESTRICT
);


CREATE TABLE "terms" (
    "id" TEXT NOT NULL CONSTRAINT "PK_terms" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_terms_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON DELETE RESTRICT
);


CREATE TABLE "units" (
    "id" TEXT NOT NULL CONSTRAINT "PK_units" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "parent_id" TEXT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "abolished_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_units_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_units_units_parent_id" FOREIGN KEY ("parent_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "bulletin_bases" (
    "unit_id" TEXT NOT NULL,
    "bulletin_id" TEXT NOT NULL,
    "rows" TEXT NOT NULL,
    CONSTRAINT "PK_bulletin_bases" PRIMARY KEY ("bulletin_id", "unit_id"),
    CONSTRAINT "FK_bulletin_bases_bulletins_bulletin_id" FOREIGN KEY ("bulletin_id") REFERENCES "bulletins" ("id") ON DELETE CASCADE
);


CREATE TABLE "accounts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_accounts" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "is_disabled" INTEGER NOT NULL,
    "must_change_password" INTEGER NOT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "phone_number" TEXT NULL,
    "phone_number_confirmed" INTEGER NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" INTEGER NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL,
    CONSTRAINT "FK_accounts_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);


CREATE TABLE "delegations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_delegations" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "absent_id" TEXT NOT NULL,
    "substitute_id" TEXT NOT NULL,
    "post_id" TEXT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" INTEGER NOT NULL,
    "withdrawn_at" INTEGER NULL,
    "withdrawn_by" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_delegations_people_absent_id" FOREIGN KEY ("absent_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_delegations_people_substitute_id" FOREIGN KEY ("substitute_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_delegations_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON DELETE RESTRICT
);


CREATE TABLE "form_drafts" (
    "person_id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "saved_at" INTEGER NOT NULL,
    "sent_from" TEXT NULL,
    CONSTRAINT "PK_form_drafts" PRIMARY KEY ("person_id", "form"),
    CONSTRAINT "FK_form_drafts_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE CASCADE
);


CREATE TABLE "saved_views" (
    "id" TEXT NOT NULL CONSTRAINT "PK_saved_views" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_saved_views_people_owner_id" FOREIGN KEY ("owner_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_saved_views_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON DELETE RESTRICT
);


CREATE TABLE "rounds" (
    "id" TEXT NOT NULL CONSTRAINT "PK_rounds" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "term_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "rule_set_id" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_rounds_rule_sets_rule_set_id" FOREIGN KEY ("rule_set_id") REFERENCES "rule_sets" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_rounds_terms_term_id" FOREIGN KEY ("term_id") REFERENCES "terms" ("id") ON DELETE RESTRICT
);


CREATE TABLE "duty_reports" (
    "id" TEXT NOT NULL CONSTRAINT "PK_duty_reports" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "judged" TEXT NOT NULL,
    "is_empty" INTEGER NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "submitted_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_duty_reports_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "handovers" (
    "id" TEXT NOT NULL CONSTRAINT "PK_handovers" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "ended_post" TEXT NOT NULL,
    "outgoing_id" TEXT NOT NULL,
    "outgoing_name" TEXT NOT NULL,
    "last_day" TEXT NOT NULL,
    "incoming_id" TEXT NULL,
    "incoming_name" TEXT NULL,
    "frozen_on" TEXT NOT NULL,
    "is_complete" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "items" TEXT NULL,
    "signatures" TEXT NULL,
    CONSTRAINT "FK_handovers_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "posts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_posts" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    CONSTRAINT "FK_posts_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_posts_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "proposals" (
    "id" TEXT NOT NULL CONSTRAINT "PK_proposals" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "above_id" TEXT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "raised_on" TEXT NOT NULL,
    "waits_as" TEXT NULL,
    "decided_by" TEXT NULL,
    "decided_at" INTEGER NULL,
    "reason" TEXT NULL,
    "talk_on" TEXT NULL,
    "talk_text" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_proposals_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_proposals_units_above_id" FOREIGN KEY ("above_id") REFERENCES "units" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_proposals_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "asp_net_user_claims" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_asp_net_user_claims" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "FK_asp_net_user_claims_accounts_user_id" FOREIGN KEY ("user_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);


CREATE TABLE "asp_net_user_logins" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "PK_asp_net_user_logins" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "FK_asp_net_user_logins_accounts_user_id" FOREIGN KEY ("user_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);


CREATE TABLE "asp_net_user_tokens" (
    "user_id" TEXT NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "PK_asp_net_user_tokens" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "FK_asp_net_user_tokens_accounts_user_id" FOREIGN KEY ("user_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);


CREATE TABLE "inspections" (
    "id" TEXT NOT NULL CONSTRAINT "PK_inspections" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "team_id" TEXT NULL,
    "feedback_meeting_held_on" TEXT NULL,
    "feedback_meeting_led_by" TEXT NULL,
    "feedback_meeting_attended_by" TEXT NULL,
    "feedback_meeting_signed_by" TEXT NULL,
    "feedback_meeting_place" TEXT NULL,
    "feedback_meeting_meeting_id" TEXT NULL,
    "lists_submitted_at" INTEGER NULL,
    "lists_submitted_by" TEXT NULL,
    "next_finding_number" INTEGER NOT NULL,
    "head_feedback_on" TEXT NULL,
    "head_feedback_given_by" TEXT NULL,
    "head_feedback_given_to" TEXT NULL,
    "head_feedback_signed_on" TEXT NULL,
    "leader_feedback_on" TEXT NULL,
    "leader_feedback_given_by" TEXT NULL,
    "leader_feedback_given_to" TEXT NULL,
    "leader_feedback_signed_on" TEXT NULL,
    "officer_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_inspections_people_officer_id" FOREIGN KEY ("officer_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_inspections_rounds_round_id" FOREIGN KEY ("round_id") REFERENCES "rounds" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_inspections_units_team_id" FOREIGN KEY ("team_id") REFERENCES "units" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_inspections_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "feedback_documents" (
    "id" TEXT NOT NULL CONSTRAINT "PK_feedback_documents" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "file_content_type" TEXT NOT NULL,
    "title" TEXT NULL,
    "text" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "warnings" TEXT NOT NULL,
    "read_by" TEXT NOT NULL,
    "read_at" INTEGER NOT NULL,
    "confirmed_by" TEXT NULL,
    "confirmed_at" INTEGER NULL,
    "undone_by" TEXT NULL,
    "undone_at" INTEGER NULL,
    "undone_because" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_feedback_documents_inspections_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspections" ("id") ON DELETE RESTRICT
);


CREATE TABLE "findings" (
    "id" TEXT NOT NULL CONSTRAINT "PK_findings" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "level1" TEXT NULL,
    "level2" TEXT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source_document" TEXT NULL,
    "source_start" INTEGER NULL,
    "source_end" INTEGER NULL,
    "category" TEXT NULL,
    "class" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "points_back_to" TEXT NULL,
    "carried_into" TEXT NULL,
    "duplicate_of" TEXT NULL,
    "voided_because" TEXT NULL,
    "void_request_reason" TEXT NULL,
    "void_request_duplicate_of" TEXT NULL,
    "void_request_by" TEXT NULL,
    "void_request_at" INTEGER NULL,
    "void_request_for" TEXT NULL,
    "class_request_class" TEXT NULL,
    "class_request_reason" TEXT NULL,
    "class_request_by" TEXT NULL,
    "class_request_at" INTEGER NULL,
    "class_request_for" TEXT NULL,
    "is_key_livelihood" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "review_step" INTEGER NOT NULL,
    "waits_for" TEXT NULL,
    "due" TEXT NULL,
    "stage_completed_at" INTEGER NULL,
    "clock_started_on" TEXT NULL,
    "issued_at" INTEGER NULL,
    "closed_at" INTEGER NULL,
    "closed_on" TEXT NULL,
    "return_count" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "next_milestone_due" TEXT NULL,
    "claim_by" TEXT NULL,
    "claim_at" INTEGER NULL,
    "claim_for" TEXT NULL,
    "goal" TEXT NULL,
    "no_lasting_reason" TEXT NULL,
    "closure_closed_by" TEXT NULL,
    "closure_closed_for" TEXT NULL,
    "closure_closed_at" INTEGER NULL,
    "closure_opinion" TEXT NULL,
    "closure_submission_number" INTEGER NULL,
    "closure_evidence_seal" TEXT NULL,
    "closure_relapsed_at" INTEGER NULL,
    "closure_relapsed_into" TEXT NULL,
    "search_number" INTEGER NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "facts" TEXT NULL,
    "suggestions" TEXT NULL,
    CONSTRAINT "FK_findings_findings_points_back_to" FOREIGN KEY ("points_back_to") REFERENCES "findings" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_findings_inspections_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspections" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_findings_rounds_round_id" FOREIGN KEY ("round_id") REFERENCES "rounds" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_findings_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "inner_notifications" (
    "id" TEXT NOT NULL CONSTRAINT "PK_inner_notifications" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "notified_on" TEXT NOT NULL,
    "registered_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "region_id" TEXT NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "feedback_text" TEXT NULL,
    "statement" TEXT NULL,
    CONSTRAINT "FK_inner_notifications_inspections_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspections" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_inner_notifications_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "letters" (
    "id" TEXT NOT NULL CONSTRAINT "PK_letters" PRIMARY KEY,
    "received_by" TEXT NULL,
    "received_at" INTEGER NULL,
    "reply" TEXT NULL,
    "talk" TEXT NULL,
    "follow_up" TEXT NULL,
    "region_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "inspection_id" TEXT NULL,
    "proposal_id" TEXT NULL,
    "type" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "to_person" TEXT NULL,
    "addressee" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "scope" TEXT NULL,
    "hands" TEXT NOT NULL,
    "drafted_by" TEXT NOT NULL,
    "drafted_at" INTEGER NOT NULL,
    "withdrawn_because" TEXT NULL,
    "submitted_by" TEXT NULL,
    "submitted_at" INTEGER NULL,
    "approved_by" TEXT NULL,
    "approved_at" INTEGER NULL,
    "returned_because" TEXT NULL,
    "word" TEXT NULL,
    "year" INTEGER NULL,
    "serial" INTEGER NULL,
    "issued_on" TEXT NULL,
    "issued_by" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_letters_inspections_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspections" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letters_regions_region_id" FOREIGN KEY ("region_id") REFERENCES "regions" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_letters_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "meetings" (
    "id" TEXT NOT NULL CONSTRAINT "PK_meetings" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "inspection_id" TEXT NULL,
    "unit_id" TEXT NULL,
    "held_on" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "earlier" TEXT NOT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_for" TEXT NULL,
    "registered_at" INTEGER NOT NULL,
    "report" TEXT NULL,
    "appraisals" TEXT NOT NULL,
    "reopened_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_meetings_inspections_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspections" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_meetings_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "obligations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_obligations" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "roll" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "renewed_because" TEXT NULL,
    "calendar_number" INTEGER NOT NULL,
    "ruled_due" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "met_on" TEXT NULL,
    "met_by" TEXT NULL,
    "met_with" TEXT NULL,
    "owner_id" TEXT NULL,
    "owned_since" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_obligations_inspections_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspections" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_obligations_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "personal_acts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_personal_acts" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "done_on" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "head_id" TEXT NOT NULL,
    "head_name" TEXT NOT NULL,
    "finding_id" TEXT NULL,
    "meeting_id" TEXT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_on" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "region_id" TEXT NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "files" TEXT NULL,
    CONSTRAINT "FK_personal_acts_inspections_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspections" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_personal_acts_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "plans" (
    "id" TEXT NOT NULL CONSTRAINT "PK_plans" PRIMARY KEY,
    "waits_for" TEXT NULL,
    "approved_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "region_id" TEXT NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    CONSTRAINT "FK_plans_inspections_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspections" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_plans_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "rectification_groups" (
    "id" TEXT NOT NULL CONSTRAINT "PK_rectification_groups" PRIMARY KEY,
    "head_person" TEXT NOT NULL,
    "head_name" TEXT NOT NULL,
    "head_duty" TEXT NOT NULL,
    "head_was_unit_head" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "region_id" TEXT NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "members" TEXT NULL,
    CONSTRAINT "FK_rectification_groups_inspections_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspections" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_rectification_groups_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "reports" (
    "id" TEXT NOT NULL CONSTRAINT "PK_reports" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,
    "signer" TEXT NOT NULL,
    "signed_by" TEXT NULL,
    "signed_on" TEXT NOT NULL,
    "submitted_on" TEXT NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "submitted_for" TEXT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "region_id" TEXT NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "files" TEXT NULL,
    CONSTRAINT "FK_reports_inspections_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspections" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_reports_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "supervisions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_supervisions" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "held_by" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "registered_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "region_id" TEXT NOT NULL,
    "inspection_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    CONSTRAINT "FK_supervisions_inspections_inspection_id" FOREIGN KEY ("inspection_id") REFERENCES "inspections" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_supervisions_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "evidence_files" (
    "id" TEXT NOT NULL CONSTRAINT "PK_evidence_files" PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "measure_id" TEXT NULL,
    "note" TEXT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_for" TEXT NULL,
    "uploaded_at" INTEGER NOT NULL,
    "sealed_in" INTEGER NULL,
    "withdrawn_because" TEXT NULL,
    "finding_id" TEXT NOT NULL,
    CONSTRAINT "FK_evidence_files_findings_finding_id" FOREIGN KEY ("finding_id") REFERENCES "findings" ("id") ON DELETE CASCADE
);


CREATE TABLE "finding_state_spans" (
    "number" INTEGER NOT NULL,
    "finding_id" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "due" TEXT NULL,
    "entered_at" INTEGER NOT NULL,
    "left_at" INTEGER NULL,
    CONSTRAINT "PK_finding_state_spans" PRIMARY KEY ("finding_id", "number"),
    CONSTRAINT "FK_finding_state_spans_findings_finding_id" FOREIGN KEY ("finding_id") REFERENCES "findings" ("id") ON DELETE CASCADE
);


CREATE TABLE "measures" (
    "id" TEXT NOT NULL CONSTRAINT "PK_measures" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "added_at" INTEGER NOT NULL,
    "dropped_at" INTEGER NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "goal" TEXT NULL,
    "deliverable" TEXT NULL,
    "owner_id" TEXT NULL,
    "section_id" TEXT NULL,
    "starts_on" TEXT NULL,
    "due" TEXT NULL,
    "percent" INTEGER NOT NULL,
    "last_reported_week" TEXT NULL,
    "dropped_because" TEXT NULL,
    "finding_id" TEXT NOT NULL,
    CONSTRAINT "FK_measures_findings_finding_id" FOREIGN KEY ("finding_id") REFERENCES "findings" ("id") ON DELETE CASCADE
);


CREATE TABLE "recurrences" (
    "id" TEXT NOT NULL CONSTRAINT "PK_recurrences" PRIMARY KEY,
    "region_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "finding_id" TEXT NOT NULL,
    "earlier_id" TEXT NOT NULL,
    "is_confirmed" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "likeness" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_for" TEXT NULL,
    "decided_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "FK_recurrences_findings_earlier_id" FOREIGN KEY ("earlier_id") REFERENCES "findings" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_recurrences_findings_finding_id" FOREIGN KEY ("finding_id") REFERENCES "findings" ("id") ON DELETE RESTRICT
);


CREATE TABLE "responsibilities" (
    "id" TEXT NOT NULL CONSTRAINT "PK_responsibilities" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "person_id" TEXT NULL,
    "section_id" TEXT NULL,
    "finding_id" TEXT NOT NULL,
    CONSTRAINT "FK_responsibilities_findings_finding_id" FOREIGN KEY ("finding_id") REFERENCES "findings" ("id") ON DELETE CASCADE
);


CREATE TABLE "submissions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_submissions" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "aim" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "submitted_for" TEXT NULL,
    "submitted_at" INTEGER NOT NULL,
    "finding_id" TEXT NOT NULL,
    CONSTRAINT "FK_submissions_findings_finding_id" FOREIGN KEY ("finding_id") REFERENCES "findings" ("id") ON DELETE CASCADE
);


CREATE TABLE "notification_readings" (
    "reader" TEXT NOT NULL,
    "notification_id" TEXT NOT NULL,
    "read_by" TEXT NOT NULL,
    "read_for" TEXT NULL,
    "read_at" INTEGER NOT NULL,
    CONSTRAINT "PK_notification_readings" PRIMARY KEY ("notification_id", "reader"),
    CONSTRAINT "FK_notification_readings_inner_notifications_notification_id" FOREIGN KEY ("notification_id") REFERENCES "inner_notifications" ("id") ON DELETE CASCADE
);


CREATE TABLE "meeting_decisions" (
    "number" INTEGER NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "done_on" TEXT NULL,
    "done_by" TEXT NULL,
    "result" TEXT NULL,
    CONSTRAINT "PK_meeting_decisions" PRIMARY KEY ("meeting_id", "number"),
    CONSTRAINT "FK_meeting_decisions_meetings_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meetings" ("id") ON DELETE CASCADE
);


CREATE TABLE "meeting_notices" (
    "number" INTEGER NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "raised_at" INTEGER NOT NULL,
    "settled_at" INTEGER NULL,
    "settled_by" TEXT NULL,
    CONSTRAINT "PK_meeting_notices" PRIMARY KEY ("meeting_id", "number"),
    CONSTRAINT "FK_meeting_notices_meetings_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meetings" ("id") ON DELETE CASCADE
);


CREATE TABLE "extensions" (
    "number" INTEGER NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_for" TEXT NULL,
    "asked_at" INTEGER NOT NULL,
    "is_granted" INTEGER NULL,
    "decided_by" TEXT NULL,
    "decided_for" TEXT NULL,
    "decided_at" INTEGER NULL,
    "opinion" TEXT NULL,
    CONSTRAINT "PK_extensions" PRIMARY KEY ("obligation_id", "number"),
    CONSTRAINT "FK_extensions_obligations_obligation_id" FOREIGN KEY ("obligation_id") REFERENCES "obligations" ("id") ON DELETE CASCADE
);


CREATE TABLE "plan_versions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_plan_versions" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,
    "findings" INTEGER NOT NULL,
    "measures" INTEGER NOT NULL,
    "seal" TEXT NOT NULL,
    "approved_on" TEXT NULL,
    "submitted_on" TEXT NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "submitted_for" TEXT NULL,
    "submitted_at" INTEGER NOT NULL,
    "plan_id" TEXT NOT NULL,
    "chain" TEXT NULL,
    "files" TEXT NULL,
    CONSTRAINT "FK_plan_versions_plans_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE CASCADE
);


CREATE TABLE "report_receipts" (
    "addressee" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "read_by" TEXT NULL,
    "read_for" TEXT NULL,
    "read_at" INTEGER NULL,
    CONSTRAINT "PK_report_receipts" PRIMARY KEY ("report_id", "addressee"),
    CONSTRAINT "FK_report_receipts_reports_report_id" FOREIGN KEY ("report_id") REFERENCES "reports" ("id") ON DELETE CASCADE
);


CREATE TABLE "milestones" (
    "id" TEXT NOT NULL CONSTRAINT "PK_milestones" PRIMARY KEY,
    "goal" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "met_at" INTEGER NULL,
    "met_how" TEXT NULL,
    "met_by" TEXT NULL,
    "met_for" TEXT NULL,
    "measure_id" TEXT NOT NULL,
    CONSTRAINT "FK_milestones_measures_measure_id" FOREIGN KEY ("measure_id") REFERENCES "measures" ("id") ON DELETE CASCADE
);


CREATE TABLE "progress_entries" (
    "id" TEXT NOT NULL CONSTRAINT "PK_progress_entries" PRIMARY KEY,
    "week" TEXT NOT NULL,
    "is_late" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "next_step" TEXT NULL,
    "blocker" TEXT NOT NULL,
    "blocker_text" TEXT NULL,
    "reported_by" TEXT NOT NULL,
    "reported_for" TEXT NULL,
    "reported_at" INTEGER NOT NULL,
    "measure_id" TEXT NOT NULL,
    CONSTRAINT "FK_progress_entries_measures_measure_id" FOREIGN KEY ("measure_id") REFERENCES "measures" ("id") ON DELETE CASCADE
);


CREATE TABLE "reviews" (
    "id" TEXT NOT NULL CONSTRAINT "PK_reviews" PRIMARY KEY,
    "step" INTEGER NOT NULL,
    "step_name" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NULL,
    "opinion" TEXT NOT NULL,
    "new_due" TEXT NULL,
    "reviewed_by" TEXT NOT NULL,
    "reviewed_for" TEXT NULL,
    "reviewed_at" INTEGER NOT NULL,
    "submission_id" TEXT NOT NULL,
    CONSTRAINT "FK_reviews_submissions_submission_id" FOREIGN KEY ("submission_id") REFERENCES "submissions" ("id") ON DELETE CASCADE
);


CREATE TABLE "plan_reviews" (
    "step" INTEGER NOT NULL,
    "plan_version_id" TEXT NOT NULL,
    "step_name" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "opinion" TEXT NOT NULL,
    "resubmit_by" TEXT NULL,
    "reviewed_on" TEXT NOT NULL,
    "reviewed_by" TEXT NOT NULL,
    "reviewed_for" TEXT NULL,
    "reviewed_at" INTEGER NOT NULL,
    "items" TEXT NULL,
    CONSTRAINT "PK_plan_reviews" PRIMARY KEY ("plan_version_id", "step"),
    CONSTRAINT "FK_plan_reviews_plan_versions_plan_version_id" FOREIGN KEY ("plan_version_id") REFERENCES "plan_versions" ("id") ON DELETE CASCADE
);


CREATE TABLE "planned_findings" (
    "finding_id" TEXT NOT NULL,
    "plan_version_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "PK_planned_findings" PRIMARY KEY ("plan_version_id", "finding_id"),
    CONSTRAINT "FK_planned_findings_plan_versions_plan_version_id" FOREIGN KEY ("plan_version_id") REFERENCES "plan_versions" ("id") ON DELETE CASCADE
);


CREATE INDEX "EmailIndex" ON "accounts" ("normalized_email");


CREATE UNIQUE INDEX "IX_accounts_person_id" ON "accounts" ("person_id");


CREATE UNIQUE INDEX "UserNameIndex" ON "accounts" ("normalized_user_name");


CREATE INDEX "IX_asp_net_user_claims_user_id" ON "asp_net_user_claims" ("user_id");


CREATE INDEX "IX_asp_net_user_logins_user_id" ON "asp_net_user_logins" ("user_id");


CREATE UNIQUE INDEX "IX_bulletins_region_id_kind_period_from" ON "bulletins" ("region_id", "kind", "period_from");


CREATE UNIQUE INDEX "IX_calendar_editions_region_id_number" ON "calendar_editions" ("region_id", "number");


CREATE INDEX "IX_delegations_absent_id_valid_to" ON "delegations" ("absent_id", "valid_to");


CREATE INDEX "IX_delegations_region_id" ON "delegations" ("region_id");


CREATE INDEX "IX_delegations_substitute_id_valid_to" ON "delegations" ("substitute_id", "valid_to");


CREATE INDEX "IX_duty_reports_region_id_month" ON "duty_reports" ("region_id", "month");


CREATE UNIQUE INDEX "IX_duty_reports_unit_id_month" ON "duty_reports" ("unit_id", "month");


CREATE INDEX "IX_evidence_files_finding_id" ON "evidence_files" ("finding_id");


CREATE INDEX "IX_evidence_files_hash" ON "evidence_files" ("hash");


CREATE INDEX "IX_evidence_files_uploaded_by" ON "evidence_files" ("uploaded_by");


CREATE INDEX "IX_evidence_files_uploaded_for" ON "evidence_files" ("uploaded_for") WHERE uploaded_for IS NOT NULL;


CREATE INDEX "IX_feedback_documents_file_hash" ON "feedback_documents" ("file_hash");


CREATE INDEX "IX_feedback_documents_inspection_id_read_at" ON "feedback_documents" ("inspection_id", "read_at");


CREATE INDEX "IX_finding_state_spans_region_id_state_entered_at_left_at" ON "finding_state_spans" ("region_id", "state", "entered_at", "left_at");


CREATE INDEX "spans_by_unit" ON "finding_state_spans" ("region_id", "unit_id", "round_id", "state", "entered_at", "left_at", "due");


CREATE INDEX "findings_by_due" ON "findings" ("region_id", "due", "code", "state", "class", "unit_id", "is_key_livelihood", "id");


CREATE INDEX "IX_findings_claim_by" ON "findings" ("claim_by");


CREATE UNIQUE INDEX "IX_findings_inspection_id_number" ON "findings" ("inspection_id", "number");


CREATE INDEX "IX_findings_points_back_to" ON "findings" ("points_back_to");


CREATE INDEX "IX_findings_region_id_changed_at_code" ON "findings" ("region_id", "changed_at", "code");


CREATE UNIQUE INDEX "IX_findings_region_id_code" ON "findings" ("region_id", "code");


CREATE INDEX "IX_findings_region_id_percent_code" ON "findings" ("region_id", "percent", "code");


CREATE INDEX "IX_findings_region_id_return_count_code" ON "findings" ("region_id", "return_count", "code");


CREATE INDEX "IX_findings_region_id_state_code" ON "findings" ("region_id", "state", "code");


CREATE INDEX "IX_findings_region_id_unit_id_state_code_due" ON "findings" ("region_id", "unit_id", "state", "code", "due");


CREATE INDEX "IX_findings_region_id_waits_for_state_unit_id" ON "findings" ("region_id", "waits_for", "state", "unit_id");


CREATE INDEX "IX_findings_round_id" ON "findings" ("round_id");


CREATE INDEX "IX_findings_unit_id" ON "findings" ("unit_id");


CREATE INDEX "IX_form_drafts_saved_at" ON "form_drafts" ("saved_at");


CREATE UNIQUE INDEX "IX_handbook_editions_region_id_number" ON "handbook_editions" ("region_id", "number");


CREATE UNIQUE INDEX "IX_handovers_ended_post" ON "handovers" ("ended_post");


CREATE INDEX "IX_handovers_region_id_is_complete_unit_id" ON "handovers" ("region_id", "is_complete", "unit_id");


CREATE INDEX "IX_handovers_unit_id" ON "handovers" ("unit_id");


CREATE INDEX "IX_history_at" ON "history" ("at");


CREATE INDEX "IX_history_by_at_kind" ON "history" ("by", "at", "kind");


CREATE INDEX "IX_history_by_number" ON "history" ("by", "number");


CREATE INDEX "IX_history_kind_number" ON "history" ("kind", "number");


CREATE INDEX "IX_history_subject_id_number" ON "history" ("subject_id", "number");


CREATE UNIQUE INDEX "IX_inner_notifications_inspection_id_number" ON "inner_notifications" ("inspection_id", "number");


CREATE INDEX "IX_inner_notifications_unit_id" ON "inner_notifications" ("unit_id");


CREATE INDEX "IX_inspections_officer_id" ON "inspections" ("officer_id");


CREATE INDEX "IX_inspections_region_id_unit_id" ON "inspections" ("region_id", "unit_id");


CREATE UNIQUE INDEX "IX_inspections_round_id_unit_id" ON "inspections" ("round_id", "unit_id");


CREATE INDEX "IX_inspections_team_id" ON "inspections" ("team_id");


CREATE INDEX "IX_inspections_unit_id" ON "inspections" ("unit_id");


CREATE INDEX "IX_letters_inspection_id" ON "letters" ("inspection_id");


CREATE INDEX "IX_letters_region_id_drafted_at" ON "letters" ("region_id", "drafted_at");


CREATE UNIQUE INDEX "IX_letters_region_id_word_year_serial" ON "letters" ("region_id", "word", "year", "serial");


CREATE INDEX "IX_letters_to_person" ON "letters" ("to_person");


CREATE INDEX "IX_letters_unit_id_type_state" ON "letters" ("unit_id", "type", "state");


CREATE INDEX "IX_measures_owner_id_dropped_because_finding_id" ON "measures" ("owner_id", "dropped_because", "finding_id");


CREATE INDEX "measures_at_work" ON "measures" ("finding_id", "id", "added_at", "dropped_at", "percent", "last_reported_week");


CREATE INDEX "IX_meeting_decisions_owner_id_done_on" ON "meeting_decisions" ("owner_id", "done_on");


CREATE INDEX "IX_meeting_notices_settled_at_to" ON "meeting_notices" ("settled_at", "to");


CREATE INDEX "IX_meetings_inspection_id_kind" ON "meetings" ("inspection_id", "kind");


CREATE INDEX "IX_meetings_region_id_kind_held_on" ON "meetings" ("region_id", "kind", "held_on");


CREATE INDEX "IX_meetings_unit_id" ON "meetings" ("unit_id");


CREATE INDEX "IX_milestones_measure_id" ON "milestones" ("measure_id");


CREATE INDEX "IX_milestones_met_by" ON "milestones" ("met_by") WHERE met_by IS NOT NULL;


CREATE INDEX "IX_milestones_met_for" ON "milestones" ("met_for") WHERE met_for IS NOT NULL;


CREATE UNIQUE INDEX "IX_obligations_inspection_id_kind" ON "obligations" ("inspection_id", "kind");


CREATE INDEX "IX_obligations_region_id_met_on_due" ON "obligations" ("region_id", "met_on", "due");


CREATE INDEX "IX_obligations_unit_id_met_on_due" ON "obligations" ("unit_id", "met_on", "due");


CREATE UNIQUE INDEX "IX_people_region_id_code" ON "people" ("region_id", "code");


CREATE INDEX "IX_personal_acts_inspection_id_kind_done_on" ON "personal_acts" ("inspection_id", "kind", "done_on");


CREATE INDEX "IX_personal_acts_region_id_done_on_head_id" ON "personal_acts" ("region_id", "done_on", "head_id");


CREATE INDEX "IX_personal_acts_unit_id" ON "personal_acts" ("unit_id");


CREATE UNIQUE INDEX "IX_plan_versions_plan_id_number" ON "plan_versions" ("plan_id", "number");


CREATE UNIQUE INDEX "IX_plans_inspection_id" ON "plans" ("inspection_id");


CREATE INDEX "IX_plans_region_id_waits_for_unit_id" ON "plans" ("region_id", "waits_for", "unit_id");


CREATE INDEX "IX_plans_unit_id" ON "plans" ("unit_id");


CREATE INDEX "IX_posts_person_id" ON "posts" ("person_id");


CREATE INDEX "IX_posts_unit_id_role" ON "posts" ("unit_id", "role");


CREATE INDEX "entries_by_week" ON "progress_entries" ("measure_id", "week", "percent", "is_late", "blocker");


CREATE UNIQUE INDEX "IX_progress_entries_measure_id_week" ON "progress_entries" ("measure_id", "week");


CREATE INDEX "IX_progress_entries_reported_by" ON "progress_entries" ("reported_by");


CREATE INDEX "IX_progress_entries_reported_for" ON "progress_entries" ("reported_for") WHERE reported_for IS NOT NULL;


CREATE INDEX "IX_proposals_above_id" ON "proposals" ("above_id");


CREATE INDEX "IX_proposals_region_id_state_raised_on" ON "proposals" ("region_id", "state", "raised_on");


CREATE UNIQUE INDEX "IX_proposals_region_id_waits_as" ON "proposals" ("region_id", "waits_as");


CREATE INDEX "IX_proposals_unit_id" ON "proposals" ("unit_id");


CREATE UNIQUE INDEX "IX_rectification_groups_inspection_id" ON "rectification_groups" ("inspection_id");


CREATE INDEX "IX_rectification_groups_unit_id" ON "rectification_groups" ("unit_id");


CREATE INDEX "IX_recurrences_earlier_id" ON "recurrences" ("earlier_id");


CREATE UNIQUE INDEX "IX_recurrences_finding_id_earlier_id" ON "recurrences" ("finding_id", "earlier_id");


CREATE INDEX "IX_recurrences_region_id_is_confirmed_unit_id_finding_id" ON "recurrences" ("region_id", "is_confirmed", "unit_id", "finding_id");


CREATE INDEX "IX_reminders_person_id_raised_on" ON "reminders" ("person_id", "raised_on");


CREATE INDEX "IX_reminders_subject_id" ON "reminders" ("subject_id");


CREATE INDEX "IX_report_receipts_addressee_read_at" ON "report_receipts" ("addressee", "read_at");


CREATE UNIQUE INDEX "IX_reports_inspection_id_kind_number" ON "reports" ("inspection_id", "kind", "number");


CREATE INDEX "IX_reports_region_id_submitted_on_id" ON "reports" ("region_id", "submitted_on", "id");


CREATE INDEX "IX_reports_unit_id" ON "reports" ("unit_id");


CREATE INDEX "IX_responsibilities_finding_id" ON "responsibilities" ("finding_id");


CREATE INDEX "IX_responsibilities_person_id_finding_id" ON "responsibilities" ("person_id", "finding_id");


CREATE INDEX "IX_responsibilities_section_id" ON "responsibilities" ("section_id");


CREATE INDEX "IX_reviews_submission_id_reviewed_by_reviewed_for" ON "reviews" ("submission_id", "reviewed_by", "reviewed_for");


CREATE UNIQUE INDEX "IX_rounds_region_id_term_id_source_number" ON "rounds" ("region_id", "term_id", "source", "number");


CREATE INDEX "IX_rounds_rule_set_id" ON "rounds" ("rule_set_id");


CREATE INDEX "IX_rounds_term_id" ON "rounds" ("term_id");


CREATE UNIQUE INDEX "IX_rule_sets_region_id_name_number" ON "rule_sets" ("region_id", "name", "number");


CREATE INDEX "IX_saved_views_owner_id" ON "saved_views" ("owner_id");


CREATE INDEX "IX_saved_views_region_id_owner_id" ON "saved_views" ("region_id", "owner_id");


CREATE INDEX "IX_submissions_finding_id_number_id" ON "submissions" ("finding_id", "number", "id");


CREATE INDEX "IX_submissions_submitted_by" ON "submissions" ("submitted_by");


CREATE INDEX "IX_submissions_submitted_for" ON "submissions" ("submitted_for") WHERE submitted_for IS NOT NULL;


CREATE INDEX "IX_supervisions_inspection_id_kind_held_on" ON "supervisions" ("inspection_id", "kind", "held_on");


CREATE INDEX "IX_supervisions_region_id_held_on" ON "supervisions" ("region_id", "held_on");


CREATE INDEX "IX_supervisions_unit_id" ON "supervisions" ("unit_id");


CREATE UNIQUE INDEX "IX_terms_region_id_number" ON "terms" ("region_id", "number");


CREATE INDEX "IX_units_parent_id" ON "units" ("parent_id");


CREATE UNIQUE INDEX "IX_units_region_id_code" ON "units" ("region_id", "code");
