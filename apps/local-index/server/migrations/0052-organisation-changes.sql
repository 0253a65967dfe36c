-- Room directory: what managers changed of an organisation, for all municipalities that have a covenant with it. By what weighs (category, BSN right, mail domains) others let people in, and
-- rely on it: that is proposed, and changes once every other municipality's manager agreed, or a second manager where there is none other.
CREATE TABLE organisation_changes (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  changed_by uuid REFERENCES positions ON DELETE SET NULL,
  at timestamptz NOT NULL,
  fields text[] NOT NULL CHECK (cardinality(fields) > 0),
  category text,
  independent boolean,
  may_use_bsn boolean,
  email_domains text[],
  expires_at timestamptz,
  outcome text CHECK (outcome IN ('changed', 'confirmed', 'refused', 'expired')),
  decided_at timestamptz,
  CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  CHECK (outcome IS NOT DISTINCT FROM 'changed' OR (category IS NOT NULL AND independent IS NOT NULL AND may_use_bsn IS NOT NULL AND email_domains IS NOT NULL AND expires_at IS NOT NULL))
);
CREATE UNIQUE INDEX organisation_changes_open ON organisation_changes (organisation_id) WHERE outcome IS NULL;
CREATE INDEX organisation_changes_organisation ON organisation_changes (organisation_id, at);
COMMENT ON TABLE organisation_changes IS 'What managers changed of an organisation (`changed`), or proposed to change; a proposal is open for 14 days. `fields` names what, never from what';
COMMENT ON COLUMN organisation_changes.changed_by IS 'personal: who changed or proposed it';
CREATE TABLE organisation_change_answers (
  change_id uuid NOT NULL REFERENCES organisation_changes ON DELETE CASCADE,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  position_id uuid REFERENCES positions ON DELETE SET NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (change_id, municipality_id)
);
COMMENT ON TABLE organisation_change_answers IS 'Which municipalities agreed to a proposal';
COMMENT ON COLUMN organisation_change_answers.position_id IS 'personal: the manager who agreed';

ALTER TABLE organisation_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_changes FORCE ROW LEVEL SECURITY;
ALTER TABLE organisation_change_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_change_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY managed_changes ON organisation_changes FOR SELECT TO {{house}}_app USING (manages_organisation(organisation_id));
CREATE POLICY own_changes ON organisation_changes FOR INSERT TO {{house}}_app WITH CHECK (manages_organisation(organisation_id) AND changed_by = nullif(current_setting('mc.position', true), '')::uuid
  AND municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND (outcome IS NULL OR outcome = 'changed'));
CREATE POLICY deciding_changes ON organisation_changes TO {{house}}_matcher USING (true) WITH CHECK (true);
CREATE POLICY old_changes ON organisation_changes TO {{house}}_worker USING (true);
CREATE POLICY answers_to_managed ON organisation_change_answers FOR SELECT TO {{house}}_app USING (EXISTS (SELECT FROM organisation_changes c WHERE c.id = change_id));
CREATE POLICY new_answers ON organisation_change_answers TO {{house}}_matcher USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON organisation_changes TO {{house}}_app;
GRANT SELECT ON organisation_change_answers TO {{house}}_app;
GRANT SELECT, DELETE ON organisation_changes TO {{house}}_worker;
GRANT SELECT, UPDATE (outcome, decided_at) ON organisation_changes TO {{house}}_matcher;
GRANT SELECT, INSERT ON organisation_change_answers TO {{house}}_matcher;

-- Agrees to a proposal for the municipality of the manager at the door, never of who proposed it; changes the organisation once all municipalities agreed that must: those with a
-- covenant today other than the proposer's, or the proposer's own where there is none other, or the organisation is that municipality. Or closes it.
CREATE FUNCTION decide_organisation_change(p_id uuid, p_outcome text, p_position uuid, p_now timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('mc.professional', true), '')::uuid;
  mine uuid := nullif(current_setting('mc.municipality', true), '')::uuid;
  today date := nullif(current_setting('mc.today', true), '')::date;
  proposed organisation_changes;
  needed uuid[];
BEGIN
  SELECT * INTO proposed FROM organisation_changes c WHERE c.id = p_id AND c.outcome IS NULL AND (c.expires_at > p_now) = (p_outcome <> 'expired') AND manages_organisation(c.organisation_id) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM facts_changed('proposal');
  END IF;
  IF p_outcome <> 'confirmed' THEN
    UPDATE organisation_changes SET outcome = p_outcome, decided_at = p_now WHERE id = p_id;
    RETURN;
  END IF;
  needed := ARRAY(SELECT DISTINCT c.municipality_id FROM covenants c WHERE c.organisation_id = proposed.organisation_id AND c.municipality_id <> proposed.municipality_id
    AND NOT EXISTS (SELECT FROM organisations o WHERE o.id = c.organisation_id AND o.municipality_id IS NOT NULL) AND c.valid_from <= today AND (c.valid_until IS NULL OR c.valid_until > today));
  IF needed = '{}' THEN
    needed := ARRAY[proposed.municipality_id];
  END IF;
  IF NOT mine = ANY (needed) OR NOT EXISTS (SELECT FROM positions b WHERE b.id = proposed.changed_by AND b.professional_id <> me)
    OR NOT EXISTS (SELECT FROM positions p WHERE p.id = p_position AND p.professional_id = me AND 'functional-manager' = ANY (p.roles)) THEN
    PERFORM facts_changed('manager');
  END IF;
  INSERT INTO organisation_change_answers (change_id, municipality_id, position_id, at) VALUES (p_id, mine, p_position, p_now);
  IF needed <@ ARRAY(SELECT a.municipality_id FROM organisation_change_answers a WHERE a.change_id = p_id) THEN
    UPDATE organisation_changes SET outcome = 'confirmed', decided_at = p_now WHERE id = p_id;
    UPDATE organisations SET category = proposed.category, independent = proposed.independent, may_use_bsn = proposed.may_use_bsn, email_domains = proposed.email_domains, kept_by = 'manager'
      WHERE id = proposed.organisation_id;
  END IF;
END $$;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION decide_organisation_change OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION decide_organisation_change FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decide_organisation_change TO {{house}}_app;
