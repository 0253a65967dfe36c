-- Room directory: who may signal here, and by whose agreement.
CREATE TABLE municipalities (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^\d{4}$'),
  name text NOT NULL
);
COMMENT ON TABLE municipalities IS 'Municipalities that share this index';

CREATE TABLE organisation_categories (
  code text NOT NULL,
  domain text NOT NULL,
  may_lead boolean NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  PRIMARY KEY (code, valid_from),
  CHECK (valid_until > valid_from)
);
COMMENT ON TABLE organisation_categories IS 'Designated categories (Jeugdwet art. 7.1.1.2): a dated list, no code';
COMMENT ON COLUMN organisation_categories.may_lead IS 'May take the lead after a match: gives help itself. One that only signals (school, police) may not. Dated like the rest: a change is a new row';

CREATE TABLE organisations (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  display_name text,
  category text NOT NULL,
  independent boolean NOT NULL,
  municipality_id uuid REFERENCES municipalities,
  place text NOT NULL,
  general_phone text NOT NULL,
  may_use_bsn boolean NOT NULL,
  email_domains text[] NOT NULL,
  version integer NOT NULL DEFAULT 1,
  kept_by text NOT NULL DEFAULT 'file' CHECK (kept_by IN ('file', 'manager'))
);
COMMENT ON TABLE organisations IS 'Organisations and independent professionals that take part';
COMMENT ON COLUMN organisations.version IS 'Raised by each act of a manager on this organisation: who decided on an older one decides anew';
COMMENT ON COLUMN organisations.kept_by IS 'What a manager added or changed, a directory file leaves alone, save its login service';

CREATE TABLE issuers (
  organisation_id uuid PRIMARY KEY REFERENCES organisations ON DELETE CASCADE,
  url text NOT NULL,
  client_id text NOT NULL,
  client_secret_sealed bytea NOT NULL,
  second_factor_claim text NOT NULL CHECK (second_factor_claim IN ('acr', 'amr', 'acrs')),
  second_factor_values text[] NOT NULL CHECK (cardinality(second_factor_values) > 0)
);
COMMENT ON TABLE issuers IS 'Login service of an organisation, and which claim proves the second factor';

CREATE TABLE covenants (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  valid_from date NOT NULL,
  valid_until date,
  kept_by text NOT NULL DEFAULT 'file' CHECK (kept_by IN ('file', 'manager')),
  CHECK (valid_until > valid_from)
);
CREATE INDEX covenants_organisation ON covenants (organisation_id);
COMMENT ON TABLE covenants IS 'Written agreements between an organisation and a municipality (convenant)';
COMMENT ON COLUMN covenants.kept_by IS 'What a manager added or changed, a directory file leaves alone';

CREATE TABLE professionals (
  id uuid PRIMARY KEY,
  given_name text NOT NULL,
  family_name text NOT NULL
);
COMMENT ON TABLE professionals IS 'Persons who work with the index; one row a person, however many jobs';
COMMENT ON COLUMN professionals.given_name IS 'personal: name of a professional';
COMMENT ON COLUMN professionals.family_name IS 'personal: name of a professional';

CREATE TABLE positions (
  id uuid PRIMARY KEY,
  professional_id uuid NOT NULL REFERENCES professionals ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisations,
  function text NOT NULL,
  email text,
  phone text,
  presence text[] NOT NULL,
  roles text[] NOT NULL,
  kept_by text NOT NULL DEFAULT 'file' CHECK (kept_by IN ('file', 'manager')),
  roles_granted text[] NOT NULL DEFAULT '{}',
  roles_taken text[] NOT NULL DEFAULT '{}',
  issuer_subject text,
  way_in_confirmed boolean NOT NULL DEFAULT true,
  way_in_by uuid REFERENCES professionals ON DELETE SET NULL,
  valid_from date NOT NULL,
  valid_until date,
  UNIQUE (organisation_id, issuer_subject),
  UNIQUE (id, professional_id),
  UNIQUE (id, professional_id, organisation_id),
  CHECK (valid_until > valid_from),
  CHECK (NOT way_in_confirmed OR way_in_by IS NULL),
  CHECK (valid_until IS NOT NULL OR (email IS NOT NULL AND phone IS NOT NULL))
);
COMMENT ON TABLE positions IS 'A person''s job at an organisation, with roles and contact details; those are cleared some time after it ended';
COMMENT ON COLUMN positions.kept_by IS 'Whom a manager added, a directory file leaves alone; whom the file names, a manager does not change';
COMMENT ON COLUMN positions.roles_granted IS 'Of `roles`, what two managers granted: a directory file does not take it';
COMMENT ON COLUMN positions.roles_taken IS 'What two managers took: a directory file does not give it back';
COMMENT ON COLUMN positions.way_in_confirmed IS 'The mail address came by a directory file, or somebody else than who set it confirmed it: only then an account of this index is opened with it';
COMMENT ON COLUMN positions.way_in_by IS 'personal: the manager who set the mail address, until somebody else confirmed it';
COMMENT ON COLUMN positions.email IS 'personal: work address of a professional';
COMMENT ON COLUMN positions.phone IS 'personal: work number of a professional';
COMMENT ON COLUMN positions.presence IS 'personal: days of presence of a professional';
COMMENT ON COLUMN positions.issuer_subject IS 'personal: account of a professional at the organisation''s login service';

