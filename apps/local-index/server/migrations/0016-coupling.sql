-- Room coupling: systems of organisations that speak for a person without a browser (/aansluiting/v1).
CREATE TABLE source_systems (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  name text NOT NULL,
  supplier text NOT NULL,
  registered_at timestamptz NOT NULL,
  registered_by uuid REFERENCES positions ON DELETE SET NULL,
  last_used_at timestamptz,
  cut_off_at timestamptz,
  cut_off_by uuid REFERENCES positions ON DELETE SET NULL,
  events_noted bigint NOT NULL DEFAULT 0,
  UNIQUE (municipality_id, organisation_id, name)
);
COMMENT ON TABLE source_systems IS 'Systems that a functional manager registered: each speaks for people of one organisation, while its municipality allows it';
COMMENT ON COLUMN source_systems.registered_by IS 'personal: who registered it';
COMMENT ON COLUMN source_systems.cut_off_by IS 'personal: who cut it off';
COMMENT ON COLUMN source_systems.events_noted IS 'Number of its last event: each system counts its own, so that its numbers tell nothing of others';

CREATE TABLE source_system_keys (
  id uuid PRIMARY KEY,
  system_id uuid NOT NULL REFERENCES source_systems ON DELETE CASCADE,
  thumbprint text NOT NULL UNIQUE,
  public_key jsonb NOT NULL,
  added_at timestamptz NOT NULL,
  added_by uuid REFERENCES positions ON DELETE SET NULL,
  revoked_at timestamptz,
  revoked_by uuid REFERENCES positions ON DELETE SET NULL
);
CREATE INDEX source_system_keys_system ON source_system_keys (system_id);
COMMENT ON TABLE source_system_keys IS 'Public keys of a system (JWK); `thumbprint` after RFC 7638. A revoked key stays, so that it cannot come back';
COMMENT ON COLUMN source_system_keys.added_by IS 'personal: who added it';
COMMENT ON COLUMN source_system_keys.revoked_by IS 'personal: who revoked it';

