-- Written by `npm run generate` from the catalogue of a freshly migrated database; do not edit.
-- It is for reading: who may see and change what, in one place. The migrations are what runs.

CREATE TABLE acquaintances (
  member_id uuid NOT NULL,
  match_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  peer_member_id uuid NOT NULL,
  peer_registration_id uuid NOT NULL,
  CONSTRAINT acquaintances_pkey PRIMARY KEY (member_id, match_id, registration_id, peer_member_id, peer_registration_id)
);
ALTER TABLE acquaintances ENABLE ROW LEVEL SECURITY;
ALTER TABLE acquaintances FORCE ROW LEVEL SECURITY;
CREATE POLICY all_acquaintances ON acquaintances TO national_index_worker USING (true);
CREATE POLICY own_acquaintances ON acquaintances TO national_index_app USING (member_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid);
GRANT DELETE, INSERT, SELECT ON acquaintances TO national_index_worker;
GRANT SELECT ON acquaintances TO national_index_app;
COMMENT ON TABLE acquaintances IS 'Pairs of registrations in a match, as a member was told of them (distributed by member_id)';

CREATE TABLE audit_record_subjects (
  record_id uuid NOT NULL,
  subject bytea NOT NULL,
  salt bytea NOT NULL,
  CONSTRAINT audit_record_subjects_pkey PRIMARY KEY (record_id, subject),
  CONSTRAINT audit_record_subjects_record_id_fkey FOREIGN KEY (record_id) REFERENCES audit_records(id)
);
ALTER TABLE audit_record_subjects ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_record_subjects FORCE ROW LEVEL SECURITY;
CREATE POLICY new_record_subjects ON audit_record_subjects FOR INSERT TO national_index_app, national_index_oversight, national_index_worker WITH CHECK (true);
CREATE POLICY subjects_of_own_records ON audit_record_subjects FOR SELECT TO national_index_oversight USING ((EXISTS ( SELECT
   FROM audit_records a
  WHERE a.id = audit_record_subjects.record_id)));
GRANT INSERT ON audit_record_subjects TO national_index_app;
GRANT INSERT ON audit_record_subjects TO national_index_worker;
GRANT INSERT, SELECT ON audit_record_subjects TO national_index_oversight;
COMMENT ON TABLE audit_record_subjects IS 'Persons shown by a list: a row each';
COMMENT ON COLUMN audit_record_subjects.subject IS 'personal: pseudonym of a person that was shown';

CREATE TABLE audit_record_things (
  record_id uuid NOT NULL,
  kind text NOT NULL,
  thing text NOT NULL,
  fields text[] NOT NULL,
  rows bigint,
  CONSTRAINT audit_record_things_pkey PRIMARY KEY (record_id, kind, thing),
  CONSTRAINT audit_record_things_record_id_fkey FOREIGN KEY (record_id) REFERENCES audit_records(id),
  CONSTRAINT audit_record_things_kind_check CHECK (kind ~ '^[a-z-]+$'::text),
  CONSTRAINT audit_record_things_rows_check CHECK (rows > 0),
  CONSTRAINT audit_record_things_thing_check CHECK (thing ~ '^[a-z0-9-]+$'::text)
);
ALTER TABLE audit_record_things ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_record_things FORCE ROW LEVEL SECURITY;
CREATE POLICY new_record_things ON audit_record_things FOR INSERT TO national_index_app, national_index_oversight, national_index_worker WITH CHECK (true);
CREATE POLICY things_of_own_records ON audit_record_things FOR SELECT TO national_index_oversight USING ((EXISTS ( SELECT
   FROM audit_records a
  WHERE a.id = audit_record_things.record_id)));
GRANT INSERT ON audit_record_things TO national_index_app;
GRANT INSERT ON audit_record_things TO national_index_worker;
GRANT INSERT, SELECT ON audit_record_things TO national_index_oversight;
COMMENT ON TABLE audit_record_things IS 'What an act was about that is no person under a pseudonym: an organisation, a job, a setting, a table; by its id or name, and the names of the fields that changed, never a value';
COMMENT ON COLUMN audit_record_things.thing IS 'personal: of kind position or designation, whose job it is';
COMMENT ON COLUMN audit_record_things.rows IS 'Of a table of which rows past their term were destroyed, or columns of them cleared (`fields`): how many. Null for a thing that is one';