CREATE TABLE designations (
  id uuid PRIMARY KEY,
  position_id uuid NOT NULL REFERENCES positions ON DELETE CASCADE,
  valid_from date NOT NULL,
  valid_until date,
  kept_by text NOT NULL DEFAULT 'file' CHECK (kept_by IN ('file', 'manager')),
  CHECK (valid_until > valid_from)
);
CREATE INDEX designations_position ON designations (position_id);
COMMENT ON TABLE designations IS 'The organisation designated this very person to signal (aanwijzing, Jeugdwet art. 7.1.1.2)';

CREATE TABLE logins (
  state_hash bytea PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
  secrets_sealed bytea NOT NULL,
  return_path text NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE logins IS 'Logins that were started and have not come back yet: ten minutes';

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  position_id uuid NOT NULL REFERENCES positions ON DELETE CASCADE,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX sessions_position ON sessions (position_id);
COMMENT ON TABLE sessions IS 'Sessions: 15 minutes idle, 8 hours at most; only a hash of the cookie is here';

GRANT SELECT ON municipalities, organisation_categories, organisations, issuers, covenants, professionals, positions, designations TO {{house}}_app, {{house}}_worker, {{house}}_oversight;
GRANT SELECT, INSERT, DELETE ON logins TO {{house}}_app;
GRANT SELECT, INSERT, UPDATE ON sessions TO {{house}}_app;
GRANT SELECT, DELETE ON logins, sessions TO {{house}}_worker;
GRANT DELETE ON professionals, positions TO {{house}}_worker;
GRANT UPDATE (email, phone, presence, issuer_subject, way_in_by) ON positions TO {{house}}_worker;
GRANT UPDATE (client_secret_sealed) ON issuers TO {{house}}_worker;
GRANT UPDATE (secrets_sealed) ON logins TO {{house}}_worker;

INSERT INTO organisation_categories (code, domain, may_lead, valid_from) VALUES
  ('municipality-youth-access', 'youth-help', true, '2015-01-01'), ('veilig-thuis', 'youth-help', true, '2015-01-01'), ('youth-help-provider', 'youth-help', true, '2015-01-01'), ('certified-institution', 'youth-help', true, '2015-01-01'),
  ('youth-health-care', 'youth-health-care', true, '2015-01-01'),
  ('addiction-care', 'health-care', true, '2015-01-01'), ('disability-care', 'health-care', true, '2015-01-01'), ('mental-health-care', 'health-care', true, '2015-01-01'), ('integrated-first-line-care', 'health-care', true, '2015-01-01'), ('hospital-emergency', 'health-care', true, '2015-01-01'), ('general-practitioner', 'health-care', true, '2015-01-01'),
  ('primary-school', 'education', false, '2015-01-01'), ('special-school', 'education', false, '2015-01-01'), ('secondary-school', 'education', false, '2015-01-01'), ('vocational-school', 'education', false, '2015-01-01'), ('higher-education', 'education', false, '2015-01-01'), ('rmc-municipality', 'education', false, '2015-01-01'), ('school-attendance-officer', 'education', false, '2015-01-01'),
  ('wmo-provider', 'social-support', true, '2015-01-01'), ('municipal-credit-bank', 'work-and-income', true, '2015-01-01'),
  ('police-unit', 'police-and-justice', false, '2015-01-01'), ('halt', 'police-and-justice', false, '2015-01-01'), ('child-protection-board', 'police-and-justice', false, '2015-01-01');
