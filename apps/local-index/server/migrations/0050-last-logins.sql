-- Room directory: on which day somebody logged in last, for who helps when logging in does not work.
CREATE TABLE last_logins (
  position_id uuid PRIMARY KEY REFERENCES positions ON DELETE CASCADE,
  logged_in_on date NOT NULL
);
COMMENT ON TABLE last_logins IS 'The day on which somebody logged in last in a job: no moment, no earlier ones, and nothing of what they did';
COMMENT ON COLUMN last_logins.logged_in_on IS 'personal: when a professional logged in last';

ALTER TABLE last_logins ENABLE ROW LEVEL SECURITY;
ALTER TABLE last_logins FORCE ROW LEVEL SECURITY;
CREATE POLICY own_last_login ON last_logins TO {{house}}_app USING (position_id = nullif(current_setting('mc.position', true), '')::uuid);
CREATE POLICY helped_last_logins ON last_logins FOR SELECT TO {{house}}_app
  USING (EXISTS (SELECT FROM positions p WHERE p.id = position_id AND (looks_after(p.organisation_id) OR manages_organisation(p.organisation_id))));
CREATE POLICY worker_last_logins ON last_logins TO {{house}}_worker USING (true);
GRANT SELECT, INSERT, UPDATE ON last_logins TO {{house}}_app;
GRANT SELECT, DELETE ON last_logins TO {{house}}_worker;
