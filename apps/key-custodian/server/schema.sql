-- Written by `npm run generate` from the catalogue of a freshly migrated database; do not edit.
-- It is for reading: who may see and change what, in one place. The migrations are what runs.

CREATE TABLE allowances (
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  a_day integer NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  given_at timestamp with time zone NOT NULL,
  CONSTRAINT allowances_pkey PRIMARY KEY (id),
  CONSTRAINT allowances_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id),
  CONSTRAINT allowances_a_day_check CHECK (a_day >= 1 AND a_day <= 1000000),
  CONSTRAINT allowances_check CHECK (until_on > from_on)
);
ALTER TABLE allowances ENABLE ROW LEVEL SECURITY;
ALTER TABLE allowances FORCE ROW LEVEL SECURITY;
CREATE POLICY giving_allowances ON allowances TO key_custodian_worker USING (true);
CREATE POLICY own_allowances ON allowances TO key_custodian_app USING (member_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid);
GRANT INSERT, SELECT ON allowances TO key_custodian_worker;
GRANT SELECT ON allowances TO key_custodian_app;
COMMENT ON TABLE allowances IS 'More elements a day for a member that joins, from a day up to another; given by the operator';
COMMENT ON COLUMN allowances.until_on IS 'The first day on which it no longer counts';

CREATE TABLE audit_record_subjects (
  record_id uuid NOT NULL,
  subject bytea NOT NULL,
  salt bytea NOT NULL,
  CONSTRAINT audit_record_subjects_pkey PRIMARY KEY (record_id, subject),
  CONSTRAINT audit_record_subjects_record_id_fkey FOREIGN KEY (record_id) REFERENCES audit_records(id)
);
ALTER TABLE audit_record_subjects ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_record_subjects FORCE ROW LEVEL SECURITY;
CREATE POLICY new_record_subjects ON audit_record_subjects FOR INSERT TO key_custodian_app, key_custodian_oversight, key_custodian_worker WITH CHECK (true);
CREATE POLICY subjects_of_own_records ON audit_record_subjects FOR SELECT TO key_custodian_oversight USING ((EXISTS ( SELECT
   FROM audit_records a
  WHERE a.id = audit_record_subjects.record_id)));
GRANT INSERT ON audit_record_subjects TO key_custodian_app;
GRANT INSERT ON audit_record_subjects TO key_custodian_worker;
GRANT INSERT, SELECT ON audit_record_subjects TO key_custodian_oversight;
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
CREATE POLICY new_record_things ON audit_record_things FOR INSERT TO key_custodian_app, key_custodian_oversight, key_custodian_worker WITH CHECK (true);
CREATE POLICY things_of_own_records ON audit_record_things FOR SELECT TO key_custodian_oversight USING ((EXISTS ( SELECT
   FROM audit_records a
  WHERE a.id = audit_record_things.record_id)));
GRANT INSERT ON audit_record_things TO key_custodian_app;
GRANT INSERT ON audit_record_things TO key_custodian_worker;
GRANT INSERT, SELECT ON audit_record_things TO key_custodian_oversight;
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
CREATE POLICY new_records ON audit_records FOR INSERT TO key_custodian_app, key_custodian_oversight, key_custodian_worker WITH CHECK (true);
CREATE POLICY records_of_own_municipality ON audit_records FOR SELECT TO key_custodian_oversight USING (COALESCE(covenant_municipality_id, municipality_id) = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid OR origin = 'connection'::text AND COALESCE(covenant_municipality_id, municipality_id, organisation_id) IS NULL AND NULLIF(current_setting('mc.municipality'::text, true), ''::text) IS NOT NULL);
CREATE POLICY whole_log ON audit_records FOR SELECT TO key_custodian_oversight USING (true);
GRANT INSERT ON audit_records TO key_custodian_app;
GRANT INSERT ON audit_records TO key_custodian_worker;
GRANT INSERT, SELECT ON audit_records TO key_custodian_oversight;
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
CREATE POLICY new_subjects ON audit_subjects FOR INSERT TO key_custodian_app, key_custodian_oversight, key_custodian_worker WITH CHECK (true);
GRANT INSERT ON audit_subjects TO key_custodian_app;
GRANT INSERT ON audit_subjects TO key_custodian_oversight;
GRANT INSERT ON audit_subjects TO key_custodian_worker;
COMMENT ON TABLE audit_subjects IS 'One key per person in the log; destroying it after the term leaves the proofs and takes the person out';
COMMENT ON COLUMN audit_subjects.subject IS 'personal: pseudonym of a person in the log';

CREATE TABLE buckets (
  member_id uuid NOT NULL,
  tokens double precision NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT buckets_pkey PRIMARY KEY (member_id),
  CONSTRAINT buckets_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id),
  CONSTRAINT buckets_tokens_check CHECK (tokens >= 0::double precision)
);
ALTER TABLE buckets ENABLE ROW LEVEL SECURITY;
ALTER TABLE buckets FORCE ROW LEVEL SECURITY;
CREATE POLICY own_bucket ON buckets TO key_custodian_app USING (member_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid);
GRANT INSERT, SELECT, UPDATE ON buckets TO key_custodian_app;
COMMENT ON TABLE buckets IS 'What is left of the burst of a member: fills by the second';

