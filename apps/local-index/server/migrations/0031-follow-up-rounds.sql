-- Room follow-up: the rounds before the present one, so that a round goes with the newcomer who began it, when nothing stays of their signal.
CREATE TABLE follow_up_rounds (
  follow_up_id uuid NOT NULL REFERENCES follow_ups ON DELETE CASCADE,
  round integer NOT NULL,
  asked_at timestamptz NOT NULL,
  remind_on date NOT NULL,
  due_on date NOT NULL,
  coordinators_on date NOT NULL,
  officer_on date NOT NULL,
  PRIMARY KEY (follow_up_id, round)
);
COMMENT ON TABLE follow_up_rounds IS 'Earlier rounds of a follow-up, with their days: who was asked then keeps them, and the round before comes back when a newcomer never should have been in the match';

-- Rounds after the first that began with nobody who is, or was, in the match, by coming or by taking a place over. What people said in them goes to the round before, unless they said it there already; what the house did in
-- them goes, and so does what it told of it. Was the present round such a one, then the round before is the present one again.
CREATE FUNCTION forget_rounds(p_match uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_gone integer;
  v_before integer;
BEGIN
  FOR v_gone IN
    SELECT r.round FROM (SELECT follow_up_id, round, asked_at FROM follow_up_rounds UNION ALL SELECT id, round, asked_at FROM follow_ups) r
    WHERE r.follow_up_id = p_match AND r.round > 1 AND NOT EXISTS (SELECT FROM match_participants p WHERE p.match_id = p_match
      AND (p.joined_at = r.asked_at OR EXISTS (SELECT FROM hand_overs h WHERE h.signal_id = p.signal_id AND h.at = r.asked_at))) ORDER BY r.round
  LOOP
    SELECT max(round) INTO v_before FROM follow_up_rounds WHERE follow_up_id = p_match AND round < v_gone;
    WITH done AS (DELETE FROM follow_up_steps WHERE follow_up_id = p_match AND round = v_gone AND kind IN ('reminder', 'coordinators-told', 'officer-told') RETURNING id)
    DELETE FROM notices n USING done WHERE n.cause = done.id;
    DELETE FROM follow_up_steps t USING follow_up_steps b WHERE t.follow_up_id = p_match AND t.round = v_gone AND b.follow_up_id = p_match AND b.round = v_before AND (
      t.kind IN ('in-touch', 'already-together') AND b.kind IN ('in-touch', 'already-together') AND b.participant_id = t.participant_id AND b.for_position_id IS NOT DISTINCT FROM t.for_position_id AND b.about_participant_id = t.about_participant_id AND b.about_position_id IS NOT DISTINCT FROM t.about_position_id
      OR t.kind = 'no-answer' AND b.kind = t.kind AND b.participant_id = t.participant_id AND b.for_position_id IS NOT DISTINCT FROM t.for_position_id AND b.about_participant_id = t.about_participant_id AND b.about_position_id IS NOT DISTINCT FROM t.about_position_id AND b.on_day = t.on_day
      OR t.kind IN ('aligned', 'no-response', 'wrong-person', 'objection') AND b.kind IN ('aligned', 'no-response', 'wrong-person', 'objection'));
    UPDATE follow_up_steps SET round = v_before WHERE follow_up_id = p_match AND round = v_gone;
    UPDATE follow_ups f SET round = b.round, asked_at = b.asked_at, remind_on = b.remind_on, due_on = b.due_on, coordinators_on = b.coordinators_on, officer_on = b.officer_on
      FROM follow_up_rounds b WHERE f.id = p_match AND f.round = v_gone AND b.follow_up_id = f.id AND b.round = v_before;
    DELETE FROM follow_up_rounds b WHERE b.follow_up_id = p_match AND (b.round = v_gone OR EXISTS (SELECT FROM follow_ups f WHERE f.id = p_match AND f.round = b.round));
  END LOOP;
END $$;

ALTER TABLE follow_up_rounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up_rounds FORCE ROW LEVEL SECURITY;
CREATE POLICY seen_rounds ON follow_up_rounds FOR SELECT TO {{house}}_app USING (takes_part(follow_up_id) OR watches(follow_up_id) IS NOT NULL);
CREATE POLICY worker_rounds ON follow_up_rounds TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_rounds ON follow_up_rounds TO {{house}}_matcher USING (true);
CREATE POLICY matching_changed_follow_ups ON follow_ups FOR UPDATE TO {{house}}_matcher USING (true);
CREATE POLICY matching_moved_steps ON follow_up_steps FOR UPDATE TO {{house}}_matcher USING (true);
CREATE POLICY matching_forgotten_steps ON follow_up_steps FOR DELETE TO {{house}}_matcher USING (true);
GRANT SELECT ON follow_up_rounds TO {{house}}_app;
GRANT SELECT, INSERT ON follow_up_rounds TO {{house}}_worker;
GRANT SELECT, DELETE ON follow_up_rounds TO {{house}}_matcher;
GRANT UPDATE (round, asked_at, remind_on, due_on, coordinators_on, officer_on) ON follow_ups TO {{house}}_matcher;
GRANT DELETE, UPDATE (round) ON follow_up_steps TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION forget_rounds OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION forget_rounds FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_rounds TO {{house}}_app, {{house}}_worker;
