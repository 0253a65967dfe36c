-- The custodian's own share of each key, sealed; never a share of another, and never a whole key.
CREATE TABLE keys (
  scope text NOT NULL,
  epoch integer NOT NULL CHECK (epoch BETWEEN 1 AND 65535),
  custodian smallint NOT NULL CHECK (custodian BETWEEN 1 AND 3),
  share_sealed bytea NOT NULL,
  published bytea NOT NULL CHECK (length(published) = 32),
  kept_at timestamptz NOT NULL,
  transcript json,
  hash bytea,
  joined_at timestamptz,
  PRIMARY KEY (scope, epoch),
  CHECK ((joined_at IS NULL) = (transcript IS NULL) AND (joined_at IS NULL) = (hash IS NULL))
);
COMMENT ON TABLE keys IS 'Shares of this custodian; used only once all three have signed the transcript (joined_at)';
COMMENT ON COLUMN keys.share_sealed IS 'k_i, AES-256-GCM under KEY_SEAL';
COMMENT ON COLUMN keys.published IS 'V_i = k_i times the generator: public';
COMMENT ON COLUMN keys.hash IS 'SHA-256 of the transcript: what members pin';
GRANT SELECT ON keys TO {{house}}_app, {{house}}_worker;
GRANT INSERT, UPDATE ON keys TO {{house}}_worker;

-- Steps of ceremonies, so that one that was broken off goes on as it began: each is drawn once, and its file is written again word for word.
CREATE TABLE ceremony_steps (
  occasion text NOT NULL,
  step text NOT NULL,
  rests_on bytea NOT NULL,
  secret_sealed bytea,
  file text NOT NULL,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (occasion, step)
);
COMMENT ON TABLE ceremony_steps IS 'What this custodian did in a ceremony, and on which files of the others it rests';
COMMENT ON COLUMN ceremony_steps.rests_on IS 'Digest of the files that this step was taken on';
COMMENT ON COLUMN ceremony_steps.secret_sealed IS 'What was drawn and is not to be seen, under KEY_SEAL; emptied when the ceremony is over';
GRANT SELECT, INSERT, UPDATE ON ceremony_steps TO {{house}}_worker;