CREATE TABLE audit_records (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  trace_id text NOT NULL,
  span_id text NOT NULL,
  position_id uuid,
  professional_id uuid,
  organisation_id uuid,
  municipality_id uuid,
  covenant_municipality_id uuid,
  for_position_id uuid,
  roles text NOT NULL,
  permission text NOT NULL,
  purpose text NOT NULL,
  legal_basis text NOT NULL,
  origin text NOT NULL,
  source_system_id uuid,
  outcome text NOT NULL,
  refusal text,
  exception boolean DEFAULT false NOT NULL,
  reason text,
  subject bytea,
  subjects integer NOT NULL,
  salt bytea NOT NULL,
  CONSTRAINT audit_records_pkey PRIMARY KEY (id),
  CONSTRAINT audit_records_check CHECK ((outcome = 'refused'::text) = (refusal IS NOT NULL)),
  CONSTRAINT audit_records_check1 CHECK (exception = (reason IS NOT NULL)),
  CONSTRAINT audit_records_outcome_check CHECK (outcome = ANY (ARRAY['done'::text, 'refused'::text])),
  CONSTRAINT audit_records_reason_check CHECK (reason ~ '^[a-z-]+$'::text)
);
ALTER TABLE audit_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_records FORCE ROW LEVEL SECURITY;
CREATE POLICY new_records ON audit_records FOR INSERT TO national_index_app, national_index_oversight, national_index_worker WITH CHECK (true);
CREATE POLICY records_of_own_municipality ON audit_records FOR SELECT TO national_index_oversight USING (COALESCE(covenant_municipality_id, municipality_id) = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid OR origin = 'connection'::text AND COALESCE(covenant_municipality_id, municipality_id, organisation_id) IS NULL AND NULLIF(current_setting('mc.municipality'::text, true), ''::text) IS NOT NULL);
CREATE POLICY whole_log ON audit_records FOR SELECT TO national_index_oversight USING (true);
GRANT INSERT ON audit_records TO national_index_app;
GRANT INSERT ON audit_records TO national_index_worker;
GRANT INSERT, SELECT ON audit_records TO national_index_oversight;
COMMENT ON TABLE audit_records IS 'One row per act (BIO2 8.15.01, NEN 7513): nobody may change or delete it. Ids sort by time';
COMMENT ON COLUMN audit_records.position_id IS 'personal: who acted, in which job';
COMMENT ON COLUMN audit_records.professional_id IS 'personal: who acted';
COMMENT ON COLUMN audit_records.municipality_id IS 'The municipality that the actor''s organisation is; null for all other organisations';
COMMENT ON COLUMN audit_records.covenant_municipality_id IS 'The municipality under whose covenant the act was done, as it was at the act; null where none was: the municipality''s own acts, a stranger, the house''s own programs';
COMMENT ON COLUMN audit_records.for_position_id IS 'personal: for whom the actor stood in; null for what they did in their own place';
COMMENT ON COLUMN audit_records.source_system_id IS 'The source system that asked, for itself or in a person''s name; of a refusal at the door: the one that it said to be. Null for our own pages and programs';
COMMENT ON COLUMN audit_records.exception IS 'Reasoned access: shown only because the actor said why, by a word from a list (`reason`)';
COMMENT ON COLUMN audit_records.subject IS 'personal: pseudonym of the one person that the act is about';

CREATE TABLE audit_subjects (
  subject bytea NOT NULL,
  subject_key bytea DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-'::text, ''::text), 'hex'::text) NOT NULL,
  CONSTRAINT audit_subjects_pkey PRIMARY KEY (subject)
);
ALTER TABLE audit_subjects ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_subjects FORCE ROW LEVEL SECURITY;
CREATE POLICY new_subjects ON audit_subjects FOR INSERT TO national_index_app, national_index_oversight, national_index_worker WITH CHECK (true);
GRANT INSERT ON audit_subjects TO national_index_app;
GRANT INSERT ON audit_subjects TO national_index_oversight;
GRANT INSERT ON audit_subjects TO national_index_worker;
COMMENT ON TABLE audit_subjects IS 'One key per person in the log; destroying it after the term leaves the proofs and takes the person out';
COMMENT ON COLUMN audit_subjects.subject IS 'personal: pseudonym of a person in the log';

