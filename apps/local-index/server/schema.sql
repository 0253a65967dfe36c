-- Written by `npm run generate` from the catalogue of a freshly migrated database; do not edit.
-- It is for reading: who may see and change what, in one place. The migrations are what runs.

CREATE TABLE account_devices (
  position_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  last_at timestamp with time zone NOT NULL,
  CONSTRAINT account_devices_pkey PRIMARY KEY (position_id, token_hash),
  CONSTRAINT account_devices_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE CASCADE
);
ALTER TABLE account_devices ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_devices FORCE ROW LEVEL SECURITY;
CREATE POLICY login_devices ON account_devices FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY own_devices ON account_devices TO local_index_app USING (position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid OR (EXISTS ( SELECT
   FROM positions p
  WHERE p.id = account_devices.position_id AND looks_after(p.organisation_id))));
CREATE POLICY worker_devices ON account_devices TO local_index_worker USING (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON account_devices TO local_index_app;
GRANT DELETE, SELECT ON account_devices TO local_index_worker;
GRANT SELECT ON account_devices TO local_index_matcher;
COMMENT ON TABLE account_devices IS 'Browsers in which an account logged in before; only a hash of the cookie is here';
COMMENT ON COLUMN account_devices.token_hash IS 'personal: a browser of a professional';

CREATE TABLE account_invitations (
  id uuid NOT NULL,
  position_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  token_hash bytea NOT NULL,
  token_sealed bytea NOT NULL,
  asked_by uuid,
  asked_at timestamp with time zone NOT NULL,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT account_invitations_pkey PRIMARY KEY (id),
  CONSTRAINT account_invitations_token_hash_key UNIQUE (token_hash),
  CONSTRAINT account_invitations_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT account_invitations_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT account_invitations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  CONSTRAINT account_invitations_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE CASCADE,
  CONSTRAINT account_invitations_check CHECK (confirmed_by IS DISTINCT FROM asked_by OR confirmed_by IS NULL),
  CONSTRAINT account_invitations_kind_check CHECK (kind = ANY (ARRAY['first'::text, 'recovery'::text]))
);
CREATE UNIQUE INDEX account_invitations_position ON account_invitations USING btree (position_id);
ALTER TABLE account_invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY login_invitations ON account_invitations FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY own_invitations ON account_invitations TO local_index_app USING (position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid OR looks_after(organisation_id));
CREATE POLICY replaced_invitations ON account_invitations FOR DELETE TO local_index_matcher USING (true);
CREATE POLICY worker_invitations ON account_invitations TO local_index_worker USING (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON account_invitations TO local_index_app;
GRANT DELETE, SELECT ON account_invitations TO local_index_matcher;
GRANT DELETE, SELECT ON account_invitations TO local_index_worker;
GRANT UPDATE (token_sealed) ON account_invitations TO local_index_worker;
COMMENT ON TABLE account_invitations IS 'Invitations to open an account: one for a position, until it is used or seven days passed';
COMMENT ON COLUMN account_invitations.kind IS '`recovery`: the former account is lost; counts only once a second person confirmed it';
COMMENT ON COLUMN account_invitations.asked_by IS 'personal: who invited';
COMMENT ON COLUMN account_invitations.confirmed_by IS 'personal: the second pair of eyes';

CREATE TABLE account_links (
  id uuid NOT NULL,
  system_id uuid NOT NULL,
  account_hash bytea NOT NULL,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  linked_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  CONSTRAINT account_links_pkey PRIMARY KEY (id),
  CONSTRAINT account_links_system_id_account_hash_key UNIQUE (system_id, account_hash),
  CONSTRAINT account_links_system_id_position_id_key UNIQUE (system_id, position_id),
  CONSTRAINT account_links_position_id_professional_id_fkey FOREIGN KEY (position_id, professional_id) REFERENCES positions(id, professional_id) ON DELETE CASCADE,
  CONSTRAINT account_links_system_id_fkey FOREIGN KEY (system_id) REFERENCES source_systems(id) ON DELETE CASCADE
);
ALTER TABLE account_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_links FORCE ROW LEVEL SECURITY;
CREATE POLICY all_links ON account_links TO local_index_worker USING (true);
CREATE POLICY matcher_links ON account_links FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY own_links ON account_links TO local_index_app USING (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid OR system_id = NULLIF(current_setting('mc.source_system'::text, true), ''::text)::uuid) WITH CHECK (system_id = NULLIF(current_setting('mc.source_system'::text, true), ''::text)::uuid OR professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid);
GRANT DELETE, INSERT, SELECT ON account_links TO local_index_app;
GRANT DELETE, SELECT ON account_links TO local_index_worker;
GRANT SELECT ON account_links TO local_index_matcher;
GRANT UPDATE (last_used_at) ON account_links TO local_index_app;
COMMENT ON TABLE account_links IS 'Whom a system means by an account: made once, by that person, in their own login here';
COMMENT ON COLUMN account_links.account_hash IS 'personal: account of a professional in that system, as a hash';
COMMENT ON COLUMN account_links.professional_id IS 'personal: who linked';

CREATE TABLE accounts (
  position_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  way text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  secrets_sealed bytea NOT NULL,
  counter bigint NOT NULL,
  credential_id bytea,
  CONSTRAINT accounts_pkey PRIMARY KEY (position_id),
  CONSTRAINT accounts_credential_id_key UNIQUE (credential_id),
  CONSTRAINT accounts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  CONSTRAINT accounts_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE CASCADE,
  CONSTRAINT accounts_check CHECK ((way = 'passkey'::text) = (credential_id IS NOT NULL)),
  CONSTRAINT accounts_way_check CHECK (way = ANY (ARRAY['passkey'::text, 'password'::text]))
);
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY confirmed_way_in ON accounts AS RESTRICTIVE FOR INSERT TO local_index_app WITH CHECK ((EXISTS ( SELECT
   FROM positions p
  WHERE p.id = accounts.position_id AND p.way_in_confirmed)));
CREATE POLICY login_accounts ON accounts FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY own_accounts ON accounts TO local_index_app USING (position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid OR looks_after(organisation_id));
CREATE POLICY worker_accounts ON accounts TO local_index_worker USING (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON accounts TO local_index_app;
GRANT DELETE, SELECT ON accounts TO local_index_worker;
GRANT SELECT ON accounts TO local_index_matcher;
GRANT UPDATE (secrets_sealed) ON accounts TO local_index_worker;
COMMENT ON TABLE accounts IS 'Accounts of this index''s own: a passkey, or a password with a code from an app';
COMMENT ON COLUMN accounts.secrets_sealed IS 'personal: public key of a passkey, or hash of a password and secret of the app, encrypted';
COMMENT ON COLUMN accounts.counter IS 'Of a passkey its counter of signatures, of an app the last step of 30 seconds that was used: only goes up';
COMMENT ON COLUMN accounts.credential_id IS 'personal: id of a passkey';

CREATE TABLE archive_notices (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  youth_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  signal_id uuid,
  until date NOT NULL,
  CONSTRAINT archive_notices_pkey PRIMARY KEY (id),
  CONSTRAINT archive_notices_youth_id_professional_id_organisation_id_key UNIQUE (youth_id, professional_id, organisation_id),
  CONSTRAINT archive_notices_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CONSTRAINT archive_notices_professional_id_fkey FOREIGN KEY (professional_id) REFERENCES professionals(id) ON DELETE CASCADE,
  CONSTRAINT archive_notices_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES risk_signals(id) ON DELETE SET NULL,
  CONSTRAINT archive_notices_youth_id_fkey FOREIGN KEY (youth_id) REFERENCES youths(id) ON DELETE CASCADE
);
CREATE INDEX archive_notices_signal ON archive_notices USING btree (signal_id) WHERE signal_id IS NOT NULL;
ALTER TABLE archive_notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE archive_notices FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_archive_notices ON archive_notices TO local_index_matcher USING (true);
CREATE POLICY my_archive_notices ON archive_notices TO local_index_app USING (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid) WITH CHECK (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid);
CREATE POLICY worker_archive_notices ON archive_notices TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT ON archive_notices TO local_index_worker;
GRANT DELETE, SELECT ON archive_notices TO local_index_matcher;
GRANT INSERT, SELECT ON archive_notices TO local_index_app;
GRANT UPDATE (professional_id) ON archive_notices TO local_index_matcher;
GRANT UPDATE (signal_id, until) ON archive_notices TO local_index_app;
GRANT UPDATE (signal_id, until) ON archive_notices TO local_index_worker;
COMMENT ON TABLE archive_notices IS 'Who was told that an organisation was involved before (Jeugdwet art. 7.1.4.6), with which signal of their own: once, also after withdrawing and signalling again; up to the day on which the archive no longer knows of it';
COMMENT ON COLUMN archive_notices.youth_id IS 'personal: about whom';
COMMENT ON COLUMN archive_notices.professional_id IS 'personal: who was told';

CREATE TABLE audit_record_subjects (
  record_id uuid NOT NULL,
  subject bytea NOT NULL,
  salt bytea NOT NULL,
  CONSTRAINT audit_record_subjects_pkey PRIMARY KEY (record_id, subject),
  CONSTRAINT audit_record_subjects_record_id_fkey FOREIGN KEY (record_id) REFERENCES audit_records(id)
);
ALTER TABLE audit_record_subjects ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_record_subjects FORCE ROW LEVEL SECURITY;
CREATE POLICY new_record_subjects ON audit_record_subjects FOR INSERT TO local_index_app, local_index_oversight, local_index_worker WITH CHECK (true);
CREATE POLICY subjects_of_own_records ON audit_record_subjects FOR SELECT TO local_index_oversight USING ((EXISTS ( SELECT
   FROM audit_records a
  WHERE a.id = audit_record_subjects.record_id)));
GRANT INSERT ON audit_record_subjects TO local_index_app;
GRANT INSERT ON audit_record_subjects TO local_index_worker;
GRANT INSERT, SELECT ON audit_record_subjects TO local_index_oversight;
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
CREATE POLICY new_record_things ON audit_record_things FOR INSERT TO local_index_app, local_index_oversight, local_index_worker WITH CHECK (true);
CREATE POLICY things_of_own_records ON audit_record_things FOR SELECT TO local_index_oversight USING ((EXISTS ( SELECT
   FROM audit_records a
  WHERE a.id = audit_record_things.record_id)));
GRANT INSERT ON audit_record_things TO local_index_app;
GRANT INSERT ON audit_record_things TO local_index_worker;
GRANT INSERT, SELECT ON audit_record_things TO local_index_oversight;
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
CREATE POLICY new_records ON audit_records FOR INSERT TO local_index_app, local_index_oversight, local_index_worker WITH CHECK (true);
CREATE POLICY records_of_own_municipality ON audit_records FOR SELECT TO local_index_oversight USING (COALESCE(covenant_municipality_id, municipality_id) = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid OR origin = 'connection'::text AND COALESCE(covenant_municipality_id, municipality_id, organisation_id) IS NULL AND NULLIF(current_setting('mc.municipality'::text, true), ''::text) IS NOT NULL);
GRANT INSERT ON audit_records TO local_index_app;
GRANT INSERT ON audit_records TO local_index_worker;
GRANT INSERT, SELECT ON audit_records TO local_index_oversight;
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
CREATE POLICY new_subjects ON audit_subjects FOR INSERT TO local_index_app, local_index_oversight, local_index_worker WITH CHECK (true);
GRANT INSERT ON audit_subjects TO local_index_app;
GRANT INSERT ON audit_subjects TO local_index_oversight;
GRANT INSERT ON audit_subjects TO local_index_worker;
COMMENT ON TABLE audit_subjects IS 'One key per person in the log; destroying it after the term leaves the proofs and takes the person out';
COMMENT ON COLUMN audit_subjects.subject IS 'personal: pseudonym of a person in the log';

CREATE TABLE category_change_answers (
  change_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  position_id uuid,
  at timestamp with time zone NOT NULL,
  CONSTRAINT category_change_answers_pkey PRIMARY KEY (change_id, municipality_id),
  CONSTRAINT category_change_answers_change_id_fkey FOREIGN KEY (change_id) REFERENCES category_changes(id) ON DELETE CASCADE,
  CONSTRAINT category_change_answers_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT category_change_answers_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE SET NULL
);
ALTER TABLE category_change_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE category_change_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY category_answers_to_managers ON category_change_answers FOR SELECT TO local_index_app USING (manages_categories());
CREATE POLICY new_category_answers ON category_change_answers TO local_index_matcher USING (true) WITH CHECK (true);
GRANT INSERT, SELECT ON category_change_answers TO local_index_matcher;
GRANT SELECT ON category_change_answers TO local_index_app;
COMMENT ON TABLE category_change_answers IS 'Which municipalities agreed to a proposal';
COMMENT ON COLUMN category_change_answers.position_id IS 'personal: the manager who agreed';

CREATE TABLE category_changes (
  id uuid NOT NULL,
  category text NOT NULL,
  municipality_id uuid NOT NULL,
  changed_by uuid,
  at timestamp with time zone NOT NULL,
  designated boolean NOT NULL,
  may_lead boolean NOT NULL,
  helps boolean NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  publication text,
  expires_at timestamp with time zone NOT NULL,
  outcome text,
  decided_at timestamp with time zone,
  CONSTRAINT category_changes_pkey PRIMARY KEY (id),
  CONSTRAINT category_changes_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT category_changes_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT category_changes_check CHECK (valid_until > valid_from),
  CONSTRAINT category_changes_check1 CHECK (designated OR valid_until IS NULL AND NOT may_lead),
  CONSTRAINT category_changes_check2 CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  CONSTRAINT category_changes_outcome_check CHECK (outcome = ANY (ARRAY['confirmed'::text, 'refused'::text, 'expired'::text])),
  CONSTRAINT category_changes_publication_check CHECK (publication ~ '^Stb\. \d{4}, \d{1,4}$'::text)
);
CREATE UNIQUE INDEX category_changes_open ON category_changes USING btree (category) WHERE outcome IS NULL;
ALTER TABLE category_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE category_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY deciding_category_changes ON category_changes TO local_index_matcher USING (true) WITH CHECK (true);
CREATE POLICY old_category_changes ON category_changes TO local_index_worker USING (true);
CREATE POLICY own_category_changes ON category_changes FOR INSERT TO local_index_app WITH CHECK (manages_categories() AND outcome IS NULL AND changed_by = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid AND municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid);
CREATE POLICY seen_by_managers ON category_changes FOR SELECT TO local_index_app USING (manages_categories());
GRANT DELETE, SELECT ON category_changes TO local_index_worker;
GRANT INSERT, SELECT ON category_changes TO local_index_app;
GRANT SELECT ON category_changes TO local_index_matcher;
GRANT UPDATE (outcome, decided_at) ON category_changes TO local_index_matcher;
COMMENT ON TABLE category_changes IS 'What managers proposed of a designated category (Jeugdwet art. 7.1.1.2); open for 14 days, and never longer than until the day on which it would begin';
COMMENT ON COLUMN category_changes.changed_by IS 'personal: who proposed it';
COMMENT ON COLUMN category_changes.publication IS 'Where the law says so: year and number of the Staatsblad; null where only leading or helping changes, which is no law';

CREATE TABLE closings (
  organisation_id uuid NOT NULL,
  closed_from date NOT NULL,
  open_on date NOT NULL,
  phone text NOT NULL,
  CONSTRAINT closings_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT closings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CONSTRAINT closings_check CHECK (open_on > closed_from)
);
ALTER TABLE closings ENABLE ROW LEVEL SECURITY;
ALTER TABLE closings FORCE ROW LEVEL SECURITY;
CREATE POLICY all_closings ON closings FOR SELECT TO local_index_app USING (true);
CREATE POLICY own_closing ON closings TO local_index_app USING (coordinates(organisation_id)) WITH CHECK (coordinates(organisation_id));
GRANT DELETE, INSERT, SELECT, UPDATE ON closings TO local_index_app;
COMMENT ON TABLE closings IS 'The present or next closing of an organisation; `open_on` is the first day on which it is open again. About no person';

CREATE TABLE connection_events (
  number bigint NOT NULL,
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  link_id uuid NOT NULL,
  system_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT connection_events_pkey PRIMARY KEY (system_id, number),
  CONSTRAINT connection_events_link_id_fkey FOREIGN KEY (link_id) REFERENCES account_links(id) ON DELETE CASCADE,
  CONSTRAINT connection_events_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices(id) ON DELETE CASCADE,
  CONSTRAINT connection_events_system_id_fkey FOREIGN KEY (system_id) REFERENCES source_systems(id) ON DELETE CASCADE
);
CREATE INDEX connection_events_notice ON connection_events USING btree (notice_id);
ALTER TABLE connection_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE connection_events FORCE ROW LEVEL SECURITY;
CREATE POLICY all_events ON connection_events TO local_index_worker USING (true);
CREATE POLICY events_of_system ON connection_events FOR SELECT TO local_index_app USING (system_id = NULLIF(current_setting('mc.source_system'::text, true), ''::text)::uuid);
CREATE POLICY matcher_events ON connection_events TO local_index_matcher USING (true) WITH CHECK (true);
GRANT DELETE, SELECT ON connection_events TO local_index_worker;
GRANT INSERT, SELECT ON connection_events TO local_index_matcher;
GRANT SELECT ON connection_events TO local_index_app;
COMMENT ON TABLE connection_events IS 'What a system is told to ask about: that there is a notice for a linked account, and of which kind. Never on whom';

CREATE TABLE connection_tokens (
  token_hash bytea NOT NULL,
  system_id uuid NOT NULL,
  key_id uuid NOT NULL,
  proof_thumbprint text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT connection_tokens_pkey PRIMARY KEY (token_hash),
  CONSTRAINT connection_tokens_key_id_fkey FOREIGN KEY (key_id) REFERENCES source_system_keys(id) ON DELETE CASCADE,
  CONSTRAINT connection_tokens_system_id_fkey FOREIGN KEY (system_id) REFERENCES source_systems(id) ON DELETE CASCADE
);
GRANT DELETE, INSERT, SELECT ON connection_tokens TO local_index_app;
GRANT DELETE, SELECT ON connection_tokens TO local_index_worker;
COMMENT ON TABLE connection_tokens IS 'Access tokens: five minutes, bound to the key of the caller (RFC 9449); only a hash is here';

CREATE TABLE covenants (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  kept_by text DEFAULT 'file'::text NOT NULL,
  CONSTRAINT covenants_pkey PRIMARY KEY (id),
  CONSTRAINT covenants_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT covenants_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CONSTRAINT covenants_check CHECK (valid_until > valid_from),
  CONSTRAINT covenants_kept_by_check CHECK (kept_by = ANY (ARRAY['file'::text, 'manager'::text]))
);
CREATE INDEX covenants_organisation ON covenants USING btree (organisation_id);
ALTER TABLE covenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE covenants FORCE ROW LEVEL SECURITY;
CREATE POLICY all_covenants ON covenants FOR SELECT TO local_index_app, local_index_oversight, local_index_worker USING (true);
CREATE POLICY imported_covenants ON covenants TO local_index_owner USING (true) WITH CHECK (true);
CREATE POLICY managed_covenants ON covenants FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY new_covenants ON covenants FOR INSERT TO local_index_app WITH CHECK (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND ('functional-manager'::text = ANY (string_to_array(current_setting('mc.roles'::text, true), ' '::text))));
CREATE POLICY own_covenants ON covenants FOR UPDATE TO local_index_app USING (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND manages_organisation(organisation_id)) WITH CHECK (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid);
GRANT INSERT, SELECT ON covenants TO local_index_app;
GRANT SELECT ON covenants TO local_index_matcher;
GRANT SELECT ON covenants TO local_index_oversight;
GRANT SELECT ON covenants TO local_index_worker;
GRANT UPDATE (valid_until, kept_by) ON covenants TO local_index_app;
COMMENT ON TABLE covenants IS 'Written agreements between an organisation and a municipality (convenant)';
COMMENT ON COLUMN covenants.kept_by IS 'What a manager added or changed, a directory file leaves alone';

CREATE TABLE decisions (
  id uuid NOT NULL,
  number text NOT NULL,
  kind text NOT NULL,
  municipality_id uuid NOT NULL,
  youth_id uuid,
  other_youth_id uuid,
  signal_id uuid,
  match_id uuid,
  reasons text[] NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  due_on date NOT NULL,
  told_at timestamp with time zone,
  escalated_at timestamp with time zone,
  outcome text,
  decided_by uuid,
  decided_at timestamp with time zone,
  carried_out_at timestamp with time zone,
  CONSTRAINT decisions_pkey PRIMARY KEY (id),
  CONSTRAINT decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT decisions_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT decisions_other_youth_id_fkey FOREIGN KEY (other_youth_id) REFERENCES youths(id) ON DELETE CASCADE,
  CONSTRAINT decisions_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES risk_signals(id) ON DELETE CASCADE,
  CONSTRAINT decisions_youth_id_fkey FOREIGN KEY (youth_id) REFERENCES youths(id) ON DELETE CASCADE,
  CONSTRAINT decisions_check CHECK ((kind = 'letter'::text) = (signal_id IS NOT NULL) AND (kind = 'letter'::text) = (youth_id IS NULL)),
  CONSTRAINT decisions_check1 CHECK ((kind <> ALL (ARRAY['letter'::text, 'move-notice'::text])) = (other_youth_id IS NOT NULL) AND (youth_id < other_youth_id) IS NOT FALSE),
  CONSTRAINT decisions_check2 CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  CONSTRAINT decisions_check3 CHECK (carried_out_at IS NULL OR NOT outcome IS DISTINCT FROM 'allow'::text),
  CONSTRAINT decisions_kind_check CHECK (kind = ANY (ARRAY['family-match'::text, 'address-match'::text, 'move-notice'::text, 'letter'::text])),
  CONSTRAINT decisions_number_check CHECK (number ~ '^[0-9]{6}$'::text),
  CONSTRAINT decisions_outcome_check CHECK (outcome = ANY (ARRAY['allow'::text, 'withhold'::text])),
  CONSTRAINT decisions_reasons_check CHECK (cardinality(reasons) > 0 AND reasons <@ ARRAY['secret-address'::text, 'custody-unclear'::text])
);
CREATE INDEX decisions_municipality ON decisions USING btree (municipality_id, due_on);
CREATE INDEX decisions_other_youth ON decisions USING btree (other_youth_id) WHERE other_youth_id IS NOT NULL;
CREATE UNIQUE INDEX one_decision_a_letter ON decisions USING btree (signal_id) WHERE signal_id IS NOT NULL;
CREATE UNIQUE INDEX one_decision_a_pair ON decisions USING btree (kind, youth_id, other_youth_id) WHERE other_youth_id IS NOT NULL;
CREATE UNIQUE INDEX one_open_move ON decisions USING btree (youth_id) WHERE kind = 'move-notice'::text AND outcome IS NULL;
ALTER TABLE decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY decided_here ON decisions FOR SELECT TO local_index_app USING (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND ('decider'::text = ANY (string_to_array(current_setting('mc.roles'::text, true), ' '::text))));
CREATE POLICY matching_decisions ON decisions TO local_index_matcher USING (true) WITH CHECK (true);
CREATE POLICY own_letters ON decisions TO local_index_app USING (kind = 'letter'::text AND (EXISTS ( SELECT
   FROM risk_signals s
  WHERE s.id = decisions.signal_id AND s.position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid))) WITH CHECK (kind = 'letter'::text AND outcome IS NULL AND (EXISTS ( SELECT
   FROM risk_signals s
  WHERE s.id = decisions.signal_id AND s.position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid)));
CREATE POLICY worker_decisions ON decisions TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT ON decisions TO local_index_app;
GRANT DELETE, INSERT, SELECT ON decisions TO local_index_worker;
GRANT DELETE, SELECT ON decisions TO local_index_matcher;
GRANT UPDATE (outcome, decided_by, decided_at) ON decisions TO local_index_matcher;
GRANT UPDATE (youth_id, match_id, asked_at, told_at, escalated_at, carried_out_at) ON decisions TO local_index_worker;
COMMENT ON TABLE decisions IS 'What waits for a decider of a municipality: a match between two youths, a notice of a move, or a letter to the family; and what was decided. Never why';
COMMENT ON COLUMN decisions.number IS 'Random, to be said on the phone';
COMMENT ON COLUMN decisions.youth_id IS 'personal: of whom something waits; of two who belong together the one whose id comes first';
COMMENT ON COLUMN decisions.other_youth_id IS 'personal: the other of the two';
COMMENT ON COLUMN decisions.match_id IS 'The open match in which reporters of both youths were together already: they go on seeing each other';
COMMENT ON COLUMN decisions.due_on IS 'The last day on which the decision is in time';
COMMENT ON COLUMN decisions.decided_by IS 'personal: who decided, in which job';

CREATE TABLE designations (
  id uuid NOT NULL,
  position_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  kept_by text DEFAULT 'file'::text NOT NULL,
  CONSTRAINT designations_pkey PRIMARY KEY (id),
  CONSTRAINT designations_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE CASCADE,
  CONSTRAINT designations_check CHECK (valid_until > valid_from),
  CONSTRAINT designations_kept_by_check CHECK (kept_by = ANY (ARRAY['file'::text, 'manager'::text]))
);
CREATE INDEX designations_position ON designations USING btree (position_id);
ALTER TABLE designations ENABLE ROW LEVEL SECURITY;
ALTER TABLE designations FORCE ROW LEVEL SECURITY;
CREATE POLICY all_designations ON designations FOR SELECT TO local_index_app, local_index_oversight, local_index_worker USING (true);
CREATE POLICY imported_designations ON designations TO local_index_owner USING (true) WITH CHECK (true);
CREATE POLICY managed_designations ON designations FOR UPDATE TO local_index_app USING (manages_position(position_id)) WITH CHECK (true);
CREATE POLICY matching_designations ON designations FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY new_designations ON designations FOR INSERT TO local_index_app WITH CHECK (manages_position(position_id));
GRANT INSERT, SELECT ON designations TO local_index_app;
GRANT SELECT ON designations TO local_index_matcher;
GRANT SELECT ON designations TO local_index_oversight;
GRANT SELECT ON designations TO local_index_worker;
GRANT UPDATE (valid_until, kept_by) ON designations TO local_index_app;
COMMENT ON TABLE designations IS 'The organisation designated this very person to signal (aanwijzing, Jeugdwet art. 7.1.1.2)';

CREATE TABLE follow_up_rounds (
  follow_up_id uuid NOT NULL,
  round integer NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  remind_on date NOT NULL,
  due_on date NOT NULL,
  coordinators_on date NOT NULL,
  officer_on date NOT NULL,
  CONSTRAINT follow_up_rounds_pkey PRIMARY KEY (follow_up_id, round),
  CONSTRAINT follow_up_rounds_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES follow_ups(id) ON DELETE CASCADE
);
ALTER TABLE follow_up_rounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up_rounds FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_rounds ON follow_up_rounds TO local_index_matcher USING (true);
CREATE POLICY seen_rounds ON follow_up_rounds FOR SELECT TO local_index_app USING (takes_part(follow_up_id) OR watches(follow_up_id) IS NOT NULL);
CREATE POLICY worker_rounds ON follow_up_rounds TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, SELECT ON follow_up_rounds TO local_index_matcher;
GRANT INSERT, SELECT ON follow_up_rounds TO local_index_worker;
GRANT SELECT ON follow_up_rounds TO local_index_app;
COMMENT ON TABLE follow_up_rounds IS 'Earlier rounds of a follow-up, with their days: who was asked then keeps them, and the round before comes back when a newcomer never should have been in the match';

CREATE TABLE follow_up_steps (
  id uuid NOT NULL,
  follow_up_id uuid NOT NULL,
  round integer NOT NULL,
  kind text NOT NULL,
  participant_id uuid,
  position_id uuid,
  for_position_id uuid,
  about_participant_id uuid,
  about_position_id uuid,
  reason text,
  at timestamp with time zone NOT NULL,
  on_day date NOT NULL,
  CONSTRAINT follow_up_steps_pkey PRIMARY KEY (id),
  CONSTRAINT follow_up_steps_about_participant_id_fkey FOREIGN KEY (about_participant_id) REFERENCES match_participants(id) ON DELETE CASCADE,
  CONSTRAINT follow_up_steps_about_position_id_fkey FOREIGN KEY (about_position_id) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT follow_up_steps_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES follow_ups(id) ON DELETE CASCADE,
  CONSTRAINT follow_up_steps_for_position_id_fkey FOREIGN KEY (for_position_id) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT follow_up_steps_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES match_participants(id) ON DELETE CASCADE,
  CONSTRAINT follow_up_steps_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT follow_up_steps_check CHECK ((kind = 'identified'::text) = (reason IS NOT NULL)),
  CONSTRAINT follow_up_steps_check1 CHECK ((kind = ANY (ARRAY['no-answer'::text, 'in-touch'::text, 'already-together'::text, 'known-together'::text, 'aligned'::text, 'reporter-lapsed'::text])) = (participant_id IS NOT NULL)),
  CONSTRAINT follow_up_steps_check2 CHECK ((kind = ANY (ARRAY['no-answer'::text, 'in-touch'::text, 'already-together'::text, 'known-together'::text])) = (about_participant_id IS NOT NULL)),
  CONSTRAINT follow_up_steps_kind_check CHECK (kind = ANY (ARRAY['no-answer'::text, 'in-touch'::text, 'already-together'::text, 'known-together'::text, 'aligned'::text, 'reminder'::text, 'coordinators-told'::text, 'officer-told'::text, 'no-response'::text, 'wrong-person'::text, 'objection'::text, 'identified'::text, 'reporter-lapsed'::text])),
  CONSTRAINT follow_up_steps_reason_check CHECK (reason = ANY (ARRAY['nobody-reachable'::text, 'wrong-youth-suspected'::text, 'request-of-family'::text]))
);
CREATE UNIQUE INDEX each_house_step_once ON follow_up_steps USING btree (follow_up_id, round, kind) WHERE kind = ANY (ARRAY['reminder'::text, 'coordinators-told'::text, 'officer-told'::text]);
CREATE INDEX follow_up_steps_about ON follow_up_steps USING btree (about_participant_id) WHERE about_participant_id IS NOT NULL;
CREATE INDEX follow_up_steps_follow_up ON follow_up_steps USING btree (follow_up_id);
CREATE UNIQUE INDEX one_attempt_a_day ON follow_up_steps USING btree (participant_id, for_position_id, about_participant_id, about_position_id, round, on_day) WHERE kind = 'no-answer'::text;
CREATE UNIQUE INDEX one_contact_a_round ON follow_up_steps USING btree (participant_id, for_position_id, about_participant_id, about_position_id, round) WHERE kind = ANY (ARRAY['in-touch'::text, 'already-together'::text]);
CREATE UNIQUE INDEX one_outcome_a_round ON follow_up_steps USING btree (follow_up_id, round) WHERE kind = ANY (ARRAY['aligned'::text, 'no-response'::text, 'wrong-person'::text, 'objection'::text]);
ALTER TABLE follow_up_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_forgotten_steps ON follow_up_steps FOR DELETE TO local_index_matcher USING (true);
CREATE POLICY matching_moved_steps ON follow_up_steps FOR UPDATE TO local_index_matcher USING (true);
CREATE POLICY matching_steps ON follow_up_steps FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY own_steps ON follow_up_steps FOR INSERT TO local_index_app WITH CHECK (position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid AND
CASE
    WHEN participant_id IS NOT NULL THEN takes_part(follow_up_id)
    ELSE watches(follow_up_id) = 'officer'::text
END);
CREATE POLICY seen_steps ON follow_up_steps FOR SELECT TO local_index_app USING (takes_part(follow_up_id) OR watches(follow_up_id) IS NOT NULL);
CREATE POLICY steps_for_who_is_away ON follow_up_steps FOR INSERT TO local_index_app WITH CHECK (position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid AND (kind = ANY (ARRAY['no-answer'::text, 'in-touch'::text, 'already-together'::text, 'aligned'::text])) AND stands_in_at(participant_id, follow_up_id, for_position_id));
CREATE POLICY worker_steps ON follow_up_steps TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, SELECT ON follow_up_steps TO local_index_matcher;
GRANT INSERT, SELECT ON follow_up_steps TO local_index_app;
GRANT INSERT, SELECT ON follow_up_steps TO local_index_worker;
GRANT UPDATE (follow_up_id, round) ON follow_up_steps TO local_index_worker;
GRANT UPDATE (round) ON follow_up_steps TO local_index_matcher;
COMMENT ON TABLE follow_up_steps IS 'What happened in a follow-up, in order: said by a participant, done by the house, or by the officer';
COMMENT ON COLUMN follow_up_steps.position_id IS 'personal: who said or did it, in which job';
COMMENT ON COLUMN follow_up_steps.for_position_id IS 'personal: whose place in the match it was then; what was said counts for that person, and not for who took the place over';
COMMENT ON COLUMN follow_up_steps.about_participant_id IS 'With whom the contact was, or was sought: a step goes with the place of either';
COMMENT ON COLUMN follow_up_steps.about_position_id IS 'personal: whose place that was then';

CREATE TABLE follow_ups (
  id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  round integer DEFAULT 1 NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  remind_on date NOT NULL,
  due_on date NOT NULL,
  coordinators_on date NOT NULL,
  officer_on date NOT NULL,
  CONSTRAINT follow_ups_pkey PRIMARY KEY (id),
  CONSTRAINT follow_ups_id_fkey FOREIGN KEY (id) REFERENCES matches(id) ON DELETE CASCADE,
  CONSTRAINT follow_ups_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT follow_ups_round_check CHECK (round > 0)
);
CREATE INDEX follow_ups_municipality ON follow_ups USING btree (municipality_id);
ALTER TABLE follow_ups ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_ups FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_changed_follow_ups ON follow_ups FOR UPDATE TO local_index_matcher USING (true);
CREATE POLICY matching_follow_ups ON follow_ups FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY seen_follow_ups ON follow_ups FOR SELECT TO local_index_app USING (takes_part(id) OR watches(id) IS NOT NULL);
CREATE POLICY worker_follow_ups ON follow_ups TO local_index_worker USING (true) WITH CHECK (true);
GRANT INSERT, SELECT, UPDATE ON follow_ups TO local_index_worker;
GRANT SELECT ON follow_ups TO local_index_app;
GRANT SELECT ON follow_ups TO local_index_matcher;
GRANT UPDATE (round, asked_at, remind_on, due_on, coordinators_on, officer_on) ON follow_ups TO local_index_matcher;
COMMENT ON TABLE follow_ups IS 'The follow-up of a match, under the match''s own id. A round: whoever came to be together since the round before is asked about each other; a newcomer begins the next';
COMMENT ON COLUMN follow_ups.due_on IS 'The last day on which contact is in time';

CREATE TABLE followings (
  id uuid NOT NULL,
  bsn_sealed bytea NOT NULL,
  CONSTRAINT followings_pkey PRIMARY KEY (id)
);
ALTER TABLE followings ENABLE ROW LEVEL SECURITY;
ALTER TABLE followings FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_followings ON followings TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON followings TO local_index_worker;
COMMENT ON TABLE followings IS 'Youths whom the index follows in the population register, under the youth''s own id; a row outlives its youth until the register was told to stop';
COMMENT ON COLUMN followings.bsn_sealed IS 'personal: BSN under which the register follows this youth for us, encrypted';

CREATE TABLE former_youths (
  id uuid NOT NULL,
  youth_id uuid NOT NULL,
  within_id uuid,
  identity_sealed bytea NOT NULL,
  doubled_ids uuid[] NOT NULL,
  CONSTRAINT former_youths_pkey PRIMARY KEY (id),
  CONSTRAINT former_youths_within_id_fkey FOREIGN KEY (within_id) REFERENCES former_youths(id) ON DELETE SET NULL,
  CONSTRAINT former_youths_youth_id_fkey FOREIGN KEY (youth_id) REFERENCES youths(id) ON DELETE CASCADE
);
CREATE INDEX former_youths_within ON former_youths USING btree (within_id) WHERE within_id IS NOT NULL;
CREATE INDEX former_youths_youth ON former_youths USING btree (youth_id);
ALTER TABLE former_youths ENABLE ROW LEVEL SECURITY;
ALTER TABLE former_youths FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_former_youths ON former_youths TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON former_youths TO local_index_worker;
COMMENT ON TABLE former_youths IS 'Youths with a number of their own before they were put with another, under the id that they had: so that they come back when the register says that they are two after all';
COMMENT ON COLUMN former_youths.youth_id IS 'personal: with whom they stand now';
COMMENT ON COLUMN former_youths.within_id IS 'The former youth with whom they were put first, when that one was put with another in turn';
COMMENT ON COLUMN former_youths.identity_sealed IS 'personal: BSN, names, birth date, sex and place as they were held then, encrypted';
COMMENT ON COLUMN former_youths.doubled_ids IS 'The signals that stayed of reporters who had one on each: nobody can say which of the two such a signal is about';

CREATE TABLE hand_overs (
  id uuid NOT NULL,
  signal_id uuid NOT NULL,
  from_position_id uuid,
  to_position_id uuid,
  coordinator_position_id uuid,
  organisation_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT hand_overs_pkey PRIMARY KEY (id, signal_id),
  CONSTRAINT hand_overs_coordinator_position_id_fkey FOREIGN KEY (coordinator_position_id) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT hand_overs_from_position_id_fkey FOREIGN KEY (from_position_id) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT hand_overs_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  CONSTRAINT hand_overs_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES risk_signals(id) ON DELETE CASCADE,
  CONSTRAINT hand_overs_to_position_id_fkey FOREIGN KEY (to_position_id) REFERENCES positions(id) ON DELETE SET NULL
);
CREATE INDEX hand_overs_signal ON hand_overs USING btree (signal_id);
ALTER TABLE hand_overs ENABLE ROW LEVEL SECURITY;
ALTER TABLE hand_overs FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_hand_overs ON hand_overs FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY new_hand_overs ON hand_overs FOR INSERT TO local_index_app WITH CHECK (coordinates(organisation_id) AND coordinator_position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid);
CREATE POLICY own_hand_overs ON hand_overs FOR SELECT TO local_index_app USING (to_position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid OR coordinates(organisation_id));
CREATE POLICY worker_hand_overs ON hand_overs TO local_index_worker USING (true);
GRANT INSERT, SELECT ON hand_overs TO local_index_app;
GRANT SELECT ON hand_overs TO local_index_matcher;
GRANT SELECT ON hand_overs TO local_index_worker;
COMMENT ON TABLE hand_overs IS 'Which signal went from whom to whom, and when: goes with the signal. One id for all signals of one act';
COMMENT ON COLUMN hand_overs.from_position_id IS 'personal: whose signal it was';
COMMENT ON COLUMN hand_overs.to_position_id IS 'personal: who took it over';
COMMENT ON COLUMN hand_overs.coordinator_position_id IS 'personal: who handed it over';

CREATE TABLE helping_categories (
  category text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  CONSTRAINT helping_categories_pkey PRIMARY KEY (category, valid_from),
  CONSTRAINT helping_categories_check CHECK (valid_until > valid_from)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON helping_categories TO local_index_matcher;
GRANT SELECT ON helping_categories TO local_index_app;
GRANT SELECT ON helping_categories TO local_index_oversight;
GRANT SELECT ON helping_categories TO local_index_worker;
COMMENT ON TABLE helping_categories IS 'Categories of organisations that help, and may record involvements where a municipality switched them on: a dated list';

CREATE TABLE holiday_choices (
  organisation_id uuid NOT NULL,
  follows text NOT NULL,
  CONSTRAINT holiday_choices_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT holiday_choices_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CONSTRAINT holiday_choices_follows_check CHECK (follows = ANY (ARRAY['municipality'::text, 'north'::text, 'middle'::text, 'south'::text, 'none'::text]))
);
ALTER TABLE holiday_choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE holiday_choices FORCE ROW LEVEL SECURITY;
CREATE POLICY all_holiday_choices ON holiday_choices FOR SELECT TO local_index_app USING (true);
CREATE POLICY own_holiday_choice ON holiday_choices TO local_index_app USING (coordinates(organisation_id)) WITH CHECK (coordinates(organisation_id));
GRANT INSERT, SELECT, UPDATE ON holiday_choices TO local_index_app;
COMMENT ON TABLE holiday_choices IS 'Whose school holidays a school keeps, where it said so; else those of the region that its municipality chose';

CREATE TABLE idempotency_keys (
  position_id uuid NOT NULL,
  key uuid NOT NULL,
  operation text NOT NULL,
  digest bytea NOT NULL,
  answer json,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (position_id, key)
);
GRANT DELETE, SELECT ON idempotency_keys TO local_index_worker;
GRANT INSERT, SELECT ON idempotency_keys TO local_index_app;
COMMENT ON TABLE idempotency_keys IS 'First answers to repeatable wishes: ids and dates only';
COMMENT ON COLUMN idempotency_keys.answer IS 'json, not jsonb: the first answer is given again as it was, its fields in the same order';

CREATE TABLE involvements (
  id uuid NOT NULL,
  youth_id uuid NOT NULL,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  label_sealed bytea NOT NULL,
  began_on date NOT NULL,
  ends_on date NOT NULL,
  former_youth_id uuid,
  CONSTRAINT involvements_pkey PRIMARY KEY (id),
  CONSTRAINT involvements_former_youth_id_fkey FOREIGN KEY (former_youth_id) REFERENCES former_youths(id) ON DELETE SET NULL,
  CONSTRAINT involvements_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT involvements_position_id_professional_id_organisation_id_fkey FOREIGN KEY (position_id, professional_id, organisation_id) REFERENCES positions(id, professional_id, organisation_id),
  CONSTRAINT involvements_youth_id_fkey FOREIGN KEY (youth_id) REFERENCES youths(id) ON DELETE CASCADE
);
CREATE INDEX involvements_end ON involvements USING btree (ends_on);
CREATE INDEX involvements_former_youth ON involvements USING btree (former_youth_id) WHERE former_youth_id IS NOT NULL;
CREATE INDEX involvements_organisation ON involvements USING btree (organisation_id);
CREATE INDEX involvements_youth ON involvements USING btree (youth_id);
CREATE UNIQUE INDEX one_involvement_per_contact ON involvements USING btree (position_id, youth_id);
ALTER TABLE involvements ENABLE ROW LEVEL SECURITY;
ALTER TABLE involvements FORCE ROW LEVEL SECURITY;
CREATE POLICY end_involvements ON involvements FOR DELETE TO local_index_app USING (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid);
CREATE POLICY matching_involvements ON involvements TO local_index_matcher USING (true) WITH CHECK (true);
CREATE POLICY new_involvements ON involvements FOR INSERT TO local_index_app WITH CHECK (position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid AND professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid);
CREATE POLICY own_involvements ON involvements FOR SELECT TO local_index_app USING (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid OR coordinates(organisation_id));
CREATE POLICY worker_involvements ON involvements TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT ON involvements TO local_index_app;
GRANT DELETE, SELECT, UPDATE ON involvements TO local_index_matcher;
GRANT DELETE, SELECT, UPDATE ON involvements TO local_index_worker;
COMMENT ON TABLE involvements IS 'That a youth is known to an organisation that helps, and whom to call there. `ends_on` is the first day on which it no longer counts, with or without a job that sweeps';
COMMENT ON COLUMN involvements.youth_id IS 'personal: about whom';
COMMENT ON COLUMN involvements.professional_id IS 'personal: who is the contact';
COMMENT ON COLUMN involvements.municipality_id IS 'Under whose covenant and basis it was recorded; it is shown within that municipality only';
COMMENT ON COLUMN involvements.label_sealed IS 'personal: the youth as who recorded it typed their name, encrypted';
COMMENT ON COLUMN involvements.former_youth_id IS 'personal: of whom it was recorded, if that youth was put with another later';

CREATE TABLE issuers (
  organisation_id uuid NOT NULL,
  url text NOT NULL,
  client_id text NOT NULL,
  client_secret_sealed bytea NOT NULL,
  second_factor_claim text NOT NULL,
  second_factor_values text[] NOT NULL,
  CONSTRAINT issuers_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT issuers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CONSTRAINT issuers_second_factor_claim_check CHECK (second_factor_claim = ANY (ARRAY['acr'::text, 'amr'::text, 'acrs'::text])),
  CONSTRAINT issuers_second_factor_values_check CHECK (cardinality(second_factor_values) > 0)
);
GRANT SELECT ON issuers TO local_index_app;
GRANT SELECT ON issuers TO local_index_oversight;
GRANT SELECT ON issuers TO local_index_worker;
GRANT UPDATE (client_secret_sealed) ON issuers TO local_index_worker;
COMMENT ON TABLE issuers IS 'Login service of an organisation, and which claim proves the second factor';

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
GRANT DELETE, INSERT, SELECT ON key_versions TO local_index_worker;
GRANT INSERT, SELECT ON key_versions TO local_index_app;
GRANT UPDATE (left_at) ON key_versions TO local_index_worker;
COMMENT ON TABLE key_versions IS 'Versions of the keys that values here stand under; no program starts with others';
COMMENT ON COLUMN key_versions.check_value IS 'HMAC of a fixed text under this key';
COMMENT ON COLUMN key_versions.left_at IS 'Since when nothing but the log stands under this version: the key may be taken away';

CREATE TABLE kin_guards (
  youth_id uuid NOT NULL,
  CONSTRAINT kin_guards_pkey PRIMARY KEY (youth_id),
  CONSTRAINT kin_guards_youth_id_fkey FOREIGN KEY (youth_id) REFERENCES youths(id) ON DELETE CASCADE
);
ALTER TABLE kin_guards ENABLE ROW LEVEL SECURITY;
ALTER TABLE kin_guards FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_guards ON kin_guards TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON kin_guards TO local_index_worker;
COMMENT ON TABLE kin_guards IS 'Youths with a signal who live at a secret address: a match about different youths of them waits for a decider';
COMMENT ON COLUMN kin_guards.youth_id IS 'personal: who lives at a secret address';

CREATE TABLE last_logins (
  position_id uuid NOT NULL,
  logged_in_on date NOT NULL,
  CONSTRAINT last_logins_pkey PRIMARY KEY (position_id),
  CONSTRAINT last_logins_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE CASCADE
);
ALTER TABLE last_logins ENABLE ROW LEVEL SECURITY;
ALTER TABLE last_logins FORCE ROW LEVEL SECURITY;
CREATE POLICY helped_last_logins ON last_logins FOR SELECT TO local_index_app USING ((EXISTS ( SELECT
   FROM positions p
  WHERE p.id = last_logins.position_id AND (looks_after(p.organisation_id) OR manages_organisation(p.organisation_id)))));
CREATE POLICY own_last_login ON last_logins TO local_index_app USING (position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid);
CREATE POLICY worker_last_logins ON last_logins TO local_index_worker USING (true);
GRANT DELETE, SELECT ON last_logins TO local_index_worker;
GRANT INSERT, SELECT, UPDATE ON last_logins TO local_index_app;
COMMENT ON TABLE last_logins IS 'The day on which somebody logged in last in a job: no moment, no earlier ones, and nothing of what they did';
COMMENT ON COLUMN last_logins.logged_in_on IS 'personal: when a professional logged in last';

CREATE TABLE lead_rule_sets (
  id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  number integer NOT NULL,
  valid_from date NOT NULL,
  rules jsonb NOT NULL,
  position_id uuid,
  at timestamp with time zone NOT NULL,
  CONSTRAINT lead_rule_sets_pkey PRIMARY KEY (id),
  CONSTRAINT lead_rule_sets_municipality_id_number_key UNIQUE (municipality_id, number),
  CONSTRAINT lead_rule_sets_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT lead_rule_sets_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT lead_rule_sets_number_check CHECK (number > 0),
  CONSTRAINT lead_rule_sets_rules_check CHECK (jsonb_typeof(rules) = 'array'::text)
);
ALTER TABLE lead_rule_sets ENABLE ROW LEVEL SECURITY;
ALTER TABLE lead_rule_sets FORCE ROW LEVEL SECURITY;
CREATE POLICY all_lead_rules ON lead_rule_sets FOR SELECT TO local_index_app, local_index_worker USING (true);
CREATE POLICY coming_lead_rules ON lead_rule_sets FOR DELETE TO local_index_app USING (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND ('functional-manager'::text = ANY (string_to_array(current_setting('mc.roles'::text, true), ' '::text))) AND valid_from > current_setting('mc.today'::text, true)::date);
CREATE POLICY own_lead_rules ON lead_rule_sets FOR INSERT TO local_index_app WITH CHECK (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND ('functional-manager'::text = ANY (string_to_array(current_setting('mc.roles'::text, true), ' '::text))) AND valid_from >= current_setting('mc.today'::text, true)::date);
GRANT DELETE, INSERT, SELECT ON lead_rule_sets TO local_index_app;
GRANT SELECT ON lead_rule_sets TO local_index_worker;
COMMENT ON TABLE lead_rule_sets IS 'Rules of a municipality for who takes the lead, in order, from a day on; the latest that has begun holds';
COMMENT ON COLUMN lead_rule_sets.number IS 'First, second, … set of this municipality: of two managers at once one decides anew';
COMMENT ON COLUMN lead_rule_sets.position_id IS 'personal: who chose it';

CREATE TABLE lead_steps (
  id uuid NOT NULL,
  match_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  participant_id uuid,
  by_participant_id uuid,
  position_id uuid,
  reason text,
  rule_set_id uuid,
  rule_number smallint,
  evaluate_on date,
  at timestamp with time zone NOT NULL,
  CONSTRAINT lead_steps_pkey PRIMARY KEY (id),
  CONSTRAINT lead_steps_match_id_number_key UNIQUE (match_id, number),
  CONSTRAINT lead_steps_by_participant_id_fkey FOREIGN KEY (by_participant_id) REFERENCES match_participants(id) ON DELETE CASCADE,
  CONSTRAINT lead_steps_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches(id) ON DELETE CASCADE,
  CONSTRAINT lead_steps_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES match_participants(id) ON DELETE CASCADE,
  CONSTRAINT lead_steps_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT lead_steps_rule_set_id_fkey FOREIGN KEY (rule_set_id) REFERENCES lead_rule_sets(id),
  CONSTRAINT lead_steps_check CHECK ((kind = 'nobody-fits'::text) = (participant_id IS NULL)),
  CONSTRAINT lead_steps_check1 CHECK ((kind = 'appointed'::text) = (rule_set_id IS NOT NULL)),
  CONSTRAINT lead_steps_check2 CHECK ((rule_set_id IS NULL) = (rule_number IS NULL)),
  CONSTRAINT lead_steps_check3 CHECK (reason IS NULL OR kind = 'proposed'::text),
  CONSTRAINT lead_steps_check4 CHECK ((kind = 'plan-kept'::text) = (evaluate_on IS NOT NULL)),
  CONSTRAINT lead_steps_kind_check CHECK (kind = ANY (ARRAY['proposed'::text, 'accepted'::text, 'declined'::text, 'taken-back'::text, 'appointed'::text, 'carried-over'::text, 'nobody-fits'::text, 'plan-kept'::text, 'plan-ended'::text, 'plan-reminded'::text])),
  CONSTRAINT lead_steps_number_check CHECK (number > 0),
  CONSTRAINT lead_steps_reason_check CHECK (reason = ANY (ARRAY['absent'::text, 'no-room'::text, 'other-closer'::text, 'agreed-together'::text])),
  CONSTRAINT lead_steps_rule_number_check CHECK (rule_number > 0)
);
CREATE INDEX lead_steps_by_participant ON lead_steps USING btree (by_participant_id);
CREATE INDEX lead_steps_evaluation ON lead_steps USING btree (evaluate_on) WHERE kind = 'plan-kept'::text;
CREATE INDEX lead_steps_participant ON lead_steps USING btree (participant_id);
ALTER TABLE lead_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE lead_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY own_lead_steps ON lead_steps FOR INSERT TO local_index_app WITH CHECK (position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid AND takes_part(match_id) AND (kind = ANY (ARRAY['proposed'::text, 'accepted'::text, 'declined'::text, 'taken-back'::text, 'plan-kept'::text, 'plan-ended'::text])) AND (EXISTS ( SELECT
   FROM match_participants p
  WHERE p.id = lead_steps.by_participant_id AND p.match_id = lead_steps.match_id AND p.professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid)));
CREATE POLICY seen_lead_steps ON lead_steps FOR SELECT TO local_index_app USING (takes_part(match_id) OR watches(match_id) = 'officer'::text);
CREATE POLICY worker_lead_steps ON lead_steps TO local_index_worker USING (true) WITH CHECK (true);
GRANT INSERT, SELECT ON lead_steps TO local_index_app;
GRANT INSERT, SELECT ON lead_steps TO local_index_worker;
COMMENT ON TABLE lead_steps IS 'What happened about the lead and the joint plan of a match, in order; of a place that goes nothing stays';
COMMENT ON COLUMN lead_steps.number IS 'First, second, … step in this match: of two at once one decides anew';
COMMENT ON COLUMN lead_steps.participant_id IS 'Whom it is about: who is proposed, or leads';
COMMENT ON COLUMN lead_steps.position_id IS 'personal: who did it, in which job; null when the house did';

CREATE TABLE link_codes (
  code_hash bytea NOT NULL,
  system_id uuid NOT NULL,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT link_codes_pkey PRIMARY KEY (code_hash),
  CONSTRAINT link_codes_system_id_position_id_key UNIQUE (system_id, position_id),
  CONSTRAINT link_codes_position_id_professional_id_fkey FOREIGN KEY (position_id, professional_id) REFERENCES positions(id, professional_id) ON DELETE CASCADE,
  CONSTRAINT link_codes_system_id_fkey FOREIGN KEY (system_id) REFERENCES source_systems(id) ON DELETE CASCADE
);
ALTER TABLE link_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE link_codes FORCE ROW LEVEL SECURITY;
CREATE POLICY all_codes ON link_codes TO local_index_worker USING (true);
CREATE POLICY own_codes ON link_codes TO local_index_app USING (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid OR system_id = NULLIF(current_setting('mc.source_system'::text, true), ''::text)::uuid) WITH CHECK (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid);
GRANT DELETE, INSERT, SELECT ON link_codes TO local_index_app;
GRANT DELETE, SELECT ON link_codes TO local_index_worker;
COMMENT ON TABLE link_codes IS 'Codes with which a person links their account in a system: ten minutes, once; only a hash is here';
COMMENT ON COLUMN link_codes.professional_id IS 'personal: who asked for the code';

CREATE TABLE listed_addresses (
  id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  address_sealed bytea NOT NULL,
  lookup_odd bytea,
  lookup_even bytea,
  lookup_key_version smallint NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  added_by uuid,
  added_at timestamp with time zone NOT NULL,
  ended_by uuid,
  ended_at timestamp with time zone,
  CONSTRAINT listed_addresses_pkey PRIMARY KEY (id),
  CONSTRAINT listed_addresses_municipality_id_number_key UNIQUE (municipality_id, number),
  CONSTRAINT listed_addresses_added_by_fkey FOREIGN KEY (added_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT listed_addresses_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT listed_addresses_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT listed_addresses_check CHECK (valid_until > valid_from),
  CONSTRAINT listed_addresses_check1 CHECK (
CASE lookup_key_version::integer % 2
    WHEN 1 THEN lookup_odd
    ELSE lookup_even
END IS NOT NULL),
  CONSTRAINT listed_addresses_kind_check CHECK (kind = ANY (ARRAY['institution'::text, 'shelter'::text])),
  CONSTRAINT listed_addresses_number_check CHECK (number > 0)
);
CREATE INDEX listed_addresses_even ON listed_addresses USING btree (lookup_even) WHERE lookup_even IS NOT NULL;
CREATE INDEX listed_addresses_odd ON listed_addresses USING btree (lookup_odd) WHERE lookup_odd IS NOT NULL;
ALTER TABLE listed_addresses ENABLE ROW LEVEL SECURITY;
ALTER TABLE listed_addresses FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_listed ON listed_addresses FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY own_listed ON listed_addresses TO local_index_app USING (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND ('functional-manager'::text = ANY (string_to_array(current_setting('mc.roles'::text, true), ' '::text)))) WITH CHECK (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND ('functional-manager'::text = ANY (string_to_array(current_setting('mc.roles'::text, true), ' '::text))));
CREATE POLICY rekeyed_listed ON listed_addresses TO local_index_worker USING (true) WITH CHECK (true);
GRANT INSERT, SELECT ON listed_addresses TO local_index_app;
GRANT SELECT ON listed_addresses TO local_index_matcher;
GRANT SELECT ON listed_addresses TO local_index_worker;
GRANT UPDATE (address_sealed, lookup_odd, lookup_even, lookup_key_version) ON listed_addresses TO local_index_worker;
GRANT UPDATE (valid_until, ended_by, ended_at) ON listed_addresses TO local_index_app;
COMMENT ON TABLE listed_addresses IS 'Addresses of institutions and shelters, from a day until a day; which address, and its name, are sealed: where a shelter is must stay hidden';
COMMENT ON COLUMN listed_addresses.number IS 'First, second, … address of this municipality: of two managers at once one decides anew';
COMMENT ON COLUMN listed_addresses.lookup_odd IS 'Keyed index of the address, under the look-up key of an odd version: held against that of a youth';
COMMENT ON COLUMN listed_addresses.added_by IS 'personal: who listed it';
COMMENT ON COLUMN listed_addresses.ended_by IS 'personal: who last said when it ends';

CREATE TABLE login_attempts (
  id uuid NOT NULL,
  account bytea NOT NULL,
  source bytea NOT NULL,
  device bytea,
  at timestamp with time zone NOT NULL,
  succeeded boolean NOT NULL,
  CONSTRAINT login_attempts_pkey PRIMARY KEY (id)
);
CREATE INDEX login_attempts_account ON login_attempts USING btree (account, at);
CREATE INDEX login_attempts_source ON login_attempts USING btree (source, at);
ALTER TABLE login_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE login_attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY counted_attempts ON login_attempts TO local_index_app USING (current_setting('mc.position'::text, true) IS NOT NULL);
CREATE POLICY worker_attempts ON login_attempts TO local_index_worker USING (true);
GRANT DELETE, SELECT ON login_attempts TO local_index_worker;
GRANT INSERT, SELECT, UPDATE ON login_attempts TO local_index_app;
COMMENT ON TABLE login_attempts IS 'Tries to log in with a password, of accounts that exist or not, to count: a day';
COMMENT ON COLUMN login_attempts.account IS 'personal: keyed hash of organisation and mail address as typed';
COMMENT ON COLUMN login_attempts.source IS 'personal: keyed hash of the network address';
COMMENT ON COLUMN login_attempts.device IS 'personal: hash of the cookie of a browser that this account knows; null for any other';

CREATE TABLE logins (
  state_hash bytea NOT NULL,
  organisation_id uuid NOT NULL,
  secrets_sealed bytea NOT NULL,
  return_path text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT logins_pkey PRIMARY KEY (state_hash),
  CONSTRAINT logins_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
);
GRANT DELETE, INSERT, SELECT ON logins TO local_index_app;
GRANT DELETE, SELECT ON logins TO local_index_worker;
GRANT UPDATE (secrets_sealed) ON logins TO local_index_worker;
COMMENT ON TABLE logins IS 'Logins that were started and have not come back yet: ten minutes';

CREATE TABLE mail_bounces (
  position_id uuid NOT NULL,
  id uuid NOT NULL,
  address text NOT NULL,
  reason text NOT NULL,
  since timestamp with time zone NOT NULL,
  mailed_at timestamp with time zone NOT NULL,
  CONSTRAINT mail_bounces_pkey PRIMARY KEY (position_id),
  CONSTRAINT mail_bounces_id_key UNIQUE (id),
  CONSTRAINT mail_bounces_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE CASCADE,
  CONSTRAINT mail_bounces_reason_check CHECK (reason = ANY (ARRAY['no-such-mailbox'::text, 'mailbox-closed'::text, 'mailbox-full'::text, 'not-reachable'::text, 'other'::text]))
);
ALTER TABLE mail_bounces ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_bounces FORCE ROW LEVEL SECURITY;
CREATE POLICY helped_mail_bounces ON mail_bounces FOR SELECT TO local_index_app USING ((EXISTS ( SELECT
   FROM positions p
  WHERE p.id = mail_bounces.position_id AND looks_after(p.organisation_id))));
CREATE POLICY own_mail_bounce ON mail_bounces FOR SELECT TO local_index_app USING (position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid);
CREATE POLICY worker_mail_bounces ON mail_bounces TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON mail_bounces TO local_index_worker;
GRANT SELECT ON mail_bounces TO local_index_app;
COMMENT ON TABLE mail_bounces IS 'Mail to this work address comes back, since when and why. Counts only while the job has this address';
COMMENT ON COLUMN mail_bounces.address IS 'personal: work address that mail came back from';
COMMENT ON COLUMN mail_bounces.reason IS 'personal: why it came back, one of a few classes (RFC 3463)';
COMMENT ON COLUMN mail_bounces.mailed_at IS 'When the latest mail that came back was offered: one offered after that which stays away shows that mail arrives again';

CREATE TABLE match_numbers (
  number text NOT NULL,
  given_at timestamp with time zone NOT NULL,
  CONSTRAINT drawn_match_number PRIMARY KEY (number),
  CONSTRAINT match_numbers_number_check CHECK (number ~ '^\d{6}$'::text)
);
GRANT DELETE, INSERT, SELECT ON match_numbers TO local_index_worker;
GRANT INSERT ON match_numbers TO local_index_app;
COMMENT ON TABLE match_numbers IS 'Numbers that no new match gets: those of open matches, and of others for a year. Outlives the match, so that a number that was said on the phone does not soon mean another youth';

CREATE TABLE match_participants (
  id uuid NOT NULL,
  match_id uuid NOT NULL,
  signal_id uuid,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  joined_at timestamp with time zone NOT NULL,
  left_at timestamp with time zone,
  same_youth boolean,
  answered_at timestamp with time zone,
  acquainted boolean DEFAULT false NOT NULL,
  CONSTRAINT match_participants_pkey PRIMARY KEY (id),
  CONSTRAINT match_participants_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches(id) ON DELETE CASCADE,
  CONSTRAINT match_participants_position_id_professional_id_organisatio_fkey FOREIGN KEY (position_id, professional_id, organisation_id) REFERENCES positions(id, professional_id, organisation_id),
  CONSTRAINT match_participants_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES risk_signals(id) ON DELETE SET NULL
);
CREATE INDEX match_participants_professional ON match_participants USING btree (professional_id) WHERE left_at IS NULL;
CREATE INDEX match_participants_signal ON match_participants USING btree (signal_id);
CREATE UNIQUE INDEX one_place_per_signal ON match_participants USING btree (match_id, signal_id);
ALTER TABLE match_participants ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_participants FORCE ROW LEVEL SECURITY;
CREATE POLICY change_my_part ON match_participants FOR UPDATE TO local_index_app USING (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid) WITH CHECK (true);
CREATE POLICY matching_participants ON match_participants TO local_index_matcher USING (true) WITH CHECK (true);
CREATE POLICY my_match_participants ON match_participants FOR SELECT TO local_index_app USING (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid);
CREATE POLICY new_match_participants ON match_participants FOR INSERT TO local_index_app WITH CHECK (current_setting('mc.professional'::text, true) <> ''::text);
CREATE POLICY worker_participants ON match_participants TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON match_participants TO local_index_worker;
GRANT DELETE, SELECT, UPDATE ON match_participants TO local_index_matcher;
GRANT INSERT, SELECT ON match_participants TO local_index_app;
GRANT UPDATE (position_id, professional_id) ON match_participants TO local_index_matcher;
GRANT UPDATE (same_youth, answered_at) ON match_participants TO local_index_app;
COMMENT ON TABLE match_participants IS 'Who takes part in a match, and since when: shown to others without a date';
COMMENT ON COLUMN match_participants.professional_id IS 'personal: who takes part';
COMMENT ON COLUMN match_participants.acquainted IS 'Was in one match with the others so marked in the system from which the signals were taken over; a colleague who takes the place over was not';

CREATE TABLE match_splits (
  youth_id uuid NOT NULL,
  professional_low uuid NOT NULL,
  professional_high uuid NOT NULL,
  CONSTRAINT match_splits_pkey PRIMARY KEY (youth_id, professional_low, professional_high),
  CONSTRAINT match_splits_youth_id_fkey FOREIGN KEY (youth_id) REFERENCES youths(id) ON DELETE CASCADE,
  CONSTRAINT match_splits_check CHECK (professional_low < professional_high)
);
ALTER TABLE match_splits ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_splits FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_splits ON match_splits TO local_index_matcher USING (true);
CREATE POLICY new_splits ON match_splits FOR INSERT TO local_index_app WITH CHECK (NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid = professional_low OR NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid = professional_high);
CREATE POLICY worker_splits ON match_splits TO local_index_worker USING (true);
GRANT DELETE, INSERT, SELECT ON match_splits TO local_index_matcher;
GRANT DELETE, SELECT ON match_splits TO local_index_worker;
GRANT INSERT ON match_splits TO local_index_app;
COMMENT ON TABLE match_splits IS 'Two people who found out that they do not mean the same youth: never matched again';
COMMENT ON COLUMN match_splits.professional_low IS 'personal: one of the two';
COMMENT ON COLUMN match_splits.professional_high IS 'personal: the other';

CREATE TABLE matches (
  id uuid NOT NULL,
  number text NOT NULL,
  kind text NOT NULL,
  possible boolean NOT NULL,
  youth_id uuid,
  opened_at timestamp with time zone NOT NULL,
  confirmed_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_because text,
  version integer DEFAULT 0 NOT NULL,
  CONSTRAINT matches_pkey PRIMARY KEY (id),
  CONSTRAINT matches_youth_id_fkey FOREIGN KEY (youth_id) REFERENCES youths(id) ON DELETE CASCADE,
  CONSTRAINT matches_check CHECK ((closed_at IS NULL) = (closed_because IS NULL)),
  CONSTRAINT matches_check1 CHECK ((kind = 'youth'::text) = (youth_id IS NOT NULL)),
  CONSTRAINT matches_check2 CHECK (kind = 'youth'::text OR NOT possible),
  CONSTRAINT matches_closed_because_check CHECK (closed_because = ANY (ARRAY['withdrawn'::text, 'ended'::text, 'lapsed'::text, 'split'::text, 'parted'::text, 'merged'::text])),
  CONSTRAINT matches_kind_check CHECK (kind = ANY (ARRAY['youth'::text, 'family'::text, 'address'::text])),
  CONSTRAINT matches_number_check CHECK (number ~ '^\d{6}$'::text)
);
CREATE UNIQUE INDEX drawn_number_of_open_match ON matches USING btree (number) WHERE closed_at IS NULL;
CREATE INDEX matches_youth ON matches USING btree (youth_id);
CREATE UNIQUE INDEX one_open_match_per_youth ON matches USING btree (youth_id) WHERE closed_at IS NULL AND NOT possible;
ALTER TABLE matches ENABLE ROW LEVEL SECURITY;
ALTER TABLE matches FORCE ROW LEVEL SECURITY;
CREATE POLICY change_my_matches ON matches FOR UPDATE TO local_index_app USING ((EXISTS ( SELECT
   FROM match_participants p
     JOIN risk_signals s ON s.id = p.signal_id
  WHERE p.match_id = matches.id AND p.left_at IS NULL AND s.state = 'active'::text AND s.ends_on > NULLIF(current_setting('mc.today'::text, true), ''::text)::date))) WITH CHECK (true);
CREATE POLICY matching_matches ON matches TO local_index_matcher USING (true) WITH CHECK (true);
CREATE POLICY my_matches ON matches FOR SELECT TO local_index_app USING ((EXISTS ( SELECT
   FROM match_participants p
     JOIN risk_signals s ON s.id = p.signal_id
  WHERE p.match_id = matches.id AND p.left_at IS NULL AND s.state = 'active'::text AND s.ends_on > NULLIF(current_setting('mc.today'::text, true), ''::text)::date)));
CREATE POLICY new_matches ON matches FOR INSERT TO local_index_app WITH CHECK (current_setting('mc.professional'::text, true) <> ''::text);
CREATE POLICY worker_matches ON matches TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON matches TO local_index_worker;
GRANT DELETE, SELECT, UPDATE ON matches TO local_index_matcher;
GRANT INSERT, SELECT ON matches TO local_index_app;
GRANT UPDATE (confirmed_at) ON matches TO local_index_app;
COMMENT ON TABLE matches IS 'Matches. `possible`: by name only, until both confirm that it is the same youth';
COMMENT ON COLUMN matches.youth_id IS 'personal: about whom; null for a match about different youths';
COMMENT ON COLUMN matches.version IS 'Of a match about different youths: counts its changes, so that of two acts at once one decides anew. One on a youth goes by the version of that youth';

CREATE TABLE migrations (
  name text NOT NULL,
  ran_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT migrations_pkey PRIMARY KEY (name)
);

CREATE TABLE municipalities (
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  CONSTRAINT municipalities_pkey PRIMARY KEY (id),
  CONSTRAINT municipalities_code_key UNIQUE (code),
  CONSTRAINT municipalities_code_check CHECK (code ~ '^\d{4}$'::text)
);
GRANT SELECT ON municipalities TO local_index_app;
GRANT SELECT ON municipalities TO local_index_matcher;
GRANT SELECT ON municipalities TO local_index_oversight;
GRANT SELECT ON municipalities TO local_index_worker;
COMMENT ON TABLE municipalities IS 'Municipalities that share this index';

CREATE TABLE municipality_settings (
  id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  setting text NOT NULL,
  number integer NOT NULL,
  value text NOT NULL,
  valid_from date NOT NULL,
  position_id uuid,
  at timestamp with time zone NOT NULL,
  CONSTRAINT municipality_settings_pkey PRIMARY KEY (id),
  CONSTRAINT municipality_settings_municipality_id_setting_number_key UNIQUE (municipality_id, setting, number),
  CONSTRAINT municipality_settings_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT municipality_settings_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT municipality_settings_number_check CHECK (number > 0),
  CONSTRAINT municipality_settings_value_check CHECK (value ~ '^[a-z0-9-]+$'::text)
);
ALTER TABLE municipality_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE municipality_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY all_settings ON municipality_settings FOR SELECT TO local_index_app, local_index_worker USING (true);
CREATE POLICY imported_settings ON municipality_settings TO local_index_owner USING (true) WITH CHECK (true);
CREATE POLICY matching_settings ON municipality_settings FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY own_settings ON municipality_settings FOR INSERT TO local_index_app WITH CHECK (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND ('functional-manager'::text = ANY (string_to_array(current_setting('mc.roles'::text, true), ' '::text))));
GRANT INSERT, SELECT ON municipality_settings TO local_index_app;
GRANT SELECT ON municipality_settings TO local_index_matcher;
GRANT SELECT ON municipality_settings TO local_index_worker;
COMMENT ON TABLE municipality_settings IS 'What a municipality chose, when, and from which day it holds; without a row its default holds';
COMMENT ON COLUMN municipality_settings.number IS 'First, second, … change of this setting: of two managers at once one decides anew';
COMMENT ON COLUMN municipality_settings.position_id IS 'personal: who chose it';

CREATE TABLE notices (
  id uuid NOT NULL,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  kind text NOT NULL,
  match_id uuid,
  match_number text,
  signal_id uuid,
  participant_id uuid,
  cause uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  CONSTRAINT notices_pkey PRIMARY KEY (id),
  CONSTRAINT notices_position_id_kind_cause_key UNIQUE (position_id, kind, cause),
  CONSTRAINT notices_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches(id) ON DELETE CASCADE,
  CONSTRAINT notices_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES match_participants(id) ON DELETE SET NULL,
  CONSTRAINT notices_position_id_professional_id_fkey FOREIGN KEY (position_id, professional_id) REFERENCES positions(id, professional_id) ON DELETE CASCADE,
  CONSTRAINT notices_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES risk_signals(id) ON DELETE CASCADE
);
CREATE INDEX notices_match ON notices USING btree (match_id);
CREATE INDEX notices_participant ON notices USING btree (participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX notices_signal ON notices USING btree (signal_id) WHERE signal_id IS NOT NULL;
ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_notices ON notices TO local_index_matcher USING (true) WITH CHECK (true);
CREATE POLICY my_notices ON notices TO local_index_app USING (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid) WITH CHECK (current_setting('mc.professional'::text, true) <> ''::text);
CREATE POLICY worker_notices ON notices TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT ON notices TO local_index_worker;
GRANT DELETE, SELECT ON notices TO local_index_matcher;
GRANT INSERT, SELECT, UPDATE ON notices TO local_index_app;
GRANT UPDATE (match_id, match_number) ON notices TO local_index_worker;
GRANT UPDATE (position_id, professional_id) ON notices TO local_index_matcher;
COMMENT ON TABLE notices IS 'What a person must know, once: `cause` is the row that it follows from';
COMMENT ON COLUMN notices.professional_id IS 'personal: for whom';
COMMENT ON COLUMN notices.signal_id IS 'The signal that it is about, if it is about one: the reader''s own, or of a colleague who asks their coordinator to hand it over';
COMMENT ON COLUMN notices.participant_id IS 'The place of another in the match that it tells of, if it tells of one: goes when that person never should have been in it';

CREATE TABLE organisation_categories (
  code text NOT NULL,
  domain text NOT NULL,
  may_lead boolean NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  CONSTRAINT organisation_categories_pkey PRIMARY KEY (code, valid_from),
  CONSTRAINT organisation_categories_check CHECK (valid_until > valid_from)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON organisation_categories TO local_index_matcher;
GRANT SELECT ON organisation_categories TO local_index_app;
GRANT SELECT ON organisation_categories TO local_index_oversight;
GRANT SELECT ON organisation_categories TO local_index_worker;
COMMENT ON TABLE organisation_categories IS 'Designated categories (Jeugdwet art. 7.1.1.2): a dated list, no code';
COMMENT ON COLUMN organisation_categories.may_lead IS 'May take the lead after a match: gives help itself. One that only signals (school, police) may not. Dated like the rest: a change is a new row';

CREATE TABLE organisation_change_answers (
  change_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  position_id uuid,
  at timestamp with time zone NOT NULL,
  CONSTRAINT organisation_change_answers_pkey PRIMARY KEY (change_id, municipality_id),
  CONSTRAINT organisation_change_answers_change_id_fkey FOREIGN KEY (change_id) REFERENCES organisation_changes(id) ON DELETE CASCADE,
  CONSTRAINT organisation_change_answers_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT organisation_change_answers_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE SET NULL
);
ALTER TABLE organisation_change_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_change_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY answers_to_managed ON organisation_change_answers FOR SELECT TO local_index_app USING ((EXISTS ( SELECT
   FROM organisation_changes c
  WHERE c.id = organisation_change_answers.change_id)));
CREATE POLICY new_answers ON organisation_change_answers TO local_index_matcher USING (true) WITH CHECK (true);
GRANT INSERT, SELECT ON organisation_change_answers TO local_index_matcher;
GRANT SELECT ON organisation_change_answers TO local_index_app;
COMMENT ON TABLE organisation_change_answers IS 'Which municipalities agreed to a proposal';
COMMENT ON COLUMN organisation_change_answers.position_id IS 'personal: the manager who agreed';

CREATE TABLE organisation_changes (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  changed_by uuid,
  at timestamp with time zone NOT NULL,
  fields text[] NOT NULL,
  category text,
  independent boolean,
  may_use_bsn boolean,
  email_domains text[],
  expires_at timestamp with time zone,
  outcome text,
  decided_at timestamp with time zone,
  CONSTRAINT organisation_changes_pkey PRIMARY KEY (id),
  CONSTRAINT organisation_changes_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT organisation_changes_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT organisation_changes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CONSTRAINT organisation_changes_check CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  CONSTRAINT organisation_changes_check1 CHECK (NOT outcome IS DISTINCT FROM 'changed'::text OR category IS NOT NULL AND independent IS NOT NULL AND may_use_bsn IS NOT NULL AND email_domains IS NOT NULL AND expires_at IS NOT NULL),
  CONSTRAINT organisation_changes_fields_check CHECK (cardinality(fields) > 0),
  CONSTRAINT organisation_changes_outcome_check CHECK (outcome = ANY (ARRAY['changed'::text, 'confirmed'::text, 'refused'::text, 'expired'::text]))
);
CREATE UNIQUE INDEX organisation_changes_open ON organisation_changes USING btree (organisation_id) WHERE outcome IS NULL;
CREATE INDEX organisation_changes_organisation ON organisation_changes USING btree (organisation_id, at);
ALTER TABLE organisation_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY deciding_changes ON organisation_changes TO local_index_matcher USING (true) WITH CHECK (true);
CREATE POLICY managed_changes ON organisation_changes FOR SELECT TO local_index_app USING (manages_organisation(organisation_id));
CREATE POLICY old_changes ON organisation_changes TO local_index_worker USING (true);
CREATE POLICY own_changes ON organisation_changes FOR INSERT TO local_index_app WITH CHECK (manages_organisation(organisation_id) AND changed_by = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid AND municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND (outcome IS NULL OR outcome = 'changed'::text));
GRANT DELETE, SELECT ON organisation_changes TO local_index_worker;
GRANT INSERT, SELECT ON organisation_changes TO local_index_app;
GRANT SELECT ON organisation_changes TO local_index_matcher;
GRANT UPDATE (outcome, decided_at) ON organisation_changes TO local_index_matcher;
COMMENT ON TABLE organisation_changes IS 'What managers changed of an organisation (`changed`), or proposed to change; a proposal is open for 14 days. `fields` names what, never from what';
COMMENT ON COLUMN organisation_changes.changed_by IS 'personal: who changed or proposed it';

CREATE TABLE organisations (
  id uuid NOT NULL,
  name text NOT NULL,
  display_name text,
  category text NOT NULL,
  independent boolean NOT NULL,
  municipality_id uuid,
  place text NOT NULL,
  general_phone text NOT NULL,
  may_use_bsn boolean NOT NULL,
  email_domains text[] NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  kept_by text DEFAULT 'file'::text NOT NULL,
  CONSTRAINT organisations_pkey PRIMARY KEY (id),
  CONSTRAINT organisations_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT organisations_kept_by_check CHECK (kept_by = ANY (ARRAY['file'::text, 'manager'::text]))
);
GRANT INSERT, SELECT, UPDATE ON organisations TO local_index_matcher;
GRANT SELECT (id, municipality_id) ON organisations TO local_index_matcher;
GRANT SELECT ON organisations TO local_index_app;
GRANT SELECT ON organisations TO local_index_oversight;
GRANT SELECT ON organisations TO local_index_worker;
GRANT UPDATE (version) ON organisations TO local_index_app;
COMMENT ON TABLE organisations IS 'Organisations and independent professionals that take part';
COMMENT ON COLUMN organisations.version IS 'Raised by each act of a manager on this organisation: who decided on an older one decides anew';
COMMENT ON COLUMN organisations.kept_by IS 'What a manager added or changed, a directory file leaves alone, save its login service';

CREATE TABLE orphan_tellings (
  position_id uuid NOT NULL,
  told_at timestamp with time zone NOT NULL,
  CONSTRAINT orphan_tellings_pkey PRIMARY KEY (position_id),
  CONSTRAINT orphan_tellings_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE CASCADE
);
ALTER TABLE orphan_tellings ENABLE ROW LEVEL SECURITY;
ALTER TABLE orphan_tellings FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_tellings ON orphan_tellings TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT ON orphan_tellings TO local_index_worker;
COMMENT ON TABLE orphan_tellings IS 'Of whose orphaned signals the coordinator was told; goes when they are orphaned no more';
COMMENT ON COLUMN orphan_tellings.position_id IS 'personal: whose signals';

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
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox TO local_index_worker;
GRANT INSERT ON outbox TO local_index_app;
GRANT SELECT (id, dead_at) ON outbox TO local_index_matcher;
GRANT SELECT ON outbox TO local_index_oversight;
GRANT UPDATE (due_at, attempts, dead_at) ON outbox TO local_index_matcher;
COMMENT ON TABLE outbox IS 'Messages that wait for delivery: ids only, never personal data';

CREATE TABLE people_lists (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  position_id uuid,
  at timestamp with time zone NOT NULL,
  added integer NOT NULL,
  designated integer NOT NULL,
  CONSTRAINT people_lists_pkey PRIMARY KEY (id),
  CONSTRAINT people_lists_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CONSTRAINT people_lists_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT people_lists_added_check CHECK (added >= 0),
  CONSTRAINT people_lists_designated_check CHECK (designated >= 0)
);
CREATE INDEX people_lists_organisation ON people_lists USING btree (organisation_id, at);
ALTER TABLE people_lists ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_lists FORCE ROW LEVEL SECURITY;
CREATE POLICY managed_lists ON people_lists TO local_index_app USING (manages_organisation(organisation_id)) WITH CHECK (manages_organisation(organisation_id));
CREATE POLICY old_lists ON people_lists TO local_index_worker USING (true);
GRANT DELETE, SELECT ON people_lists TO local_index_worker;
GRANT INSERT, SELECT ON people_lists TO local_index_app;
COMMENT ON TABLE people_lists IS 'Which lists of people a manager took over for an organisation, and how many rows of each kind; the file itself is not kept';
COMMENT ON COLUMN people_lists.position_id IS 'personal: who took it over';

CREATE TABLE positions (
  id uuid NOT NULL,
  professional_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  function text NOT NULL,
  email text,
  phone text,
  presence text[] NOT NULL,
  roles text[] NOT NULL,
  kept_by text DEFAULT 'file'::text NOT NULL,
  roles_granted text[] DEFAULT '{}'::text[] NOT NULL,
  roles_taken text[] DEFAULT '{}'::text[] NOT NULL,
  issuer_subject text,
  way_in_confirmed boolean DEFAULT true NOT NULL,
  way_in_by uuid,
  valid_from date NOT NULL,
  valid_until date,
  contact_kept_by text DEFAULT 'file'::text NOT NULL,
  CONSTRAINT positions_pkey PRIMARY KEY (id),
  CONSTRAINT positions_id_professional_id_key UNIQUE (id, professional_id),
  CONSTRAINT positions_id_professional_id_organisation_id_key UNIQUE (id, professional_id, organisation_id),
  CONSTRAINT positions_organisation_id_issuer_subject_key UNIQUE (organisation_id, issuer_subject),
  CONSTRAINT positions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  CONSTRAINT positions_professional_id_fkey FOREIGN KEY (professional_id) REFERENCES professionals(id) ON DELETE CASCADE,
  CONSTRAINT positions_way_in_by_fkey FOREIGN KEY (way_in_by) REFERENCES professionals(id) ON DELETE SET NULL,
  CONSTRAINT positions_check CHECK (valid_until > valid_from),
  CONSTRAINT positions_check1 CHECK (NOT way_in_confirmed OR way_in_by IS NULL),
  CONSTRAINT positions_check2 CHECK (valid_until IS NOT NULL OR email IS NOT NULL AND phone IS NOT NULL),
  CONSTRAINT positions_contact_kept_by_check CHECK (contact_kept_by = ANY (ARRAY['file'::text, 'self'::text])),
  CONSTRAINT positions_kept_by_check CHECK (kept_by = ANY (ARRAY['file'::text, 'manager'::text]))
);
GRANT DELETE, SELECT ON positions TO local_index_worker;
GRANT INSERT, SELECT, UPDATE ON positions TO local_index_matcher;
GRANT SELECT (id, professional_id, organisation_id, email, roles, roles_granted, roles_taken, valid_from, valid_until) ON positions TO local_index_matcher;
GRANT SELECT ON positions TO local_index_app;
GRANT SELECT ON positions TO local_index_oversight;
GRANT UPDATE (email, phone, presence, issuer_subject, way_in_by) ON positions TO local_index_worker;
GRANT UPDATE (phone, presence, roles, roles_granted, roles_taken, contact_kept_by) ON positions TO local_index_matcher;
COMMENT ON TABLE positions IS 'A person''s job at an organisation, with roles and contact details; those are cleared some time after it ended';
COMMENT ON COLUMN positions.email IS 'personal: work address of a professional';
COMMENT ON COLUMN positions.phone IS 'personal: work number of a professional';
COMMENT ON COLUMN positions.presence IS 'personal: days of presence of a professional';
COMMENT ON COLUMN positions.kept_by IS 'Whom a manager added, a directory file leaves alone; whom the file names, a manager does not change';
COMMENT ON COLUMN positions.roles_granted IS 'Of `roles`, what two managers granted: a directory file does not take it';
COMMENT ON COLUMN positions.roles_taken IS 'What two managers took: a directory file does not give it back';
COMMENT ON COLUMN positions.issuer_subject IS 'personal: account of a professional at the organisation''s login service';
COMMENT ON COLUMN positions.way_in_confirmed IS 'The mail address came by a directory file, or somebody else than who set it confirmed it: only then an account of this index is opened with it';
COMMENT ON COLUMN positions.way_in_by IS 'personal: the manager who set the mail address, until somebody else confirmed it';
COMMENT ON COLUMN positions.contact_kept_by IS 'Number and days of presence that a person corrected themselves, a directory file leaves alone';

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
CREATE POLICY new_processing_records ON processing_records FOR INSERT TO local_index_app, local_index_oversight, local_index_worker WITH CHECK (true);
CREATE POLICY processing_of_own_records ON processing_records FOR SELECT TO local_index_oversight USING ((EXISTS ( SELECT
   FROM audit_records a
  WHERE a.at = processing_records.start_time AND a.trace_id = processing_records.trace_id AND a.span_id = processing_records.span_id)));
GRANT INSERT ON processing_records TO local_index_app;
GRANT INSERT ON processing_records TO local_index_worker;
GRANT INSERT, SELECT ON processing_records TO local_index_oversight;
COMMENT ON TABLE processing_records IS 'Logboek Dataverwerkingen: the processing, without the user';
COMMENT ON COLUMN processing_records.data_subject_id IS 'personal: pseudonym of the person that the processing is about';

CREATE TABLE professionals (
  id uuid NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  CONSTRAINT professionals_pkey PRIMARY KEY (id)
);
GRANT DELETE, SELECT ON professionals TO local_index_worker;
GRANT INSERT, SELECT, UPDATE ON professionals TO local_index_matcher;
GRANT SELECT ON professionals TO local_index_app;
GRANT SELECT ON professionals TO local_index_oversight;
COMMENT ON TABLE professionals IS 'Persons who work with the index; one row a person, however many jobs';
COMMENT ON COLUMN professionals.given_name IS 'personal: name of a professional';
COMMENT ON COLUMN professionals.family_name IS 'personal: name of a professional';

CREATE TABLE published_figures (
  municipality_id uuid NOT NULL,
  month date NOT NULL,
  figure_table text NOT NULL,
  cell text NOT NULL,
  number integer,
  CONSTRAINT published_figures_pkey PRIMARY KEY (municipality_id, month, figure_table, cell),
  CONSTRAINT published_figures_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT published_figures_month_check CHECK (date_trunc('month'::text, month::timestamp with time zone) = month),
  CONSTRAINT published_figures_number_check CHECK (number >= 10 AND (number % 5) = 0)
);
ALTER TABLE published_figures ENABLE ROW LEVEL SECURITY;
ALTER TABLE published_figures FORCE ROW LEVEL SECURITY;
CREATE POLICY figures_of_own_municipality ON published_figures FOR SELECT TO local_index_app USING (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid);
CREATE POLICY worker_figures ON published_figures TO local_index_worker USING (true) WITH CHECK (true);
GRANT INSERT, SELECT ON published_figures TO local_index_worker;
GRANT SELECT ON published_figures TO local_index_app;
COMMENT ON TABLE published_figures IS 'Figures of months that are over, by municipality: rounded, small ones left out, and never changed or taken back. About nobody';
COMMENT ON COLUMN published_figures.number IS 'Null: not shown, because it is small, or would tell one that is';

CREATE TABLE register_reading (
  single boolean DEFAULT true NOT NULL,
  cursor text,
  stuck_rounds smallint DEFAULT 0 NOT NULL,
  compared_on date,
  CONSTRAINT register_reading_pkey PRIMARY KEY (single),
  CONSTRAINT register_reading_single_check CHECK (single),
  CONSTRAINT register_reading_stuck_rounds_check CHECK (stuck_rounds >= 0)
);
GRANT INSERT, SELECT, UPDATE ON register_reading TO local_index_worker;
COMMENT ON TABLE register_reading IS 'How far the events of the population register were read, how many rounds the page after that waits for one event, and the day on which all youths were compared with it last';

CREATE TABLE right_proposals (
  id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  kind text NOT NULL,
  role text NOT NULL,
  position_id uuid NOT NULL,
  proposed_by uuid,
  proposed_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  outcome text,
  decided_by uuid,
  decided_at timestamp with time zone,
  CONSTRAINT right_proposals_pkey PRIMARY KEY (id),
  CONSTRAINT right_proposals_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT right_proposals_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT right_proposals_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE CASCADE,
  CONSTRAINT right_proposals_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT right_proposals_check CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  CONSTRAINT right_proposals_kind_check CHECK (kind = ANY (ARRAY['grant'::text, 'take'::text])),
  CONSTRAINT right_proposals_outcome_check CHECK (outcome = ANY (ARRAY['confirmed'::text, 'refused'::text, 'expired'::text])),
  CONSTRAINT right_proposals_role_check CHECK (role = ANY (ARRAY['functional-manager'::text, 'privacy-officer'::text, 'follow-up-officer'::text, 'decider'::text]))
);
CREATE INDEX right_proposals_municipality ON right_proposals USING btree (municipality_id, proposed_at);
CREATE UNIQUE INDEX right_proposals_open ON right_proposals USING btree (position_id, role) WHERE outcome IS NULL;
ALTER TABLE right_proposals ENABLE ROW LEVEL SECURITY;
ALTER TABLE right_proposals FORCE ROW LEVEL SECURITY;
CREATE POLICY deciding_proposals ON right_proposals TO local_index_matcher USING (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid);
CREATE POLICY old_proposals ON right_proposals TO local_index_worker USING (true);
CREATE POLICY own_proposals ON right_proposals TO local_index_app USING (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND ('functional-manager'::text = ANY (string_to_array(current_setting('mc.roles'::text, true), ' '::text)))) WITH CHECK (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND ('functional-manager'::text = ANY (string_to_array(current_setting('mc.roles'::text, true), ' '::text))));
GRANT DELETE, SELECT ON right_proposals TO local_index_worker;
GRANT INSERT, SELECT ON right_proposals TO local_index_app;
GRANT SELECT ON right_proposals TO local_index_matcher;
GRANT UPDATE (outcome, decided_by, decided_at) ON right_proposals TO local_index_matcher;
COMMENT ON TABLE right_proposals IS 'One manager proposes to give or take a right to manage, another confirms or refuses; open for 14 days';
COMMENT ON COLUMN right_proposals.position_id IS 'personal: whose right it is about';
COMMENT ON COLUMN right_proposals.proposed_by IS 'personal: who proposed it';
COMMENT ON COLUMN right_proposals.decided_by IS 'personal: who confirmed or refused it';

CREATE TABLE risk_signals (
  id uuid NOT NULL,
  youth_id uuid NOT NULL,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  state text NOT NULL,
  in_register boolean NOT NULL,
  label_sealed bytea NOT NULL,
  raised_at timestamp with time zone NOT NULL,
  ends_on date NOT NULL,
  end_set_at timestamp with time zone,
  asked_days smallint,
  hand_over_requested_on date,
  turns_23_on date DEFAULT '9999-12-31'::date NOT NULL,
  told_audience text,
  told_on date,
  told_postponed_until date,
  told_asked_on date,
  archive_term text DEFAULT 'five-years'::text NOT NULL,
  archived_on date,
  archive_ends_on date,
  asked_because text,
  asked_on date,
  former_youth_id uuid,
  CONSTRAINT risk_signals_pkey PRIMARY KEY (id),
  CONSTRAINT risk_signals_former_youth_id_fkey FOREIGN KEY (former_youth_id) REFERENCES former_youths(id) ON DELETE SET NULL,
  CONSTRAINT risk_signals_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT risk_signals_position_id_professional_id_organisation_id_fkey FOREIGN KEY (position_id, professional_id, organisation_id) REFERENCES positions(id, professional_id, organisation_id),
  CONSTRAINT risk_signals_youth_id_fkey FOREIGN KEY (youth_id) REFERENCES youths(id) ON DELETE CASCADE,
  CONSTRAINT risk_signals_archive_term_check CHECK (archive_term = ANY (ARRAY['five-years'::text, 'two-years'::text, 'one-year'::text, 'six-months'::text])),
  CONSTRAINT risk_signals_asked_because_check CHECK (asked_because = ANY (ARRAY['moved'::text, 'emigrated'::text, 'number-corrected'::text])),
  CONSTRAINT risk_signals_asked_days_check CHECK (asked_days = ANY (ARRAY[7, 30])),
  CONSTRAINT risk_signals_check CHECK ((told_audience IS NULL) = (told_on IS NULL)),
  CONSTRAINT risk_signals_check1 CHECK ((told_on IS NULL) <> (told_postponed_until IS NULL)),
  CONSTRAINT risk_signals_check2 CHECK (hand_over_requested_on IS NULL OR state <> 'archived'::text),
  CONSTRAINT risk_signals_check3 CHECK ((state = 'archived'::text) = (archived_on IS NOT NULL)),
  CONSTRAINT risk_signals_check4 CHECK ((state = 'archived'::text) = (archive_ends_on IS NOT NULL)),
  CONSTRAINT risk_signals_check5 CHECK ((asked_because IS NULL) = (asked_on IS NULL)),
  CONSTRAINT risk_signals_state_check CHECK (state = ANY (ARRAY['active'::text, 'waiting-for-check'::text, 'archived'::text])),
  CONSTRAINT risk_signals_told_audience_check CHECK (told_audience = ANY (ARRAY['youth'::text, 'representative'::text, 'both'::text]))
);
CREATE UNIQUE INDEX one_running_signal_per_reporter ON risk_signals USING btree (position_id, youth_id) WHERE state <> 'archived'::text;
CREATE INDEX risk_signals_archive_end ON risk_signals USING btree (archive_ends_on) WHERE state = 'archived'::text;
CREATE INDEX risk_signals_end ON risk_signals USING btree (ends_on) WHERE state <> 'archived'::text;
CREATE INDEX risk_signals_former_youth ON risk_signals USING btree (former_youth_id) WHERE former_youth_id IS NOT NULL;
CREATE INDEX risk_signals_youth ON risk_signals USING btree (youth_id);
ALTER TABLE risk_signals ENABLE ROW LEVEL SECURITY;
ALTER TABLE risk_signals FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_signals ON risk_signals TO local_index_matcher USING (true);
CREATE POLICY organisation_signals ON risk_signals FOR SELECT TO local_index_app USING (state <> 'archived'::text AND coordinates(organisation_id));
CREATE POLICY own_signals ON risk_signals TO local_index_app USING (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid) WITH CHECK (position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid AND professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid);
CREATE POLICY removed_by_coordinator ON risk_signals FOR DELETE TO local_index_app USING (state <> 'archived'::text AND coordinates(organisation_id));
CREATE POLICY worker_signals ON risk_signals TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON risk_signals TO local_index_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON risk_signals TO local_index_worker;
GRANT DELETE, SELECT ON risk_signals TO local_index_matcher;
GRANT UPDATE (position_id, professional_id, asked_days, hand_over_requested_on) ON risk_signals TO local_index_matcher;
COMMENT ON TABLE risk_signals IS 'Risk signals (signalen). `ends_on` is the first day on which a signal no longer counts, with or without a job that sweeps';
COMMENT ON COLUMN risk_signals.youth_id IS 'personal: about whom';
COMMENT ON COLUMN risk_signals.professional_id IS 'personal: who signalled';
COMMENT ON COLUMN risk_signals.label_sealed IS 'personal: the youth as this reporter knows them, encrypted';
COMMENT ON COLUMN risk_signals.end_set_at IS 'When the end was last moved; null: it is as it was raised';
COMMENT ON COLUMN risk_signals.asked_days IS 'The reporter was asked "still involved?" about this end, so many days before it; null: not yet';
COMMENT ON COLUMN risk_signals.hand_over_requested_on IS 'Since when its reporter asks the coordinator to hand it over to a colleague; null: that is not asked, or it was done';
COMMENT ON COLUMN risk_signals.turns_23_on IS 'personal: 23rd birthday of the youth, as far as this reporter''s own search told it';
COMMENT ON COLUMN risk_signals.told_audience IS 'personal: who of the family was told, by role';
COMMENT ON COLUMN risk_signals.told_on IS 'personal: when the family was told (AVG art. 14)';
COMMENT ON COLUMN risk_signals.told_asked_on IS 'The last day on which the reporter was asked to tell the family; null: never';
COMMENT ON COLUMN risk_signals.archive_term IS 'How long the archive is to keep it once it has ended, however it ends: five years, or the shorter term that its reporter set for this case';
COMMENT ON COLUMN risk_signals.asked_because IS 'personal: what the register told of the youth, for which the reporter is asked whether they are still involved; never where to';
COMMENT ON COLUMN risk_signals.former_youth_id IS 'personal: about whom it was given, if that youth was put with another later';

CREATE TABLE sent_mails (
  token_hash bytea NOT NULL,
  position_id uuid NOT NULL,
  address text NOT NULL,
  offered_at timestamp with time zone NOT NULL,
  taken boolean DEFAULT false NOT NULL,
  CONSTRAINT sent_mails_pkey PRIMARY KEY (token_hash),
  CONSTRAINT sent_mails_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE CASCADE
);
CREATE INDEX sent_mails_position ON sent_mails USING btree (position_id, offered_at);
ALTER TABLE sent_mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE sent_mails FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_sent_mails ON sent_mails TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT ON sent_mails TO local_index_worker;
GRANT UPDATE (taken) ON sent_mails TO local_index_worker;
COMMENT ON TABLE sent_mails IS 'Mails of the last two weeks that were offered to a mail server: a report that one came back is known by the token in its return address. Not what was in it';
COMMENT ON COLUMN sent_mails.token_hash IS 'Hash of the token in the return address: who knows the token can say that the mail came back, and nothing else';
COMMENT ON COLUMN sent_mails.address IS 'personal: work address to which it went';
COMMENT ON COLUMN sent_mails.taken IS 'The mail server took it: whether it arrived shows when no report comes';

CREATE TABLE sessions (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  position_id uuid NOT NULL,
  started_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_token_hash_key UNIQUE (token_hash),
  CONSTRAINT sessions_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE CASCADE
);
CREATE INDEX sessions_position ON sessions USING btree (position_id);
GRANT DELETE, SELECT ON sessions TO local_index_worker;
GRANT INSERT, SELECT, UPDATE ON sessions TO local_index_app;
COMMENT ON TABLE sessions IS 'Sessions: 15 minutes idle, 8 hours at most; only a hash of the cookie is here';

CREATE TABLE signal_counts (
  month date NOT NULL,
  municipality_id uuid NOT NULL,
  domain text NOT NULL,
  kind text NOT NULL,
  number integer NOT NULL,
  CONSTRAINT signal_counts_pkey PRIMARY KEY (month, municipality_id, domain, kind),
  CONSTRAINT signal_counts_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT signal_counts_month_check CHECK (date_trunc('month'::text, month::timestamp with time zone) = month),
  CONSTRAINT signal_counts_number_check CHECK (number > 0)
);
GRANT INSERT, SELECT ON signal_counts TO local_index_app;
GRANT INSERT, SELECT ON signal_counts TO local_index_worker;
GRANT UPDATE (number) ON signal_counts TO local_index_app;
GRANT UPDATE (number) ON signal_counts TO local_index_worker;
COMMENT ON TABLE signal_counts IS 'Numbers that stay when signals are destroyed, about nobody: how many ended in a month and how (`kind`), under covenants with which municipality, by organisations of which domain';
COMMENT ON COLUMN signal_counts.kind IS 'How the signals ended; or `raised`: they were raised in this month, and are destroyed since. Those that are still there are not in it';

CREATE TABLE source_system_keys (
  id uuid NOT NULL,
  system_id uuid NOT NULL,
  thumbprint text NOT NULL,
  public_key jsonb NOT NULL,
  added_at timestamp with time zone NOT NULL,
  added_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  CONSTRAINT source_system_keys_pkey PRIMARY KEY (id),
  CONSTRAINT source_system_keys_thumbprint_key UNIQUE (thumbprint),
  CONSTRAINT source_system_keys_added_by_fkey FOREIGN KEY (added_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT source_system_keys_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT source_system_keys_system_id_fkey FOREIGN KEY (system_id) REFERENCES source_systems(id) ON DELETE CASCADE
);
CREATE INDEX source_system_keys_system ON source_system_keys USING btree (system_id);
GRANT INSERT, SELECT ON source_system_keys TO local_index_app;
GRANT UPDATE (revoked_at, revoked_by) ON source_system_keys TO local_index_app;
COMMENT ON TABLE source_system_keys IS 'Public keys of a system (JWK); `thumbprint` after RFC 7638. A revoked key stays, so that it cannot come back';
COMMENT ON COLUMN source_system_keys.added_by IS 'personal: who added it';
COMMENT ON COLUMN source_system_keys.revoked_by IS 'personal: who revoked it';

CREATE TABLE source_systems (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  name text NOT NULL,
  supplier text NOT NULL,
  registered_at timestamp with time zone NOT NULL,
  registered_by uuid,
  last_used_at timestamp with time zone,
  cut_off_at timestamp with time zone,
  cut_off_by uuid,
  events_noted bigint DEFAULT 0 NOT NULL,
  CONSTRAINT source_systems_pkey PRIMARY KEY (id),
  CONSTRAINT source_systems_municipality_id_organisation_id_name_key UNIQUE (municipality_id, organisation_id, name),
  CONSTRAINT source_systems_cut_off_by_fkey FOREIGN KEY (cut_off_by) REFERENCES positions(id) ON DELETE SET NULL,
  CONSTRAINT source_systems_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT source_systems_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CONSTRAINT source_systems_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES positions(id) ON DELETE SET NULL
);
GRANT INSERT, SELECT ON source_systems TO local_index_app;
GRANT SELECT (id, events_noted) ON source_systems TO local_index_matcher;
GRANT SELECT (id, name) ON source_systems TO local_index_oversight;
GRANT UPDATE (events_noted) ON source_systems TO local_index_matcher;
GRANT UPDATE (last_used_at, cut_off_at, cut_off_by) ON source_systems TO local_index_app;
COMMENT ON TABLE source_systems IS 'Systems that a functional manager registered: each speaks for people of one organisation, while its municipality allows it';
COMMENT ON COLUMN source_systems.registered_by IS 'personal: who registered it';
COMMENT ON COLUMN source_systems.cut_off_by IS 'personal: who cut it off';
COMMENT ON COLUMN source_systems.events_noted IS 'Number of its last event: each system counts its own, so that its numbers tell nothing of others';

CREATE TABLE stand_ins (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  position_id uuid NOT NULL,
  stand_in_position_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  CONSTRAINT stand_ins_pkey PRIMARY KEY (id),
  CONSTRAINT stand_ins_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CONSTRAINT stand_ins_position_id_fkey FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE CASCADE,
  CONSTRAINT stand_ins_stand_in_position_id_fkey FOREIGN KEY (stand_in_position_id) REFERENCES positions(id) ON DELETE CASCADE,
  CONSTRAINT stand_ins_check CHECK (until_on > from_on),
  CONSTRAINT stand_ins_check1 CHECK (stand_in_position_id <> position_id)
);
CREATE INDEX stand_ins_absent ON stand_ins USING btree (position_id);
CREATE INDEX stand_ins_organisation ON stand_ins USING btree (organisation_id);
CREATE INDEX stand_ins_stand_in ON stand_ins USING btree (stand_in_position_id);
ALTER TABLE stand_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE stand_ins FORCE ROW LEVEL SECURITY;
CREATE POLICY arranged_stand_ins ON stand_ins TO local_index_app USING (coordinates(organisation_id) OR position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid) WITH CHECK (coordinates(organisation_id) OR position_id = NULLIF(current_setting('mc.position'::text, true), ''::text)::uuid AND organisation_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid);
CREATE POLICY matching_stand_ins ON stand_ins FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY seen_stand_ins ON stand_ins FOR SELECT TO local_index_app USING (organisation_id = NULLIF(current_setting('mc.organisation'::text, true), ''::text)::uuid OR from_on <= NULLIF(current_setting('mc.today'::text, true), ''::text)::date AND until_on > NULLIF(current_setting('mc.today'::text, true), ''::text)::date AND meets_in_a_match(position_id));
CREATE POLICY worker_stand_ins ON stand_ins TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT ON stand_ins TO local_index_app;
GRANT DELETE, SELECT ON stand_ins TO local_index_worker;
GRANT SELECT ON stand_ins TO local_index_matcher;
GRANT UPDATE (until_on) ON stand_ins TO local_index_app;
GRANT UPDATE (until_on) ON stand_ins TO local_index_worker;
COMMENT ON TABLE stand_ins IS 'Who is away, and which colleague stands in; `until_on` is the first day on which they are back. One that was ended earlier has that day';
COMMENT ON COLUMN stand_ins.position_id IS 'personal: who is away';
COMMENT ON COLUMN stand_ins.stand_in_position_id IS 'personal: who stands in';

CREATE TABLE take_overs (
  id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  source text NOT NULL,
  at timestamp with time zone NOT NULL,
  active integer NOT NULL,
  archived integer NOT NULL,
  CONSTRAINT take_overs_pkey PRIMARY KEY (id),
  CONSTRAINT take_overs_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipalities(id),
  CONSTRAINT take_overs_active_check CHECK (active >= 0),
  CONSTRAINT take_overs_archived_check CHECK (archived >= 0),
  CONSTRAINT take_overs_source_check CHECK (length(source) >= 1 AND length(source) <= 60)
);
ALTER TABLE take_overs ENABLE ROW LEVEL SECURITY;
ALTER TABLE take_overs FORCE ROW LEVEL SECURITY;
CREATE POLICY own_take_overs ON take_overs FOR SELECT TO local_index_app USING (municipality_id = NULLIF(current_setting('mc.municipality'::text, true), ''::text)::uuid AND ('functional-manager'::text = ANY (string_to_array(current_setting('mc.roles'::text, true), ' '::text))));
CREATE POLICY worker_take_overs ON take_overs TO local_index_worker USING (true) WITH CHECK (true);
GRANT INSERT, SELECT ON take_overs TO local_index_worker;
GRANT SELECT ON take_overs TO local_index_app;
COMMENT ON TABLE take_overs IS 'Each time that signals of another system were taken over, how many rest on covenants with one municipality. About nobody';

CREATE TABLE taken_over_signals (
  source_key bytea NOT NULL,
  signal_id uuid,
  known_match bytea,
  at timestamp with time zone NOT NULL,
  CONSTRAINT taken_over_signals_pkey PRIMARY KEY (source_key),
  CONSTRAINT taken_over_signals_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES risk_signals(id) ON DELETE SET NULL
);
CREATE INDEX taken_over_signals_signal ON taken_over_signals USING btree (signal_id) WHERE signal_id IS NOT NULL;
ALTER TABLE taken_over_signals ENABLE ROW LEVEL SECURITY;
ALTER TABLE taken_over_signals FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_taken_over ON taken_over_signals TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT ON taken_over_signals TO local_index_worker;
COMMENT ON TABLE taken_over_signals IS 'Signals of another local system that were taken over, by keys: also of those that are gone since, so that the same file brings none of them back';
COMMENT ON COLUMN taken_over_signals.source_key IS 'Keyed: the other system and its own reference';
COMMENT ON COLUMN taken_over_signals.known_match IS 'Keyed: the match in which the other system had the signal; who was in one there needs no notice of the others';

CREATE TABLE team_contacts (
  organisation_id uuid NOT NULL,
  phone text,
  mailbox text,
  mailed boolean NOT NULL,
  CONSTRAINT team_contacts_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT team_contacts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE,
  CONSTRAINT team_contacts_check CHECK (NOT mailed OR mailbox IS NOT NULL)
);
ALTER TABLE team_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY all_team_contacts ON team_contacts FOR SELECT TO local_index_app, local_index_worker USING (true);
CREATE POLICY own_team_contact ON team_contacts TO local_index_app USING (coordinates(organisation_id)) WITH CHECK (coordinates(organisation_id));
GRANT INSERT, SELECT, UPDATE ON team_contacts TO local_index_app;
GRANT SELECT ON team_contacts TO local_index_worker;
COMMENT ON TABLE team_contacts IS 'Number and mailbox that a team shares, kept by its coordinator; `mailed`: mails without content go there too. About no person';

CREATE TABLE used_assertions (
  assertion_hash bytea NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT used_assertions_pkey PRIMARY KEY (assertion_hash)
);
GRANT DELETE, SELECT ON used_assertions TO local_index_worker;
GRANT INSERT, SELECT ON used_assertions TO local_index_app;
COMMENT ON TABLE used_assertions IS 'What was signed counts once: hashes of the numbers (jti) that came in, until they have expired';

CREATE TABLE youth_finds (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  session_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  found_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  outcome text NOT NULL,
  lookup_odd bytea,
  lookup_even bytea,
  lookup_kind text,
  found_sealed bytea,
  CONSTRAINT youth_finds_pkey PRIMARY KEY (id),
  CONSTRAINT youth_finds_token_hash_key UNIQUE (token_hash),
  CONSTRAINT youth_finds_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id) ON DELETE CASCADE,
  CONSTRAINT youth_finds_lookup_kind_check CHECK (lookup_kind = ANY (ARRAY['bsn'::text, 'person'::text])),
  CONSTRAINT youth_finds_outcome_check CHECK (outcome = ANY (ARRAY['asked'::text, 'found'::text, 'none'::text, 'more-than-one'::text, 'register-unavailable'::text, 'refused'::text]))
);
CREATE INDEX youth_finds_professional ON youth_finds USING btree (professional_id, found_at);
CREATE INDEX youth_finds_session ON youth_finds USING btree (session_id);
ALTER TABLE youth_finds ENABLE ROW LEVEL SECURITY;
ALTER TABLE youth_finds FORCE ROW LEVEL SECURITY;
CREATE POLICY all_finds ON youth_finds TO local_index_worker USING (true);
CREATE POLICY own_finds ON youth_finds TO local_index_app USING (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid) WITH CHECK (professional_id = NULLIF(current_setting('mc.professional'::text, true), ''::text)::uuid);
GRANT DELETE, SELECT, UPDATE ON youth_finds TO local_index_worker;
GRANT INSERT, SELECT, UPDATE ON youth_finds TO local_index_app;
COMMENT ON TABLE youth_finds IS 'What a session found, for half an hour; without the person for a day, to count';
COMMENT ON COLUMN youth_finds.professional_id IS 'personal: who searched';
COMMENT ON COLUMN youth_finds.lookup_odd IS 'personal: keyed index of the person that was found, under the look-up key of an odd version';
COMMENT ON COLUMN youth_finds.lookup_even IS 'personal: the same, under the look-up key of an even version';
COMMENT ON COLUMN youth_finds.found_sealed IS 'personal: the person that was found, encrypted, until the find expires';

CREATE TABLE youth_kin (
  youth_id uuid NOT NULL,
  kind text NOT NULL,
  number smallint NOT NULL,
  lookup_odd bytea,
  lookup_even bytea,
  lookup_key_version smallint NOT NULL,
  asked_key_version smallint NOT NULL,
  CONSTRAINT youth_kin_pkey PRIMARY KEY (youth_id, kind, number),
  CONSTRAINT youth_kin_youth_id_fkey FOREIGN KEY (youth_id) REFERENCES youths(id) ON DELETE CASCADE,
  CONSTRAINT youth_kin_check CHECK (
CASE lookup_key_version::integer % 2
    WHEN 1 THEN lookup_odd
    ELSE lookup_even
END IS NOT NULL),
  CONSTRAINT youth_kin_kind_check CHECK (kind = ANY (ARRAY['family'::text, 'address'::text])),
  CONSTRAINT youth_kin_number_check CHECK (number > 0)
);
CREATE INDEX youth_kin_even ON youth_kin USING btree (lookup_even) WHERE lookup_even IS NOT NULL;
CREATE INDEX youth_kin_odd ON youth_kin USING btree (lookup_odd) WHERE lookup_odd IS NOT NULL;
ALTER TABLE youth_kin ENABLE ROW LEVEL SECURITY;
ALTER TABLE youth_kin FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_kin ON youth_kin FOR SELECT TO local_index_matcher USING (true);
CREATE POLICY worker_kin ON youth_kin TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON youth_kin TO local_index_worker;
GRANT SELECT ON youth_kin TO local_index_matcher;
COMMENT ON TABLE youth_kin IS 'By what youths with a signal belong together: a parent, or the address, in the register';
COMMENT ON COLUMN youth_kin.lookup_odd IS 'personal: keyed index of the BSN of a parent, or of the address, under the look-up key of an odd version';
COMMENT ON COLUMN youth_kin.lookup_even IS 'personal: the same, under the look-up key of an even version';
COMMENT ON COLUMN youth_kin.asked_key_version IS 'The newest version under which the register was asked for it anew: a value under a key cannot be brought under the next one';

CREATE TABLE youths (
  id uuid NOT NULL,
  lookup_odd bytea,
  lookup_even bytea,
  lookup_kind text NOT NULL,
  lookup_key_version smallint NOT NULL,
  subject bytea NOT NULL,
  subject_key_version smallint NOT NULL,
  identity_sealed bytea NOT NULL,
  turns_23_on date NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT youths_pkey PRIMARY KEY (id),
  CONSTRAINT youths_lookup_even_key UNIQUE (lookup_even),
  CONSTRAINT youths_lookup_odd_key UNIQUE (lookup_odd),
  CONSTRAINT youths_check CHECK (
CASE lookup_key_version::integer % 2
    WHEN 1 THEN lookup_odd
    ELSE lookup_even
END IS NOT NULL),
  CONSTRAINT youths_lookup_kind_check CHECK (lookup_kind = ANY (ARRAY['bsn'::text, 'person'::text]))
);
ALTER TABLE youths ENABLE ROW LEVEL SECURITY;
ALTER TABLE youths FORCE ROW LEVEL SECURITY;
CREATE POLICY involved_youths ON youths FOR SELECT TO local_index_app USING ((EXISTS ( SELECT
   FROM involvements i
  WHERE i.youth_id = youths.id)));
CREATE POLICY matching_youths ON youths TO local_index_matcher USING (true) WITH CHECK (true);
CREATE POLICY new_youths ON youths FOR INSERT TO local_index_app WITH CHECK (current_setting('mc.professional'::text, true) <> ''::text);
CREATE POLICY own_youths ON youths FOR SELECT TO local_index_app USING ((EXISTS ( SELECT
   FROM risk_signals s
  WHERE s.youth_id = youths.id)));
CREATE POLICY worker_youths ON youths TO local_index_worker USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON youths TO local_index_worker;
GRANT DELETE, SELECT, UPDATE ON youths TO local_index_matcher;
GRANT INSERT, SELECT ON youths TO local_index_app;
COMMENT ON TABLE youths IS 'Youths on whom there is a signal; no others';
COMMENT ON COLUMN youths.lookup_odd IS 'personal: keyed index of the BSN, or of name, birth date and sex, under the look-up key of an odd version';
COMMENT ON COLUMN youths.lookup_even IS 'personal: the same, under the look-up key of an even version';
COMMENT ON COLUMN youths.lookup_key_version IS 'The newest version that this row stands under';
COMMENT ON COLUMN youths.subject IS 'personal: pseudonym of this youth in the log';
COMMENT ON COLUMN youths.identity_sealed IS 'personal: BSN, names, birth date, sex and place, encrypted';
COMMENT ON COLUMN youths.turns_23_on IS 'personal: 23rd birthday, on which all signals end';
COMMENT ON COLUMN youths.version IS 'Raised by each act on this youth: who decided on an older one decides anew';

CREATE OR REPLACE FUNCTION account_of_mail(p_organisation uuid, p_email text)
 RETURNS accounts
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT a.* FROM accounts a JOIN positions p ON p.id = a.position_id WHERE a.organisation_id = p_organisation AND lower(p.email) = lower(p_email) AND a.way = 'password' ORDER BY a.opened_at LIMIT 1
$function$;
ALTER FUNCTION account_of_mail OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION account_of_mail TO local_index_app;

CREATE OR REPLACE FUNCTION account_of_passkey(p_credential bytea, p_organisation uuid)
 RETURNS accounts
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT a.* FROM accounts a WHERE a.credential_id = p_credential AND a.organisation_id = p_organisation AND a.way = 'passkey'
$function$;
ALTER FUNCTION account_of_passkey OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION account_of_passkey TO local_index_app;

CREATE OR REPLACE FUNCTION acquainted_in(p_match uuid)
 RETURNS TABLE(participant_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 2
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT p.id FROM match_participants p WHERE p.match_id = p_match AND p.acquainted AND takes_part(p_match)
    AND EXISTS (SELECT FROM match_participants me WHERE me.match_id = p_match AND me.acquainted AND me.left_at IS NULL AND me.professional_id = nullif(current_setting('mc.professional', true), '')::uuid)
$function$;
ALTER FUNCTION acquainted_in OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION acquainted_in TO local_index_app;

CREATE OR REPLACE FUNCTION acts_for(p_professional uuid, p_organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT session_user = 'local_index_worker' OR p_professional = nullif(current_setting('mc.professional', true), '')::uuid
    OR coalesce('coordinator' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND p_organisation = nullif(current_setting('mc.organisation', true), '')::uuid, false)
$function$;
ALTER FUNCTION acts_for OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION acts_for TO PUBLIC;

CREATE OR REPLACE FUNCTION add_organisation(p_id uuid, p_name text, p_display_name text, p_category text, p_independent boolean, p_place text, p_phone text, p_may_use_bsn boolean, p_domains text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT coalesce('functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND current_setting('mc.municipality', true) <> '', false) THEN
    RAISE insufficient_privilege;
  END IF;
  INSERT INTO organisations (id, name, display_name, category, independent, place, general_phone, may_use_bsn, email_domains, kept_by)
    VALUES (p_id, p_name, p_display_name, p_category, p_independent, p_place, p_phone, p_may_use_bsn, p_domains, 'manager');
END $function$;
ALTER FUNCTION add_organisation OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION add_organisation TO local_index_app;

CREATE OR REPLACE FUNCTION add_professional(p_professional uuid, p_position uuid, p_organisation uuid, p_given_name text, p_family_name text, p_function text, p_email text, p_phone text, p_presence text[], p_roles text[], p_subject text, p_from date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT (manages_organisation(p_organisation) AND p_roles <@ ARRAY['reporter', 'coordinator']) THEN
    RAISE insufficient_privilege;
  END IF;
  INSERT INTO professionals (id, given_name, family_name) VALUES (p_professional, p_given_name, p_family_name);
  INSERT INTO positions (id, professional_id, organisation_id, function, email, phone, presence, roles, issuer_subject, valid_from, kept_by, way_in_confirmed, way_in_by)
    VALUES (p_position, p_professional, p_organisation, p_function, p_email, p_phone, p_presence, p_roles, p_subject, p_from, 'manager', false, nullif(current_setting('mc.professional', true), '')::uuid);
END $function$;
ALTER FUNCTION add_professional OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION add_professional TO local_index_app;

CREATE OR REPLACE FUNCTION are_kin(p_one uuid, p_other uuid, p_kind text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT p_one <> p_other AND coalesce(bool_or(a.kind = p_kind) AND (p_kind = 'family' OR NOT bool_or(a.kind = 'family')), false)
  FROM youth_kin a JOIN youth_kin b ON b.kind = a.kind AND (b.lookup_odd = a.lookup_odd OR b.lookup_even = a.lookup_even)
  WHERE a.youth_id = p_one AND b.youth_id = p_other
$function$;
ALTER FUNCTION are_kin OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION are_kin TO local_index_worker;

CREATE OR REPLACE FUNCTION both_said(p_match uuid, p_one uuid, p_other uuid, p_since timestamp with time zone, p_kinds text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT 2 = (SELECT count(DISTINCT a.professional_id) FROM follow_up_steps t JOIN positions a ON a.id = t.for_position_id JOIN positions b ON b.id = t.about_position_id
    WHERE t.follow_up_id = p_match AND t.kind = ANY (p_kinds) AND t.at >= p_since AND a.professional_id IN (p_one, p_other) AND b.professional_id IN (p_one, p_other) AND a.professional_id <> b.professional_id)
$function$;
ALTER FUNCTION both_said OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION both_said TO local_index_worker;

CREATE OR REPLACE FUNCTION change_organisation(p_id uuid, p_name text, p_display_name text, p_place text, p_phone text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE organisations SET name = p_name, display_name = p_display_name, place = p_place, general_phone = p_phone, kept_by = 'manager' WHERE id = p_id AND manages_organisation(p_id);
  IF NOT FOUND THEN
    RAISE insufficient_privilege;
  END IF;
END $function$;
ALTER FUNCTION change_organisation OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION change_organisation TO local_index_app;

CREATE OR REPLACE FUNCTION change_professional(p_position uuid, p_given_name text, p_family_name text, p_function text, p_email text, p_phone text, p_presence text[], p_roles text[], p_subject text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE me uuid := nullif(current_setting('mc.professional', true), '')::uuid;
BEGIN
  DELETE FROM account_invitations i USING positions p WHERE i.position_id = p_position AND p.id = p_position AND p.email IS DISTINCT FROM p_email AND manages_position(p_position);
  UPDATE positions SET way_in_confirmed = false, way_in_by = me WHERE id = p_position AND (email IS DISTINCT FROM p_email OR NOT way_in_confirmed AND way_in_by IS NULL) AND kept_by = 'manager' AND manages_position(p_position);
  UPDATE positions SET function = p_function, email = p_email, roles = p_roles || roles_granted, issuer_subject = p_subject,
    phone = CASE contact_kept_by WHEN 'self' THEN phone ELSE p_phone END, presence = CASE contact_kept_by WHEN 'self' THEN presence ELSE p_presence END
    WHERE id = p_position AND kept_by = 'manager' AND manages_position(p_position) AND p_roles <@ ARRAY['reporter', 'coordinator']
      AND (roles_granted = '{}' OR email = p_email AND issuer_subject IS NOT DISTINCT FROM p_subject);
  IF NOT FOUND THEN
    RAISE insufficient_privilege;
  END IF;
  UPDATE professionals n SET given_name = p_given_name, family_name = p_family_name FROM positions p WHERE p.id = p_position AND n.id = p.professional_id;
END $function$;
ALTER FUNCTION change_professional OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION change_professional TO local_index_app;

CREATE OR REPLACE FUNCTION close_ended_match(p_youth uuid, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE matches m SET closed_at = p_at, closed_because = 'ended' WHERE m.youth_id = p_youth AND m.closed_at IS NULL AND NOT m.possible
    AND NOT EXISTS (SELECT FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id
      WHERE p.match_id = m.id AND p.left_at IS NULL AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date)
$function$;
ALTER FUNCTION close_ended_match OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION close_ended_match TO local_index_app;
GRANT EXECUTE ON FUNCTION close_ended_match TO local_index_worker;

CREATE OR REPLACE FUNCTION close_lonely_match(p_match uuid, p_at timestamp with time zone, p_because text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE matches m SET version = version + 1 WHERE m.id = p_match AND m.kind <> 'youth';
  UPDATE matches m SET closed_at = p_at, closed_because = p_because WHERE m.id = p_match AND m.kind <> 'youth' AND m.closed_at IS NULL
    AND NOT EXISTS (SELECT FROM match_participants p WHERE p.match_id = m.id AND sees_anybody(p.id))
$function$;
ALTER FUNCTION close_lonely_match OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION close_lonely_match TO local_index_app;
GRANT EXECUTE ON FUNCTION close_lonely_match TO local_index_worker;

CREATE OR REPLACE FUNCTION close_match(p_match uuid, p_at timestamp with time zone, p_because text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE matches SET closed_at = p_at, closed_because = p_because WHERE id = p_match AND closed_at IS NULL
    AND EXISTS (SELECT FROM match_participants p WHERE p.match_id = p_match AND acts_for(p.professional_id, p.organisation_id))
$function$;
ALTER FUNCTION close_match OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION close_match TO local_index_app;
GRANT EXECUTE ON FUNCTION close_match TO local_index_worker;

CREATE OR REPLACE FUNCTION confirm_way_in(p_position uuid, p_email text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE me uuid := nullif(current_setting('mc.professional', true), '')::uuid;
BEGIN
  UPDATE positions SET way_in_confirmed = true, way_in_by = NULL
    WHERE id = p_position AND email = p_email AND NOT way_in_confirmed AND way_in_by <> me AND professional_id <> me AND looks_after(organisation_id);
  IF NOT FOUND THEN
    PERFORM facts_changed('way-in');
  END IF;
END $function$;
ALTER FUNCTION confirm_way_in OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION confirm_way_in TO local_index_app;

CREATE OR REPLACE FUNCTION coordinates(p_organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT coalesce('coordinator' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND p_organisation = nullif(current_setting('mc.organisation', true), '')::uuid, false)
$function$;
ALTER FUNCTION coordinates OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION coordinates TO local_index_app;
GRANT EXECUTE ON FUNCTION coordinates TO local_index_matcher;
GRANT EXECUTE ON FUNCTION coordinates TO local_index_worker;

CREATE OR REPLACE FUNCTION decide_category_change(p_id uuid, p_outcome text, p_position uuid, p_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  me uuid := nullif(current_setting('mc.professional', true), '')::uuid;
  mine uuid := nullif(current_setting('mc.municipality', true), '')::uuid;
  proposed category_changes;
  needed uuid[];
BEGIN
  SELECT * INTO proposed FROM category_changes c WHERE c.id = p_id AND c.outcome IS NULL AND (c.expires_at > p_now) = (p_outcome <> 'expired') AND manages_categories() FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM facts_changed('proposal');
  END IF;
  IF p_outcome <> 'confirmed' THEN
    UPDATE category_changes SET outcome = p_outcome, decided_at = p_now WHERE id = p_id;
    RETURN;
  END IF;
  needed := ARRAY(SELECT m.id FROM municipalities m WHERE m.id <> proposed.municipality_id);
  IF needed = '{}' THEN
    needed := ARRAY[proposed.municipality_id];
  END IF;
  IF NOT mine = ANY (needed) OR NOT EXISTS (SELECT FROM positions b WHERE b.id = proposed.changed_by AND b.professional_id <> me)
    OR NOT EXISTS (SELECT FROM positions p WHERE p.id = p_position AND p.professional_id = me AND 'functional-manager' = ANY (p.roles)) THEN
    PERFORM facts_changed('manager');
  END IF;
  INSERT INTO category_change_answers (change_id, municipality_id, position_id, at) VALUES (p_id, mine, p_position, p_now);
  IF needed <@ ARRAY(SELECT a.municipality_id FROM category_change_answers a WHERE a.change_id = p_id) THEN
    UPDATE category_changes SET outcome = 'confirmed', decided_at = p_now WHERE id = p_id;
    PERFORM take_category_change(proposed);
  END IF;
END $function$;
ALTER FUNCTION decide_category_change OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION decide_category_change TO local_index_app;

CREATE OR REPLACE FUNCTION decide_organisation_change(p_id uuid, p_outcome text, p_position uuid, p_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  me uuid := nullif(current_setting('mc.professional', true), '')::uuid;
  mine uuid := nullif(current_setting('mc.municipality', true), '')::uuid;
  today date := nullif(current_setting('mc.today', true), '')::date;
  proposed organisation_changes;
  needed uuid[];
BEGIN
  SELECT * INTO proposed FROM organisation_changes c WHERE c.id = p_id AND c.outcome IS NULL AND (c.expires_at > p_now) = (p_outcome <> 'expired') AND manages_organisation(c.organisation_id) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM facts_changed('proposal');
  END IF;
  IF p_outcome <> 'confirmed' THEN
    UPDATE organisation_changes SET outcome = p_outcome, decided_at = p_now WHERE id = p_id;
    RETURN;
  END IF;
  needed := ARRAY(SELECT DISTINCT c.municipality_id FROM covenants c WHERE c.organisation_id = proposed.organisation_id AND c.municipality_id <> proposed.municipality_id
    AND NOT EXISTS (SELECT FROM organisations o WHERE o.id = c.organisation_id AND o.municipality_id IS NOT NULL) AND c.valid_from <= today AND (c.valid_until IS NULL OR c.valid_until > today));
  IF needed = '{}' THEN
    needed := ARRAY[proposed.municipality_id];
  END IF;
  IF NOT mine = ANY (needed) OR NOT EXISTS (SELECT FROM positions b WHERE b.id = proposed.changed_by AND b.professional_id <> me)
    OR NOT EXISTS (SELECT FROM positions p WHERE p.id = p_position AND p.professional_id = me AND 'functional-manager' = ANY (p.roles)) THEN
    PERFORM facts_changed('manager');
  END IF;
  INSERT INTO organisation_change_answers (change_id, municipality_id, position_id, at) VALUES (p_id, mine, p_position, p_now);
  IF needed <@ ARRAY(SELECT a.municipality_id FROM organisation_change_answers a WHERE a.change_id = p_id) THEN
    UPDATE organisation_changes SET outcome = 'confirmed', decided_at = p_now WHERE id = p_id;
    UPDATE organisations SET category = proposed.category, independent = proposed.independent, may_use_bsn = proposed.may_use_bsn, email_domains = proposed.email_domains, kept_by = 'manager'
      WHERE id = proposed.organisation_id;
  END IF;
END $function$;
ALTER FUNCTION decide_organisation_change OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION decide_organisation_change TO local_index_app;

CREATE OR REPLACE FUNCTION decide_right_proposal(p_id uuid, p_outcome text, p_position uuid, p_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  me uuid := nullif(current_setting('mc.professional', true), '')::uuid;
  mine uuid := nullif(current_setting('mc.municipality', true), '')::uuid;
  today date := nullif(current_setting('mc.today', true), '')::date;
  decided right_proposals;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(mine::text, 4108));
  UPDATE right_proposals r SET outcome = p_outcome, decided_by = p_position, decided_at = p_now
    WHERE r.id = p_id AND r.municipality_id = mine AND r.outcome IS NULL AND (r.expires_at > p_now) = (p_outcome <> 'expired')
      AND (p_outcome <> 'confirmed' OR NOT EXISTS (SELECT FROM positions p WHERE p.id IN (r.proposed_by, r.position_id) AND p.professional_id = me))
    RETURNING * INTO decided;
  IF NOT FOUND OR p_outcome = 'confirmed' AND decided.proposed_by IS NULL THEN
    PERFORM facts_changed('proposal');
  END IF;
  IF p_outcome <> 'confirmed' THEN
    RETURN;
  END IF;
  IF NOT EXISTS (SELECT FROM positions p WHERE p.id = p_position AND p.professional_id = me AND 'functional-manager' = ANY (p.roles)) THEN
    PERFORM facts_changed('manager');
  END IF;
  IF decided.kind = 'take' AND decided.role = 'functional-manager' AND NOT EXISTS (SELECT FROM positions p JOIN organisations o ON o.id = p.organisation_id
    WHERE o.municipality_id = mine AND p.id <> decided.position_id AND 'functional-manager' = ANY (p.roles) AND p.valid_from <= today AND (p.valid_until IS NULL OR p.valid_until > today)) THEN
    PERFORM facts_changed('manager');
  END IF;
  UPDATE positions SET
    roles = CASE decided.kind WHEN 'grant' THEN array_append(array_remove(roles, decided.role), decided.role) ELSE array_remove(roles, decided.role) END,
    roles_granted = CASE decided.kind WHEN 'grant' THEN array_append(array_remove(roles_granted, decided.role), decided.role) ELSE array_remove(roles_granted, decided.role) END,
    roles_taken = CASE decided.kind WHEN 'take' THEN array_append(array_remove(roles_taken, decided.role), decided.role) ELSE array_remove(roles_taken, decided.role) END
    WHERE id = decided.position_id;
END $function$;
ALTER FUNCTION decide_right_proposal OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION decide_right_proposal TO local_index_app;

CREATE OR REPLACE FUNCTION decides(p_decision uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM decisions d WHERE d.id = p_decision AND d.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid
    AND 'decider' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND NOT is_own_case(d.id))
$function$;
ALTER FUNCTION decides OWNER TO local_index_matcher;

CREATE OR REPLACE FUNCTION decision_sides(p_decision uuid)
 RETURNS TABLE(waits boolean, organisation_ids uuid[], other_organisation_ids uuid[], subjects bytea[], position_id uuid, professional_id uuid, reporters uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH running AS MATERIALIZED (
    SELECT s.* FROM decisions e JOIN risk_signals s ON s.youth_id IN (e.youth_id, e.other_youth_id) OR s.id = e.signal_id
    WHERE e.id = p_decision AND s.state <> 'archived' AND s.ends_on > current_setting('mc.today', true)::date)
  SELECT CASE WHEN d.other_youth_id IS NULL THEN EXISTS (SELECT FROM running)
      ELSE EXISTS (SELECT FROM running a JOIN running b ON b.professional_id <> a.professional_id WHERE a.youth_id = d.youth_id AND b.youth_id = d.other_youth_id) END,
    ARRAY(SELECT DISTINCT r.organisation_id FROM running r WHERE r.youth_id IS DISTINCT FROM d.other_youth_id ORDER BY 1),
    ARRAY(SELECT DISTINCT r.organisation_id FROM running r WHERE r.youth_id = d.other_youth_id ORDER BY 1),
    ARRAY(SELECT y.subject FROM youths y WHERE y.id IN (d.youth_id, d.other_youth_id, s.youth_id) ORDER BY y.id), s.position_id, s.professional_id, ARRAY(SELECT DISTINCT r.professional_id FROM running r)
  FROM decisions d LEFT JOIN risk_signals s ON s.id = d.signal_id WHERE d.id = p_decision
$function$;
ALTER FUNCTION decision_sides OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION decision_sides TO local_index_worker;

CREATE OR REPLACE FUNCTION decision_to_make(p_decision uuid)
 RETURNS TABLE(waits boolean, organisation_ids uuid[], other_organisation_ids uuid[], subjects bytea[], position_id uuid, professional_id uuid, reporters uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT s.* FROM decision_sides(p_decision) s WHERE decides(p_decision)
$function$;
ALTER FUNCTION decision_to_make OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION decision_to_make TO local_index_app;

CREATE OR REPLACE FUNCTION decision_waits(p_decision uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM decisions d, LATERAL decision_sides(d.id) s WHERE d.id = p_decision AND d.outcome IS NULL AND s.waits)
$function$;
ALTER FUNCTION decision_waits OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION decision_waits TO local_index_app;
GRANT EXECUTE ON FUNCTION decision_waits TO local_index_worker;

CREATE OR REPLACE FUNCTION decisions_standing()
 RETURNS TABLE(waiting integer, overdue integer, late boolean, deciders integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH mine AS (SELECT nullif(current_setting('mc.municipality', true), '')::uuid AS id, current_setting('mc.today', true)::date AS today,
        'decider' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AS decides
      WHERE string_to_array(current_setting('mc.roles', true), ' ') && ARRAY['decider', 'functional-manager']),
    waiting AS (SELECT d.due_on FROM decisions d JOIN mine ON d.municipality_id = mine.id WHERE d.outcome IS NULL AND decision_waits(d.id) AND NOT is_own_case(d.id)),
    late AS (SELECT FROM waiting w, mine WHERE w.due_on < mine.today)
  SELECT (SELECT count(*)::integer FROM waiting WHERE (SELECT decides FROM mine)), CASE WHEN (SELECT decides FROM mine) THEN (SELECT count(*)::integer FROM late) ELSE 0 END, EXISTS (SELECT FROM late),
    (SELECT count(*)::integer FROM positions p JOIN organisations o ON o.id = p.organisation_id JOIN mine ON o.municipality_id = mine.id
      WHERE 'decider' = ANY (p.roles) AND p.valid_from <= mine.today AND (p.valid_until IS NULL OR p.valid_until > mine.today))
$function$;
ALTER FUNCTION decisions_standing OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION decisions_standing TO local_index_app;

CREATE OR REPLACE FUNCTION drop_participant(p_participant uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DELETE FROM match_participants WHERE id = p_participant AND acts_for(professional_id, organisation_id)
$function$;
ALTER FUNCTION drop_participant OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION drop_participant TO local_index_app;
GRANT EXECUTE ON FUNCTION drop_participant TO local_index_worker;

CREATE OR REPLACE FUNCTION end_position(p_position uuid, p_until date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE positions SET valid_until = p_until WHERE id = p_position AND kept_by = 'manager' AND manages_position(p_position) AND roles_granted = '{}';
  IF NOT FOUND THEN
    RAISE insufficient_privilege;
  END IF;
END $function$;
ALTER FUNCTION end_position OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION end_position TO local_index_app;

CREATE OR REPLACE FUNCTION expect_find_room(p_professional uuid, p_hour integer, p_day integer, p_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_professional::text, 4100));
  IF (SELECT count(*) FILTER (WHERE found_at > p_now - interval '1 hour') >= p_hour OR count(*) >= p_day
      FROM youth_finds WHERE professional_id = p_professional AND found_at > p_now - interval '24 hours') THEN
    PERFORM facts_changed('finds');
  END IF;
END $function$;
ALTER FUNCTION expect_find_room OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION expect_find_room TO PUBLIC;
GRANT EXECUTE ON FUNCTION expect_find_room TO local_index_app;

CREATE OR REPLACE FUNCTION expect_login_room(p_account bytea, p_source bytea, p_device bytea, p_account_most integer, p_source_most integer, p_since timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(p_account, 'hex'), 4101));
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(p_source, 'hex'), 4102));
  IF (SELECT count(*) >= p_account_most FROM login_attempts WHERE account = p_account AND device IS NOT DISTINCT FROM p_device AND at > p_since AND NOT succeeded)
    OR (p_device IS NULL AND (SELECT count(*) >= p_source_most FROM login_attempts WHERE source = p_source AND device IS NULL AND at > p_since AND NOT succeeded)) THEN
    PERFORM facts_changed('login-attempts');
  END IF;
END $function$;
ALTER FUNCTION expect_login_room OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION expect_login_room TO PUBLIC;
GRANT EXECUTE ON FUNCTION expect_login_room TO local_index_app;

CREATE OR REPLACE FUNCTION expect_match_version(p_match uuid, p_version integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE youths SET version = version + 1 WHERE id = (SELECT youth_id FROM matches WHERE id = p_match) AND version = p_version;
  IF NOT FOUND THEN
    UPDATE matches SET version = version + 1 WHERE id = p_match AND kind <> 'youth' AND version = p_version;
    IF NOT FOUND THEN
      PERFORM facts_changed('match');
    END IF;
  END IF;
END $function$;
ALTER FUNCTION expect_match_version OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION expect_match_version TO local_index_app;
GRANT EXECUTE ON FUNCTION expect_match_version TO local_index_worker;

CREATE OR REPLACE FUNCTION expect_organisation_version(p_organisation uuid, p_version integer)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE organisations SET version = version + 1 WHERE id = p_organisation AND version = p_version;
  IF NOT FOUND THEN
    PERFORM facts_changed('organisation');
  END IF;
END $function$;
ALTER FUNCTION expect_organisation_version OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION expect_organisation_version TO PUBLIC;
GRANT EXECUTE ON FUNCTION expect_organisation_version TO local_index_app;

CREATE OR REPLACE FUNCTION expect_stand_ins(p_organisation uuid, p_seen text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('stand-ins/' || p_organisation, 0));
  IF p_seen <> (SELECT coalesce(md5(string_agg(concat(a.id, a.from_on, a.until_on), ' ' ORDER BY a.id)), '') FROM stand_ins a WHERE a.organisation_id = p_organisation) THEN
    PERFORM facts_changed('stand-ins');
  END IF;
END $function$;
ALTER FUNCTION expect_stand_ins OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION expect_stand_ins TO local_index_app;
GRANT EXECUTE ON FUNCTION expect_stand_ins TO local_index_worker;

CREATE OR REPLACE FUNCTION expect_youth_version(p_youth uuid, p_version integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE youths SET version = version + 1 WHERE id = p_youth AND version = p_version;
  IF NOT FOUND THEN
    PERFORM facts_changed('youth');
  END IF;
END $function$;
ALTER FUNCTION expect_youth_version OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION expect_youth_version TO local_index_app;
GRANT EXECUTE ON FUNCTION expect_youth_version TO local_index_worker;

CREATE OR REPLACE FUNCTION facts_changed(p_what text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'facts changed: %', p_what USING ERRCODE = '40001';
END $function$;
ALTER FUNCTION facts_changed OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION facts_changed TO PUBLIC;

CREATE OR REPLACE FUNCTION forget_closed_places(p_signal uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH places AS (SELECT p.id, p.match_id FROM match_participants p JOIN matches m ON m.id = p.match_id AND m.closed_at IS NOT NULL WHERE p.signal_id = p_signal AND acts_for(p.professional_id, p.organisation_id)),
    told AS (DELETE FROM notices n USING places c WHERE n.participant_id = c.id),
    gone AS (DELETE FROM match_participants p USING places c WHERE p.id = c.id)
  DELETE FROM matches m WHERE m.id IN (SELECT match_id FROM places)
    AND (SELECT count(DISTINCT p.professional_id) FROM match_participants p WHERE p.match_id = m.id AND p.signal_id IS DISTINCT FROM p_signal) < 2
$function$;
ALTER FUNCTION forget_closed_places OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION forget_closed_places TO local_index_app;
GRANT EXECUTE ON FUNCTION forget_closed_places TO local_index_worker;

CREATE OR REPLACE FUNCTION forget_match_without_places(p_match uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DELETE FROM matches m WHERE m.id = p_match AND NOT EXISTS (SELECT FROM match_participants p WHERE p.match_id = m.id)
$function$;
ALTER FUNCTION forget_match_without_places OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION forget_match_without_places TO local_index_app;
GRANT EXECUTE ON FUNCTION forget_match_without_places TO local_index_worker;

CREATE OR REPLACE FUNCTION forget_rounds(p_match uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_gone integer;
  v_before integer;
BEGIN
  FOR v_gone IN
    SELECT r.round FROM (SELECT follow_up_id, round, asked_at FROM follow_up_rounds UNION ALL SELECT id, round, asked_at FROM follow_ups) r
    WHERE r.follow_up_id = p_match AND r.round > 1 AND NOT EXISTS (SELECT FROM match_participants p WHERE p.match_id = p_match
      AND (p.joined_at = r.asked_at OR EXISTS (SELECT FROM hand_overs h WHERE h.signal_id = p.signal_id AND h.at = r.asked_at))) ORDER BY r.round
  LOOP
    SELECT max(round) INTO v_before FROM follow_up_rounds WHERE follow_up_id = p_match AND round < v_gone;
    WITH done AS (DELETE FROM follow_up_steps WHERE follow_up_id = p_match AND round = v_gone AND kind IN ('reminder', 'coordinators-told', 'officer-told') RETURNING id)
    DELETE FROM notices n USING done WHERE n.cause = done.id;
    DELETE FROM follow_up_steps t USING follow_up_steps b WHERE t.follow_up_id = p_match AND t.round = v_gone AND b.follow_up_id = p_match AND b.round = v_before AND (
      t.kind IN ('in-touch', 'already-together') AND b.kind IN ('in-touch', 'already-together') AND b.participant_id = t.participant_id AND b.for_position_id IS NOT DISTINCT FROM t.for_position_id AND b.about_participant_id = t.about_participant_id AND b.about_position_id IS NOT DISTINCT FROM t.about_position_id
      OR t.kind = 'no-answer' AND b.kind = t.kind AND b.participant_id = t.participant_id AND b.for_position_id IS NOT DISTINCT FROM t.for_position_id AND b.about_participant_id = t.about_participant_id AND b.about_position_id IS NOT DISTINCT FROM t.about_position_id AND b.on_day = t.on_day
      OR t.kind IN ('aligned', 'no-response', 'wrong-person', 'objection') AND b.kind IN ('aligned', 'no-response', 'wrong-person', 'objection'));
    UPDATE follow_up_steps SET round = v_before WHERE follow_up_id = p_match AND round = v_gone;
    UPDATE follow_ups f SET round = b.round, asked_at = b.asked_at, remind_on = b.remind_on, due_on = b.due_on, coordinators_on = b.coordinators_on, officer_on = b.officer_on
      FROM follow_up_rounds b WHERE f.id = p_match AND f.round = v_gone AND b.follow_up_id = f.id AND b.round = v_before;
    DELETE FROM follow_up_rounds b WHERE b.follow_up_id = p_match AND (b.round = v_gone OR EXISTS (SELECT FROM follow_ups f WHERE f.id = p_match AND f.round = b.round));
  END LOOP;
END $function$;
ALTER FUNCTION forget_rounds OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION forget_rounds TO local_index_app;
GRANT EXECUTE ON FUNCTION forget_rounds TO local_index_worker;

CREATE OR REPLACE FUNCTION forget_told_of(p_participant uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DELETE FROM notices n WHERE n.participant_id = p_participant AND EXISTS (SELECT FROM match_participants p WHERE p.id = p_participant AND acts_for(p.professional_id, p.organisation_id))
$function$;
ALTER FUNCTION forget_told_of OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION forget_told_of TO local_index_app;
GRANT EXECUTE ON FUNCTION forget_told_of TO local_index_worker;

CREATE OR REPLACE FUNCTION forget_youth_without_signals(p_youth uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DELETE FROM matches m WHERE m.youth_id = p_youth AND NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = p_youth);
  DELETE FROM match_splits x WHERE x.youth_id = p_youth AND NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = p_youth);
  DELETE FROM archive_notices a WHERE a.youth_id = p_youth AND NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = p_youth);
  DELETE FROM youths y WHERE y.id = p_youth AND NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = y.id) AND NOT EXISTS (SELECT FROM involvements i WHERE i.youth_id = y.id)
$function$;
ALTER FUNCTION forget_youth_without_signals OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION forget_youth_without_signals TO local_index_app;
GRANT EXECUTE ON FUNCTION forget_youth_without_signals TO local_index_worker;

CREATE OR REPLACE FUNCTION hand_over_involvement(p_involvement uuid, p_from uuid, p_to uuid, p_ends_on date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_organisation uuid;
  v_youth uuid;
  v_after uuid;
BEGIN
  SELECT organisation_id, youth_id INTO v_organisation, v_youth FROM involvements WHERE id = p_involvement AND position_id = p_from
    AND (professional_id = nullif(current_setting('mc.professional', true), '')::uuid OR coordinates(organisation_id));
  SELECT professional_id INTO v_after FROM positions WHERE id = p_to AND organisation_id = v_organisation;
  IF v_youth IS NULL OR v_after IS NULL THEN
    PERFORM facts_changed('involvement');
  END IF;
  UPDATE involvements SET ends_on = greatest(ends_on, p_ends_on) WHERE position_id = p_to AND youth_id = v_youth AND id <> p_involvement;
  IF FOUND THEN
    DELETE FROM involvements WHERE id = p_involvement;
  ELSE
    UPDATE involvements SET position_id = p_to, professional_id = v_after, ends_on = p_ends_on WHERE id = p_involvement;
  END IF;
END $function$;
ALTER FUNCTION hand_over_involvement OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION hand_over_involvement TO local_index_app;

CREATE OR REPLACE FUNCTION hand_over_notices(p_signal uuid, p_from uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE notices n SET position_id = s.position_id, professional_id = s.professional_id
  FROM risk_signals s WHERE s.id = p_signal AND coordinates(s.organisation_id) AND n.position_id = p_from
    AND (n.cause = p_signal OR n.signal_id = p_signal OR n.match_id IN (SELECT p.match_id FROM match_participants p WHERE p.signal_id = p_signal))
    AND NOT EXISTS (SELECT FROM notices x WHERE x.position_id = s.position_id AND x.kind = n.kind AND x.cause = n.cause)
$function$;
ALTER FUNCTION hand_over_notices OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION hand_over_notices TO local_index_app;

CREATE OR REPLACE FUNCTION hand_over_signal(p_signal uuid, p_from uuid, p_to uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v_youth uuid;
  v_before uuid;
  v_after uuid;
BEGIN
  SELECT youth_id, professional_id INTO v_youth, v_before FROM risk_signals WHERE id = p_signal AND position_id = p_from AND state <> 'archived' AND coordinates(organisation_id);
  SELECT professional_id INTO v_after FROM positions WHERE id = p_to AND coordinates(organisation_id);
  IF v_youth IS NULL OR v_after IS NULL THEN
    PERFORM facts_changed('signal');
  END IF;
  UPDATE risk_signals SET position_id = p_to, professional_id = v_after, asked_days = NULL, hand_over_requested_on = NULL WHERE id = p_signal;
  UPDATE archive_notices a SET professional_id = v_after WHERE a.signal_id = p_signal
    AND NOT EXISTS (SELECT FROM archive_notices x WHERE x.youth_id = v_youth AND x.professional_id = v_after AND x.organisation_id = a.organisation_id);
  INSERT INTO match_splits (youth_id, professional_low, professional_high)
    SELECT youth_id, least(other, v_after), greatest(other, v_after)
    FROM (SELECT x.youth_id, CASE v_before WHEN x.professional_low THEN x.professional_high ELSE x.professional_low END AS other FROM match_splits x
      WHERE x.youth_id = v_youth AND v_before IN (x.professional_low, x.professional_high)) o
    WHERE other <> v_after ON CONFLICT DO NOTHING;
END $function$;
ALTER FUNCTION hand_over_signal OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION hand_over_signal TO local_index_app;

CREATE OR REPLACE FUNCTION has_basis(p_municipality uuid, p_setting text, p_on date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT coalesce(municipality_chose(p_municipality, p_setting, p_on), 'off') <> 'off'
$function$;
ALTER FUNCTION has_basis OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION has_basis TO local_index_app;
GRANT EXECUTE ON FUNCTION has_basis TO local_index_matcher;
GRANT EXECUTE ON FUNCTION has_basis TO local_index_worker;

CREATE OR REPLACE FUNCTION identify_youth(p_youth uuid, p_identity_sealed bytea, p_turns_23_on date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE youths SET identity_sealed = p_identity_sealed, turns_23_on = p_turns_23_on WHERE id = p_youth AND turns_23_on = '9999-12-31'
$function$;
ALTER FUNCTION identify_youth OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION identify_youth TO local_index_app;
GRANT EXECUTE ON FUNCTION identify_youth TO local_index_worker;

CREATE OR REPLACE FUNCTION invitation_of_token(p_token_hash bytea)
 RETURNS account_invitations
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT i.* FROM account_invitations i WHERE i.token_hash = p_token_hash
$function$;
ALTER FUNCTION invitation_of_token OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION invitation_of_token TO local_index_app;

CREATE OR REPLACE FUNCTION involved_with(p_signal uuid)
 RETURNS TABLE(involvement_id uuid, position_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 3
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT i.id, i.position_id FROM risk_signals s JOIN involvements i ON i.youth_id = s.youth_id AND i.municipality_id = s.municipality_id
  WHERE s.id = p_signal AND s.professional_id = nullif(current_setting('mc.professional', true), '')::uuid AND i.professional_id <> s.professional_id
    AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date AND i.ends_on > current_setting('mc.today', true)::date
    AND has_basis(s.municipality_id, 'involvements', current_setting('mc.today', true)::date)
$function$;
ALTER FUNCTION involved_with OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION involved_with TO local_index_app;

CREATE OR REPLACE FUNCTION is_own_case(p_decision uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM decision_sides(p_decision) s WHERE nullif(current_setting('mc.professional', true), '')::uuid = ANY (s.reporters))
$function$;
ALTER FUNCTION is_own_case OWNER TO local_index_matcher;

CREATE OR REPLACE FUNCTION kept_apart(p_kind text, p_match uuid, p_one uuid, p_other uuid, p_later timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM decisions d WHERE d.kind = p_kind || '-match' AND d.youth_id = least(p_one, p_other) AND d.other_youth_id = greatest(p_one, p_other)
    AND d.carried_out_at IS NULL AND NOT (d.match_id IS NOT DISTINCT FROM p_match AND p_later < d.asked_at))
$function$;
ALTER FUNCTION kept_apart OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION kept_apart TO local_index_app;
GRANT EXECUTE ON FUNCTION kept_apart TO local_index_worker;

CREATE OR REPLACE FUNCTION kin_matches_of_youth(p_youth uuid)
 RETURNS TABLE(match_id uuid, number text, signal_id uuid, participant_id uuid, position_id uuid, professional_id uuid, same_youth boolean, sees_else uuid[], sees uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 3
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT m.id, m.number, p.signal_id, p.id, p.position_id, p.professional_id, s.youth_id = p_youth,
    ARRAY(SELECT o.professional_id FROM match_participants o JOIN risk_signals t ON t.id = o.signal_id
      WHERE o.match_id = m.id AND o.left_at IS NULL AND t.youth_id <> p_youth AND o.professional_id <> p.professional_id AND t.state = 'active' AND t.ends_on > current_setting('mc.today', true)::date
        AND EXISTS (SELECT FROM match_participants own JOIN risk_signals r ON r.id = own.signal_id WHERE own.match_id = m.id AND own.professional_id = p.professional_id AND own.left_at IS NULL
          AND r.state = 'active' AND r.ends_on > current_setting('mc.today', true)::date AND are_kin(r.youth_id, t.youth_id, m.kind)
          AND NOT kept_apart(m.kind, m.id, r.youth_id, t.youth_id, greatest(own.joined_at, o.joined_at)))),
    ARRAY(SELECT o.signal_id FROM match_participants o JOIN risk_signals t ON t.id = o.signal_id
      WHERE o.match_id = m.id AND o.left_at IS NULL AND t.youth_id = p_youth AND are_kin(s.youth_id, t.youth_id, m.kind)
        AND NOT kept_apart(m.kind, m.id, s.youth_id, t.youth_id, greatest(o.joined_at, p.joined_at)))
  FROM matches m JOIN match_participants p ON p.match_id = m.id AND p.left_at IS NULL JOIN risk_signals s ON s.id = p.signal_id AND s.state = 'active'
  WHERE m.kind <> 'youth' AND m.closed_at IS NULL
    AND m.id IN (SELECT o.match_id FROM match_participants o JOIN risk_signals r ON r.id = o.signal_id WHERE r.youth_id = p_youth AND o.left_at IS NULL)
    AND (s.youth_id = p_youth OR are_kin(p_youth, s.youth_id, m.kind) AND s.ends_on > current_setting('mc.today', true)::date)
$function$;
ALTER FUNCTION kin_matches_of_youth OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION kin_matches_of_youth TO local_index_app;
GRANT EXECUTE ON FUNCTION kin_matches_of_youth TO local_index_worker;

CREATE OR REPLACE FUNCTION known_in(p_match uuid, p_one uuid, p_other uuid, p_since timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM follow_up_steps t JOIN positions a ON a.id = t.for_position_id JOIN positions b ON b.id = t.about_position_id
    WHERE t.follow_up_id = p_match AND t.kind = 'known-together' AND t.at >= p_since AND a.professional_id IN (p_one, p_other) AND b.professional_id IN (p_one, p_other))
$function$;
ALTER FUNCTION known_in OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION known_in TO local_index_worker;

CREATE OR REPLACE FUNCTION knows_device(p_position uuid, p_token_hash bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM account_devices d WHERE d.position_id = p_position AND d.token_hash = p_token_hash)
$function$;
ALTER FUNCTION knows_device OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION knows_device TO local_index_app;

CREATE OR REPLACE FUNCTION lapse_decisions(p_signal uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DELETE FROM decisions d USING risk_signals s WHERE s.id = p_signal AND (d.signal_id = s.id OR s.youth_id IN (d.youth_id, d.other_youth_id)
    AND NOT EXISTS (SELECT FROM risk_signals o WHERE o.youth_id = s.youth_id AND o.id <> s.id AND o.state <> 'archived' AND o.ends_on > current_setting('mc.today', true)::date))
$function$;
ALTER FUNCTION lapse_decisions OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION lapse_decisions TO local_index_app;
GRANT EXECUTE ON FUNCTION lapse_decisions TO local_index_worker;

CREATE OR REPLACE FUNCTION leave_match(p_participant uuid, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE match_participants SET left_at = p_at WHERE id = p_participant AND left_at IS NULL AND acts_for(professional_id, organisation_id)
$function$;
ALTER FUNCTION leave_match OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION leave_match TO local_index_app;
GRANT EXECUTE ON FUNCTION leave_match TO local_index_worker;

CREATE OR REPLACE FUNCTION links_of_system(p_system uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT count(*) FROM account_links WHERE system_id = p_system $function$;
ALTER FUNCTION links_of_system OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION links_of_system TO local_index_app;

CREATE OR REPLACE FUNCTION listed_kind(p_youth uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT max(l.kind) FROM youth_kin k JOIN listed_addresses l ON l.lookup_odd = k.lookup_odd OR l.lookup_even = k.lookup_even
  WHERE k.youth_id = p_youth AND k.kind = 'address'
    AND l.valid_from <= current_setting('mc.today', true)::date AND (l.valid_until IS NULL OR l.valid_until > current_setting('mc.today', true)::date)
$function$;
ALTER FUNCTION listed_kind OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION listed_kind TO local_index_worker;

CREATE OR REPLACE FUNCTION listed_kind_at(p_odd bytea[], p_even bytea[], p_day date)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT max(kind) FROM listed_addresses WHERE (lookup_odd = ANY (p_odd) OR lookup_even = ANY (p_even)) AND valid_from <= p_day AND (valid_until IS NULL OR valid_until > p_day)
$function$;
ALTER FUNCTION listed_kind_at OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION listed_kind_at TO local_index_app;
GRANT EXECUTE ON FUNCTION listed_kind_at TO local_index_worker;

CREATE OR REPLACE FUNCTION looks_after(p_organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT (string_to_array(current_setting('mc.roles', true), ' ') && ARRAY['coordinator', 'functional-manager'] AND p_organisation = nullif(current_setting('mc.organisation', true), '')::uuid)
    OR ('functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND EXISTS (SELECT FROM covenants c WHERE c.organisation_id = p_organisation
      AND c.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND c.valid_from <= nullif(current_setting('mc.today', true), '')::date
      AND (c.valid_until IS NULL OR c.valid_until > nullif(current_setting('mc.today', true), '')::date)))
$function$;
ALTER FUNCTION looks_after OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION looks_after TO PUBLIC;
GRANT EXECUTE ON FUNCTION looks_after TO local_index_app;
GRANT EXECUTE ON FUNCTION looks_after TO local_index_matcher;

CREATE OR REPLACE FUNCTION make_decision(p_decision uuid, p_outcome text, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE decisions SET outcome = p_outcome, decided_by = nullif(current_setting('mc.position', true), '')::uuid, decided_at = p_at
    WHERE id = p_decision AND outcome IS NULL AND decides(id);
  IF NOT FOUND THEN
    PERFORM facts_changed('decision');
  END IF;
END $function$;
ALTER FUNCTION make_decision OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION make_decision TO local_index_app;

CREATE OR REPLACE FUNCTION manages_categories()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT coalesce('functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND current_setting('mc.municipality', true) <> '', false)
$function$;
ALTER FUNCTION manages_categories OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION manages_categories TO local_index_app;
GRANT EXECUTE ON FUNCTION manages_categories TO local_index_matcher;

CREATE OR REPLACE FUNCTION manages_organisation(p_organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' '))
    AND (EXISTS (SELECT FROM organisations o WHERE o.id = p_organisation AND o.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid)
      OR EXISTS (SELECT FROM organisations o JOIN covenants c ON c.organisation_id = o.id WHERE o.id = p_organisation AND o.municipality_id IS NULL
        AND c.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND (c.valid_until IS NULL OR c.valid_until > nullif(current_setting('mc.today', true), '')::date)
        AND (c.valid_from <= nullif(current_setting('mc.today', true), '')::date OR (o.kept_by = 'manager' AND NOT EXISTS (SELECT FROM covenants x
          WHERE x.organisation_id = o.id AND (x.valid_from <= nullif(current_setting('mc.today', true), '')::date OR x.municipality_id <> c.municipality_id))))))
$function$;
ALTER FUNCTION manages_organisation OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION manages_organisation TO PUBLIC;
GRANT EXECUTE ON FUNCTION manages_organisation TO local_index_app;
GRANT EXECUTE ON FUNCTION manages_organisation TO local_index_matcher;

CREATE OR REPLACE FUNCTION manages_position(p_position uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM positions p WHERE p.id = p_position AND manages_organisation(p.organisation_id)
    AND p.professional_id IS DISTINCT FROM nullif(current_setting('mc.professional', true), '')::uuid)
$function$;
ALTER FUNCTION manages_position OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION manages_position TO PUBLIC;
GRANT EXECUTE ON FUNCTION manages_position TO local_index_app;
GRANT EXECUTE ON FUNCTION manages_position TO local_index_matcher;

CREATE OR REPLACE FUNCTION match_company(p_match uuid)
 RETURNS TABLE(participant_id uuid, position_id uuid, professional_id uuid, joined_at timestamp with time zone, left_at timestamp with time zone, involved boolean, same_youth boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 3
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT p.id, p.position_id, p.professional_id, p.joined_at,
    coalesce(p.left_at, CASE WHEN s.ends_on <= current_setting('mc.today', true)::date THEN s.ends_on::timestamp AT TIME ZONE 'Europe/Amsterdam' END),
    p.left_at IS NULL AND coalesce(s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date, false), p.same_youth
  FROM match_participants p JOIN matches m ON m.id = p.match_id LEFT JOIN risk_signals s ON s.id = p.signal_id WHERE p.match_id = p_match AND takes_part(p_match)
    AND (m.kind = 'youth' OR p.professional_id = nullif(current_setting('mc.professional', true), '')::uuid
      OR EXISTS (SELECT FROM match_participants me JOIN risk_signals mine ON mine.id = me.signal_id
        WHERE me.match_id = p_match AND me.left_at IS NULL AND me.professional_id = nullif(current_setting('mc.professional', true), '')::uuid
          AND mine.state = 'active' AND mine.ends_on > current_setting('mc.today', true)::date AND are_kin(mine.youth_id, s.youth_id, m.kind)
          AND NOT kept_apart(m.kind, m.id, mine.youth_id, s.youth_id, greatest(me.joined_at, p.joined_at))))
$function$;
ALTER FUNCTION match_company OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION match_company TO local_index_app;
GRANT EXECUTE ON FUNCTION match_company TO local_index_worker;

CREATE OR REPLACE FUNCTION match_hand_overs(p_match uuid)
 RETURNS TABLE(participant_id uuid, handed_over_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT p.id, h.at FROM match_participants p JOIN hand_overs h ON h.signal_id = p.signal_id AND h.at >= p.joined_at WHERE p.match_id = p_match AND takes_part(p_match)
$function$;
ALTER FUNCTION match_hand_overs OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION match_hand_overs TO local_index_app;

CREATE OR REPLACE FUNCTION matches_of_organisation()
 RETURNS TABLE(signal_id uuid, number text, possible boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT p.signal_id, m.number, m.possible AND m.confirmed_at IS NULL FROM match_participants p JOIN matches m ON m.id = p.match_id AND m.closed_at IS NULL
  WHERE p.left_at IS NULL AND p.signal_id IS NOT NULL AND coordinates(p.organisation_id)
    AND EXISTS (SELECT FROM match_participants o JOIN risk_signals s ON s.id = o.signal_id
      WHERE o.match_id = m.id AND o.professional_id <> p.professional_id AND o.left_at IS NULL AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date)
$function$;
ALTER FUNCTION matches_of_organisation OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION matches_of_organisation TO local_index_app;

CREATE OR REPLACE FUNCTION matches_on_youth(p_youth uuid, p_ended uuid)
 RETURNS TABLE(match_id uuid, number text, possible boolean, signal_id uuid, participant_id uuid, position_id uuid, professional_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 3
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT m.id, m.number, m.possible, p.signal_id, p.id, p.position_id, p.professional_id FROM matches m JOIN match_participants p ON p.match_id = m.id AND p.left_at IS NULL
  JOIN risk_signals s ON s.id = p.signal_id AND s.state = 'active' AND (s.ends_on > current_setting('mc.today', true)::date OR s.id = p_ended)
  WHERE m.youth_id = p_youth AND m.closed_at IS NULL
$function$;
ALTER FUNCTION matches_on_youth OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION matches_on_youth TO local_index_app;
GRANT EXECUTE ON FUNCTION matches_on_youth TO local_index_worker;

CREATE OR REPLACE FUNCTION may_involve(p_organisation uuid, p_municipality uuid, p_on date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM covenants c WHERE c.organisation_id = p_organisation AND c.municipality_id = p_municipality AND c.valid_from <= p_on AND (c.valid_until IS NULL OR c.valid_until > p_on))
    AND EXISTS (SELECT FROM organisations o JOIN helping_categories h ON h.category = o.category WHERE o.id = p_organisation AND h.valid_from <= p_on AND (h.valid_until IS NULL OR h.valid_until > p_on))
$function$;
ALTER FUNCTION may_involve OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION may_involve TO local_index_app;
GRANT EXECUTE ON FUNCTION may_involve TO local_index_matcher;
GRANT EXECUTE ON FUNCTION may_involve TO local_index_worker;

CREATE OR REPLACE FUNCTION meets_in_a_match(p_position uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM match_participants p WHERE p.position_id = p_position AND (takes_part(p.match_id) OR watches(p.match_id) IS NOT NULL))
$function$;
ALTER FUNCTION meets_in_a_match OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION meets_in_a_match TO local_index_app;

CREATE OR REPLACE FUNCTION move_listed_end(p_id uuid, p_seen date, p_until date, p_by uuid, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE listed_addresses SET valid_until = p_until, ended_by = p_by, ended_at = p_at WHERE id = p_id AND valid_until IS NOT DISTINCT FROM p_seen;
  IF NOT FOUND THEN
    PERFORM facts_changed('listed address');
  END IF;
END $function$;
ALTER FUNCTION move_listed_end OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION move_listed_end TO local_index_app;

CREATE OR REPLACE FUNCTION municipality_chose(p_municipality uuid, p_setting text, p_on date)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT value FROM municipality_settings WHERE municipality_id = p_municipality AND setting = p_setting AND valid_from <= p_on ORDER BY valid_from DESC, number DESC LIMIT 1
$function$;
ALTER FUNCTION municipality_chose OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION municipality_chose TO local_index_app;
GRANT EXECUTE ON FUNCTION municipality_chose TO local_index_matcher;
GRANT EXECUTE ON FUNCTION municipality_chose TO local_index_worker;

CREATE OR REPLACE FUNCTION note_connection_event(p_notice uuid, p_position uuid, p_kind text, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM account_links WHERE position_id = p_position) AND EXISTS (SELECT FROM notices WHERE id = p_notice) THEN
    PERFORM pg_advisory_xact_lock(4101);
    WITH noted AS (
      UPDATE source_systems s SET events_noted = s.events_noted + 1 FROM account_links l WHERE l.position_id = p_position AND s.id = l.system_id
      RETURNING s.id AS system_id, s.events_noted AS number, l.id AS link_id)
    INSERT INTO connection_events (number, link_id, system_id, notice_id, kind, at) SELECT number, link_id, system_id, p_notice, p_kind, p_at FROM noted;
  END IF;
END $function$;
ALTER FUNCTION note_connection_event OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION note_connection_event TO local_index_app;
GRANT EXECUTE ON FUNCTION note_connection_event TO local_index_worker;
COMMENT ON FUNCTION note_connection_event IS 'Notes that a linked account has a notice; sees the links of others, and tells nobody';

CREATE OR REPLACE FUNCTION organisation_takes_part(p_match uuid, p_organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM match_participants p WHERE p.match_id = p_match AND p.left_at IS NULL AND p.organisation_id = p_organisation)
$function$;
ALTER FUNCTION organisation_takes_part OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION organisation_takes_part TO local_index_app;

CREATE OR REPLACE FUNCTION pairs_in_match(p_match uuid)
 RETURNS TABLE(one uuid, other uuid, since timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 3
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH stays AS (
    SELECT m.kind, p.professional_id, s.youth_id, p.joined_at, coalesce(p.left_at, CASE WHEN s.ends_on <= current_setting('mc.today', true)::date THEN s.ends_on::timestamp AT TIME ZONE 'Europe/Amsterdam' END, 'infinity') AS gone_at,
      greatest(p.joined_at, (SELECT max(h.at) FROM hand_overs h WHERE h.signal_id = p.signal_id AND h.at >= p.joined_at)) AS came_at
    FROM matches m JOIN match_participants p ON p.match_id = m.id JOIN risk_signals s ON s.id = p.signal_id
    WHERE m.id = p_match AND m.closed_at IS NULL AND (p.left_at IS NOT NULL OR s.state = 'active')),
  spans AS (
    SELECT a.professional_id AS one, b.professional_id AS other,
      range_agg(tstzrange(greatest(a.came_at, b.came_at), greatest(a.came_at, b.came_at, least(a.gone_at, b.gone_at)))) AS together
    FROM stays a JOIN stays b ON a.professional_id < b.professional_id
      AND (a.kind = 'youth' OR are_kin(a.youth_id, b.youth_id, a.kind) AND NOT kept_apart(a.kind, p_match, a.youth_id, b.youth_id, greatest(a.joined_at, b.joined_at)))
    GROUP BY 1, 2)
  SELECT s.one, s.other, lower(span) FROM spans s, unnest(s.together) span
  WHERE upper(span) = 'infinity' AND (session_user = 'local_index_worker' OR watches(p_match) IS NOT NULL
    OR takes_part(p_match) AND nullif(current_setting('mc.professional', true), '')::uuid IN (s.one, s.other))
$function$;
ALTER FUNCTION pairs_in_match OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION pairs_in_match TO local_index_app;
GRANT EXECUTE ON FUNCTION pairs_in_match TO local_index_worker;

CREATE OR REPLACE FUNCTION past_lead_facts()
 RETURNS TABLE(past_match bigint, chance integer, youth_age integer, participant_order bigint, category text, domain text, independent boolean, may_lead boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 300
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH past AS (
    SELECT m.id, row_number() OVER (ORDER BY m.opened_at DESC, m.id) AS past_match, (m.opened_at AT TIME ZONE 'Europe/Amsterdam')::date AS on_day, y.turns_23_on
    FROM follow_ups f JOIN matches m ON m.id = f.id JOIN youths y ON y.id = m.youth_id
    WHERE f.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' '))
      AND NOT (m.possible AND m.confirmed_at IS NULL) AND coalesce(m.closed_because, '') NOT IN ('lapsed', 'split', 'parted')
      AND (m.opened_at AT TIME ZONE 'Europe/Amsterdam')::date > current_setting('mc.today', true)::date - 730
    ORDER BY m.opened_at DESC, m.id LIMIT 500)
  SELECT past.past_match, mod(hashtext(past.id::text)::bigint + 2147483648, 9)::integer, CASE WHEN past.turns_23_on < '9999-12-31' THEN extract(year FROM age(past.on_day, (past.turns_23_on - interval '23 years')::date))::integer END,
    row_number() OVER (PARTITION BY past.id ORDER BY coalesce(s.raised_at, p.joined_at), p.id), o.category, g.domain, o.independent, coalesce(g.may_lead, false)
  FROM past JOIN match_participants p ON p.match_id = past.id JOIN organisations o ON o.id = p.organisation_id LEFT JOIN risk_signals s ON s.id = p.signal_id
  LEFT JOIN organisation_categories g ON g.code = o.category AND g.valid_from <= past.on_day AND (g.valid_until IS NULL OR g.valid_until > past.on_day)
$function$;
ALTER FUNCTION past_lead_facts OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION past_lead_facts TO local_index_app;

CREATE OR REPLACE FUNCTION people_involved(p_match uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT count(DISTINCT p.professional_id) FROM matches m JOIN match_participants p ON p.match_id = m.id AND p.left_at IS NULL JOIN risk_signals s ON s.id = p.signal_id
  WHERE m.id = p_match AND m.closed_at IS NULL AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date AND (m.kind = 'youth' OR sees_anybody(p.id))
$function$;
ALTER FUNCTION people_involved OWNER TO local_index_matcher;

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
ALTER FUNCTION record_destruction OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION record_destruction TO local_index_worker;
COMMENT ON FUNCTION record_destruction IS 'Writes the two linked records of a round of destruction; holds no rule';

CREATE OR REPLACE FUNCTION replace_participants(p_signal uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE match_participants p SET position_id = s.position_id, professional_id = s.professional_id, acquainted = false
  FROM risk_signals s WHERE p.signal_id = p_signal AND s.id = p_signal AND coordinates(p.organisation_id)
$function$;
ALTER FUNCTION replace_participants OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION replace_participants TO local_index_app;

CREATE OR REPLACE FUNCTION reporters_for(p_involvement uuid)
 RETURNS TABLE(position_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 3
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT DISTINCT s.position_id FROM involvements i JOIN risk_signals s ON s.youth_id = i.youth_id AND s.municipality_id = i.municipality_id
  WHERE i.id = p_involvement AND i.professional_id = nullif(current_setting('mc.professional', true), '')::uuid AND s.professional_id <> i.professional_id
    AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date AND i.ends_on > current_setting('mc.today', true)::date
    AND has_basis(i.municipality_id, 'involvements', current_setting('mc.today', true)::date) AND has_basis(i.municipality_id, 'involved-see-signals', current_setting('mc.today', true)::date)
    AND may_involve(i.organisation_id, i.municipality_id, current_setting('mc.today', true)::date)
$function$;
ALTER FUNCTION reporters_for OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION reporters_for TO local_index_app;

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
ALTER FUNCTION retry_dead_letter OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION retry_dead_letter TO local_index_app;

CREATE OR REPLACE FUNCTION sees_anybody(p_place uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM match_participants p JOIN matches m ON m.id = p.match_id JOIN risk_signals s ON s.id = p.signal_id
    JOIN match_participants q ON q.match_id = p.match_id AND q.left_at IS NULL AND q.professional_id <> p.professional_id JOIN risk_signals t ON t.id = q.signal_id
    WHERE p.id = p_place AND p.left_at IS NULL AND s.state = 'active' AND t.state = 'active'
      AND s.ends_on > current_setting('mc.today', true)::date AND t.ends_on > current_setting('mc.today', true)::date AND are_kin(s.youth_id, t.youth_id, m.kind)
      AND NOT kept_apart(m.kind, m.id, s.youth_id, t.youth_id, greatest(p.joined_at, q.joined_at)))
$function$;
ALTER FUNCTION sees_anybody OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION sees_anybody TO local_index_worker;

CREATE OR REPLACE FUNCTION set_own_contact(p_phone text, p_presence text[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE positions SET phone = p_phone, presence = p_presence, contact_kept_by = 'self' WHERE id = nullif(current_setting('mc.position', true), '')::uuid
$function$;
ALTER FUNCTION set_own_contact OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION set_own_contact TO local_index_app;

CREATE OR REPLACE FUNCTION signals_on_subject(p_lookup_odd bytea, p_lookup_even bytea, p_professional uuid)
 RETURNS TABLE(youth_id uuid, version integer, signal_id uuid, position_id uuid, professional_id uuid, organisation_id uuid, state text, ends_on date, archive_term text, archive_ends_on date, match_id uuid, match_number text, split boolean, told boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 3
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT y.id, y.version, s.id, s.position_id, s.professional_id, s.organisation_id, s.state, s.ends_on, s.archive_term, s.archive_ends_on, m.id, m.number,
    y.lookup_kind = 'person' AND EXISTS (SELECT FROM match_splits x WHERE x.youth_id = y.id
      AND x.professional_low = least(s.professional_id, p_professional) AND x.professional_high = greatest(s.professional_id, p_professional)),
    EXISTS (SELECT FROM archive_notices a WHERE a.youth_id = y.id AND a.professional_id = p_professional AND a.organisation_id = s.organisation_id AND a.until > current_setting('mc.today', true)::date)
  FROM youths y
  LEFT JOIN risk_signals s ON s.youth_id = y.id
  LEFT JOIN matches m ON m.youth_id = y.id AND m.closed_at IS NULL AND NOT m.possible
    AND EXISTS (SELECT FROM match_participants p WHERE p.match_id = m.id AND p.signal_id = s.id AND p.left_at IS NULL)
  WHERE y.lookup_odd = p_lookup_odd OR y.lookup_even = p_lookup_even
$function$;
ALTER FUNCTION signals_on_subject OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION signals_on_subject TO local_index_app;
GRANT EXECUTE ON FUNCTION signals_on_subject TO local_index_worker;

CREATE OR REPLACE FUNCTION stand_for(p_stand_in uuid, p_place uuid)
 RETURNS TABLE(stand_in_id uuid, position_id uuid, professional_id uuid)
 LANGUAGE sql
 SECURITY DEFINER ROWS 1
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT a.id, set_config('mc.position', b.id::text, true)::uuid, set_config('mc.professional', b.professional_id::text, true)::uuid
  FROM stand_ins a JOIN positions b ON b.id = a.position_id
  WHERE (a.id = p_stand_in OR EXISTS (SELECT FROM match_participants m WHERE m.id = p_place AND m.position_id = a.position_id)) AND stands_in(a.id) LIMIT 1
$function$;
ALTER FUNCTION stand_for OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION stand_for TO local_index_app;

CREATE OR REPLACE FUNCTION stands_in(p_stand_in uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM stand_ins a, LATERAL (SELECT current_setting('mc.today', true)::date AS today) d
    WHERE a.id = p_stand_in AND a.stand_in_position_id = nullif(current_setting('mc.position', true), '')::uuid AND a.from_on <= d.today AND a.until_on > d.today
      AND 2 = (SELECT count(*) FROM positions p JOIN organisations o ON o.id = p.organisation_id
        WHERE p.id IN (a.position_id, a.stand_in_position_id) AND p.organisation_id = a.organisation_id AND p.valid_from <= d.today AND (p.valid_until IS NULL OR p.valid_until > d.today) AND 'reporter' = ANY (p.roles)
          AND (o.independent OR EXISTS (SELECT FROM designations x WHERE x.position_id = p.id AND x.valid_from <= d.today AND (x.valid_until IS NULL OR x.valid_until > d.today)))))
$function$;
ALTER FUNCTION stands_in OWNER TO local_index_matcher;

CREATE OR REPLACE FUNCTION stands_in_at(p_place uuid, p_match uuid, p_position uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM match_participants m JOIN matches t ON t.id = m.match_id AND t.closed_at IS NULL JOIN stand_ins a ON a.position_id = m.position_id
    WHERE m.id = p_place AND m.match_id = p_match AND m.position_id = p_position AND m.left_at IS NULL AND stands_in(a.id))
$function$;
ALTER FUNCTION stands_in_at OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION stands_in_at TO local_index_app;

CREATE OR REPLACE FUNCTION take_category_change(p_change category_changes)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  in_domain text := (SELECT domain FROM organisation_categories WHERE code = p_change.category LIMIT 1);
BEGIN
  DELETE FROM organisation_categories WHERE code = p_change.category AND valid_from >= p_change.valid_from;
  UPDATE organisation_categories SET valid_until = p_change.valid_from WHERE code = p_change.category AND (valid_until IS NULL OR valid_until > p_change.valid_from);
  IF p_change.designated THEN
    UPDATE organisation_categories SET valid_until = p_change.valid_until WHERE code = p_change.category AND valid_until = p_change.valid_from AND may_lead = p_change.may_lead;
    IF NOT FOUND THEN
      INSERT INTO organisation_categories (code, domain, may_lead, valid_from, valid_until) VALUES (p_change.category, in_domain, p_change.may_lead, p_change.valid_from, p_change.valid_until);
    END IF;
  END IF;
  DELETE FROM helping_categories WHERE category = p_change.category AND valid_from >= p_change.valid_from;
  UPDATE helping_categories SET valid_until = p_change.valid_from WHERE category = p_change.category AND (valid_until IS NULL OR valid_until > p_change.valid_from);
  IF p_change.helps THEN
    UPDATE helping_categories SET valid_until = NULL WHERE category = p_change.category AND valid_until = p_change.valid_from;
    IF NOT FOUND THEN
      INSERT INTO helping_categories (category, valid_from) VALUES (p_change.category, p_change.valid_from);
    END IF;
  END IF;
END $function$;
ALTER FUNCTION take_category_change OWNER TO local_index_matcher;

CREATE OR REPLACE FUNCTION takes_part(p_match uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id JOIN matches m ON m.id = p.match_id AND coalesce(m.youth_id, s.youth_id) = s.youth_id
    WHERE p.match_id = p_match AND p.professional_id = nullif(current_setting('mc.professional', true), '')::uuid AND p.left_at IS NULL
      AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date)
$function$;
ALTER FUNCTION takes_part OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION takes_part TO local_index_app;
GRANT EXECUTE ON FUNCTION takes_part TO local_index_worker;

CREATE OR REPLACE FUNCTION watched_course(p_match uuid)
 RETURNS TABLE(event text, participant_id uuid, at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT 'participant-replaced', p.id, h.at FROM match_participants p JOIN hand_overs h ON h.signal_id = p.signal_id AND h.at >= p.joined_at WHERE p.match_id = p_match AND watches(p_match) = 'officer'
  UNION ALL SELECT 'confirmed-same-youth', NULL, m.confirmed_at FROM matches m WHERE m.id = p_match AND m.confirmed_at IS NOT NULL AND watches(m.id) = 'officer'
  UNION ALL SELECT 'acquainted', p.id, greatest(p.joined_at, m.opened_at) FROM match_participants p JOIN matches m ON m.id = p.match_id WHERE p.match_id = p_match AND p.acquainted AND watches(p_match) = 'officer'
$function$;
ALTER FUNCTION watched_course OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION watched_course TO local_index_app;

CREATE OR REPLACE FUNCTION watched_match(p_match uuid)
 RETURNS TABLE(kind text, number text, opened_at timestamp with time zone, closed_at timestamp with time zone, closed_because text, subject bytea, version integer, participant_id uuid, position_id uuid, professional_id uuid, organisation_id uuid, joined_at timestamp with time zone, left_at timestamp with time zone, involved boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 3
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT m.kind, m.number, m.opened_at, m.closed_at, m.closed_because, y.subject, CASE m.kind WHEN 'youth' THEN y.version ELSE m.version END, p.id, p.position_id, p.professional_id, p.organisation_id, p.joined_at,
    coalesce(p.left_at, CASE WHEN s.ends_on <= current_setting('mc.today', true)::date THEN s.ends_on::timestamp AT TIME ZONE 'Europe/Amsterdam' END),
    p.id IS NOT NULL AND p.left_at IS NULL AND coalesce(s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date, false) AND (m.kind = 'youth' OR sees_anybody(p.id))
  FROM matches m
  LEFT JOIN match_participants p ON p.match_id = m.id AND coalesce(m.closed_because, '') NOT IN ('lapsed', 'split')
  LEFT JOIN risk_signals s ON s.id = p.signal_id
  LEFT JOIN youths y ON y.id = coalesce(m.youth_id, s.youth_id)
  WHERE m.id = p_match AND watches(m.id) IS NOT NULL
    AND (people_involved(m.id) > 0 OR current_setting('mc.today', true)::date - 60 < coalesce(m.closed_at,
      (SELECT max(coalesce(e.left_at, x.ends_on::timestamp AT TIME ZONE 'Europe/Amsterdam')) FROM match_participants e LEFT JOIN risk_signals x ON x.id = e.signal_id WHERE e.match_id = m.id)))
$function$;
ALTER FUNCTION watched_match OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION watched_match TO local_index_app;

CREATE OR REPLACE FUNCTION watched_match_counts(p_match uuid, p_position uuid, p_kind text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM matches m WHERE m.id = p_match AND coalesce(m.closed_because, '') NOT IN ('lapsed', 'split', 'parted')
    AND (p_kind <> 'match-in-organisation' OR EXISTS (SELECT FROM match_participants c JOIN positions p ON p.organisation_id = c.organisation_id WHERE c.match_id = m.id AND p.id = p_position)))
$function$;
ALTER FUNCTION watched_match_counts OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION watched_match_counts TO local_index_app;
GRANT EXECUTE ON FUNCTION watched_match_counts TO local_index_worker;

CREATE OR REPLACE FUNCTION watched_standings()
 RETURNS TABLE(id uuid, municipality_id uuid, list text, overdue boolean, place bigint, organisations uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET random_page_cost TO '1.1'
AS $function$
  WITH followed AS (
    SELECT f.id, f.municipality_id, f.round, m.kind, m.opened_at, m.closed_at, coalesce(m.closed_because, '') NOT IN ('lapsed', 'split') AS has_places
    FROM follow_ups f JOIN matches m ON m.id = f.id
    WHERE f.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'follow-up-officer' = ANY (string_to_array(current_setting('mc.roles', true), ' '))
      AND (m.closed_at IS NULL OR current_setting('mc.today', true)::date - 60 < m.closed_at)
  ), said AS (
    SELECT f.id, t.kind = 'known-together' AS known, a.professional_id AS by, b.professional_id AS about, t.at FROM followed f JOIN follow_up_steps t ON t.follow_up_id = f.id
      JOIN positions a ON a.id = t.for_position_id JOIN positions b ON b.id = t.about_position_id WHERE t.kind IN ('in-touch', 'already-together', 'known-together')
  ), places AS (
    SELECT f.id, f.kind, f.round, f.has_places, p.professional_id, p.organisation_id, s.youth_id, p.joined_at, coalesce(p.left_at, s.ends_on::timestamp AT TIME ZONE 'Europe/Amsterdam') AS gone_at,
      f.closed_at IS NULL AND p.left_at IS NULL AND coalesce(s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date, false) AND (f.kind = 'youth' OR sees_anybody(p.id)) AS involved,
      f.closed_at IS NULL AND s.id IS NOT NULL AND (p.left_at IS NOT NULL OR s.state = 'active') AS counts,
      coalesce(p.left_at, CASE WHEN s.ends_on <= current_setting('mc.today', true)::date THEN s.ends_on::timestamp AT TIME ZONE 'Europe/Amsterdam' END, 'infinity') AS until,
      greatest(p.joined_at, (SELECT max(h.at) FROM hand_overs h WHERE h.signal_id = p.signal_id AND h.at >= p.joined_at)) AS came_at
    FROM followed f JOIN match_participants p ON p.match_id = f.id LEFT JOIN risk_signals s ON s.id = p.signal_id
  ), people AS (
    SELECT p.id, p.professional_id, bool_or(p.involved) AS involved, max(p.gone_at) AS gone_at, max(p.gone_at) FILTER (WHERE NOT p.involved) AS left_at FROM places p GROUP BY p.id, p.professional_id
  ), company AS (
    SELECT id, count(*) FILTER (WHERE involved) AS involved, max(gone_at) AS gone_at, max(left_at) AS left_at FROM people GROUP BY id
  ), spans AS (
    SELECT a.id, a.round, a.professional_id AS one, b.professional_id AS other,
      range_agg(tstzrange(greatest(a.came_at, b.came_at), greatest(a.came_at, b.came_at, least(a.until, b.until)))) AS together
    FROM places a JOIN places b ON b.id = a.id AND a.professional_id < b.professional_id AND b.counts
      AND (a.kind = 'youth' OR are_kin(a.youth_id, b.youth_id, a.kind) AND NOT kept_apart(a.kind, a.id, a.youth_id, b.youth_id, greatest(a.joined_at, b.joined_at)))
    WHERE a.counts GROUP BY a.id, a.round, a.professional_id, b.professional_id
  ), pairs AS (
    SELECT s.id, s.one, s.other, lower(span) AS since, coalesce(r.round, s.round) AS round, r.due_on
    FROM spans s, unnest(s.together) span LEFT JOIN LATERAL (
      SELECT r.round, r.due_on FROM (SELECT e.round, e.asked_at, e.due_on FROM follow_up_rounds e WHERE e.follow_up_id = s.id UNION ALL SELECT f.round, f.asked_at, f.due_on FROM follow_ups f WHERE f.id = s.id) r
      WHERE r.asked_at >= lower(span) ORDER BY r.round LIMIT 1) r ON true
    WHERE upper(span) = 'infinity'
  ), talked AS (
    SELECT p.id, p.one, p.other FROM pairs p JOIN said t ON t.id = p.id AND t.at >= p.since AND t.by IN (p.one, p.other) AND t.about IN (p.one, p.other) AND t.by <> t.about
    GROUP BY p.id, p.one, p.other HAVING bool_or(t.known) OR count(DISTINCT t.by) = 2
  ), ends AS (
    SELECT f.id, t.round, t.at FROM followed f JOIN follow_up_steps t ON t.follow_up_id = f.id WHERE t.kind IN ('aligned', 'no-response', 'wrong-person', 'objection')
  ), outcomes AS (
    SELECT e.id, min(e.at) AS said_at FROM ends e JOIN followed f ON f.id = e.id LEFT JOIN (SELECT id, max(round) AS round FROM pairs GROUP BY id) n ON n.id = e.id
    WHERE e.round >= coalesce(n.round, f.round) GROUP BY e.id
  ), waiting AS (
    SELECT p.id, bool_or(p.due_on < current_setting('mc.today', true)::date) AS late FROM pairs p LEFT JOIN talked t ON t.id = p.id AND t.one = p.one AND t.other = p.other
    WHERE t.id IS NULL AND NOT EXISTS (SELECT FROM ends e WHERE e.id = p.id AND e.round >= p.round) GROUP BY p.id
  ), lists AS (
    SELECT f.*, coalesce(o.said_at, f.closed_at, c.left_at, f.opened_at) AS finished_at, w.late,
      CASE WHEN o.id IS NOT NULL OR f.closed_at IS NOT NULL OR coalesce(c.involved, 0) < 2 THEN 'finished' WHEN w.id IS NULL THEN 'in-touch' ELSE 'waiting' END AS list
    FROM followed f LEFT JOIN company c ON c.id = f.id LEFT JOIN outcomes o ON o.id = f.id LEFT JOIN waiting w ON w.id = f.id
    WHERE f.closed_at IS NOT NULL OR c.involved > 0 OR current_setting('mc.today', true)::date - 60 < c.gone_at
  ), present AS (
    SELECT id, array_agg(organisation_id) AS organisations FROM places WHERE has_places GROUP BY id
  )
  SELECT l.id, l.municipality_id, l.list, l.list = 'waiting' AND coalesce(l.late, false),
    (CASE l.list WHEN 'finished' THEN -extract(epoch FROM l.finished_at) ELSE extract(epoch FROM l.opened_at) END * 1000000)::bigint, coalesce(p.organisations, '{}')
  FROM lists l LEFT JOIN present p ON p.id = l.id
$function$;
ALTER FUNCTION watched_standings OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION watched_standings TO local_index_app;

CREATE OR REPLACE FUNCTION watched_youth(p_step uuid)
 RETURNS TABLE(youth_id uuid, identity_sealed bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT y.id, y.identity_sealed FROM follow_up_steps t JOIN matches m ON m.id = t.follow_up_id JOIN youths y ON y.id = m.youth_id
  WHERE t.id = p_step AND t.kind = 'identified' AND t.position_id = nullif(current_setting('mc.position', true), '')::uuid AND t.on_day = current_setting('mc.today', true)::date AND watches(m.id) = 'officer' AND people_involved(m.id) > 1
$function$;
ALTER FUNCTION watched_youth OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION watched_youth TO local_index_app;

CREATE OR REPLACE FUNCTION watches(p_match uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT CASE
    WHEN f.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'follow-up-officer' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) THEN 'officer'
    WHEN 'coordinator' = ANY (string_to_array(current_setting('mc.roles', true), ' '))
      AND EXISTS (SELECT FROM follow_up_steps t WHERE t.follow_up_id = f.id AND t.kind = 'coordinators-told')
      AND organisation_takes_part(f.id, nullif(current_setting('mc.organisation', true), '')::uuid) THEN 'coordinator'
    END
  FROM follow_ups f WHERE f.id = p_match
$function$;
ALTER FUNCTION watches OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION watches TO local_index_app;

CREATE OR REPLACE FUNCTION work_together(p_one uuid, p_other uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (
    SELECT FROM match_participants p JOIN match_participants q ON q.match_id = p.match_id AND q.professional_id = p_other AND q.left_at IS NULL, LATERAL pairs_in_match(p.match_id) x
    WHERE p.professional_id = p_one AND p.left_at IS NULL AND x.one = least(p_one, p_other) AND x.other = greatest(p_one, p_other)
      AND both_said(p.match_id, x.one, x.other, x.since, ARRAY['already-together']))
$function$;
ALTER FUNCTION work_together OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION work_together TO local_index_worker;

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
ALTER FUNCTION write_record OWNER TO local_index_owner;
GRANT EXECUTE ON FUNCTION write_record TO PUBLIC;
GRANT EXECUTE ON FUNCTION write_record TO local_index_app;
GRANT EXECUTE ON FUNCTION write_record TO local_index_oversight;
GRANT EXECUTE ON FUNCTION write_record TO local_index_worker;
COMMENT ON FUNCTION write_record IS 'Writes the two linked records of an act; holds no rule';

CREATE OR REPLACE FUNCTION youth_on_subject(p_lookup_odd bytea, p_lookup_even bytea)
 RETURNS TABLE(youth_id uuid, version integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT y.id, y.version FROM youths y WHERE y.lookup_odd = p_lookup_odd OR y.lookup_even = p_lookup_even
$function$;
ALTER FUNCTION youth_on_subject OWNER TO local_index_matcher;
GRANT EXECUTE ON FUNCTION youth_on_subject TO local_index_app;
