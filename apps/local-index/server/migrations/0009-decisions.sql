-- Room decisions: what waits until a person decides, because the youth lives at a secret address or custody is unclear. Ids, days and an outcome; never why, and no text.
CREATE TABLE decisions (
  id uuid PRIMARY KEY,
  number text NOT NULL CHECK (number ~ '^[0-9]{6}$'),
  kind text NOT NULL CHECK (kind IN ('family-match', 'address-match', 'move-notice', 'letter')),
  municipality_id uuid NOT NULL REFERENCES municipalities,
  youth_id uuid REFERENCES youths ON DELETE CASCADE,
  other_youth_id uuid REFERENCES youths ON DELETE CASCADE,
  signal_id uuid REFERENCES risk_signals ON DELETE CASCADE,
  match_id uuid,
  reasons text[] NOT NULL CHECK (cardinality(reasons) > 0 AND reasons <@ ARRAY['secret-address', 'custody-unclear']),
  asked_at timestamptz NOT NULL,
  due_on date NOT NULL,
  told_at timestamptz,
  escalated_at timestamptz,
  outcome text CHECK (outcome IN ('allow', 'withhold')),
  decided_by uuid REFERENCES positions ON DELETE SET NULL,
  decided_at timestamptz,
  carried_out_at timestamptz,
  CHECK ((kind = 'letter') = (signal_id IS NOT NULL) AND (kind = 'letter') = (youth_id IS NULL)),
  CHECK ((kind NOT IN ('letter', 'move-notice')) = (other_youth_id IS NOT NULL) AND youth_id < other_youth_id IS NOT FALSE),
  CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  CHECK (carried_out_at IS NULL OR outcome IS NOT DISTINCT FROM 'allow')
);
-- One thing is asked once: a pair of youths and a letter while it counts, a move while nobody decided.
CREATE UNIQUE INDEX one_decision_a_pair ON decisions (kind, youth_id, other_youth_id) WHERE other_youth_id IS NOT NULL;
CREATE UNIQUE INDEX one_decision_a_letter ON decisions (signal_id) WHERE signal_id IS NOT NULL;
CREATE UNIQUE INDEX one_open_move ON decisions (youth_id) WHERE kind = 'move-notice' AND outcome IS NULL;
CREATE INDEX decisions_other_youth ON decisions (other_youth_id) WHERE other_youth_id IS NOT NULL;
CREATE INDEX decisions_municipality ON decisions (municipality_id, due_on);
COMMENT ON TABLE decisions IS 'What waits for a decider of a municipality: a match between two youths, a notice of a move, or a letter to the family; and what was decided. Never why';
COMMENT ON COLUMN decisions.number IS 'Random, to be said on the phone';
COMMENT ON COLUMN decisions.youth_id IS 'personal: of whom something waits; of two who belong together the one whose id comes first';
COMMENT ON COLUMN decisions.other_youth_id IS 'personal: the other of the two';
COMMENT ON COLUMN decisions.match_id IS 'The open match in which reporters of both youths were together already: they go on seeing each other';
COMMENT ON COLUMN decisions.due_on IS 'The last day on which the decision is in time';
COMMENT ON COLUMN decisions.decided_by IS 'personal: who decided, in which job';

