-- Room matches: who belongs together. Of a youth with a signal: the parents and the address, as keyed look-up values only; never who or where that is.
CREATE TABLE youth_kin (
  youth_id uuid NOT NULL REFERENCES youths ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('family', 'address')),
  number smallint NOT NULL CHECK (number > 0),
  lookup_odd bytea,
  lookup_even bytea,
  lookup_key_version smallint NOT NULL,
  asked_key_version smallint NOT NULL,
  PRIMARY KEY (youth_id, kind, number),
  CHECK (CASE lookup_key_version % 2 WHEN 1 THEN lookup_odd ELSE lookup_even END IS NOT NULL)
);
CREATE INDEX youth_kin_odd ON youth_kin (lookup_odd) WHERE lookup_odd IS NOT NULL;
CREATE INDEX youth_kin_even ON youth_kin (lookup_even) WHERE lookup_even IS NOT NULL;
COMMENT ON TABLE youth_kin IS 'By what youths with a signal belong together: a parent, or the address, in the register';
COMMENT ON COLUMN youth_kin.lookup_odd IS 'personal: keyed index of the BSN of a parent, or of the address, under the look-up key of an odd version';
COMMENT ON COLUMN youth_kin.lookup_even IS 'personal: the same, under the look-up key of an even version';
COMMENT ON COLUMN youth_kin.asked_key_version IS 'The newest version under which the register was asked for it anew: a value under a key cannot be brought under the next one';

-- Youths with a secret address: a match about different youths of them waits for a decider (0009).
CREATE TABLE kin_guards (
  youth_id uuid PRIMARY KEY REFERENCES youths ON DELETE CASCADE
);
COMMENT ON TABLE kin_guards IS 'Youths with a signal who live at a secret address: a match about different youths of them waits for a decider';
COMMENT ON COLUMN kin_guards.youth_id IS 'personal: who lives at a secret address';

