-- The national index's own part of each key: what it multiplies by, what it finds rows by, and what it seals them with. No share of a custodian.
CREATE TABLE epochs (
  scope text NOT NULL,
  epoch integer NOT NULL CHECK (epoch BETWEEN 1 AND 65535),
  custodians jsonb NOT NULL,
  transcript_hash bytea NOT NULL CHECK (length(transcript_hash) = 32),
  keys_sealed bytea NOT NULL,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (scope, epoch)
);
COMMENT ON TABLE epochs IS 'A reference table: which keys are in use';
COMMENT ON COLUMN epochs.custodians IS 'Number, OIN and signing key of each custodian, from the transcript that all three signed';
COMMENT ON COLUMN epochs.keys_sealed IS 'κ, K_index and K_seal, under KEY_SEAL';
GRANT SELECT ON epochs TO {{house}}_app, {{house}}_worker;
GRANT INSERT ON epochs TO {{house}}_worker;