-- What a decision is about today: whether it still waits for anything, organisations of running signals on either side, the log's pseudonyms, for a letter whose signal it is, and who gave those signals.
CREATE FUNCTION decision_sides(p_decision uuid) RETURNS TABLE (waits boolean, organisation_ids uuid[], other_organisation_ids uuid[], subjects bytea[], position_id uuid, professional_id uuid, reporters uuid[])
LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH running AS MATERIALIZED (
    SELECT s.* FROM decisions e JOIN risk_signals s ON s.youth_id IN (e.youth_id, e.other_youth_id) OR s.id = e.signal_id
    WHERE e.id = p_decision AND s.state <> 'archived' AND s.ends_on > current_setting('mc.today', true)::date)
  SELECT CASE WHEN d.other_youth_id IS NULL THEN EXISTS (SELECT FROM running)
      ELSE EXISTS (SELECT FROM running a JOIN running b ON b.professional_id <> a.professional_id WHERE a.youth_id = d.youth_id AND b.youth_id = d.other_youth_id) END,
    ARRAY(SELECT DISTINCT r.organisation_id FROM running r WHERE r.youth_id IS DISTINCT FROM d.other_youth_id ORDER BY 1),
    ARRAY(SELECT DISTINCT r.organisation_id FROM running r WHERE r.youth_id = d.other_youth_id ORDER BY 1),
    ARRAY(SELECT y.subject FROM youths y WHERE y.id IN (d.youth_id, d.other_youth_id, s.youth_id) ORDER BY y.id), s.position_id, s.professional_id, ARRAY(SELECT DISTINCT r.professional_id FROM running r)
  FROM decisions d LEFT JOIN risk_signals s ON s.id = d.signal_id WHERE d.id = p_decision
$$;

-- Whether the asker gave one of the running signals that it is about: such a decision is for somebody else.
CREATE FUNCTION is_own_case(p_decision uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM decision_sides(p_decision) s WHERE nullif(current_setting('mc.professional', true), '')::uuid = ANY (s.reporters))
$$;

-- Whether this asker decides for the municipality of the decision, on a case that is not the asker's own.
CREATE FUNCTION decides(p_decision uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM decisions d WHERE d.id = p_decision AND d.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid
    AND 'decider' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND NOT is_own_case(d.id))
$$;

-- The same, for a decider of its municipality.
CREATE FUNCTION decision_to_make(p_decision uuid) RETURNS TABLE (waits boolean, organisation_ids uuid[], other_organisation_ids uuid[], subjects bytea[], position_id uuid, professional_id uuid, reporters uuid[])
LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.* FROM decision_sides(p_decision) s WHERE decides(p_decision)
$$;

-- Whether somebody must still decide: for notices.
CREATE FUNCTION decision_waits(p_decision uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM decisions d, LATERAL decision_sides(d.id) s WHERE d.id = p_decision AND d.outcome IS NULL AND s.waits)
$$;

-- How it stands with the decisions of the asker's municipality, as far as they are not on the asker's own signals: numbers for those who decide; for those who
-- manage only whether any is late, for they keep the list of shelters, and a number that rises would tell them that a signal runs on a youth at an address.
CREATE FUNCTION decisions_standing() RETURNS TABLE (waiting integer, overdue integer, late boolean, deciders integer) LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH mine AS (SELECT nullif(current_setting('mc.municipality', true), '')::uuid AS id, current_setting('mc.today', true)::date AS today,
        'decider' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AS decides
      WHERE string_to_array(current_setting('mc.roles', true), ' ') && ARRAY['decider', 'functional-manager']),
    waiting AS (SELECT d.due_on FROM decisions d JOIN mine ON d.municipality_id = mine.id WHERE d.outcome IS NULL AND decision_waits(d.id) AND NOT is_own_case(d.id)),
    late AS (SELECT FROM waiting w, mine WHERE w.due_on < mine.today)
  SELECT (SELECT count(*)::integer FROM waiting WHERE (SELECT decides FROM mine)), CASE WHEN (SELECT decides FROM mine) THEN (SELECT count(*)::integer FROM late) ELSE 0 END, EXISTS (SELECT FROM late),
    (SELECT count(*)::integer FROM positions p JOIN organisations o ON o.id = p.organisation_id JOIN mine ON o.municipality_id = mine.id
      WHERE 'decider' = ANY (p.roles) AND p.valid_from <= mine.today AND (p.valid_until IS NULL OR p.valid_until > mine.today))
$$;