CREATE TABLE connection_tokens (
  token_hash bytea PRIMARY KEY,
  system_id uuid NOT NULL REFERENCES source_systems ON DELETE CASCADE,
  key_id uuid NOT NULL REFERENCES source_system_keys ON DELETE CASCADE,
  proof_thumbprint text NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE connection_tokens IS 'Access tokens: five minutes, bound to the key of the caller (RFC 9449); only a hash is here';

CREATE TABLE used_assertions (
  assertion_hash bytea PRIMARY KEY,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE used_assertions IS 'What was signed counts once: hashes of the numbers (jti) that came in, until they have expired';

CREATE TABLE link_codes (
  code_hash bytea PRIMARY KEY,
  system_id uuid NOT NULL REFERENCES source_systems ON DELETE CASCADE,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  UNIQUE (system_id, position_id),
  FOREIGN KEY (position_id, professional_id) REFERENCES positions (id, professional_id) ON DELETE CASCADE
);
COMMENT ON TABLE link_codes IS 'Codes with which a person links their account in a system: ten minutes, once; only a hash is here';
COMMENT ON COLUMN link_codes.professional_id IS 'personal: who asked for the code';

CREATE TABLE account_links (
  id uuid PRIMARY KEY,
  system_id uuid NOT NULL REFERENCES source_systems ON DELETE CASCADE,
  account_hash bytea NOT NULL,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  linked_at timestamptz NOT NULL,
  last_used_at timestamptz,
  UNIQUE (system_id, account_hash),
  UNIQUE (system_id, position_id),
  FOREIGN KEY (position_id, professional_id) REFERENCES positions (id, professional_id) ON DELETE CASCADE
);
COMMENT ON TABLE account_links IS 'Whom a system means by an account: made once, by that person, in their own login here';
COMMENT ON COLUMN account_links.account_hash IS 'personal: account of a professional in that system, as a hash';
COMMENT ON COLUMN account_links.professional_id IS 'personal: who linked';

CREATE TABLE connection_events (
  number bigint NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  link_id uuid NOT NULL REFERENCES account_links ON DELETE CASCADE,
  system_id uuid NOT NULL REFERENCES source_systems ON DELETE CASCADE,
  notice_id uuid NOT NULL REFERENCES notices ON DELETE CASCADE,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (system_id, number)
);
CREATE INDEX connection_events_notice ON connection_events (notice_id);
COMMENT ON TABLE connection_events IS 'What a system is told to ask about: that there is a notice for a linked account, and of which kind. Never on whom';

-- Who asks for the system at the door says which by `mc.source_system`; a person sees their own.
ALTER TABLE link_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE link_codes FORCE ROW LEVEL SECURITY;
ALTER TABLE account_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_links FORCE ROW LEVEL SECURITY;
ALTER TABLE connection_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE connection_events FORCE ROW LEVEL SECURITY;
CREATE POLICY own_codes ON link_codes TO {{house}}_app
  USING (professional_id = nullif(current_setting('mc.professional', true), '')::uuid OR system_id = nullif(current_setting('mc.source_system', true), '')::uuid)
  WITH CHECK (professional_id = nullif(current_setting('mc.professional', true), '')::uuid);
CREATE POLICY own_links ON account_links TO {{house}}_app
  USING (professional_id = nullif(current_setting('mc.professional', true), '')::uuid OR system_id = nullif(current_setting('mc.source_system', true), '')::uuid)
  WITH CHECK (system_id = nullif(current_setting('mc.source_system', true), '')::uuid OR professional_id = nullif(current_setting('mc.professional', true), '')::uuid);
CREATE POLICY events_of_system ON connection_events FOR SELECT TO {{house}}_app USING (system_id = nullif(current_setting('mc.source_system', true), '')::uuid);
CREATE POLICY all_codes ON link_codes TO {{house}}_worker USING (true);
CREATE POLICY all_links ON account_links TO {{house}}_worker USING (true);
CREATE POLICY all_events ON connection_events TO {{house}}_worker USING (true);
CREATE POLICY matcher_links ON account_links FOR SELECT TO {{house}}_matcher USING (true);
CREATE POLICY matcher_events ON connection_events TO {{house}}_matcher USING (true) WITH CHECK (true);

-- Numbers are given one after another, by each system's own count, up to the end of the act: who read up to a number missed none before it.
CREATE FUNCTION note_connection_event(p_notice uuid, p_position uuid, p_kind text, p_at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM account_links WHERE position_id = p_position) AND EXISTS (SELECT FROM notices WHERE id = p_notice) THEN
    PERFORM pg_advisory_xact_lock(4101);
    WITH noted AS (
      UPDATE source_systems s SET events_noted = s.events_noted + 1 FROM account_links l WHERE l.position_id = p_position AND s.id = l.system_id
      RETURNING s.id AS system_id, s.events_noted AS number, l.id AS link_id)
    INSERT INTO connection_events (number, link_id, system_id, notice_id, kind, at) SELECT number, link_id, system_id, p_notice, p_kind, p_at FROM noted;
  END IF;
END $$;
COMMENT ON FUNCTION note_connection_event IS 'Notes that a linked account has a notice; sees the links of others, and tells nobody';

-- How many people linked, for the manager who registered the system; never who.
CREATE FUNCTION links_of_system(p_system uuid) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*) FROM account_links WHERE system_id = p_system $$;

GRANT SELECT ON account_links TO {{house}}_matcher;
GRANT SELECT (id, events_noted), UPDATE (events_noted) ON source_systems TO {{house}}_matcher;
GRANT SELECT, INSERT ON connection_events TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION note_connection_event OWNER TO {{house}}_matcher;
ALTER FUNCTION links_of_system OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION note_connection_event, links_of_system FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_connection_event TO {{house}}_app, {{house}}_worker;
GRANT EXECUTE ON FUNCTION links_of_system TO {{house}}_app;

GRANT SELECT, INSERT ON source_systems, source_system_keys TO {{house}}_app;
GRANT UPDATE (last_used_at, cut_off_at, cut_off_by) ON source_systems TO {{house}}_app;
GRANT UPDATE (revoked_at, revoked_by) ON source_system_keys TO {{house}}_app;
GRANT SELECT (id, name) ON source_systems TO {{house}}_oversight;
GRANT SELECT, INSERT, DELETE ON connection_tokens, link_codes, account_links TO {{house}}_app;
GRANT UPDATE (last_used_at) ON account_links TO {{house}}_app;
GRANT SELECT, INSERT ON used_assertions TO {{house}}_app;
GRANT SELECT ON connection_events TO {{house}}_app;
GRANT SELECT, DELETE ON connection_tokens, used_assertions, link_codes, account_links, connection_events TO {{house}}_worker;
