-- Room directory: which organisations help. Only they say that a youth is known to them; those that only signal (school, police) do not. A dated list, no code.
CREATE TABLE helping_categories (
  category text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  PRIMARY KEY (category, valid_from),
  CHECK (valid_until > valid_from)
);
COMMENT ON TABLE helping_categories IS 'Categories of organisations that help, and may record involvements where a municipality switched them on: a dated list';
GRANT SELECT ON helping_categories TO {{house}}_app, {{house}}_worker, {{house}}_oversight;
-- Veilig Thuis is left out: that it knows a youth would tell what is the matter.
INSERT INTO helping_categories (category, valid_from) SELECT code, valid_from FROM organisation_categories
  WHERE domain IN ('youth-help', 'youth-health-care', 'health-care', 'social-support') AND code <> 'veilig-thuis';

-- What a municipality chose for a setting, as it holds on a day (settingsOn in setting.ts); null where it chose nothing.
CREATE FUNCTION municipality_chose(p_municipality uuid, p_setting text, p_on date) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT value FROM municipality_settings WHERE municipality_id = p_municipality AND setting = p_setting AND valid_from <= p_on ORDER BY valid_from DESC, number DESC LIMIT 1
$$;
-- Whether a municipality recorded a basis under such a setting: for involvements, or for showing who signals to those who are involved.
CREATE FUNCTION has_basis(p_municipality uuid, p_setting text, p_on date) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(municipality_chose(p_municipality, p_setting, p_on), 'off') <> 'off'
$$;
-- Whether what an involvement rests on still stands on a day: the organisation helps, and has a covenant with that municipality.
CREATE FUNCTION may_involve(p_organisation uuid, p_municipality uuid, p_on date) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM covenants c WHERE c.organisation_id = p_organisation AND c.municipality_id = p_municipality AND c.valid_from <= p_on AND (c.valid_until IS NULL OR c.valid_until > p_on))
    AND EXISTS (SELECT FROM organisations o JOIN helping_categories h ON h.category = o.category WHERE o.id = p_organisation AND h.valid_from <= p_on AND (h.valid_until IS NULL OR h.valid_until > p_on))
$$;
GRANT SELECT ON covenants, organisations, helping_categories TO {{house}}_matcher;
-- The operator's import of a directory brings along what a municipality chose before there was a manager.
CREATE POLICY imported_settings ON municipality_settings TO {{house}}_owner USING (true) WITH CHECK (true);
CREATE POLICY matching_settings ON municipality_settings FOR SELECT TO {{house}}_matcher USING (true);
GRANT SELECT ON municipality_settings TO {{house}}_matcher;

-- Room involvements: "known here", without concern (ketenregistratie). It ends without a trace: there is no archive.
CREATE TABLE involvements (
  id uuid PRIMARY KEY,
  youth_id uuid NOT NULL REFERENCES youths ON DELETE CASCADE,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  label_sealed bytea NOT NULL,
  began_on date NOT NULL,
  ends_on date NOT NULL,
  FOREIGN KEY (position_id, professional_id, organisation_id) REFERENCES positions (id, professional_id, organisation_id)
);
CREATE UNIQUE INDEX one_involvement_per_contact ON involvements (position_id, youth_id);
CREATE INDEX involvements_youth ON involvements (youth_id);
CREATE INDEX involvements_organisation ON involvements (organisation_id);
CREATE INDEX involvements_end ON involvements (ends_on);
COMMENT ON TABLE involvements IS 'That a youth is known to an organisation that helps, and whom to call there. `ends_on` is the first day on which it no longer counts, with or without a job that sweeps';
COMMENT ON COLUMN involvements.youth_id IS 'personal: about whom';
COMMENT ON COLUMN involvements.professional_id IS 'personal: who is the contact';
COMMENT ON COLUMN involvements.label_sealed IS 'personal: the youth as who recorded it typed their name, encrypted';
COMMENT ON COLUMN involvements.municipality_id IS 'Under whose covenant and basis it was recorded; it is shown within that municipality only';

-- The youth under a look-up key, if the index knows them: id and version, for who found them.
CREATE FUNCTION youth_on_subject(p_lookup_odd bytea, p_lookup_even bytea) RETURNS TABLE (youth_id uuid, version integer) LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT y.id, y.version FROM youths y WHERE y.lookup_odd = p_lookup_odd OR y.lookup_even = p_lookup_even
$$;

-- Who is involved with the youth of an own signal that counts today, in the municipality of that signal, which recorded a basis for it.
CREATE FUNCTION involved_with(p_signal uuid) RETURNS TABLE (involvement_id uuid, position_id uuid) LANGUAGE sql STABLE ROWS 3 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.id, i.position_id FROM risk_signals s JOIN involvements i ON i.youth_id = s.youth_id AND i.municipality_id = s.municipality_id
  WHERE s.id = p_signal AND s.professional_id = nullif(current_setting('mc.professional', true), '')::uuid AND i.professional_id <> s.professional_id
    AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date AND i.ends_on > current_setting('mc.today', true)::date
    AND has_basis(s.municipality_id, 'involvements', current_setting('mc.today', true)::date)
