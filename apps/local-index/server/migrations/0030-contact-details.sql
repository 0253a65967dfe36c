-- Room directory: how an organisation is reached beside its people, whose school holidays it keeps, and what people correct of their own contact details.
CREATE TABLE team_contacts (
  organisation_id uuid PRIMARY KEY REFERENCES organisations ON DELETE CASCADE,
  phone text,
  mailbox text,
  mailed boolean NOT NULL,
  CHECK (NOT mailed OR mailbox IS NOT NULL)
);
COMMENT ON TABLE team_contacts IS 'Number and mailbox that a team shares, kept by its coordinator; `mailed`: mails without content go there too. About no person';

CREATE TABLE holiday_choices (
  organisation_id uuid PRIMARY KEY REFERENCES organisations ON DELETE CASCADE,
  follows text NOT NULL CHECK (follows IN ('municipality', 'north', 'middle', 'south', 'none'))
);
COMMENT ON TABLE holiday_choices IS 'Whose school holidays a school keeps, where it said so; else those of the region that its municipality chose';

ALTER TABLE team_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_contacts FORCE ROW LEVEL SECURITY;
ALTER TABLE holiday_choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE holiday_choices FORCE ROW LEVEL SECURITY;
-- Whoever takes part in a match reads how the other's organisation is reached; only its own coordinator says so.
CREATE POLICY all_team_contacts ON team_contacts FOR SELECT TO {{house}}_app, {{house}}_worker USING (true);
CREATE POLICY own_team_contact ON team_contacts TO {{house}}_app USING (coordinates(organisation_id)) WITH CHECK (coordinates(organisation_id));
CREATE POLICY all_holiday_choices ON holiday_choices FOR SELECT TO {{house}}_app USING (true);
CREATE POLICY own_holiday_choice ON holiday_choices TO {{house}}_app USING (coordinates(organisation_id)) WITH CHECK (coordinates(organisation_id));
GRANT SELECT, INSERT, UPDATE ON team_contacts, holiday_choices TO {{house}}_app;
GRANT SELECT ON team_contacts TO {{house}}_worker;

ALTER TABLE positions ADD contact_kept_by text NOT NULL DEFAULT 'file' CHECK (contact_kept_by IN ('file', 'self'));
COMMENT ON COLUMN positions.contact_kept_by IS 'Number and days of presence that a person corrected themselves, a directory file leaves alone';

-- Who is logged in corrects the own number and days of presence in the job of the moment, and nobody else's.
CREATE FUNCTION set_own_contact(p_phone text, p_presence text[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE positions SET phone = p_phone, presence = p_presence, contact_kept_by = 'self' WHERE id = nullif(current_setting('mc.position', true), '')::uuid
$$;
GRANT UPDATE (phone, presence, contact_kept_by) ON positions TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION set_own_contact OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION set_own_contact FROM PUBLIC;
GRANT EXECUTE ON FUNCTION set_own_contact TO {{house}}_app;
