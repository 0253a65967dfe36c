-- The log: who did what, under which permission and purpose, about whom (a pseudonym), with which outcome.
-- An act inserts unchained records; numbering, chaining per subject and signing come later, in tables of their own, from `salt` and `subject_key`.
CREATE TABLE audit_subjects (
  subject bytea PRIMARY KEY,
  subject_key bytea NOT NULL DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);
COMMENT ON TABLE audit_subjects IS 'One key per person in the log; destroying it after the term leaves the proofs and takes the person out';
COMMENT ON COLUMN audit_subjects.subject IS 'personal: pseudonym of a person in the log';

CREATE TABLE audit_records (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
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
  outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
  refusal text CHECK ((outcome = 'refused') = (refusal IS NOT NULL)),
  exception boolean NOT NULL DEFAULT false,
  reason text CHECK (reason ~ '^[a-z-]+$'),
  subject bytea,
  subjects integer NOT NULL,
  salt bytea NOT NULL,
  CHECK (exception = (reason IS NOT NULL))
);
COMMENT ON TABLE audit_records IS 'One row per act (BIO2 8.15.01, NEN 7513): nobody may change or delete it. Ids sort by time';
COMMENT ON COLUMN audit_records.exception IS 'Reasoned access: shown only because the actor said why, by a word from a list (`reason`)';
COMMENT ON COLUMN audit_records.municipality_id IS 'The municipality that the actor''s organisation is; null for all other organisations';
COMMENT ON COLUMN audit_records.covenant_municipality_id IS 'The municipality under whose covenant the act was done, as it was at the act; null where none was: the municipality''s own acts, a stranger, the house''s own programs';
COMMENT ON COLUMN audit_records.source_system_id IS 'The source system that asked, for itself or in a person''s name; of a refusal at the door: the one that it said to be. Null for our own pages and programs';
COMMENT ON COLUMN audit_records.position_id IS 'personal: who acted, in which job';
COMMENT ON COLUMN audit_records.professional_id IS 'personal: who acted';
COMMENT ON COLUMN audit_records.for_position_id IS 'personal: for whom the actor stood in; null for what they did in their own place';
COMMENT ON COLUMN audit_records.subject IS 'personal: pseudonym of the one person that the act is about';

CREATE TABLE audit_record_subjects (
  record_id uuid NOT NULL REFERENCES audit_records,
  subject bytea NOT NULL,
  salt bytea NOT NULL,
  PRIMARY KEY (record_id, subject)
);
COMMENT ON TABLE audit_record_subjects IS 'Persons shown by a list: a row each';
COMMENT ON COLUMN audit_record_subjects.subject IS 'personal: pseudonym of a person that was shown';

CREATE TABLE audit_record_things (
  record_id uuid NOT NULL REFERENCES audit_records,
  kind text NOT NULL CHECK (kind ~ '^[a-z-]+$'),
  thing text NOT NULL CHECK (thing ~ '^[a-z0-9-]+$'),
  fields text[] NOT NULL,
  rows bigint CHECK (rows > 0),
  PRIMARY KEY (record_id, kind, thing)
);
COMMENT ON TABLE audit_record_things IS 'What an act was about that is no person under a pseudonym: an organisation, a job, a setting, a table; by its id or name, and the names of the fields that changed, never a value';
COMMENT ON COLUMN audit_record_things.rows IS 'Of a table of which rows past their term were destroyed, or columns of them cleared (`fields`): how many. Null for a thing that is one';
COMMENT ON COLUMN audit_record_things.thing IS 'personal: of kind position or designation, whose job it is';

CREATE TABLE processing_records (
  span_id text NOT NULL,
  trace_id text NOT NULL,
  parent_span_id text,
  status text NOT NULL CHECK (status IN ('OK', 'ERROR')),
  name text NOT NULL,
  start_time timestamptz NOT NULL,
  end_time timestamptz NOT NULL,
  processing_activity_id text NOT NULL,
  data_subject_id text,
  data_subject_id_type text,
  PRIMARY KEY (start_time, span_id)
);
COMMENT ON TABLE processing_records IS 'Logboek Dataverwerkingen: the processing, without the user';
COMMENT ON COLUMN processing_records.data_subject_id IS 'personal: pseudonym of the person that the processing is about';