$$;

-- Who has a signal that counts today on the youth of an own involvement, where the municipality recorded a basis for showing that too, and while the involvement still rests on a covenant and on help.
CREATE FUNCTION reporters_for(p_involvement uuid) RETURNS TABLE (position_id uuid) LANGUAGE sql STABLE ROWS 3 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT s.position_id FROM involvements i JOIN risk_signals s ON s.youth_id = i.youth_id AND s.municipality_id = i.municipality_id
  WHERE i.id = p_involvement AND i.professional_id = nullif(current_setting('mc.professional', true), '')::uuid AND s.professional_id <> i.professional_id
    AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date AND i.ends_on > current_setting('mc.today', true)::date
    AND has_basis(i.municipality_id, 'involvements', current_setting('mc.today', true)::date) AND has_basis(i.municipality_id, 'involved-see-signals', current_setting('mc.today', true)::date)
    AND may_involve(i.organisation_id, i.municipality_id, current_setting('mc.today', true)::date)
$$;

-- An involvement gets another contact in the same organisation: by the contact, or by a coordinator there. Is the colleague a contact for this youth already, theirs stays, with the later end.
CREATE FUNCTION hand_over_involvement(p_involvement uuid, p_from uuid, p_to uuid, p_ends_on date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_organisation uuid;
  v_youth uuid;
  v_after uuid;
BEGIN
  SELECT organisation_id, youth_id INTO v_organisation, v_youth FROM involvements WHERE id = p_involvement AND position_id = p_from
    AND (professional_id = nullif(current_setting('mc.professional', true), '')::uuid OR coordinates(organisation_id));
  SELECT professional_id INTO v_after FROM positions WHERE id = p_to AND organisation_id = v_organisation;
  IF v_youth IS NULL OR v_after IS NULL THEN
    PERFORM facts_changed('involvement');
  END IF;
  UPDATE involvements SET ends_on = greatest(ends_on, p_ends_on) WHERE position_id = p_to AND youth_id = v_youth AND id <> p_involvement;
  IF FOUND THEN
    DELETE FROM involvements WHERE id = p_involvement;
  ELSE
    UPDATE involvements SET position_id = p_to, professional_id = v_after, ends_on = p_ends_on WHERE id = p_involvement;
  END IF;
END $$;

-- The last signal is gone: so is all that hung on signals. The youth stays only while somebody is involved with them. Says nothing to the caller.
CREATE OR REPLACE FUNCTION forget_youth_without_signals(p_youth uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM matches m WHERE m.youth_id = p_youth AND NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = p_youth);
  DELETE FROM match_splits x WHERE x.youth_id = p_youth AND NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = p_youth);
  DELETE FROM archive_notices a WHERE a.youth_id = p_youth AND NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = p_youth);
  DELETE FROM youths y WHERE y.id = p_youth AND NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = y.id) AND NOT EXISTS (SELECT FROM involvements i WHERE i.youth_id = y.id)
$$;

ALTER TABLE involvements ENABLE ROW LEVEL SECURITY;
ALTER TABLE involvements FORCE ROW LEVEL SECURITY;
CREATE POLICY own_involvements ON involvements FOR SELECT TO {{house}}_app USING (professional_id = nullif(current_setting('mc.professional', true), '')::uuid OR coordinates(organisation_id));
CREATE POLICY new_involvements ON involvements FOR INSERT TO {{house}}_app
  WITH CHECK (position_id = nullif(current_setting('mc.position', true), '')::uuid AND professional_id = nullif(current_setting('mc.professional', true), '')::uuid);
CREATE POLICY end_involvements ON involvements FOR DELETE TO {{house}}_app USING (professional_id = nullif(current_setting('mc.professional', true), '')::uuid);
CREATE POLICY worker_involvements ON involvements TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_involvements ON involvements TO {{house}}_matcher USING (true) WITH CHECK (true);
-- Who is involved with a youth may know that the index knows them.
CREATE POLICY involved_youths ON youths FOR SELECT TO {{house}}_app USING (EXISTS (SELECT FROM involvements i WHERE i.youth_id = youths.id));

GRANT SELECT, INSERT, DELETE ON involvements TO {{house}}_app;
GRANT SELECT, UPDATE, DELETE ON involvements TO {{house}}_worker, {{house}}_matcher;
GRANT DELETE ON match_splits, archive_notices TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION youth_on_subject OWNER TO {{house}}_matcher;
ALTER FUNCTION involved_with OWNER TO {{house}}_matcher;
ALTER FUNCTION reporters_for OWNER TO {{house}}_matcher;
ALTER FUNCTION hand_over_involvement OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION municipality_chose, has_basis, may_involve, youth_on_subject, involved_with, reporters_for, hand_over_involvement FROM PUBLIC;
GRANT EXECUTE ON FUNCTION municipality_chose, has_basis, may_involve TO {{house}}_app, {{house}}_worker, {{house}}_matcher;
GRANT EXECUTE ON FUNCTION youth_on_subject, involved_with, reporters_for, hand_over_involvement TO {{house}}_app;
