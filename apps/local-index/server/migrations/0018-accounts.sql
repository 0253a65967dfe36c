-- Room directory: accounts of this index's own, for organisations without a login service.
CREATE TABLE accounts (
  position_id uuid PRIMARY KEY REFERENCES positions ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisations,
  way text NOT NULL CHECK (way IN ('passkey', 'password')),
  opened_at timestamptz NOT NULL,
  secrets_sealed bytea NOT NULL,
  counter bigint NOT NULL,
  credential_id bytea UNIQUE,
  CHECK ((way = 'passkey') = (credential_id IS NOT NULL))
);
COMMENT ON TABLE accounts IS 'Accounts of this index''s own: a passkey, or a password with a code from an app';
COMMENT ON COLUMN accounts.secrets_sealed IS 'personal: public key of a passkey, or hash of a password and secret of the app, encrypted';
COMMENT ON COLUMN accounts.counter IS 'Of a passkey its counter of signatures, of an app the last step of 30 seconds that was used: only goes up';
COMMENT ON COLUMN accounts.credential_id IS 'personal: id of a passkey';

CREATE TABLE account_invitations (
  id uuid PRIMARY KEY,
  position_id uuid NOT NULL REFERENCES positions ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisations,
  kind text NOT NULL CHECK (kind IN ('first', 'recovery')),
  token_hash bytea NOT NULL UNIQUE,
  token_sealed bytea NOT NULL,
  asked_by uuid REFERENCES positions ON DELETE SET NULL,
  asked_at timestamptz NOT NULL,
  confirmed_by uuid REFERENCES positions ON DELETE SET NULL,
  confirmed_at timestamptz,
  expires_at timestamptz NOT NULL,
  CHECK (confirmed_by IS DISTINCT FROM asked_by OR confirmed_by IS NULL)
);
CREATE UNIQUE INDEX account_invitations_position ON account_invitations (position_id);
COMMENT ON TABLE account_invitations IS 'Invitations to open an account: one for a position, until it is used or seven days passed';
COMMENT ON COLUMN account_invitations.kind IS '`recovery`: the former account is lost; counts only once a second person confirmed it';
COMMENT ON COLUMN account_invitations.asked_by IS 'personal: who invited';
COMMENT ON COLUMN account_invitations.confirmed_by IS 'personal: the second pair of eyes';

CREATE TABLE account_devices (
  position_id uuid NOT NULL REFERENCES positions ON DELETE CASCADE,
  token_hash bytea NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (position_id, token_hash)
);
COMMENT ON TABLE account_devices IS 'Browsers in which an account logged in before; only a hash of the cookie is here';
COMMENT ON COLUMN account_devices.token_hash IS 'personal: a browser of a professional';

CREATE TABLE login_attempts (
  id uuid PRIMARY KEY,
  account bytea NOT NULL,
  source bytea NOT NULL,
  device bytea,
  at timestamptz NOT NULL,
  succeeded boolean NOT NULL
);
CREATE INDEX login_attempts_account ON login_attempts (account, at);
CREATE INDEX login_attempts_source ON login_attempts (source, at);
COMMENT ON TABLE login_attempts IS 'Tries to log in with a password, of accounts that exist or not, to count: a day';
COMMENT ON COLUMN login_attempts.account IS 'personal: keyed hash of organisation and mail address as typed';
COMMENT ON COLUMN login_attempts.source IS 'personal: keyed hash of the network address';
COMMENT ON COLUMN login_attempts.device IS 'personal: hash of the cookie of a browser that this account knows; null for any other';

-- Tries are counted one after another, so that many at once do not pass the limit together.
CREATE FUNCTION expect_login_room(p_account bytea, p_source bytea, p_device bytea, p_account_most integer, p_source_most integer, p_since timestamptz) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(p_account, 'hex'), 4101));
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(p_source, 'hex'), 4102));
  IF (SELECT count(*) >= p_account_most FROM login_attempts WHERE account = p_account AND device IS NOT DISTINCT FROM p_device AND at > p_since AND NOT succeeded)
    OR (p_device IS NULL AND (SELECT count(*) >= p_source_most FROM login_attempts WHERE source = p_source AND device IS NULL AND at > p_since AND NOT succeeded)) THEN
    PERFORM facts_changed('login-attempts');
  END IF;
END $$;

