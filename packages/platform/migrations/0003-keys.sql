-- Which versions of the house's keys its values stand under. The keys themselves are never here: a check value tells only whether a key is that key.
CREATE TABLE key_versions (
  purpose text NOT NULL CHECK (purpose IN ('seal', 'lookup', 'audit')),
  version smallint NOT NULL CHECK (version BETWEEN 1 AND 255),
  check_value bytea NOT NULL,
  known_since timestamptz NOT NULL DEFAULT now(),
  left_at timestamptz,
  PRIMARY KEY (purpose, version)
);
COMMENT ON TABLE key_versions IS 'Versions of the keys that values here stand under; no program starts with others';
COMMENT ON COLUMN key_versions.check_value IS 'HMAC of a fixed text under this key';
COMMENT ON COLUMN key_versions.left_at IS 'Since when nothing but the log stands under this version: the key may be taken away';

GRANT SELECT, INSERT ON key_versions TO {{house}}_app, {{house}}_worker;
GRANT UPDATE (left_at), DELETE ON key_versions TO {{house}}_worker;
