-- Room matches: two or more running signals on one youth, of different people; or on youths who belong together, by a parent or an address.
CREATE TABLE matches (
  id uuid PRIMARY KEY,
  number text NOT NULL CHECK (number ~ '^\d{6}$'),
  kind text NOT NULL CHECK (kind IN ('youth', 'family', 'address')),
  possible boolean NOT NULL,
  youth_id uuid REFERENCES youths ON DELETE CASCADE,
  opened_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  closed_at timestamptz,
  closed_because text CHECK (closed_because IN ('withdrawn', 'ended', 'lapsed', 'split', 'parted', 'merged')),
  version integer NOT NULL DEFAULT 0,
  CHECK ((closed_at IS NULL) = (closed_because IS NULL)),
  CHECK ((kind = 'youth') = (youth_id IS NOT NULL)),
  CHECK (kind = 'youth' OR NOT possible)
);
CREATE UNIQUE INDEX one_open_match_per_youth ON matches (youth_id) WHERE closed_at IS NULL AND NOT possible;
CREATE UNIQUE INDEX drawn_number_of_open_match ON matches (number) WHERE closed_at IS NULL;
CREATE INDEX matches_youth ON matches (youth_id);
COMMENT ON TABLE matches IS 'Matches. `possible`: by name only, until both confirm that it is the same youth';
COMMENT ON COLUMN matches.version IS 'Of a match about different youths: counts its changes, so that of two acts at once one decides anew. One on a youth goes by the version of that youth';
COMMENT ON COLUMN matches.youth_id IS 'personal: about whom; null for a match about different youths';

CREATE TABLE match_numbers (
  number text CONSTRAINT drawn_match_number PRIMARY KEY CHECK (number ~ '^\d{6}$'),
  given_at timestamptz NOT NULL
);
COMMENT ON TABLE match_numbers IS 'Numbers that no new match gets: those of open matches, and of others for a year. Outlives the match, so that a number that was said on the phone does not soon mean another youth';

CREATE TABLE match_participants (
  id uuid PRIMARY KEY,
  match_id uuid NOT NULL REFERENCES matches ON DELETE CASCADE,
  signal_id uuid REFERENCES risk_signals ON DELETE SET NULL,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  joined_at timestamptz NOT NULL,
  left_at timestamptz,
  same_youth boolean,
  answered_at timestamptz,
  FOREIGN KEY (position_id, professional_id, organisation_id) REFERENCES positions (id, professional_id, organisation_id)
);
CREATE UNIQUE INDEX one_place_per_signal ON match_participants (match_id, signal_id);
CREATE INDEX match_participants_signal ON match_participants (signal_id);
CREATE INDEX match_participants_professional ON match_participants (professional_id) WHERE left_at IS NULL;
COMMENT ON TABLE match_participants IS 'Who takes part in a match, and since when: shown to others without a date';
COMMENT ON COLUMN match_participants.professional_id IS 'personal: who takes part';

CREATE TABLE match_splits (
  youth_id uuid NOT NULL REFERENCES youths ON DELETE CASCADE,
  professional_low uuid NOT NULL,
  professional_high uuid NOT NULL,
  PRIMARY KEY (youth_id, professional_low, professional_high),
  CHECK (professional_low < professional_high)
);
COMMENT ON TABLE match_splits IS 'Two people who found out that they do not mean the same youth: never matched again';
COMMENT ON COLUMN match_splits.professional_low IS 'personal: one of the two';
COMMENT ON COLUMN match_splits.professional_high IS 'personal: the other';

-- Taking part needs an own signal that still counts today: who withdraws, or lets it end, loses the match at once.
CREATE FUNCTION takes_part(p_match uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id JOIN matches m ON m.id = p.match_id AND coalesce(m.youth_id, s.youth_id) = s.youth_id
    WHERE p.match_id = p_match AND p.professional_id = nullif(current_setting('mc.professional', true), '')::uuid AND p.left_at IS NULL
      AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date)
$$;

-- Who is in a match, for those who take part in it: ids, and whether they are still involved today. Whoever's signal reached its end left on that day.
CREATE FUNCTION match_company(p_match uuid) RETURNS TABLE (participant_id uuid, position_id uuid, professional_id uuid, joined_at timestamptz, left_at timestamptz, involved boolean, same_youth boolean)
LANGUAGE sql STABLE ROWS 3 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.position_id, p.professional_id, p.joined_at,
    coalesce(p.left_at, CASE WHEN s.ends_on <= current_setting('mc.today', true)::date THEN s.ends_on::timestamp AT TIME ZONE 'Europe/Amsterdam' END),
    p.left_at IS NULL AND coalesce(s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date, false), p.same_youth
  FROM match_participants p LEFT JOIN risk_signals s ON s.id = p.signal_id WHERE p.match_id = p_match AND takes_part(p_match)