CREATE FUNCTION write_record(
  p_id uuid, p_at timestamptz, p_trace text, p_span text, p_parent text, p_position uuid, p_professional uuid, p_organisation uuid, p_municipality uuid, p_covenant_municipality uuid,
  p_roles text, p_permission text, p_purpose text, p_legal_basis text, p_activity text, p_origin text, p_source_system uuid, p_outcome text, p_refusal text, p_subjects bytea[], p_count integer, p_salts bytea[], p_reason text, p_things json, p_for_position uuid
) RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $$
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
END $$;
COMMENT ON FUNCTION write_record IS 'Writes the two linked records of an act; holds no rule';

-- The record of one round of destruction in one table, in the statement that destroys: which table, which columns were cleared (none: whole rows), how many rows. Nothing was past its term: no record.
CREATE FUNCTION record_destruction(p_id uuid, p_at timestamptz, p_trace text, p_span text, p_roles text, p_permission text, p_purpose text, p_legal_basis text, p_activity text, p_origin text, p_salt bytea, p_table text, p_fields text[], p_rows bigint)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $$
BEGIN
  IF p_rows > 0 THEN
    PERFORM write_record(p_id, p_at, p_trace, p_span, NULL, NULL, NULL, NULL, NULL, NULL, p_roles, p_permission, p_purpose, p_legal_basis, p_activity, p_origin, NULL, 'done', NULL, '{}'::bytea[], 0, ARRAY[p_salt], NULL,
      json_build_array(json_build_object('kind', 'table', 'id', replace(p_table, '_', '-'), 'fields', p_fields, 'rows', p_rows)), NULL);
  END IF;
END $$;
COMMENT ON FUNCTION record_destruction IS 'Writes the two linked records of a round of destruction; holds no rule';

GRANT INSERT ON audit_records, audit_record_subjects, audit_record_things, audit_subjects, processing_records TO {{house}}_app, {{house}}_worker, {{house}}_oversight;
GRANT SELECT ON audit_records, audit_record_subjects, audit_record_things, processing_records TO {{house}}_oversight;
GRANT EXECUTE ON FUNCTION write_record TO {{house}}_app, {{house}}_worker, {{house}}_oversight;
REVOKE EXECUTE ON FUNCTION record_destruction FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_destruction TO {{house}}_worker;

-- Everybody adds to the log. A privacy officer reads what was done under the covenants of the own municipality, and by the municipality itself; and
-- who knocked at the door for source systems without being one that any municipality registered.
ALTER TABLE audit_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_records FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_record_subjects ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_record_subjects FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_record_things ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_record_things FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_subjects ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_subjects FORCE ROW LEVEL SECURITY;
ALTER TABLE processing_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE processing_records FORCE ROW LEVEL SECURITY;
CREATE POLICY new_records ON audit_records FOR INSERT TO {{house}}_app, {{house}}_worker, {{house}}_oversight WITH CHECK (true);
CREATE POLICY new_record_subjects ON audit_record_subjects FOR INSERT TO {{house}}_app, {{house}}_worker, {{house}}_oversight WITH CHECK (true);
CREATE POLICY new_record_things ON audit_record_things FOR INSERT TO {{house}}_app, {{house}}_worker, {{house}}_oversight WITH CHECK (true);
CREATE POLICY new_subjects ON audit_subjects FOR INSERT TO {{house}}_app, {{house}}_worker, {{house}}_oversight WITH CHECK (true);
CREATE POLICY new_processing_records ON processing_records FOR INSERT TO {{house}}_app, {{house}}_worker, {{house}}_oversight WITH CHECK (true);
CREATE POLICY records_of_own_municipality ON audit_records FOR SELECT TO {{house}}_oversight
  USING (coalesce(covenant_municipality_id, municipality_id) = nullif(current_setting('mc.municipality', true), '')::uuid
    OR (origin = 'connection' AND coalesce(covenant_municipality_id, municipality_id, organisation_id) IS NULL AND nullif(current_setting('mc.municipality', true), '') IS NOT NULL));
-- The inner question passes row security on audit_records itself.
CREATE POLICY subjects_of_own_records ON audit_record_subjects FOR SELECT TO {{house}}_oversight USING (EXISTS (SELECT FROM audit_records a WHERE a.id = record_id));
CREATE POLICY things_of_own_records ON audit_record_things FOR SELECT TO {{house}}_oversight USING (EXISTS (SELECT FROM audit_records a WHERE a.id = record_id));
CREATE POLICY processing_of_own_records ON processing_records FOR SELECT TO {{house}}_oversight
  USING (EXISTS (SELECT FROM audit_records a WHERE a.at = start_time AND a.trace_id = processing_records.trace_id AND a.span_id = processing_records.span_id));
