-- Room risk-signals: a coordinator hands over the signals of a colleague who left, is ill or lost the designation (Jeugdwet art. 7.1.3.3).
CREATE TABLE hand_overs (
  id uuid NOT NULL,
  signal_id uuid NOT NULL REFERENCES risk_signals ON DELETE CASCADE,
  from_position_id uuid REFERENCES positions ON DELETE SET NULL,
  to_position_id uuid REFERENCES positions ON DELETE SET NULL,
  coordinator_position_id uuid REFERENCES positions ON DELETE SET NULL,
  organisation_id uuid NOT NULL REFERENCES organisations,
  at timestamptz NOT NULL,
  PRIMARY KEY (id, signal_id)
);
CREATE INDEX hand_overs_signal ON hand_overs (signal_id);
COMMENT ON TABLE hand_overs IS 'Which signal went from whom to whom, and when: goes with the signal. One id for all signals of one act';
COMMENT ON COLUMN hand_overs.from_position_id IS 'personal: whose signal it was';
COMMENT ON COLUMN hand_overs.to_position_id IS 'personal: who took it over';
COMMENT ON COLUMN hand_overs.coordinator_position_id IS 'personal: who handed it over';

-- Who asks is a coordinator of this organisation.
CREATE FUNCTION coordinates(p_organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce('coordinator' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND p_organisation = nullif(current_setting('mc.organisation', true), '')::uuid, false)
$$;

-- The open matches of the signals of the coordinator's own organisation: by number, without who else is in them.
CREATE FUNCTION matches_of_organisation() RETURNS TABLE (signal_id uuid, number text, possible boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.signal_id, m.number, m.possible AND m.confirmed_at IS NULL FROM match_participants p JOIN matches m ON m.id = p.match_id AND m.closed_at IS NULL
  WHERE p.left_at IS NULL AND p.signal_id IS NOT NULL AND coordinates(p.organisation_id)
    AND EXISTS (SELECT FROM match_participants o JOIN risk_signals s ON s.id = o.signal_id
      WHERE o.match_id = m.id AND o.professional_id <> p.professional_id AND o.left_at IS NULL AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date)
$$;

-- A signal of the coordinator's organisation goes to another position there; that its reporter asked for it is done. What two people found out of each other (match_splits) and who was involved before (archive_notices) go along. Was the former
-- reporter asked "still involved?", then the next is asked anew.
CREATE FUNCTION hand_over_signal(p_signal uuid, p_from uuid, p_to uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_youth uuid;
  v_before uuid;
  v_after uuid;
BEGIN
  SELECT youth_id, professional_id INTO v_youth, v_before FROM risk_signals WHERE id = p_signal AND position_id = p_from AND state <> 'archived' AND coordinates(organisation_id);
  SELECT professional_id INTO v_after FROM positions WHERE id = p_to AND coordinates(organisation_id);
  IF v_youth IS NULL OR v_after IS NULL THEN
    PERFORM facts_changed('signal');
  END IF;
  UPDATE risk_signals SET position_id = p_to, professional_id = v_after, asked_days = NULL, hand_over_requested_on = NULL WHERE id = p_signal;
  UPDATE archive_notices a SET professional_id = v_after WHERE a.signal_id = p_signal
    AND NOT EXISTS (SELECT FROM archive_notices x WHERE x.youth_id = v_youth AND x.professional_id = v_after AND x.organisation_id = a.organisation_id);
  INSERT INTO match_splits (youth_id, professional_low, professional_high)
    SELECT youth_id, least(other, v_after), greatest(other, v_after)
    FROM (SELECT x.youth_id, CASE v_before WHEN x.professional_low THEN x.professional_high ELSE x.professional_low END AS other FROM match_splits x
      WHERE x.youth_id = v_youth AND v_before IN (x.professional_low, x.professional_high)) o
    WHERE other <> v_after ON CONFLICT DO NOTHING;
END $$;

-- The places of a signal that was handed over, in its matches, go to whoever has it now; the matches keep their numbers.
CREATE FUNCTION replace_participants(p_signal uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE match_participants p SET position_id = s.position_id, professional_id = s.professional_id
  FROM risk_signals s WHERE p.signal_id = p_signal AND s.id = p_signal AND coordinates(p.organisation_id)
$$;

-- What the former reporter was told of a signal and its matches, read or not, goes to whoever has it now.
CREATE FUNCTION hand_over_notices(p_signal uuid, p_from uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE notices n SET position_id = s.position_id, professional_id = s.professional_id
  FROM risk_signals s WHERE s.id = p_signal AND coordinates(s.organisation_id) AND n.position_id = p_from
    AND (n.cause = p_signal OR n.signal_id = p_signal OR n.match_id IN (SELECT p.match_id FROM match_participants p WHERE p.signal_id = p_signal))
    AND NOT EXISTS (SELECT FROM notices x WHERE x.position_id = s.position_id AND x.kind = n.kind AND x.cause = n.cause)
$$;

-- When places in a match were handed over, for those who take part in it.
CREATE FUNCTION match_hand_overs(p_match uuid) RETURNS TABLE (participant_id uuid, handed_over_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, h.at FROM match_participants p JOIN hand_overs h ON h.signal_id = p.signal_id AND h.at >= p.joined_at WHERE p.match_id = p_match AND takes_part(p_match)
$$;

-- The same, and when it was confirmed that a match is on one youth (no participant then), for the officer who follows it up.
CREATE FUNCTION watched_course(p_match uuid) RETURNS TABLE (event text, participant_id uuid, at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'participant-replaced', p.id, h.at FROM match_participants p JOIN hand_overs h ON h.signal_id = p.signal_id AND h.at >= p.joined_at WHERE p.match_id = p_match AND watches(p_match) = 'officer'
  UNION ALL SELECT 'confirmed-same-youth', NULL, m.confirmed_at FROM matches m WHERE m.id = p_match AND m.confirmed_at IS NOT NULL AND watches(m.id) = 'officer'
$$;

ALTER TABLE hand_overs ENABLE ROW LEVEL SECURITY;
ALTER TABLE hand_overs FORCE ROW LEVEL SECURITY;
CREATE POLICY own_hand_overs ON hand_overs FOR SELECT TO {{house}}_app USING (to_position_id = nullif(current_setting('mc.position', true), '')::uuid OR coordinates(organisation_id));
CREATE POLICY new_hand_overs ON hand_overs FOR INSERT TO {{house}}_app WITH CHECK (coordinates(organisation_id) AND coordinator_position_id = nullif(current_setting('mc.position', true), '')::uuid);
CREATE POLICY worker_hand_overs ON hand_overs TO {{house}}_worker USING (true);
CREATE POLICY matching_hand_overs ON hand_overs FOR SELECT TO {{house}}_matcher USING (true);
-- A coordinator reads the running signals of the own organisation; changing them goes through the function above only.
CREATE POLICY organisation_signals ON risk_signals FOR SELECT TO {{house}}_app USING (state <> 'archived' AND coordinates(organisation_id));

GRANT SELECT, INSERT ON hand_overs TO {{house}}_app;
GRANT SELECT ON hand_overs TO {{house}}_worker, {{house}}_matcher;
GRANT SELECT ON positions TO {{house}}_matcher;
GRANT UPDATE (position_id, professional_id, asked_days, hand_over_requested_on) ON risk_signals TO {{house}}_matcher;
GRANT UPDATE (position_id, professional_id) ON match_participants, notices TO {{house}}_matcher;
GRANT UPDATE (professional_id) ON archive_notices TO {{house}}_matcher;
GRANT SELECT ON notices TO {{house}}_matcher;
GRANT INSERT ON match_splits TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION matches_of_organisation OWNER TO {{house}}_matcher;
ALTER FUNCTION hand_over_signal OWNER TO {{house}}_matcher;
ALTER FUNCTION replace_participants OWNER TO {{house}}_matcher;
ALTER FUNCTION hand_over_notices OWNER TO {{house}}_matcher;
ALTER FUNCTION match_hand_overs OWNER TO {{house}}_matcher;
ALTER FUNCTION watched_course OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION coordinates, matches_of_organisation, hand_over_signal, replace_participants, hand_over_notices, match_hand_overs, watched_course FROM PUBLIC;
GRANT EXECUTE ON FUNCTION coordinates TO {{house}}_app, {{house}}_worker, {{house}}_matcher;
GRANT EXECUTE ON FUNCTION matches_of_organisation, hand_over_signal, replace_participants, hand_over_notices, match_hand_overs, watched_course TO {{house}}_app;

-- Of which colleagues the coordinator was told that their signals are orphaned: once each time.
CREATE TABLE orphan_tellings (
  position_id uuid PRIMARY KEY REFERENCES positions ON DELETE CASCADE,
  told_at timestamptz NOT NULL
);
COMMENT ON TABLE orphan_tellings IS 'Of whose orphaned signals the coordinator was told; goes when they are orphaned no more';
COMMENT ON COLUMN orphan_tellings.position_id IS 'personal: whose signals';
ALTER TABLE orphan_tellings ENABLE ROW LEVEL SECURITY;
ALTER TABLE orphan_tellings FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_tellings ON orphan_tellings TO {{house}}_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON orphan_tellings TO {{house}}_worker;
