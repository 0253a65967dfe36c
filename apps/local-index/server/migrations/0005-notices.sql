-- Room notices: "there is a match, log in". Never personal data of a youth.
CREATE TABLE notices (
  id uuid PRIMARY KEY,
  position_id uuid NOT NULL REFERENCES positions ON DELETE CASCADE,
  professional_id uuid NOT NULL REFERENCES professionals ON DELETE CASCADE,
  kind text NOT NULL,
  match_id uuid REFERENCES matches ON DELETE SET NULL,
  match_number text,
  cause uuid NOT NULL,
  at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (position_id, kind, cause)
);
CREATE INDEX notices_professional ON notices (professional_id, at DESC);
COMMENT ON TABLE notices IS 'What a person must know, once: `cause` is the row that it follows from';
COMMENT ON COLUMN notices.professional_id IS 'personal: for whom';

ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
CREATE POLICY my_notices ON notices TO {{house}}_app USING (professional_id::text = current_setting('mc.professional', true)) WITH CHECK (current_setting('mc.professional', true) <> '');
CREATE POLICY worker_notices ON notices TO {{house}}_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON notices TO {{house}}_app;
GRANT SELECT, INSERT, DELETE ON notices TO {{house}}_worker;