-- Whether two different youths belong together: by a parent; or by their address alone, for those with a parent in common are a family already.
CREATE FUNCTION are_kin(p_one uuid, p_other uuid, p_kind text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p_one <> p_other AND coalesce(bool_or(a.kind = p_kind) AND (p_kind = 'family' OR NOT bool_or(a.kind = 'family')), false)
  FROM youth_kin a JOIN youth_kin b ON b.kind = a.kind AND (b.lookup_odd = a.lookup_odd OR b.lookup_even = a.lookup_even)
  WHERE a.youth_id = p_one AND b.youth_id = p_other
$$;

-- In a match about different youths one sees who has a signal on a youth that belongs together with one's own, and oneself: not whom those see.
CREATE OR REPLACE FUNCTION match_company(p_match uuid) RETURNS TABLE (participant_id uuid, position_id uuid, professional_id uuid, joined_at timestamptz, left_at timestamptz, involved boolean, same_youth boolean)
LANGUAGE sql STABLE ROWS 3 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.position_id, p.professional_id, p.joined_at,
    coalesce(p.left_at, CASE WHEN s.ends_on <= current_setting('mc.today', true)::date THEN s.ends_on::timestamp AT TIME ZONE 'Europe/Amsterdam' END),
    p.left_at IS NULL AND coalesce(s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date, false), p.same_youth
  FROM match_participants p JOIN matches m ON m.id = p.match_id LEFT JOIN risk_signals s ON s.id = p.signal_id WHERE p.match_id = p_match AND takes_part(p_match)
    AND (m.kind = 'youth' OR p.professional_id = nullif(current_setting('mc.professional', true), '')::uuid
      OR EXISTS (SELECT FROM match_participants me JOIN risk_signals mine ON mine.id = me.signal_id
        WHERE me.match_id = p_match AND me.left_at IS NULL AND me.professional_id = nullif(current_setting('mc.professional', true), '')::uuid
          AND mine.state = 'active' AND mine.ends_on > current_setting('mc.today', true)::date AND are_kin(mine.youth_id, s.youth_id, m.kind)
          AND NOT kept_apart(m.kind, m.id, mine.youth_id, s.youth_id, greatest(me.joined_at, p.joined_at))))
$$;

-- The places in open matches about different youths of the signals on a youth, and of those on the youths who belong together with it: ids only. `sees_else`: whom
-- the person of a place sees there, by any of their youths, on a youth other than this one. `sees`: which of the signals on this youth a place sees.
CREATE FUNCTION kin_matches_of_youth(p_youth uuid) RETURNS TABLE (match_id uuid, number text, signal_id uuid, participant_id uuid, position_id uuid, professional_id uuid, same_youth boolean, sees_else uuid[], sees uuid[])
LANGUAGE sql STABLE ROWS 3 SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- Whether a place in a match about different youths counts today: its signal runs, and so does one of another person there, on a youth who belongs together with its youth.
CREATE FUNCTION sees_anybody(p_place uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM match_participants p JOIN matches m ON m.id = p.match_id JOIN risk_signals s ON s.id = p.signal_id
    JOIN match_participants q ON q.match_id = p.match_id AND q.left_at IS NULL AND q.professional_id <> p.professional_id JOIN risk_signals t ON t.id = q.signal_id
    WHERE p.id = p_place AND p.left_at IS NULL AND s.state = 'active' AND t.state = 'active'
      AND s.ends_on > current_setting('mc.today', true)::date AND t.ends_on > current_setting('mc.today', true)::date AND are_kin(s.youth_id, t.youth_id, m.kind)
      AND NOT kept_apart(m.kind, m.id, s.youth_id, t.youth_id, greatest(p.joined_at, q.joined_at)))
$$;

-- A match about different youths in which nobody sees anybody any more is over.
CREATE FUNCTION close_lonely_match(p_match uuid, p_at timestamptz, p_because text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE matches m SET version = version + 1 WHERE m.id = p_match AND m.kind <> 'youth';
  UPDATE matches m SET closed_at = p_at, closed_because = p_because WHERE m.id = p_match AND m.kind <> 'youth' AND m.closed_at IS NULL
    AND NOT EXISTS (SELECT FROM match_participants p WHERE p.match_id = m.id AND sees_anybody(p.id))
$$;

-- Follow-up of a match about different youths: who sees nobody there any more is not involved, and each place stands for its own youth.
CREATE OR REPLACE FUNCTION people_involved(p_match uuid) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(DISTINCT p.professional_id) FROM matches m JOIN match_participants p ON p.match_id = m.id AND p.left_at IS NULL JOIN risk_signals s ON s.id = p.signal_id
  WHERE m.id = p_match AND m.closed_at IS NULL AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date AND (m.kind = 'youth' OR sees_anybody(p.id))
$$;
CREATE OR REPLACE FUNCTION expect_match_version(p_match uuid, p_version integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE youths SET version = version + 1 WHERE id = (SELECT youth_id FROM matches WHERE id = p_match) AND version = p_version;
  IF NOT FOUND THEN
    UPDATE matches SET version = version + 1 WHERE id = p_match AND kind <> 'youth' AND version = p_version;
    IF NOT FOUND THEN
      PERFORM facts_changed('match');
    END IF;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION watched_match(p_match uuid)
RETURNS TABLE (kind text, number text, opened_at timestamptz, closed_at timestamptz, closed_because text, subject bytea, version integer, participant_id uuid, position_id uuid, professional_id uuid, organisation_id uuid, joined_at timestamptz, left_at timestamptz, involved boolean)
LANGUAGE sql STABLE ROWS 3 SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

ALTER TABLE youth_kin ENABLE ROW LEVEL SECURITY;
ALTER TABLE youth_kin FORCE ROW LEVEL SECURITY;
ALTER TABLE kin_guards ENABLE ROW LEVEL SECURITY;
ALTER TABLE kin_guards FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_kin ON youth_kin TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_kin ON youth_kin FOR SELECT TO {{house}}_matcher USING (true);
CREATE POLICY worker_guards ON kin_guards TO {{house}}_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON youth_kin, kin_guards TO {{house}}_worker;
-- A match that goes on in another takes its notices along.
GRANT UPDATE (match_id, match_number) ON notices TO {{house}}_worker;
GRANT SELECT ON youth_kin TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION are_kin OWNER TO {{house}}_matcher;
ALTER FUNCTION kin_matches_of_youth OWNER TO {{house}}_matcher;
ALTER FUNCTION sees_anybody OWNER TO {{house}}_matcher;
ALTER FUNCTION close_lonely_match OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION are_kin, sees_anybody, kin_matches_of_youth, close_lonely_match FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kin_matches_of_youth, close_lonely_match TO {{house}}_app, {{house}}_worker;
GRANT EXECUTE ON FUNCTION are_kin, sees_anybody TO {{house}}_worker;
