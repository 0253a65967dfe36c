-- Room directory: what each municipality chose, as a history that only grows.
CREATE TABLE municipality_settings (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  setting text NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  value text NOT NULL CHECK (value ~ '^[a-z0-9-]+$'),
  valid_from date NOT NULL,
  position_id uuid REFERENCES positions ON DELETE SET NULL,
  at timestamptz NOT NULL,
  UNIQUE (municipality_id, setting, number)
);
COMMENT ON TABLE municipality_settings IS 'What a municipality chose, when, and from which day it holds; without a row its default holds';
COMMENT ON COLUMN municipality_settings.number IS 'First, second, … change of this setting: of two managers at once one decides anew';
COMMENT ON COLUMN municipality_settings.position_id IS 'personal: who chose it';

ALTER TABLE municipality_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE municipality_settings FORCE ROW LEVEL SECURITY;
-- What a municipality chose binds whoever works in it, so each act may read it; only its own manager adds to it.
CREATE POLICY all_settings ON municipality_settings FOR SELECT TO {{house}}_app, {{house}}_worker USING (true);
CREATE POLICY own_settings ON municipality_settings FOR INSERT TO {{house}}_app
  WITH CHECK (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')));
GRANT SELECT, INSERT ON municipality_settings TO {{house}}_app;
GRANT SELECT ON municipality_settings TO {{house}}_worker;
