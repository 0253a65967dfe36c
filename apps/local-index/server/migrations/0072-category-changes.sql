-- Room directory: what managers propose of a designated category, which all municipalities of this index share: from which day it is designated or no longer, whether it may lead and whether it helps.
-- It holds once every other municipality's manager agreed, or a second manager where there is none other; always before that day, so that what was so stays so.
CREATE TABLE category_changes (
  id uuid PRIMARY KEY,
  category text NOT NULL,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  changed_by uuid REFERENCES positions ON DELETE SET NULL,
  at timestamptz NOT NULL,
  designated boolean NOT NULL,
  may_lead boolean NOT NULL,
  helps boolean NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  publication text CHECK (publication ~ '^Stb\. \d{4}, \d{1,4}$'),
  expires_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('confirmed', 'refused', 'expired')),
  decided_at timestamptz,
  CHECK (valid_until > valid_from),
  CHECK (designated OR (valid_until IS NULL AND NOT may_lead)),
  CHECK ((outcome IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX category_changes_open ON category_changes (category) WHERE outcome IS NULL;
COMMENT ON TABLE category_changes IS 'What managers proposed of a designated category (Jeugdwet art. 7.1.1.2); open for 14 days, and never longer than until the day on which it would begin';
COMMENT ON COLUMN category_changes.changed_by IS 'personal: who proposed it';
COMMENT ON COLUMN category_changes.publication IS 'Where the law says so: year and number of the Staatsblad; null where only leading or helping changes, which is no law';
CREATE TABLE category_change_answers (
  change_id uuid NOT NULL REFERENCES category_changes ON DELETE CASCADE,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  position_id uuid REFERENCES positions ON DELETE SET NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (change_id, municipality_id)
);
COMMENT ON TABLE category_change_answers IS 'Which municipalities agreed to a proposal';
COMMENT ON COLUMN category_change_answers.position_id IS 'personal: the manager who agreed';

-- True for a functional manager of whichever municipality.
CREATE FUNCTION manages_categories() RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce('functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND current_setting('mc.municipality', true) <> '', false)
$$;
ALTER TABLE category_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE category_changes FORCE ROW LEVEL SECURITY;
ALTER TABLE category_change_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE category_change_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY seen_by_managers ON category_changes FOR SELECT TO {{house}}_app USING (manages_categories());
CREATE POLICY own_category_changes ON category_changes FOR INSERT TO {{house}}_app WITH CHECK (manages_categories() AND outcome IS NULL
  AND changed_by = nullif(current_setting('mc.position', true), '')::uuid AND municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid);
CREATE POLICY deciding_category_changes ON category_changes TO {{house}}_matcher USING (true) WITH CHECK (true);
CREATE POLICY old_category_changes ON category_changes TO {{house}}_worker USING (true);
CREATE POLICY category_answers_to_managers ON category_change_answers FOR SELECT TO {{house}}_app USING (manages_categories());
CREATE POLICY new_category_answers ON category_change_answers TO {{house}}_matcher USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON category_changes TO {{house}}_app;
GRANT SELECT ON category_change_answers TO {{house}}_app;
GRANT SELECT, DELETE ON category_changes TO {{house}}_worker;
GRANT SELECT, UPDATE (outcome, decided_at) ON category_changes TO {{house}}_matcher;
GRANT SELECT, INSERT ON category_change_answers TO {{house}}_matcher;
GRANT SELECT, INSERT, UPDATE, DELETE ON organisation_categories, helping_categories TO {{house}}_matcher;
GRANT SELECT ON municipalities TO {{house}}_matcher;

-- From a day on a category is as a proposal says: what was planned from that day on goes, what is over stays (`afterwards` in category-change.ts).
CREATE FUNCTION take_category_change(p_change category_changes) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  in_domain text := (SELECT domain FROM organisation_categories WHERE code = p_change.category LIMIT 1);
BEGIN
  DELETE FROM organisation_categories WHERE code = p_change.category AND valid_from >= p_change.valid_from;
  UPDATE organisation_categories SET valid_until = p_change.valid_from WHERE code = p_change.category AND (valid_until IS NULL OR valid_until > p_change.valid_from);
  IF p_change.designated THEN
    UPDATE organisation_categories SET valid_until = p_change.valid_until WHERE code = p_change.category AND valid_until = p_change.valid_from AND may_lead = p_change.may_lead;
    IF NOT FOUND THEN
      INSERT INTO organisation_categories (code, domain, may_lead, valid_from, valid_until) VALUES (p_change.category, in_domain, p_change.may_lead, p_change.valid_from, p_change.valid_until);
    END IF;
  END IF;
  DELETE FROM helping_categories WHERE category = p_change.category AND valid_from >= p_change.valid_from;
  UPDATE helping_categories SET valid_until = p_change.valid_from WHERE category = p_change.category AND (valid_until IS NULL OR valid_until > p_change.valid_from);
  IF p_change.helps THEN
    UPDATE helping_categories SET valid_until = NULL WHERE category = p_change.category AND valid_until = p_change.valid_from;
    IF NOT FOUND THEN
      INSERT INTO helping_categories (category, valid_from) VALUES (p_change.category, p_change.valid_from);
    END IF;
  END IF;
END $$;

-- Agrees to a proposal for the municipality of the manager at the door, never of who proposed it; changes the category once all other municipalities agreed, or the proposer's own
-- where there is none other. Or closes it.
CREATE FUNCTION decide_category_change(p_id uuid, p_outcome text, p_position uuid, p_now timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('mc.professional', true), '')::uuid;
  mine uuid := nullif(current_setting('mc.municipality', true), '')::uuid;
  proposed category_changes;
  needed uuid[];
BEGIN
  SELECT * INTO proposed FROM category_changes c WHERE c.id = p_id AND c.outcome IS NULL AND (c.expires_at > p_now) = (p_outcome <> 'expired') AND manages_categories() FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM facts_changed('proposal');
  END IF;
  IF p_outcome <> 'confirmed' THEN
    UPDATE category_changes SET outcome = p_outcome, decided_at = p_now WHERE id = p_id;
    RETURN;
  END IF;
  needed := ARRAY(SELECT m.id FROM municipalities m WHERE m.id <> proposed.municipality_id);
  IF needed = '{}' THEN
    needed := ARRAY[proposed.municipality_id];
  END IF;
  IF NOT mine = ANY (needed) OR NOT EXISTS (SELECT FROM positions b WHERE b.id = proposed.changed_by AND b.professional_id <> me)
    OR NOT EXISTS (SELECT FROM positions p WHERE p.id = p_position AND p.professional_id = me AND 'functional-manager' = ANY (p.roles)) THEN
    PERFORM facts_changed('manager');
  END IF;
  INSERT INTO category_change_answers (change_id, municipality_id, position_id, at) VALUES (p_id, mine, p_position, p_now);
  IF needed <@ ARRAY(SELECT a.municipality_id FROM category_change_answers a WHERE a.change_id = p_id) THEN
    UPDATE category_changes SET outcome = 'confirmed', decided_at = p_now WHERE id = p_id;
    PERFORM take_category_change(proposed);
  END IF;
END $$;
GRANT EXECUTE ON FUNCTION manages_categories TO {{house}}_app, {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION take_category_change OWNER TO {{house}}_matcher;
ALTER FUNCTION decide_category_change OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION take_category_change, decide_category_change, manages_categories FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decide_category_change TO {{house}}_app;
