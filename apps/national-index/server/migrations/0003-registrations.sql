-- By member: what each has registered, and what it may still do with it. Nobody else's rows are seen by whoever asks.
CREATE TABLE registration_heads (
  member_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'archived', 'gone')),
  version integer NOT NULL CHECK (version > 0),
  ends_on date NOT NULL,
  archive_ends_on date,
  scope text NOT NULL,
  indexes bytea[] NOT NULL,
  registered_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (member_id, registration_id),
  CHECK ((archive_ends_on IS NULL) OR state <> 'active'),
  CHECK (state <> 'gone' OR cardinality(indexes) = 0)
);
COMMENT ON TABLE registration_heads IS 'Registrations by member (distributed by member_id). Gone: only that it was there, so that what arrives late changes nothing';
COMMENT ON COLUMN registration_heads.indexes IS 'Where its subjects stand in `registrations`';
CREATE INDEX registration_heads_gone ON registration_heads (changed_at) WHERE state = 'gone';

CREATE TABLE used_receipts (
  member_id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (member_id, receipt_id)
);
COMMENT ON TABLE used_receipts IS 'Receipts of custodians count once (distributed by member_id)';
CREATE INDEX used_receipts_expiry ON used_receipts (expires_at);

-- By pseudonym: one row for each subject of a registration. Without K_index and κ, and two custodians, nobody finds a person here.
CREATE TABLE registrations (
  index bytea NOT NULL CHECK (length(index) = 32),
  registration_id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('youth', 'parent', 'person')),
  scope text NOT NULL,
  epoch integer NOT NULL,
  sealed bytea NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'archived')),
  ends_on date NOT NULL,
  archive_ends_on date,
  told_of_archive boolean NOT NULL DEFAULT false,
  PRIMARY KEY (index, member_id, registration_id)
);
COMMENT ON TABLE registrations IS 'Registrations by pseudonym (distributed by index)';
COMMENT ON COLUMN registrations.index IS 'HMAC-SHA-256 of the pseudonym under K_index';
COMMENT ON COLUMN registrations.sealed IS 'The pseudonym, under K_seal: for rotation only';
CREATE INDEX registrations_ends ON registrations (ends_on) WHERE state = 'active';

-- What must be looked at: a pseudonym on which something changed. Written in the transaction of the change, taken by the worker.
CREATE TABLE to_match (
  index bytea PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('youth', 'parent', 'person')),
  since timestamptz NOT NULL,
  version uuid NOT NULL DEFAULT gen_random_uuid()
);
COMMENT ON TABLE to_match IS 'Pseudonyms on which matching is to look (distributed by index)';
COMMENT ON COLUMN to_match.version IS 'Another with each change, so that a look that was overtaken is known';
CREATE INDEX to_match_since ON to_match (since);

GRANT SELECT, INSERT, UPDATE ON registration_heads TO {{house}}_app;
GRANT SELECT, INSERT ON used_receipts TO {{house}}_app;
GRANT SELECT (index, member_id, registration_id, kind), INSERT, UPDATE (state, ends_on, archive_ends_on), DELETE ON registrations TO {{house}}_app;
GRANT SELECT, INSERT, UPDATE ON to_match TO {{house}}_app;
GRANT SELECT, UPDATE, DELETE ON registration_heads TO {{house}}_worker;
GRANT SELECT, DELETE ON used_receipts TO {{house}}_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON registrations, to_match TO {{house}}_worker;

ALTER TABLE registration_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE registration_heads FORCE ROW LEVEL SECURITY;
ALTER TABLE used_receipts ENABLE ROW LEVEL SECURITY;
ALTER TABLE used_receipts FORCE ROW LEVEL SECURITY;
ALTER TABLE registrations ENABLE ROW LEVEL SECURITY;
ALTER TABLE registrations FORCE ROW LEVEL SECURITY;
CREATE POLICY own_heads ON registration_heads TO {{house}}_app USING (member_id = nullif(current_setting('mc.organisation', true), '')::uuid);
CREATE POLICY own_receipts ON used_receipts TO {{house}}_app USING (member_id = nullif(current_setting('mc.organisation', true), '')::uuid);
CREATE POLICY own_registrations ON registrations TO {{house}}_app USING (member_id = nullif(current_setting('mc.organisation', true), '')::uuid);
CREATE POLICY all_heads ON registration_heads TO {{house}}_worker USING (true);
CREATE POLICY all_receipts ON used_receipts TO {{house}}_worker USING (true);
CREATE POLICY all_registrations ON registrations TO {{house}}_worker USING (true);

-- Holds the pseudonym until the end of the transaction, unless something changed on it since it was asked about.
CREATE FUNCTION expect_look(p_index bytea, p_version uuid) RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM to_match t WHERE t.index = p_index AND t.version = p_version FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM facts_changed('pseudonym');
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION expect_look FROM PUBLIC;
GRANT EXECUTE ON FUNCTION expect_look TO {{house}}_worker;

-- Brings one act of a member to its registration and all its subjects; somebody was faster: the act is decided anew. Holds no rule.
CREATE FUNCTION change_registration(p_member uuid, p_registration uuid, p_state text, p_version integer, p_ends date, p_archive_ends date, p_at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $$
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
END $$;
REVOKE EXECUTE ON FUNCTION change_registration FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_registration TO {{house}}_app;