-- Who is at the door sees the own account, and those of whom they look after.
CREATE FUNCTION looks_after(p_organisation uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT (string_to_array(current_setting('mc.roles', true), ' ') && ARRAY['coordinator', 'functional-manager'] AND p_organisation = nullif(current_setting('mc.organisation', true), '')::uuid)
    OR ('functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND EXISTS (SELECT FROM covenants c WHERE c.organisation_id = p_organisation
      AND c.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND c.valid_from <= nullif(current_setting('mc.today', true), '')::date
      AND (c.valid_until IS NULL OR c.valid_until > nullif(current_setting('mc.today', true), '')::date)))
$$;

-- Who is not logged in yet is nobody: an account, an invitation or a browser is found one at a time, by what only its person has.
CREATE FUNCTION account_of_passkey(p_credential bytea, p_organisation uuid) RETURNS accounts LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.* FROM accounts a WHERE a.credential_id = p_credential AND a.organisation_id = p_organisation AND a.way = 'passkey'
$$;
CREATE FUNCTION account_of_mail(p_organisation uuid, p_email text) RETURNS accounts LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.* FROM accounts a JOIN positions p ON p.id = a.position_id WHERE a.organisation_id = p_organisation AND lower(p.email) = lower(p_email) AND a.way = 'password' ORDER BY a.opened_at LIMIT 1
$$;
CREATE FUNCTION invitation_of_token(p_token_hash bytea) RETURNS account_invitations LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.* FROM account_invitations i WHERE i.token_hash = p_token_hash
$$;
CREATE FUNCTION knows_device(p_position uuid, p_token_hash bytea) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM account_devices d WHERE d.position_id = p_position AND d.token_hash = p_token_hash)
$$;
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
ALTER TABLE account_invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_invitations FORCE ROW LEVEL SECURITY;
ALTER TABLE account_devices ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_devices FORCE ROW LEVEL SECURITY;
ALTER TABLE login_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE login_attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY own_accounts ON accounts TO {{house}}_app
  USING (position_id = nullif(current_setting('mc.position', true), '')::uuid OR looks_after(organisation_id));
-- Who set a mail address alone does not let anybody in by it, whatever the program says.
CREATE POLICY confirmed_way_in ON accounts AS RESTRICTIVE FOR INSERT TO {{house}}_app
  WITH CHECK (EXISTS (SELECT FROM positions p WHERE p.id = position_id AND p.way_in_confirmed));
CREATE POLICY own_invitations ON account_invitations TO {{house}}_app
  USING (position_id = nullif(current_setting('mc.position', true), '')::uuid OR looks_after(organisation_id));
CREATE POLICY own_devices ON account_devices TO {{house}}_app
  USING (position_id = nullif(current_setting('mc.position', true), '')::uuid
    OR EXISTS (SELECT FROM positions p WHERE p.id = position_id AND looks_after(p.organisation_id)));
CREATE POLICY counted_attempts ON login_attempts TO {{house}}_app USING (current_setting('mc.position', true) IS NOT NULL);
CREATE POLICY login_accounts ON accounts FOR SELECT TO {{house}}_matcher USING (true);
CREATE POLICY login_invitations ON account_invitations FOR SELECT TO {{house}}_matcher USING (true);
CREATE POLICY login_devices ON account_devices FOR SELECT TO {{house}}_matcher USING (true);
CREATE POLICY worker_accounts ON accounts TO {{house}}_worker USING (true);
CREATE POLICY worker_invitations ON account_invitations TO {{house}}_worker USING (true);
CREATE POLICY worker_devices ON account_devices TO {{house}}_worker USING (true);
CREATE POLICY worker_attempts ON login_attempts TO {{house}}_worker USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts, account_invitations, account_devices TO {{house}}_app;
GRANT SELECT, INSERT, UPDATE ON login_attempts TO {{house}}_app;
GRANT SELECT, DELETE ON accounts, account_invitations, account_devices, login_attempts TO {{house}}_worker;
GRANT UPDATE (secrets_sealed) ON accounts TO {{house}}_worker;
GRANT UPDATE (token_sealed) ON account_invitations TO {{house}}_worker;
GRANT EXECUTE ON FUNCTION expect_login_room, looks_after TO {{house}}_app;
GRANT SELECT ON accounts, account_invitations, account_devices TO {{house}}_matcher;
GRANT SELECT (id, email) ON positions TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION account_of_passkey OWNER TO {{house}}_matcher;
ALTER FUNCTION account_of_mail OWNER TO {{house}}_matcher;
ALTER FUNCTION invitation_of_token OWNER TO {{house}}_matcher;
ALTER FUNCTION knows_device OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION account_of_passkey, account_of_mail, invitation_of_token, knows_device FROM PUBLIC;
GRANT EXECUTE ON FUNCTION account_of_passkey, account_of_mail, invitation_of_token, knows_device TO {{house}}_app;
