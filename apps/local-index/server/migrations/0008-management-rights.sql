-- Room directory: rights to manage, which two people give together.
CREATE TABLE right_proposals (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  kind text NOT NULL CHECK (kind IN ('grant', 'take')),
  role text NOT NULL CHECK (role IN ('functional-manager', 'privacy-officer', 'follow-up-officer', 'decider')),
  position_id uuid NOT NULL REFERENCES positions ON DELETE CASCADE,
  proposed_by uuid REFERENCES positions ON DELETE SET NULL,
  proposed_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('confirmed', 'refused', 'expired')),
  decided_by uuid REFERENCES positions ON DELETE SET NULL,
  decided_at timestamptz,
  CHECK ((outcome IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX right_proposals_open ON right_proposals (position_id, role) WHERE outcome IS NULL;
CREATE INDEX right_proposals_municipality ON right_proposals (municipality_id, proposed_at);
COMMENT ON TABLE right_proposals IS 'One manager proposes to give or take a right to manage, another confirms or refuses; open for 14 days';
COMMENT ON COLUMN right_proposals.position_id IS 'personal: whose right it is about';
COMMENT ON COLUMN right_proposals.proposed_by IS 'personal: who proposed it';
COMMENT ON COLUMN right_proposals.decided_by IS 'personal: who confirmed or refused it';

ALTER TABLE right_proposals ENABLE ROW LEVEL SECURITY;
ALTER TABLE right_proposals FORCE ROW LEVEL SECURITY;
CREATE POLICY own_proposals ON right_proposals TO {{house}}_app
  USING (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')))
  WITH CHECK (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')));
CREATE POLICY deciding_proposals ON right_proposals TO {{house}}_matcher USING (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid);
CREATE POLICY old_proposals ON right_proposals TO {{house}}_worker USING (true);
GRANT SELECT, INSERT ON right_proposals TO {{house}}_app;
GRANT SELECT, DELETE ON right_proposals TO {{house}}_worker;

-- Decides an open proposal, and changes the roles when it is confirmed. The pages cannot change roles otherwise; and not even they can have one person do both, or take
-- the right of the last who manages, however many decide at once. What is no longer so is decided anew.
CREATE FUNCTION decide_right_proposal(p_id uuid, p_outcome text, p_position uuid, p_now timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('mc.professional', true), '')::uuid;
  mine uuid := nullif(current_setting('mc.municipality', true), '')::uuid;
  today date := nullif(current_setting('mc.today', true), '')::date;
  decided right_proposals;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(mine::text, 4108));
  UPDATE right_proposals r SET outcome = p_outcome, decided_by = p_position, decided_at = p_now
    WHERE r.id = p_id AND r.municipality_id = mine AND r.outcome IS NULL AND (r.expires_at > p_now) = (p_outcome <> 'expired')
      AND (p_outcome <> 'confirmed' OR NOT EXISTS (SELECT FROM positions p WHERE p.id IN (r.proposed_by, r.position_id) AND p.professional_id = me))
    RETURNING * INTO decided;
  IF NOT FOUND OR p_outcome = 'confirmed' AND decided.proposed_by IS NULL THEN
    PERFORM facts_changed('proposal');
  END IF;
  IF p_outcome <> 'confirmed' THEN
    RETURN;
  END IF;
  IF NOT EXISTS (SELECT FROM positions p WHERE p.id = p_position AND p.professional_id = me AND 'functional-manager' = ANY (p.roles)) THEN
    PERFORM facts_changed('manager');
  END IF;
  IF decided.kind = 'take' AND decided.role = 'functional-manager' AND NOT EXISTS (SELECT FROM positions p JOIN organisations o ON o.id = p.organisation_id
    WHERE o.municipality_id = mine AND p.id <> decided.position_id AND 'functional-manager' = ANY (p.roles) AND p.valid_from <= today AND (p.valid_until IS NULL OR p.valid_until > today)) THEN
    PERFORM facts_changed('manager');
  END IF;
  UPDATE positions SET
    roles = CASE decided.kind WHEN 'grant' THEN array_append(array_remove(roles, decided.role), decided.role) ELSE array_remove(roles, decided.role) END,
    roles_granted = CASE decided.kind WHEN 'grant' THEN array_append(array_remove(roles_granted, decided.role), decided.role) ELSE array_remove(roles_granted, decided.role) END,
    roles_taken = CASE decided.kind WHEN 'take' THEN array_append(array_remove(roles_taken, decided.role), decided.role) ELSE array_remove(roles_taken, decided.role) END
    WHERE id = decided.position_id;
END $$;
GRANT SELECT (id, professional_id, organisation_id, roles, roles_granted, roles_taken, valid_from, valid_until), UPDATE (roles, roles_granted, roles_taken) ON positions TO {{house}}_matcher;
GRANT SELECT (id, municipality_id) ON organisations TO {{house}}_matcher;
GRANT SELECT, UPDATE (outcome, decided_by, decided_at) ON right_proposals TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION decide_right_proposal OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION decide_right_proposal FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decide_right_proposal TO {{house}}_app;
