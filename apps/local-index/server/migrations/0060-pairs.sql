-- Room follow-up: contact is a fact of two people who are together in a match.
-- The pairs in an open match: two different people by running signals, who see each other there today; `since` when without a break. In a match about different youths, by youths who belong together. For the
-- house's own program and for who watches over the follow-up all of them; for who takes part their own.
CREATE FUNCTION pairs_in_match(p_match uuid) RETURNS TABLE (one uuid, other uuid, since timestamptz)
LANGUAGE sql STABLE ROWS 3 SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
  WHERE upper(span) = 'infinity' AND (session_user = '{{house}}_worker' OR watches(p_match) IS NOT NULL
    OR takes_part(p_match) AND nullif(current_setting('mc.professional', true), '')::uuid IN (s.one, s.other))
$$;

-- Whether both of a pair said one of these of each other in a match, since they are together there.
CREATE FUNCTION both_said(p_match uuid, p_one uuid, p_other uuid, p_since timestamptz, p_kinds text[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 2 = (SELECT count(DISTINCT a.professional_id) FROM follow_up_steps t JOIN positions a ON a.id = t.for_position_id JOIN positions b ON b.id = t.about_position_id
    WHERE t.follow_up_id = p_match AND t.kind = ANY (p_kinds) AND t.at >= p_since AND a.professional_id IN (p_one, p_other) AND b.professional_id IN (p_one, p_other) AND a.professional_id <> b.professional_id)
$$;

-- Whether it was known of a pair that they work together, when they came to be together in a match.
CREATE FUNCTION known_in(p_match uuid, p_one uuid, p_other uuid, p_since timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM follow_up_steps t JOIN positions a ON a.id = t.for_position_id JOIN positions b ON b.id = t.about_position_id
    WHERE t.follow_up_id = p_match AND t.kind = 'known-together' AND t.at >= p_since AND a.professional_id IN (p_one, p_other) AND b.professional_id IN (p_one, p_other))
$$;

-- Whether two people work together: both said so of each other in an open match, and since then neither ended the signal by which they are together in it.
CREATE FUNCTION work_together(p_one uuid, p_other uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM match_participants p JOIN match_participants q ON q.match_id = p.match_id AND q.professional_id = p_other AND q.left_at IS NULL, LATERAL pairs_in_match(p.match_id) x
    WHERE p.professional_id = p_one AND p.left_at IS NULL AND x.one = least(p_one, p_other) AND x.other = greatest(p_one, p_other)
      AND both_said(p.match_id, x.one, x.other, x.since, ARRAY['already-together']))
$$;

GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION pairs_in_match OWNER TO {{house}}_matcher;
ALTER FUNCTION both_said OWNER TO {{house}}_matcher;
ALTER FUNCTION known_in OWNER TO {{house}}_matcher;
ALTER FUNCTION work_together OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION pairs_in_match, both_said, known_in, work_together FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pairs_in_match TO {{house}}_app, {{house}}_worker;
GRANT EXECUTE ON FUNCTION both_said, known_in, work_together TO {{house}}_worker;