CREATE TABLE cards (
  member_id uuid NOT NULL,
  card_id uuid NOT NULL,
  number bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  peer_member_id uuid NOT NULL,
  event jsonb,
  at timestamp with time zone NOT NULL,
  CONSTRAINT cards_pkey PRIMARY KEY (member_id, card_id)
);
CREATE INDEX cards_sent ON cards USING btree (at) WHERE event IS NULL;
CREATE INDEX cards_waiting ON cards USING btree (member_id, number) WHERE event IS NOT NULL;
ALTER TABLE cards ENABLE ROW LEVEL SECURITY;
ALTER TABLE cards FORCE ROW LEVEL SECURITY;
CREATE POLICY all_cards ON cards TO national_index_worker USING (true);
CREATE POLICY own_cards ON cards TO national_index_app USING (member_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid);
GRANT DELETE, SELECT, UPDATE ON cards TO national_index_worker;
GRANT INSERT ON cards TO national_index_app;
GRANT SELECT (member_id, card_id) ON cards TO national_index_app;
COMMENT ON TABLE cards IS 'Cards that a member sent (distributed by member_id): emptied when it lies in the mailbox of the other, so that a second time changes nothing';

CREATE TABLE epochs (
  scope text NOT NULL,
  epoch integer NOT NULL,
  custodians jsonb NOT NULL,
  transcript_hash bytea NOT NULL,
  keys_sealed bytea NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  CONSTRAINT epochs_pkey PRIMARY KEY (scope, epoch),
  CONSTRAINT epochs_epoch_check CHECK (epoch >= 1 AND epoch <= 65535),
  CONSTRAINT epochs_transcript_hash_check CHECK (length(transcript_hash) = 32)
);
GRANT INSERT, SELECT ON epochs TO national_index_worker;
GRANT SELECT ON epochs TO national_index_app;
COMMENT ON TABLE epochs IS 'A reference table: which keys are in use';
COMMENT ON COLUMN epochs.custodians IS 'Number, OIN and signing key of each custodian, from the transcript that all three signed';
COMMENT ON COLUMN epochs.keys_sealed IS 'κ, K_index and K_seal, under KEY_SEAL';

CREATE TABLE idempotency_keys (
  position_id uuid NOT NULL,
  key uuid NOT NULL,
  operation text NOT NULL,
  digest bytea NOT NULL,
  answer json,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (position_id, key)
);
GRANT DELETE, SELECT ON idempotency_keys TO national_index_worker;
GRANT INSERT, SELECT ON idempotency_keys TO national_index_app;
COMMENT ON TABLE idempotency_keys IS 'First answers to repeatable wishes: ids and dates only';
COMMENT ON COLUMN idempotency_keys.answer IS 'json, not jsonb: the first answer is given again as it was, its fields in the same order';

CREATE TABLE key_versions (
  purpose text NOT NULL,
  version smallint NOT NULL,
  check_value bytea NOT NULL,
  known_since timestamp with time zone DEFAULT now() NOT NULL,
  left_at timestamp with time zone,
  CONSTRAINT key_versions_pkey PRIMARY KEY (purpose, version),
  CONSTRAINT key_versions_purpose_check CHECK (purpose = ANY (ARRAY['seal'::text, 'lookup'::text, 'audit'::text])),
  CONSTRAINT key_versions_version_check CHECK (version >= 1 AND version <= 255)
);
GRANT DELETE, INSERT, SELECT ON key_versions TO national_index_worker;
GRANT INSERT, SELECT ON key_versions TO national_index_app;
GRANT UPDATE (left_at) ON key_versions TO national_index_worker;
COMMENT ON TABLE key_versions IS 'Versions of the keys that values here stand under; no program starts with others';
COMMENT ON COLUMN key_versions.check_value IS 'HMAC of a fixed text under this key';
COMMENT ON COLUMN key_versions.left_at IS 'Since when nothing but the log stands under this version: the key may be taken away';

