-- By pseudonym: matches and who is in them. The worker's alone: whoever asks never reads here.
CREATE TABLE matches (
  index bytea NOT NULL,
  match_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('youth', 'family', 'possible')),
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (index, match_id)
);
CREATE INDEX matches_closed ON matches (closed_at) WHERE closed_at IS NOT NULL;
CREATE UNIQUE INDEX one_open_match ON matches (index) WHERE closed_at IS NULL;
COMMENT ON TABLE matches IS 'Matches of different members on one pseudonym (distributed by index); one open match at a time';

CREATE TABLE participants (
  index bytea NOT NULL,
  match_id uuid NOT NULL,
  member_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  PRIMARY KEY (index, match_id, member_id, registration_id)
);
COMMENT ON TABLE participants IS 'Registrations in an open match (distributed by index)';

-- What is to be told because of a match: written with it, on the same shard, and brought to the mailboxes by the worker.
CREATE TABLE tellings (
  index bytea NOT NULL,
  number bigint GENERATED ALWAYS AS IDENTITY,
  member_id uuid NOT NULL,
  event jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (index, number)
);
CREATE INDEX tellings_waiting ON tellings (number);
COMMENT ON TABLE tellings IS 'Events on their way to mailboxes (distributed by index)';
COMMENT ON COLUMN tellings.number IS 'Rises on each pseudonym: they are brought in this order';

GRANT SELECT, INSERT, UPDATE, DELETE ON matches, participants, tellings TO {{house}}_worker;