-- Decides what waits. Of two at once one decides; the other is asked anew.
CREATE FUNCTION make_decision(p_decision uuid, p_outcome text, p_at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE decisions SET outcome = p_outcome, decided_by = nullif(current_setting('mc.position', true), '')::uuid, decided_at = p_at
    WHERE id = p_decision AND outcome IS NULL AND decides(id);
  IF NOT FOUND THEN
    PERFORM facts_changed('decision');
  END IF;
END $$;

-- A signal ends: what waited for it, or was decided on it, goes; and with the last running signal on a youth all that was about that youth.
CREATE FUNCTION lapse_decisions(p_signal uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM decisions d USING risk_signals s WHERE s.id = p_signal AND (d.signal_id = s.id OR s.youth_id IN (d.youth_id, d.other_youth_id)
    AND NOT EXISTS (SELECT FROM risk_signals o WHERE o.youth_id = s.youth_id AND o.id <> s.id AND o.state <> 'archived' AND o.ends_on > current_setting('mc.today', true)::date))
$$;

-- Whether two youths who belong together are kept apart in a match: nobody decided that they may be brought together, and these two places were not both in it before it was asked.
CREATE FUNCTION kept_apart(p_kind text, p_match uuid, p_one uuid, p_other uuid, p_later timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM decisions d WHERE d.kind = p_kind || '-match' AND d.youth_id = least(p_one, p_other) AND d.other_youth_id = greatest(p_one, p_other)
    AND d.carried_out_at IS NULL AND NOT (d.match_id IS NOT DISTINCT FROM p_match AND p_later < d.asked_at))
$$;

ALTER TABLE decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE decisions FORCE ROW LEVEL SECURITY;
-- A decision shows to the deciders of its municipality; that on a letter also to whose signal it is, who may ask for it.
CREATE POLICY decided_here ON decisions FOR SELECT TO {{house}}_app USING (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid
  AND 'decider' = ANY (string_to_array(current_setting('mc.roles', true), ' ')));
CREATE POLICY own_letters ON decisions TO {{house}}_app
  USING (kind = 'letter' AND EXISTS (SELECT FROM risk_signals s WHERE s.id = signal_id AND s.position_id = nullif(current_setting('mc.position', true), '')::uuid))
  WITH CHECK (kind = 'letter' AND outcome IS NULL AND EXISTS (SELECT FROM risk_signals s WHERE s.id = signal_id AND s.position_id = nullif(current_setting('mc.position', true), '')::uuid));
CREATE POLICY worker_decisions ON decisions TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_decisions ON decisions TO {{house}}_matcher USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON decisions TO {{house}}_app;
GRANT SELECT, INSERT, UPDATE (asked_at, told_at, escalated_at, carried_out_at, youth_id, match_id), DELETE ON decisions TO {{house}}_worker;
GRANT SELECT, UPDATE (outcome, decided_by, decided_at), DELETE ON decisions TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION decision_sides OWNER TO {{house}}_matcher;
ALTER FUNCTION is_own_case OWNER TO {{house}}_matcher;
ALTER FUNCTION decides OWNER TO {{house}}_matcher;
ALTER FUNCTION decision_to_make OWNER TO {{house}}_matcher;
ALTER FUNCTION decision_waits OWNER TO {{house}}_matcher;
ALTER FUNCTION decisions_standing OWNER TO {{house}}_matcher;
ALTER FUNCTION make_decision OWNER TO {{house}}_matcher;
ALTER FUNCTION lapse_decisions OWNER TO {{house}}_matcher;
ALTER FUNCTION kept_apart OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION decision_sides, is_own_case, decides, decision_to_make, decision_waits, decisions_standing, make_decision, lapse_decisions, kept_apart FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decision_to_make, decision_waits, decisions_standing, make_decision, lapse_decisions, kept_apart TO {{house}}_app;
GRANT EXECUTE ON FUNCTION decision_sides, decision_waits, lapse_decisions, kept_apart TO {{house}}_worker;