CREATE TABLE mailbox_events (
  member_id uuid NOT NULL,
  sequence bigint NOT NULL,
  event jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT mailbox_events_pkey PRIMARY KEY (member_id, sequence)
);
ALTER TABLE mailbox_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE mailbox_events FORCE ROW LEVEL SECURITY;
CREATE POLICY all_events ON mailbox_events TO national_index_worker USING (true);
CREATE POLICY own_events ON mailbox_events TO national_index_app USING (member_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid);
GRANT DELETE, INSERT, SELECT ON mailbox_events TO national_index_worker;
GRANT DELETE, SELECT ON mailbox_events TO national_index_app;
COMMENT ON TABLE mailbox_events IS 'Events that a member has not acknowledged yet (distributed by member_id)';

CREATE TABLE mailboxes (
  member_id uuid NOT NULL,
  last bigint DEFAULT 0 NOT NULL,
  acknowledged bigint DEFAULT 0 NOT NULL,
  CONSTRAINT mailboxes_pkey PRIMARY KEY (member_id),
  CONSTRAINT mailboxes_check CHECK (acknowledged >= 0 AND acknowledged <= last)
);
ALTER TABLE mailboxes ENABLE ROW LEVEL SECURITY;
ALTER TABLE mailboxes FORCE ROW LEVEL SECURITY;
CREATE POLICY all_mailboxes ON mailboxes TO national_index_worker USING (true);
CREATE POLICY own_mailbox ON mailboxes TO national_index_app USING (member_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid);
GRANT INSERT, SELECT, UPDATE ON mailboxes TO national_index_worker;
GRANT SELECT ON mailboxes TO national_index_app;
GRANT UPDATE (acknowledged) ON mailboxes TO national_index_app;
COMMENT ON TABLE mailboxes IS 'The last number of each mailbox, and up to where its member has kept all (distributed by member_id)';

CREATE TABLE matches (
  index bytea NOT NULL,
  match_id uuid NOT NULL,
  kind text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  CONSTRAINT matches_pkey PRIMARY KEY (index, match_id),
  CONSTRAINT matches_kind_check CHECK (kind = ANY (ARRAY['youth'::text, 'family'::text, 'possible'::text]))
);
CREATE INDEX matches_closed ON matches USING btree (closed_at) WHERE closed_at IS NOT NULL;
CREATE UNIQUE INDEX one_open_match ON matches USING btree (index) WHERE closed_at IS NULL;
GRANT DELETE, INSERT, SELECT, UPDATE ON matches TO national_index_worker;
COMMENT ON TABLE matches IS 'Matches of different members on one pseudonym (distributed by index); one open match at a time';

CREATE TABLE members (
  id uuid NOT NULL,
  oin text NOT NULL,
  signing_key bytea NOT NULL,
  card text NOT NULL,
  card_issued_at timestamp with time zone NOT NULL,
  admitted_at timestamp with time zone NOT NULL,
  cut_off_at timestamp with time zone,
  CONSTRAINT members_pkey PRIMARY KEY (id),
  CONSTRAINT members_oin_key UNIQUE (oin),
  CONSTRAINT members_oin_check CHECK (oin ~ '^[0-9]{20}$'::text),
  CONSTRAINT members_signing_key_check CHECK (length(signing_key) = 32)
);
GRANT INSERT, SELECT, UPDATE ON members TO national_index_worker;
GRANT SELECT ON members TO national_index_app;
GRANT SELECT ON members TO national_index_oversight;
COMMENT ON TABLE members IS 'Members: admitted and cut off by the operator, asked with each request. A reference table';
COMMENT ON COLUMN members.card IS 'What the member says of its keys, signed by the key of its certificate: given to other members as it is, who check it themselves';

CREATE TABLE migrations (
  name text NOT NULL,
  ran_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT migrations_pkey PRIMARY KEY (name)
);

CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  last_error text,
  dead_at timestamp with time zone,
  CONSTRAINT outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_due ON outbox USING btree (due_at, id) WHERE dead_at IS NULL;
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox TO national_index_worker;
GRANT INSERT ON outbox TO national_index_app;
GRANT SELECT (id, dead_at) ON outbox TO national_index_matcher;
GRANT SELECT ON outbox TO national_index_oversight;
GRANT UPDATE (due_at, attempts, dead_at) ON outbox TO national_index_matcher;
COMMENT ON TABLE outbox IS 'Messages that wait for delivery: ids only, never personal data';

