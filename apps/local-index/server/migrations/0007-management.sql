-- Room directory: what a municipality's functional manager keeps of the organisations with which it has, or had, a covenant.
-- True for an organisation that the manager at the door may manage: the municipality itself, and whoever has a covenant with it today; never another municipality. Before the first
-- day of its covenant only one that a manager brought in, that takes part nowhere and never did: who works there was added by that municipality itself.
CREATE FUNCTION manages_organisation(p_organisation uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' '))
    AND (EXISTS (SELECT FROM organisations o WHERE o.id = p_organisation AND o.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid)
      OR EXISTS (SELECT FROM organisations o JOIN covenants c ON c.organisation_id = o.id WHERE o.id = p_organisation AND o.municipality_id IS NULL
        AND c.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND (c.valid_until IS NULL OR c.valid_until > nullif(current_setting('mc.today', true), '')::date)
        AND (c.valid_from <= nullif(current_setting('mc.today', true), '')::date OR (o.kept_by = 'manager' AND NOT EXISTS (SELECT FROM covenants x
          WHERE x.organisation_id = o.id AND (x.valid_from <= nullif(current_setting('mc.today', true), '')::date OR x.municipality_id <> c.municipality_id))))))
$$;

-- True for a job that the manager at the door may manage: not their own.
CREATE FUNCTION manages_position(p_position uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM positions p WHERE p.id = p_position AND manages_organisation(p.organisation_id)
    AND p.professional_id IS DISTINCT FROM nullif(current_setting('mc.professional', true), '')::uuid)
$$;

-- Acts of managers on one organisation go one after another: who decided on what is no longer so decides anew.
CREATE FUNCTION expect_organisation_version(p_organisation uuid, p_version integer) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE organisations SET version = version + 1 WHERE id = p_organisation AND version = p_version;
  IF NOT FOUND THEN
    PERFORM facts_changed('organisation');
  END IF;
END $$;

ALTER TABLE covenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE covenants FORCE ROW LEVEL SECURITY;
CREATE POLICY imported_covenants ON covenants TO {{house}}_owner USING (true) WITH CHECK (true);
CREATE POLICY all_covenants ON covenants FOR SELECT TO {{house}}_app, {{house}}_worker, {{house}}_oversight USING (true);
CREATE POLICY new_covenants ON covenants FOR INSERT TO {{house}}_app WITH CHECK (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')));
CREATE POLICY own_covenants ON covenants FOR UPDATE TO {{house}}_app
  USING (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND manages_organisation(organisation_id))
  WITH CHECK (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid);

ALTER TABLE designations ENABLE ROW LEVEL SECURITY;
ALTER TABLE designations FORCE ROW LEVEL SECURITY;
CREATE POLICY imported_designations ON designations TO {{house}}_owner USING (true) WITH CHECK (true);
CREATE POLICY all_designations ON designations FOR SELECT TO {{house}}_app, {{house}}_worker, {{house}}_oversight USING (true);
CREATE POLICY managed_designations ON designations FOR UPDATE TO {{house}}_app
  USING (manages_position(position_id)) WITH CHECK (true);
CREATE POLICY new_designations ON designations FOR INSERT TO {{house}}_app
  WITH CHECK (manages_position(position_id));

GRANT UPDATE (version) ON organisations TO {{house}}_app;
GRANT INSERT, UPDATE (valid_until, kept_by) ON covenants, designations TO {{house}}_app;
GRANT EXECUTE ON FUNCTION manages_organisation, manages_position, expect_organisation_version TO {{house}}_app;