CREATE TABLE ceremony_steps (
  occasion text NOT NULL,
  step text NOT NULL,
  rests_on bytea NOT NULL,
  secret_sealed bytea,
  file text NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  CONSTRAINT ceremony_steps_pkey PRIMARY KEY (occasion, step)
);
GRANT INSERT, SELECT, UPDATE ON ceremony_steps TO key_custodian_worker;
COMMENT ON TABLE ceremony_steps IS 'What this custodian did in a ceremony, and on which files of the others it rests';
COMMENT ON COLUMN ceremony_steps.rests_on IS 'Digest of the files that this step was taken on';
COMMENT ON COLUMN ceremony_steps.secret_sealed IS 'What was drawn and is not to be seen, under KEY_SEAL; emptied when the ceremony is over';

CREATE TABLE evaluation_days (
  member_id uuid NOT NULL,
  on_day date NOT NULL,
  elements integer NOT NULL,
  CONSTRAINT evaluation_days_pkey PRIMARY KEY (member_id, on_day),
  CONSTRAINT evaluation_days_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id),
  CONSTRAINT evaluation_days_elements_check CHECK (elements > 0)
);
ALTER TABLE evaluation_days ENABLE ROW LEVEL SECURITY;
ALTER TABLE evaluation_days FORCE ROW LEVEL SECURITY;
CREATE POLICY own_days ON evaluation_days TO key_custodian_app USING (member_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid);
CREATE POLICY sweeping_days ON evaluation_days TO key_custodian_worker USING (true);
GRANT DELETE, SELECT ON evaluation_days TO key_custodian_worker;
GRANT INSERT, SELECT, UPDATE ON evaluation_days TO key_custodian_app;
COMMENT ON TABLE evaluation_days IS 'How many elements were evaluated for a member on a day (Europe/Amsterdam)';

CREATE TABLE idempotency_keys (
  position_id uuid NOT NULL,
  key uuid NOT NULL,
  operation text NOT NULL,
  digest bytea NOT NULL,
  answer json,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (position_id, key)
);
GRANT DELETE, SELECT ON idempotency_keys TO key_custodian_worker;
GRANT INSERT, SELECT ON idempotency_keys TO key_custodian_app;
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
GRANT DELETE, INSERT, SELECT ON key_versions TO key_custodian_worker;
GRANT INSERT, SELECT ON key_versions TO key_custodian_app;
GRANT UPDATE (left_at) ON key_versions TO key_custodian_worker;
COMMENT ON TABLE key_versions IS 'Versions of the keys that values here stand under; no program starts with others';
COMMENT ON COLUMN key_versions.check_value IS 'HMAC of a fixed text under this key';
COMMENT ON COLUMN key_versions.left_at IS 'Since when nothing but the log stands under this version: the key may be taken away';

CREATE TABLE keys (
  scope text NOT NULL,
  epoch integer NOT NULL,
  custodian smallint NOT NULL,
  share_sealed bytea NOT NULL,
  published bytea NOT NULL,
  kept_at timestamp with time zone NOT NULL,
  transcript json,
  hash bytea,
  joined_at timestamp with time zone,
  CONSTRAINT keys_pkey PRIMARY KEY (scope, epoch),
  CONSTRAINT keys_check CHECK ((joined_at IS NULL) = (transcript IS NULL) AND (joined_at IS NULL) = (hash IS NULL)),
  CONSTRAINT keys_custodian_check CHECK (custodian >= 1 AND custodian <= 3),
  CONSTRAINT keys_epoch_check CHECK (epoch >= 1 AND epoch <= 65535),
  CONSTRAINT keys_published_check CHECK (length(published) = 32)
);
GRANT INSERT, SELECT, UPDATE ON keys TO key_custodian_worker;
GRANT SELECT ON keys TO key_custodian_app;
COMMENT ON TABLE keys IS 'Shares of this custodian; used only once all three have signed the transcript (joined_at)';
COMMENT ON COLUMN keys.share_sealed IS 'k_i, AES-256-GCM under KEY_SEAL';
COMMENT ON COLUMN keys.published IS 'V_i = k_i times the generator: public';
COMMENT ON COLUMN keys.hash IS 'SHA-256 of the transcript: what members pin';

