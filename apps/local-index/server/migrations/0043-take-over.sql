-- Room risk-signals: what came along from another local system, so that a second time it is left alone.
CREATE TABLE taken_over_signals (
  source_key bytea PRIMARY KEY,
  signal_id uuid REFERENCES risk_signals ON DELETE SET NULL,
  known_match bytea,
  at timestamptz NOT NULL
);
CREATE INDEX taken_over_signals_signal ON taken_over_signals (signal_id) WHERE signal_id IS NOT NULL;
COMMENT ON TABLE taken_over_signals IS 'Signals of another local system that were taken over, by keys: also of those that are gone since, so that the same file brings none of them back';
COMMENT ON COLUMN taken_over_signals.source_key IS 'Keyed: the other system and its own reference';
COMMENT ON COLUMN taken_over_signals.known_match IS 'Keyed: the match in which the other system had the signal; who was in one there needs no notice of the others';

CREATE TABLE take_overs (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 60),
  at timestamptz NOT NULL,
  active integer NOT NULL CHECK (active >= 0),
  archived integer NOT NULL CHECK (archived >= 0)
);
COMMENT ON TABLE take_overs IS 'Each time that signals of another system were taken over, how many rest on covenants with one municipality. About nobody';

-- Room matches: who were in one match in the other system worked together before.
ALTER TABLE match_participants ADD COLUMN acquainted boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN match_participants.acquainted IS 'Was in one match with the others so marked in the system from which the signals were taken over; a colleague who takes the place over was not';
-- Whose place is marked so, for who takes part in the match by such a place.
CREATE FUNCTION acquainted_in(p_match uuid) RETURNS TABLE (participant_id uuid) LANGUAGE sql STABLE ROWS 2 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id FROM match_participants p WHERE p.match_id = p_match AND p.acquainted AND takes_part(p_match)
    AND EXISTS (SELECT FROM match_participants me WHERE me.match_id = p_match AND me.acquainted AND me.left_at IS NULL AND me.professional_id = nullif(current_setting('mc.professional', true), '')::uuid)
$$;
CREATE OR REPLACE FUNCTION replace_participants(p_signal uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE match_participants p SET position_id = s.position_id, professional_id = s.professional_id, acquainted = false
  FROM risk_signals s WHERE p.signal_id = p_signal AND s.id = p_signal AND coordinates(p.organisation_id)
$$;
-- Beside it, who worked together before, as those who are so marked read of each other.
CREATE OR REPLACE FUNCTION watched_course(p_match uuid) RETURNS TABLE (event text, participant_id uuid, at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'participant-replaced', p.id, h.at FROM match_participants p JOIN hand_overs h ON h.signal_id = p.signal_id AND h.at >= p.joined_at WHERE p.match_id = p_match AND watches(p_match) = 'officer'
  UNION ALL SELECT 'confirmed-same-youth', NULL, m.confirmed_at FROM matches m WHERE m.id = p_match AND m.confirmed_at IS NOT NULL AND watches(m.id) = 'officer'
  UNION ALL SELECT 'acquainted', p.id, greatest(p.joined_at, m.opened_at) FROM match_participants p JOIN matches m ON m.id = p.match_id WHERE p.match_id = p_match AND p.acquainted AND watches(p_match) = 'officer'
$$;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION acquainted_in OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION acquainted_in FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acquainted_in TO {{house}}_app;

ALTER TABLE taken_over_signals ENABLE ROW LEVEL SECURITY;
ALTER TABLE taken_over_signals FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_taken_over ON taken_over_signals TO {{house}}_worker USING (true) WITH CHECK (true);
ALTER TABLE take_overs ENABLE ROW LEVEL SECURITY;
ALTER TABLE take_overs FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_take_overs ON take_overs TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY own_take_overs ON take_overs FOR SELECT TO {{house}}_app
  USING (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')));
GRANT SELECT, INSERT, DELETE ON taken_over_signals TO {{house}}_worker;
GRANT SELECT, INSERT ON take_overs TO {{house}}_worker;
GRANT SELECT ON take_overs TO {{house}}_app;
