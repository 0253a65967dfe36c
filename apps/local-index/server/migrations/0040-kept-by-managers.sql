-- Room directory: organisations and people that a functional manager keeps beside the directory file. The pages write them by these functions only: of organisations that the
-- manager at the door manages, never the manager's own job, never somebody whom the file keeps, and never a right to manage.
CREATE FUNCTION add_organisation(p_id uuid, p_name text, p_display_name text, p_category text, p_independent boolean, p_place text, p_phone text, p_may_use_bsn boolean, p_domains text[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT coalesce('functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND current_setting('mc.municipality', true) <> '', false) THEN
    RAISE insufficient_privilege;
  END IF;
  INSERT INTO organisations (id, name, display_name, category, independent, place, general_phone, may_use_bsn, email_domains, kept_by)
    VALUES (p_id, p_name, p_display_name, p_category, p_independent, p_place, p_phone, p_may_use_bsn, p_domains, 'manager');
END $$;

CREATE FUNCTION change_organisation(p_id uuid, p_name text, p_display_name text, p_place text, p_phone text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE organisations SET name = p_name, display_name = p_display_name, place = p_place, general_phone = p_phone, kept_by = 'manager' WHERE id = p_id AND manages_organisation(p_id);
  IF NOT FOUND THEN
    RAISE insufficient_privilege;
  END IF;
END $$;

CREATE FUNCTION add_professional(p_professional uuid, p_position uuid, p_organisation uuid, p_given_name text, p_family_name text, p_function text, p_email text, p_phone text, p_presence text[], p_roles text[], p_subject text, p_from date)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (manages_organisation(p_organisation) AND p_roles <@ ARRAY['reporter', 'coordinator']) THEN
    RAISE insufficient_privilege;
  END IF;
  INSERT INTO professionals (id, given_name, family_name) VALUES (p_professional, p_given_name, p_family_name);
  INSERT INTO positions (id, professional_id, organisation_id, function, email, phone, presence, roles, issuer_subject, valid_from, kept_by, way_in_confirmed, way_in_by)
    VALUES (p_position, p_professional, p_organisation, p_function, p_email, p_phone, p_presence, p_roles, p_subject, p_from, 'manager', false, nullif(current_setting('mc.professional', true), '')::uuid);
END $$;

CREATE FUNCTION change_professional(p_position uuid, p_given_name text, p_family_name text, p_function text, p_email text, p_phone text, p_presence text[], p_roles text[], p_subject text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE me uuid := nullif(current_setting('mc.professional', true), '')::uuid;
BEGIN
  DELETE FROM account_invitations i USING positions p WHERE i.position_id = p_position AND p.id = p_position AND p.email IS DISTINCT FROM p_email AND manages_position(p_position);
  UPDATE positions SET way_in_confirmed = false, way_in_by = me WHERE id = p_position AND (email IS DISTINCT FROM p_email OR NOT way_in_confirmed AND way_in_by IS NULL) AND kept_by = 'manager' AND manages_position(p_position);
  UPDATE positions SET function = p_function, email = p_email, roles = p_roles || roles_granted, issuer_subject = p_subject,
    phone = CASE contact_kept_by WHEN 'self' THEN phone ELSE p_phone END, presence = CASE contact_kept_by WHEN 'self' THEN presence ELSE p_presence END
    WHERE id = p_position AND kept_by = 'manager' AND manages_position(p_position) AND p_roles <@ ARRAY['reporter', 'coordinator']
      AND (roles_granted = '{}' OR email = p_email AND issuer_subject IS NOT DISTINCT FROM p_subject);
  IF NOT FOUND THEN
    RAISE insufficient_privilege;
  END IF;
  UPDATE professionals n SET given_name = p_given_name, family_name = p_family_name FROM positions p WHERE p.id = p_position AND n.id = p.professional_id;
END $$;

-- The second pair of eyes on a mail address that a manager set: never that manager, never whose address it is, and only the address that was looked at.
CREATE FUNCTION confirm_way_in(p_position uuid, p_email text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE me uuid := nullif(current_setting('mc.professional', true), '')::uuid;
BEGIN
  UPDATE positions SET way_in_confirmed = true, way_in_by = NULL
    WHERE id = p_position AND email = p_email AND NOT way_in_confirmed AND way_in_by <> me AND professional_id <> me AND looks_after(organisation_id);
  IF NOT FOUND THEN
    PERFORM facts_changed('way-in');
  END IF;
END $$;

CREATE FUNCTION end_position(p_position uuid, p_until date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE positions SET valid_until = p_until WHERE id = p_position AND kept_by = 'manager' AND manages_position(p_position) AND roles_granted = '{}';
  IF NOT FOUND THEN
    RAISE insufficient_privilege;
  END IF;
END $$;

CREATE TABLE people_lists (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
  position_id uuid REFERENCES positions ON DELETE SET NULL,
  at timestamptz NOT NULL,
  added integer NOT NULL CHECK (added >= 0),
  designated integer NOT NULL CHECK (designated >= 0)
);
CREATE INDEX people_lists_organisation ON people_lists (organisation_id, at);
COMMENT ON TABLE people_lists IS 'Which lists of people a manager took over for an organisation, and how many rows of each kind; the file itself is not kept';
COMMENT ON COLUMN people_lists.position_id IS 'personal: who took it over';

ALTER TABLE people_lists ENABLE ROW LEVEL SECURITY;
ALTER TABLE people_lists FORCE ROW LEVEL SECURITY;
CREATE POLICY managed_lists ON people_lists TO {{house}}_app USING (manages_organisation(organisation_id)) WITH CHECK (manages_organisation(organisation_id));
CREATE POLICY old_lists ON people_lists TO {{house}}_worker USING (true);
GRANT SELECT, INSERT ON people_lists TO {{house}}_app;
GRANT SELECT, DELETE ON people_lists TO {{house}}_worker;

CREATE POLICY managed_covenants ON covenants FOR SELECT TO {{house}}_matcher USING (true);
GRANT SELECT ON covenants TO {{house}}_matcher;
GRANT SELECT, INSERT, UPDATE ON organisations, professionals, positions TO {{house}}_matcher;
GRANT EXECUTE ON FUNCTION manages_organisation, manages_position, looks_after TO {{house}}_matcher;
CREATE POLICY replaced_invitations ON account_invitations FOR DELETE TO {{house}}_matcher USING (true);
GRANT DELETE ON account_invitations TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION add_organisation OWNER TO {{house}}_matcher;
ALTER FUNCTION change_organisation OWNER TO {{house}}_matcher;
ALTER FUNCTION add_professional OWNER TO {{house}}_matcher;
ALTER FUNCTION change_professional OWNER TO {{house}}_matcher;
ALTER FUNCTION confirm_way_in OWNER TO {{house}}_matcher;
ALTER FUNCTION end_position OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION add_organisation, change_organisation, add_professional, change_professional, confirm_way_in, end_position FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_organisation, change_organisation, add_professional, change_professional, confirm_way_in, end_position TO {{house}}_app;