CREATE TABLE members (
  id uuid NOT NULL,
  oin text NOT NULL,
  signing_key bytea NOT NULL,
  card_issued_at timestamp with time zone NOT NULL,
  admitted_at timestamp with time zone NOT NULL,
  cut_off_at timestamp with time zone,
  CONSTRAINT members_pkey PRIMARY KEY (id),
  CONSTRAINT members_oin_key UNIQUE (oin),
  CONSTRAINT members_oin_check CHECK (oin ~ '^[0-9]{20}$'::text),
  CONSTRAINT members_signing_key_check CHECK (length(signing_key) = 32)
);
GRANT INSERT, SELECT, UPDATE ON members TO key_custodian_worker;
GRANT SELECT ON members TO key_custodian_app;
GRANT SELECT ON members TO key_custodian_oversight;
COMMENT ON TABLE members IS 'Members: admitted and cut off by the operator, asked with each request';
COMMENT ON COLUMN members.signing_key IS 'Ed25519, public: from the card that was held against the authorities';

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
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox TO key_custodian_worker;
GRANT INSERT ON outbox TO key_custodian_app;
GRANT SELECT (id, dead_at) ON outbox TO key_custodian_matcher;
GRANT SELECT ON outbox TO key_custodian_oversight;
GRANT UPDATE (due_at, attempts, dead_at) ON outbox TO key_custodian_matcher;
COMMENT ON TABLE outbox IS 'Messages that wait for delivery: ids only, never personal data';

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
CREATE POLICY new_processing_records ON processing_records FOR INSERT TO key_custodian_app, key_custodian_oversight, key_custodian_worker WITH CHECK (true);
CREATE POLICY processing_of_own_records ON processing_records FOR SELECT TO key_custodian_oversight USING ((EXISTS ( SELECT
   FROM audit_records a
  WHERE a.at = processing_records.start_time AND a.trace_id = processing_records.trace_id AND a.span_id = processing_records.span_id)));
GRANT INSERT ON processing_records TO key_custodian_app;
GRANT INSERT ON processing_records TO key_custodian_worker;
GRANT INSERT, SELECT ON processing_records TO key_custodian_oversight;
COMMENT ON TABLE processing_records IS 'Logboek Dataverwerkingen: the processing, without the user';
COMMENT ON COLUMN processing_records.data_subject_id IS 'personal: pseudonym of the person that the processing is about';

CREATE TABLE used_requests (
  oin text NOT NULL,
  jti uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT used_requests_pkey PRIMARY KEY (oin, jti)
);
CREATE INDEX used_requests_expiry ON used_requests USING btree (expires_at);
GRANT DELETE, SELECT ON used_requests TO key_custodian_worker;
GRANT INSERT, SELECT ON used_requests TO key_custodian_app;
COMMENT ON TABLE used_requests IS 'Numbers of signed requests that were taken';

CREATE OR REPLACE FUNCTION facts_changed(p_what text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'facts changed: %', p_what USING ERRCODE = '40001';
END $function$;
ALTER FUNCTION facts_changed OWNER TO key_custodian_owner;
GRANT EXECUTE ON FUNCTION facts_changed TO PUBLIC;

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
ALTER FUNCTION record_destruction OWNER TO key_custodian_owner;
GRANT EXECUTE ON FUNCTION record_destruction TO key_custodian_worker;
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
ALTER FUNCTION retry_dead_letter OWNER TO key_custodian_matcher;
GRANT EXECUTE ON FUNCTION retry_dead_letter TO key_custodian_app;

CREATE OR REPLACE FUNCTION take_elements(p_member uuid, p_elements integer, p_now timestamp with time zone, p_today date, p_a_day integer, p_a_second double precision, p_burst integer)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  bucket buckets;
  tokens_left double precision;
  taken integer;
BEGIN
  INSERT INTO buckets VALUES (p_member, p_burst, p_now) ON CONFLICT DO NOTHING;
  SELECT * INTO bucket FROM buckets b WHERE b.member_id = p_member FOR UPDATE;
  tokens_left := least(p_burst, bucket.tokens + greatest(0, extract(epoch FROM p_now - bucket.at)) * p_a_second);
  INSERT INTO evaluation_days AS d VALUES (p_member, p_today, p_elements)
    ON CONFLICT (member_id, on_day) DO UPDATE SET elements = d.elements + p_elements RETURNING d.elements INTO taken;
  IF tokens_left < p_elements OR taken > p_a_day THEN
    PERFORM facts_changed('quota');
  END IF;
  UPDATE buckets b SET tokens = tokens_left - p_elements, at = greatest(bucket.at, p_now) WHERE b.member_id = p_member;
END $function$;
ALTER FUNCTION take_elements OWNER TO key_custodian_owner;
GRANT EXECUTE ON FUNCTION take_elements TO key_custodian_app;
COMMENT ON FUNCTION take_elements IS 'Holds no limit of its own: quota.ts does';

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
ALTER FUNCTION write_record OWNER TO key_custodian_owner;
GRANT EXECUTE ON FUNCTION write_record TO PUBLIC;
GRANT EXECUTE ON FUNCTION write_record TO key_custodian_app;
GRANT EXECUTE ON FUNCTION write_record TO key_custodian_oversight;
GRANT EXECUTE ON FUNCTION write_record TO key_custodian_worker;
COMMENT ON FUNCTION write_record IS 'Writes the two linked records of an act; holds no rule';