$$;

-- What matching must know of the open matches on one youth, and of those who are involved in them today: ids only. Of one signal also its places after it ended.
CREATE FUNCTION matches_on_youth(p_youth uuid, p_ended uuid) RETURNS TABLE (match_id uuid, number text, possible boolean, signal_id uuid, participant_id uuid, position_id uuid, professional_id uuid)
LANGUAGE sql STABLE ROWS 3 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id, m.number, m.possible, p.signal_id, p.id, p.position_id, p.professional_id FROM matches m JOIN match_participants p ON p.match_id = m.id AND p.left_at IS NULL
  JOIN risk_signals s ON s.id = p.signal_id AND s.state = 'active' AND (s.ends_on > current_setting('mc.today', true)::date OR s.id = p_ended)
  WHERE m.youth_id = p_youth AND m.closed_at IS NULL
$$;

-- What matching must see of the signals on one youth and no reporter may: ids only. The match is the open one in which that very signal takes part.
-- `split`: found out not to mean the same youth as this professional; `told`: this professional was told that the organisation was involved before.
CREATE FUNCTION signals_on_subject(p_lookup_odd bytea, p_lookup_even bytea, p_professional uuid)
RETURNS TABLE (youth_id uuid, version integer, signal_id uuid, position_id uuid, professional_id uuid, organisation_id uuid, state text, ends_on date, archive_term text, archive_ends_on date, match_id uuid, match_number text, split boolean, told boolean)
LANGUAGE sql STABLE ROWS 3 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT y.id, y.version, s.id, s.position_id, s.professional_id, s.organisation_id, s.state, s.ends_on, s.archive_term, s.archive_ends_on, m.id, m.number,
    y.lookup_kind = 'person' AND EXISTS (SELECT FROM match_splits x WHERE x.youth_id = y.id
      AND x.professional_low = least(s.professional_id, p_professional) AND x.professional_high = greatest(s.professional_id, p_professional)),
    EXISTS (SELECT FROM archive_notices a WHERE a.youth_id = y.id AND a.professional_id = p_professional AND a.organisation_id = s.organisation_id AND a.until > current_setting('mc.today', true)::date)
  FROM youths y
  LEFT JOIN risk_signals s ON s.youth_id = y.id
  LEFT JOIN matches m ON m.youth_id = y.id AND m.closed_at IS NULL AND NOT m.possible
    AND EXISTS (SELECT FROM match_participants p WHERE p.match_id = m.id AND p.signal_id = s.id AND p.left_at IS NULL)
  WHERE y.lookup_odd = p_lookup_odd OR y.lookup_even = p_lookup_even
$$;

