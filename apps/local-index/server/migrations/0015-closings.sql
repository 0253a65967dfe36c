-- Room directory: when an organisation is closed (a school in the holidays), and whom to call then. Set by its coordinator.
CREATE TABLE closings (
  organisation_id uuid PRIMARY KEY REFERENCES organisations ON DELETE CASCADE,
  closed_from date NOT NULL,
  open_on date NOT NULL,
  phone text NOT NULL,
  CHECK (open_on > closed_from)
);
COMMENT ON TABLE closings IS 'The present or next closing of an organisation; `open_on` is the first day on which it is open again. About no person';

ALTER TABLE closings ENABLE ROW LEVEL SECURITY;
ALTER TABLE closings FORCE ROW LEVEL SECURITY;
-- Whoever takes part in a match reads whether the other is closed; only the organisation's own coordinator says so.
CREATE POLICY all_closings ON closings FOR SELECT TO {{house}}_app USING (true);
CREATE POLICY own_closing ON closings TO {{house}}_app USING (coordinates(organisation_id)) WITH CHECK (coordinates(organisation_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON closings TO {{house}}_app;
