-- Room follow-up: how each match stands that the asking officer's municipality follows up, for a board that is read a page at a time. The same that `standingOf` says of one, of all of
-- them in one question: ids, days and organisations. As in watched_match no place is told of in a match that never should have been, and a match is gone 60 days after its end.
-- `list`: where it stands on the board. `place`: its order there in microseconds, the oldest match first; of what is finished the latest first.
-- What it reads lies in memory, so looking up by an index is cheap: a small municipality beside large ones never reads a whole table.
CREATE FUNCTION watched_standings()
RETURNS TABLE (id uuid, municipality_id uuid, list text, overdue boolean, place bigint, organisations uuid[])
LANGUAGE sql STABLE ROWS 1000 SECURITY DEFINER SET search_path = public, pg_temp SET random_page_cost = '1.1' AS $$
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
$$;

GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION watched_standings OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION watched_standings FROM PUBLIC;
GRANT EXECUTE ON FUNCTION watched_standings TO {{house}}_app;