-- Changes on matches that the end of a participant's signal brings to the others: by that participant, on places and matches of their own only; by the coordinator of
-- their organisation, who may remove the signal; or by the house's own program, for an end that comes by itself.
CREATE FUNCTION acts_for(p_professional uuid, p_organisation uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT session_user = '{{house}}_worker' OR p_professional = nullif(current_setting('mc.professional', true), '')::uuid
    OR coalesce('coordinator' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND p_organisation = nullif(current_setting('mc.organisation', true), '')::uuid, false)
$$;
CREATE FUNCTION leave_match(p_participant uuid, p_at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE match_participants SET left_at = p_at WHERE id = p_participant AND left_at IS NULL AND acts_for(professional_id, organisation_id)
$$;
CREATE FUNCTION drop_participant(p_participant uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM match_participants WHERE id = p_participant AND acts_for(professional_id, organisation_id)
$$;
CREATE FUNCTION close_match(p_match uuid, p_at timestamptz, p_because text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE matches SET closed_at = p_at, closed_because = p_because WHERE id = p_match AND closed_at IS NULL
    AND EXISTS (SELECT FROM match_participants p WHERE p.match_id = p_match AND acts_for(p.professional_id, p.organisation_id))
$$;
-- Nobody is in it any more, for nothing stays of any of their signals.
CREATE FUNCTION forget_match_without_places(p_match uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM matches m WHERE m.id = p_match AND NOT EXISTS (SELECT FROM match_participants p WHERE p.match_id = m.id)
$$;
-- Nothing stays of a signal: nor do its places in matches that are over.
CREATE FUNCTION forget_closed_places(p_signal uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH gone AS (DELETE FROM match_participants p USING matches m WHERE p.signal_id = p_signal AND m.id = p.match_id AND m.closed_at IS NOT NULL AND acts_for(p.professional_id, p.organisation_id) RETURNING p.match_id)
  DELETE FROM matches m WHERE m.id IN (SELECT match_id FROM gone) AND NOT EXISTS (SELECT FROM match_participants p WHERE p.match_id = m.id AND p.signal_id IS DISTINCT FROM p_signal)
$$;
-- A match of which every signal reached its end makes room for a new one.
CREATE FUNCTION close_ended_match(p_youth uuid, p_at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE matches m SET closed_at = p_at, closed_because = 'ended' WHERE m.youth_id = p_youth AND m.closed_at IS NULL AND NOT m.possible
    AND NOT EXISTS (SELECT FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id
      WHERE p.match_id = m.id AND p.left_at IS NULL AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date)
$$;

ALTER TABLE matches ENABLE ROW LEVEL SECURITY;
ALTER TABLE matches FORCE ROW LEVEL SECURITY;
ALTER TABLE match_participants ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_participants FORCE ROW LEVEL SECURITY;
ALTER TABLE match_splits ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_splits FORCE ROW LEVEL SECURITY;
-- A match shows only to who takes part today; the inner question passes row security on one's own places and signals.
CREATE POLICY my_matches ON matches FOR SELECT TO {{house}}_app USING (
  EXISTS (SELECT FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id WHERE p.match_id = matches.id AND p.left_at IS NULL AND s.state = 'active' AND s.ends_on > nullif(current_setting('mc.today', true), '')::date));
CREATE POLICY change_my_matches ON matches FOR UPDATE TO {{house}}_app USING (
  EXISTS (SELECT FROM match_participants p JOIN risk_signals s ON s.id = p.signal_id WHERE p.match_id = matches.id AND p.left_at IS NULL AND s.state = 'active' AND s.ends_on > nullif(current_setting('mc.today', true), '')::date)) WITH CHECK (true);
CREATE POLICY new_matches ON matches FOR INSERT TO {{house}}_app WITH CHECK (current_setting('mc.professional', true) <> '');
CREATE POLICY my_match_participants ON match_participants FOR SELECT TO {{house}}_app USING (professional_id = nullif(current_setting('mc.professional', true), '')::uuid);
CREATE POLICY change_my_part ON match_participants FOR UPDATE TO {{house}}_app USING (professional_id = nullif(current_setting('mc.professional', true), '')::uuid) WITH CHECK (true);
CREATE POLICY new_match_participants ON match_participants FOR INSERT TO {{house}}_app WITH CHECK (current_setting('mc.professional', true) <> '');
CREATE POLICY new_splits ON match_splits FOR INSERT TO {{house}}_app WITH CHECK (nullif(current_setting('mc.professional', true), '')::uuid IN (professional_low, professional_high));
CREATE POLICY worker_matches ON matches TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_participants ON match_participants TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_matches ON matches TO {{house}}_matcher USING (true) WITH CHECK (true);
CREATE POLICY matching_participants ON match_participants TO {{house}}_matcher USING (true) WITH CHECK (true);
CREATE POLICY worker_splits ON match_splits TO {{house}}_worker USING (true);
CREATE POLICY matching_splits ON match_splits TO {{house}}_matcher USING (true);

GRANT SELECT, INSERT ON matches, match_participants TO {{house}}_app;
GRANT INSERT ON match_numbers TO {{house}}_app;
GRANT SELECT, INSERT, DELETE ON match_numbers TO {{house}}_worker;
GRANT UPDATE (confirmed_at) ON matches TO {{house}}_app;
GRANT UPDATE (same_youth, answered_at) ON match_participants TO {{house}}_app;
GRANT INSERT ON match_splits TO {{house}}_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON matches, match_participants TO {{house}}_worker;
GRANT SELECT, UPDATE, DELETE ON matches TO {{house}}_matcher;
GRANT SELECT, DELETE ON match_splits TO {{house}}_worker;
GRANT SELECT, UPDATE, DELETE ON match_participants TO {{house}}_matcher;
GRANT SELECT ON match_splits TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION takes_part OWNER TO {{house}}_matcher;
ALTER FUNCTION match_company OWNER TO {{house}}_matcher;
ALTER FUNCTION matches_on_youth OWNER TO {{house}}_matcher;
ALTER FUNCTION signals_on_subject OWNER TO {{house}}_matcher;
ALTER FUNCTION drop_participant OWNER TO {{house}}_matcher;
ALTER FUNCTION leave_match OWNER TO {{house}}_matcher;
ALTER FUNCTION forget_closed_places OWNER TO {{house}}_matcher;
ALTER FUNCTION forget_match_without_places OWNER TO {{house}}_matcher;
ALTER FUNCTION close_match OWNER TO {{house}}_matcher;
ALTER FUNCTION close_ended_match OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION takes_part, match_company, matches_on_youth, signals_on_subject, leave_match, drop_participant, close_match, close_ended_match, forget_match_without_places, forget_closed_places FROM PUBLIC;
GRANT EXECUTE ON FUNCTION takes_part, match_company, matches_on_youth, signals_on_subject, leave_match, drop_participant, close_match, close_ended_match, forget_match_without_places, forget_closed_places TO {{house}}_app, {{house}}_worker;
