-- Room youths: a row only where there is a signal, or for an hour after a find.
-- A youth stands under each look-up key that its writer knew, two at most (decision 27). Two programs that share a version meet at a unique index.
CREATE TABLE youths (
  id uuid PRIMARY KEY,
  lookup_odd bytea UNIQUE,
  lookup_even bytea UNIQUE,
  lookup_kind text NOT NULL CHECK (lookup_kind IN ('bsn', 'person')),
  lookup_key_version smallint NOT NULL,
  subject bytea NOT NULL,
  subject_key_version smallint NOT NULL,
  identity_sealed bytea NOT NULL,
  turns_23_on date NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK (CASE lookup_key_version % 2 WHEN 1 THEN lookup_odd ELSE lookup_even END IS NOT NULL)
);
COMMENT ON TABLE youths IS 'Youths on whom there is a signal; no others';
COMMENT ON COLUMN youths.lookup_odd IS 'personal: keyed index of the BSN, or of name, birth date and sex, under the look-up key of an odd version';
COMMENT ON COLUMN youths.lookup_even IS 'personal: the same, under the look-up key of an even version';
COMMENT ON COLUMN youths.lookup_key_version IS 'The newest version that this row stands under';
COMMENT ON COLUMN youths.subject IS 'personal: pseudonym of this youth in the log';
COMMENT ON COLUMN youths.identity_sealed IS 'personal: BSN, names, birth date, sex and place, encrypted';
COMMENT ON COLUMN youths.turns_23_on IS 'personal: 23rd birthday, on which all signals end';
COMMENT ON COLUMN youths.version IS 'Raised by each act on this youth: who decided on an older one decides anew';

CREATE TABLE youth_finds (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
  professional_id uuid NOT NULL,
  found_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('asked', 'found', 'none', 'more-than-one', 'register-unavailable', 'refused')),
  lookup_odd bytea,
  lookup_even bytea,
  lookup_kind text CHECK (lookup_kind IN ('bsn', 'person')),
  found_sealed bytea
);
CREATE INDEX youth_finds_professional ON youth_finds (professional_id, found_at);
CREATE INDEX youth_finds_session ON youth_finds (session_id);
COMMENT ON TABLE youth_finds IS 'What a session found, for half an hour; without the person for a day, to count';
COMMENT ON COLUMN youth_finds.professional_id IS 'personal: who searched';
COMMENT ON COLUMN youth_finds.lookup_odd IS 'personal: keyed index of the person that was found, under the look-up key of an odd version';
COMMENT ON COLUMN youth_finds.lookup_even IS 'personal: the same, under the look-up key of an even version';
COMMENT ON COLUMN youth_finds.found_sealed IS 'personal: the person that was found, encrypted, until the find expires';

-- Searches of one professional are counted one after another, so that many at once do not pass the limit together.
CREATE FUNCTION expect_find_room(p_professional uuid, p_hour integer, p_day integer, p_now timestamptz) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_professional::text, 4100));
  IF (SELECT count(*) FILTER (WHERE found_at > p_now - interval '1 hour') >= p_hour OR count(*) >= p_day
      FROM youth_finds WHERE professional_id = p_professional AND found_at > p_now - interval '24 hours') THEN
    PERFORM facts_changed('finds');
  END IF;
END $$;

ALTER TABLE youth_finds ENABLE ROW LEVEL SECURITY;
ALTER TABLE youth_finds FORCE ROW LEVEL SECURITY;
CREATE POLICY own_finds ON youth_finds TO {{house}}_app USING (professional_id = nullif(current_setting('mc.professional', true), '')::uuid) WITH CHECK (professional_id = nullif(current_setting('mc.professional', true), '')::uuid);
CREATE POLICY all_finds ON youth_finds TO {{house}}_worker USING (true);
GRANT SELECT, INSERT, UPDATE ON youth_finds TO {{house}}_app;
GRANT SELECT, UPDATE, DELETE ON youth_finds TO {{house}}_worker;
GRANT EXECUTE ON FUNCTION expect_find_room TO {{house}}_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON youths TO {{house}}_app, {{house}}_worker;
