-- Room follow-up: how each match stands that the asking officer's municipality follows up, for a board that is read a page at a time. The same that `standingOf` says of one, of all of
-- them in one question: ids, days and organisations. As in watched_match no place is told of in a match that never should have been, and a match is gone 60 days after its end.
-- `list`: where it stands on the board. `place`: its order there in microseconds, the oldest match first; of what is finished the latest first.
-- What it reads lies in memory, so looking up by an index is cheap: a small municipality beside large ones never reads a whole table.
CREATE FUNCTION watched_standings()
RETURNS TABLE (id uuid, municipality_id uuid, list text, overdue boolean, place bigint, organisations uuid[])
LANGUAGE sql STABLE ROWS 1000 SECURITY DEFINER SET search_path = public, pg_temp SET random_page_cost = '1.1' AS $$
  WITH followed AS (
    SELECT f.id, f.municipality_id, f.round, f.due_on, m.kind, m.opened_at, m.closed_at, coalesce(m.closed_because, '') NOT IN ('lapsed', 'split') AS has_places
    FROM follow_ups f JOIN matches m ON m.id = f.id
    WHERE f.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'follow-up-officer' = ANY (string_to_array(current_setting('mc.roles', true), ' '))
      AND (m.closed_at IS NULL OR current_setting('mc.today', true)::date - 60 < m.closed_at)
  ), said AS (
    SELECT f.id, t.kind IN ('in-touch', 'already-together') AS confirms, t.participant_id, t.for_position_id, t.at FROM followed f JOIN follow_up_steps t ON t.follow_up_id = f.id AND t.round = f.round
    WHERE t.kind IN ('in-touch', 'already-together', 'aligned', 'no-response', 'wrong-person', 'objection')
  ), places AS (
    SELECT f.id, f.kind, f.has_places, p.id AS participant_id, p.position_id, p.professional_id, p.organisation_id, coalesce(p.left_at, s.ends_on::timestamp AT TIME ZONE 'Europe/Amsterdam') AS gone_at,
      f.closed_at IS NULL AND p.left_at IS NULL AND coalesce(s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date, false) AND (f.kind = 'youth' OR sees_anybody(p.id)) AS involved
    FROM followed f JOIN match_participants p ON p.match_id = f.id LEFT JOIN risk_signals s ON s.id = p.signal_id
  ), people AS (
    SELECT p.id, p.professional_id, bool_or(p.involved) AS involved, bool_or(t.id IS NOT NULL) AS confirmed, max(p.gone_at) AS gone_at, max(p.gone_at) FILTER (WHERE NOT p.involved) AS left_at
    FROM places p LEFT JOIN said t ON t.id = p.id AND t.confirms AND t.for_position_id = p.position_id AND (p.kind <> 'youth' OR t.participant_id = p.participant_id)
    GROUP BY p.id, p.professional_id
  ), company AS (
    SELECT id, count(*) FILTER (WHERE involved) AS involved, bool_and(confirmed) FILTER (WHERE involved) AS all_in_touch, max(gone_at) AS gone_at, max(left_at) AS left_at FROM people GROUP BY id
  ), outcomes AS (
    SELECT id, min(at) AS said_at FROM said WHERE NOT confirms GROUP BY id
  ), lists AS (
    SELECT f.*, coalesce(o.said_at, f.closed_at, c.left_at, f.opened_at) AS finished_at,
      CASE WHEN o.id IS NOT NULL OR f.closed_at IS NOT NULL OR coalesce(c.involved, 0) < 2 THEN 'finished' WHEN c.all_in_touch THEN 'in-touch' ELSE 'waiting' END AS list
    FROM followed f LEFT JOIN company c ON c.id = f.id LEFT JOIN outcomes o ON o.id = f.id
    WHERE f.closed_at IS NOT NULL OR c.involved > 0 OR current_setting('mc.today', true)::date - 60 < c.gone_at
  ), present AS (
    SELECT id, array_agg(organisation_id) AS organisations FROM places WHERE has_places GROUP BY id
  )
  SELECT l.id, l.municipality_id, l.list, l.list = 'waiting' AND l.due_on < current_setting('mc.today', true)::date,
    (CASE l.list WHEN 'finished' THEN -extract(epoch FROM l.finished_at) ELSE extract(epoch FROM l.opened_at) END * 1000000)::bigint, coalesce(p.organisations, '{}')
  FROM lists l LEFT JOIN present p ON p.id = l.id
$$;

GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION watched_standings OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION watched_standings FROM PUBLIC;
GRANT EXECUTE ON FUNCTION watched_standings TO {{house}}_app;
