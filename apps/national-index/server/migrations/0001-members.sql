-- Who takes part: local indices, by the OIN of their organisation. No person stands in this database, and nothing that leads to one without the keys of others.
CREATE TABLE members (
  id uuid PRIMARY KEY,
  oin text NOT NULL UNIQUE CHECK (oin ~ '^[0-9]{20}$'),
  signing_key bytea NOT NULL CHECK (length(signing_key) = 32),
  card text NOT NULL,
  card_issued_at timestamptz NOT NULL,
  admitted_at timestamptz NOT NULL,
  cut_off_at timestamptz
);
COMMENT ON TABLE members IS 'Members: admitted and cut off by the operator, asked with each request. A reference table';
COMMENT ON COLUMN members.card IS 'What the member says of its keys, signed by the key of its certificate: given to other members as it is, who check it themselves';
GRANT SELECT ON members TO {{house}}_app, {{house}}_worker, {{house}}_oversight;
GRANT INSERT, UPDATE ON members TO {{house}}_worker;

-- A signed request counts once. Kept for longer than a signature can count.
CREATE TABLE used_requests (
  oin text NOT NULL,
  jti uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (oin, jti)
);
COMMENT ON TABLE used_requests IS 'Numbers of signed requests that were taken';
CREATE INDEX used_requests_expiry ON used_requests (expires_at);
GRANT SELECT, INSERT ON used_requests TO {{house}}_app;
GRANT SELECT, DELETE ON used_requests TO {{house}}_worker;

-- The operator reads the whole log of its own house: members, programs and times; no person is in it.
CREATE POLICY whole_log ON audit_records FOR SELECT TO {{house}}_oversight USING (true);
