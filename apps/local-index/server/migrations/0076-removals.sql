-- Rooms risk-signals and matches: what goes with a signal that never should have been there.
-- A coordinator removes a signal of the own organisation when the municipality upheld a request.
CREATE POLICY removed_by_coordinator ON risk_signals FOR DELETE TO {{house}}_app USING (state <> 'archived' AND coordinates(organisation_id));

-- Nothing stays of a signal: nor do its places in matches that are over, and what others were told of those. With fewer than two people left such a match goes itself, and so
-- does what was told of it.
CREATE OR REPLACE FUNCTION forget_closed_places(p_signal uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH places AS (SELECT p.id, p.match_id FROM match_participants p JOIN matches m ON m.id = p.match_id AND m.closed_at IS NOT NULL WHERE p.signal_id = p_signal AND acts_for(p.professional_id, p.organisation_id)),
    told AS (DELETE FROM notices n USING places c WHERE n.participant_id = c.id),
    gone AS (DELETE FROM match_participants p USING places c WHERE p.id = c.id)
  DELETE FROM matches m WHERE m.id IN (SELECT match_id FROM places)
    AND (SELECT count(DISTINCT p.professional_id) FROM match_participants p WHERE p.match_id = m.id AND p.signal_id IS DISTINCT FROM p_signal) < 2
$$;