CREATE TABLE participants (
  index bytea NOT NULL,
  match_id uuid NOT NULL,
  member_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  CONSTRAINT participants_pkey PRIMARY KEY (index, match_id, member_id, registration_id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON participants TO national_index_worker;
COMMENT ON TABLE participants IS 'Registrations in an open match (distributed by index)';

CREATE TABLE processing_records (
  span_id text NOT NULL,
  trace_id text NOT NULL,
  parent_span_id text,
  status text NOT NULL,
  name text NOT NULL,
  start_time timestamp with time zone NOT NULL,
  end_time timestamp with time zone NOT NULL,
  processing_activity_id text NOT NULL,
  data_subject_id text,
  data_subject_id_type text,
  CONSTRAINT processing_records_pkey PRIMARY KEY (start_time, span_id),
  CONSTRAINT processing_records_status_check CHECK (status = ANY (ARRAY['OK'::text, 'ERROR'::text]))
);
ALTER TABLE processing_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE processing_records FORCE ROW LEVEL SECURITY;
CREATE POLICY new_processing_records ON processing_records FOR INSERT TO national_index_app, national_index_oversight, national_index_worker WITH CHECK (true);
CREATE POLICY processing_of_own_records ON processing_records FOR SELECT TO national_index_oversight USING ((EXISTS ( SELECT
   FROM audit_records a
  WHERE a.at = processing_records.start_time AND a.trace_id = processing_records.trace_id AND a.span_id = processing_records.span_id)));
GRANT INSERT ON processing_records TO national_index_app;
GRANT INSERT ON processing_records TO national_index_worker;
GRANT INSERT, SELECT ON processing_records TO national_index_oversight;
COMMENT ON TABLE processing_records IS 'Logboek Dataverwerkingen: the processing, without the user';
COMMENT ON COLUMN processing_records.data_subject_id IS 'personal: pseudonym of the person that the processing is about';

CREATE TABLE registration_heads (
  member_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  ends_on date NOT NULL,
  archive_ends_on date,
  scope text NOT NULL,
  indexes bytea[] NOT NULL,
  registered_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT registration_heads_pkey PRIMARY KEY (member_id, registration_id),
  CONSTRAINT registration_heads_check CHECK (archive_ends_on IS NULL OR state <> 'active'::text),
  CONSTRAINT registration_heads_check1 CHECK (state <> 'gone'::text OR cardinality(indexes) = 0),
  CONSTRAINT registration_heads_state_check CHECK (state = ANY (ARRAY['active'::text, 'archived'::text, 'gone'::text])),
  CONSTRAINT registration_heads_version_check CHECK (version > 0)
);
CREATE INDEX registration_heads_gone ON registration_heads USING btree (changed_at) WHERE state = 'gone'::text;
ALTER TABLE registration_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE registration_heads FORCE ROW LEVEL SECURITY;
CREATE POLICY all_heads ON registration_heads TO national_index_worker USING (true);
CREATE POLICY own_heads ON registration_heads TO national_index_app USING (member_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid);
GRANT DELETE, SELECT, UPDATE ON registration_heads TO national_index_worker;
GRANT INSERT, SELECT, UPDATE ON registration_heads TO national_index_app;
COMMENT ON TABLE registration_heads IS 'Registrations by member (distributed by member_id). Gone: only that it was there, so that what arrives late changes nothing';
COMMENT ON COLUMN registration_heads.indexes IS 'Where its subjects stand in `registrations`';

CREATE TABLE registrations (
  index bytea NOT NULL,
  registration_id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL,
  scope text NOT NULL,
  epoch integer NOT NULL,
  sealed bytea NOT NULL,
  state text NOT NULL,
  ends_on date NOT NULL,
  archive_ends_on date,
  told_of_archive boolean DEFAULT false NOT NULL,
  CONSTRAINT registrations_pkey PRIMARY KEY (index, member_id, registration_id),
  CONSTRAINT registrations_index_check CHECK (length(index) = 32),
  CONSTRAINT registrations_kind_check CHECK (kind = ANY (ARRAY['youth'::text, 'parent'::text, 'person'::text])),
  CONSTRAINT registrations_state_check CHECK (state = ANY (ARRAY['active'::text, 'archived'::text]))
);
CREATE INDEX registrations_ends ON registrations USING btree (ends_on) WHERE state = 'active'::text;
ALTER TABLE registrations ENABLE ROW LEVEL SECURITY;
ALTER TABLE registrations FORCE ROW LEVEL SECURITY;
CREATE POLICY all_registrations ON registrations TO national_index_worker USING (true);
CREATE POLICY own_registrations ON registrations TO national_index_app USING (member_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid);
GRANT DELETE, INSERT ON registrations TO national_index_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON registrations TO national_index_worker;
GRANT SELECT (index, registration_id, member_id, kind) ON registrations TO national_index_app;
GRANT UPDATE (state, ends_on, archive_ends_on) ON registrations TO national_index_app;
COMMENT ON TABLE registrations IS 'Registrations by pseudonym (distributed by index)';
COMMENT ON COLUMN registrations.index IS 'HMAC-SHA-256 of the pseudonym under K_index';
COMMENT ON COLUMN registrations.sealed IS 'The pseudonym, under K_seal: for rotation only';

CREATE TABLE tellings (
  index bytea NOT NULL,
  number bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  member_id uuid NOT NULL,
  event jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT tellings_pkey PRIMARY KEY (index, number)
);
CREATE INDEX tellings_waiting ON tellings USING btree (number);
GRANT DELETE, INSERT, SELECT, UPDATE ON tellings TO national_index_worker;
COMMENT ON TABLE tellings IS 'Events on their way to mailboxes (distributed by index)';
COMMENT ON COLUMN tellings.number IS 'Rises on each pseudonym: they are brought in this order';

CREATE TABLE to_match (
  index bytea NOT NULL,
  kind text NOT NULL,
  since timestamp with time zone NOT NULL,
  version uuid DEFAULT gen_random_uuid() NOT NULL,
  CONSTRAINT to_match_pkey PRIMARY KEY (index),
  CONSTRAINT to_match_kind_check CHECK (kind = ANY (ARRAY['youth'::text, 'parent'::text, 'person'::text]))
);
CREATE INDEX to_match_since ON to_match USING btree (since);
GRANT DELETE, INSERT, SELECT, UPDATE ON to_match TO national_index_worker;
GRANT INSERT, SELECT, UPDATE ON to_match TO national_index_app;
COMMENT ON TABLE to_match IS 'Pseudonyms on which matching is to look (distributed by index)';
COMMENT ON COLUMN to_match.version IS 'Another with each change, so that a look that was overtaken is known';

CREATE TABLE used_receipts (
  member_id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT used_receipts_pkey PRIMARY KEY (member_id, receipt_id)
);
CREATE INDEX used_receipts_expiry ON used_receipts USING btree (expires_at);
ALTER TABLE used_receipts ENABLE ROW LEVEL SECURITY;
ALTER TABLE used_receipts FORCE ROW LEVEL SECURITY;
CREATE POLICY all_receipts ON used_receipts TO national_index_worker USING (true);
CREATE POLICY own_receipts ON used_receipts TO national_index_app USING (member_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid);
GRANT DELETE, SELECT ON used_receipts TO national_index_worker;
GRANT INSERT, SELECT ON used_receipts TO national_index_app;
COMMENT ON TABLE used_receipts IS 'Receipts of custodians count once (distributed by member_id)';

CREATE TABLE used_requests (
  oin text NOT NULL,
  jti uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT used_requests_pkey PRIMARY KEY (oin, jti)
);
CREATE INDEX used_requests_expiry ON used_requests USING btree (expires_at);
GRANT DELETE, SELECT ON used_requests TO national_index_worker;
GRANT INSERT, SELECT ON used_requests TO national_index_app;
COMMENT ON TABLE used_requests IS 'Numbers of signed requests that were taken';

CREATE OR REPLACE FUNCTION change_registration(p_member uuid, p_registration uuid, p_state text, p_version integer, p_ends date, p_archive_ends date, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  head registration_heads;
BEGIN
  SELECT * INTO head FROM registration_heads h WHERE h.member_id = p_member AND h.registration_id = p_registration FOR UPDATE;
  IF head.version IS NULL OR head.version >= p_version THEN
    PERFORM facts_changed('registration');
  END IF;
  INSERT INTO to_match (index, kind, since)
    SELECT r.index, r.kind, p_at FROM registrations r WHERE r.index = ANY (head.indexes) AND r.member_id = p_member AND r.registration_id = p_registration ORDER BY r.index
    ON CONFLICT (index) DO UPDATE SET version = excluded.version;
  IF p_state = 'gone' THEN
    DELETE FROM registrations r WHERE r.index = ANY (head.indexes) AND r.member_id = p_member AND r.registration_id = p_registration;
  ELSE
    UPDATE registrations r SET state = p_state, ends_on = p_ends, archive_ends_on = p_archive_ends
      WHERE r.index = ANY (head.indexes) AND r.member_id = p_member AND r.registration_id = p_registration;
  END IF;
  UPDATE registration_heads h SET state = p_state, version = p_version, ends_on = p_ends, archive_ends_on = p_archive_ends, changed_at = p_at,
      indexes = CASE p_state WHEN 'gone' THEN '{}' ELSE h.indexes END
    WHERE h.member_id = p_member AND h.registration_id = p_registration;
END $function$;
ALTER FUNCTION change_registration OWNER TO national_index_owner;
GRANT EXECUTE ON FUNCTION change_registration TO national_index_app;

CREATE OR REPLACE FUNCTION expect_look(p_index bytea, p_version uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM FROM to_match t WHERE t.index = p_index AND t.version = p_version FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM facts_changed('pseudonym');
  END IF;
END $function$;
ALTER FUNCTION expect_look OWNER TO national_index_owner;
GRANT EXECUTE ON FUNCTION expect_look TO national_index_worker;

CREATE OR REPLACE FUNCTION facts_changed(p_what text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'facts changed: %', p_what USING ERRCODE = '40001';
END $function$;
ALTER FUNCTION facts_changed OWNER TO national_index_owner;
GRANT EXECUTE ON FUNCTION facts_changed TO PUBLIC;

CREATE OR REPLACE FUNCTION post_event(p_member uuid, p_event jsonb, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  next bigint;
BEGIN
  INSERT INTO mailboxes AS m (member_id, last) VALUES (p_member, 1) ON CONFLICT (member_id) DO UPDATE SET last = m.last + 1 RETURNING last INTO next;
  INSERT INTO mailbox_events (member_id, sequence, event, at) VALUES (p_member, next, p_event, p_at);
END $function$;
ALTER FUNCTION post_event OWNER TO national_index_owner;
GRANT EXECUTE ON FUNCTION post_event TO national_index_worker;

CREATE OR REPLACE FUNCTION record_destruction(p_id uuid, p_at timestamp with time zone, p_trace text, p_span text, p_roles text, p_permission text, p_purpose text, p_legal_basis text, p_activity text, p_origin text, p_salt bytea, p_table text, p_fields text[], p_rows bigint)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF p_rows > 0 THEN
    PERFORM write_record(p_id, p_at, p_trace, p_span, NULL, NULL, NULL, NULL, NULL, NULL, p_roles, p_permission, p_purpose, p_legal_basis, p_activity, p_origin, NULL, 'done', NULL, '{}'::bytea[], 0, ARRAY[p_salt], NULL,
      json_build_array(json_build_object('kind', 'table', 'id', replace(p_table, '_', '-'), 'fields', p_fields, 'rows', p_rows)), NULL);
  END IF;
END $function$;
ALTER FUNCTION record_destruction OWNER TO national_index_owner;
GRANT EXECUTE ON FUNCTION record_destruction TO national_index_worker;
COMMENT ON FUNCTION record_destruction IS 'Writes the two linked records of a round of destruction; holds no rule';

CREATE OR REPLACE FUNCTION retry_dead_letter(p_message bigint, p_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE outbox SET dead_at = NULL, due_at = p_now, attempts = 0 WHERE id = p_message AND dead_at IS NOT NULL;
  IF NOT FOUND THEN
    PERFORM facts_changed('dead letter');
  END IF;
END $function$;
ALTER FUNCTION retry_dead_letter OWNER TO national_index_matcher;
GRANT EXECUTE ON FUNCTION retry_dead_letter TO national_index_app;

CREATE OR REPLACE FUNCTION take_card(p_member uuid, p_card uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  own bigint;
BEGIN
  UPDATE cards c SET event = NULL WHERE c.member_id = p_member AND c.card_id = p_card AND c.event IS NOT NULL RETURNING c.number INTO own;
  IF own IS NULL OR EXISTS (SELECT FROM cards c WHERE c.member_id = p_member AND c.number < own AND c.event IS NOT NULL) THEN
    PERFORM facts_changed('card');
  END IF;
END $function$;
ALTER FUNCTION take_card OWNER TO national_index_owner;
GRANT EXECUTE ON FUNCTION take_card TO national_index_worker;

CREATE OR REPLACE FUNCTION take_telling(p_index bytea, p_number bigint)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM tellings t WHERE t.index = p_index AND t.number < p_number) THEN
    PERFORM facts_changed('telling');
  END IF;
  DELETE FROM tellings t WHERE t.index = p_index AND t.number = p_number;
  IF NOT FOUND THEN
    PERFORM facts_changed('telling');
  END IF;
END $function$;
ALTER FUNCTION take_telling OWNER TO national_index_owner;
GRANT EXECUTE ON FUNCTION take_telling TO national_index_worker;

CREATE OR REPLACE FUNCTION write_record(p_id uuid, p_at timestamp with time zone, p_trace text, p_span text, p_parent text, p_position uuid, p_professional uuid, p_organisation uuid, p_municipality uuid, p_covenant_municipality uuid, p_roles text, p_permission text, p_purpose text, p_legal_basis text, p_activity text, p_origin text, p_source_system uuid, p_outcome text, p_refusal text, p_subjects bytea[], p_count integer, p_salts bytea[], p_reason text, p_things json, p_for_position uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE only_one bytea := CASE WHEN cardinality(p_subjects) = 1 THEN p_subjects[1] END;
BEGIN
  INSERT INTO audit_records (id, at, trace_id, span_id, position_id, professional_id, organisation_id, municipality_id, covenant_municipality_id, for_position_id, roles, permission, purpose, legal_basis, origin, source_system_id, outcome, refusal, exception, reason, subject, subjects, salt)
  VALUES (p_id, p_at, p_trace, p_span, p_position, p_professional, p_organisation, p_municipality, p_covenant_municipality, p_for_position, p_roles, p_permission, p_purpose, p_legal_basis, p_origin, p_source_system, p_outcome, p_refusal, p_reason IS NOT NULL, p_reason, only_one, p_count, p_salts[1]);
  INSERT INTO processing_records (span_id, trace_id, parent_span_id, status, name, start_time, end_time, processing_activity_id, data_subject_id, data_subject_id_type)
  VALUES (p_span, p_trace, p_parent, CASE p_outcome WHEN 'done' THEN 'OK' ELSE 'ERROR' END, p_permission, p_at, clock_timestamp(), p_activity, encode(only_one, 'hex'), CASE WHEN only_one IS NOT NULL THEN 'pseudonym' END);
  IF p_things IS NOT NULL THEN
    INSERT INTO audit_record_things (record_id, kind, thing, fields, rows) SELECT p_id, t.kind, t.id, t.fields, t.rows FROM json_to_recordset(p_things) AS t (kind text, id text, fields text[], rows bigint);
  END IF;
  IF cardinality(p_subjects) > 0 THEN
    INSERT INTO audit_subjects (subject) SELECT unnest(p_subjects) ON CONFLICT DO NOTHING;
  END IF;
  IF cardinality(p_subjects) > 1 THEN
    INSERT INTO audit_record_subjects (record_id, subject, salt) SELECT p_id, s, p_salts[1 + n] FROM unnest(p_subjects) WITH ORDINALITY AS u (s, n);
  END IF;
END $function$;
ALTER FUNCTION write_record OWNER TO national_index_owner;
GRANT EXECUTE ON FUNCTION write_record TO PUBLIC;
GRANT EXECUTE ON FUNCTION write_record TO national_index_app;
GRANT EXECUTE ON FUNCTION write_record TO national_index_oversight;
GRANT EXECUTE ON FUNCTION write_record TO national_index_worker;
COMMENT ON FUNCTION write_record IS 'Writes the two linked records of an act; holds no rule';
