-- Room youths: whom the index follows in the population register (afnemersindicatie), and how far it has read there.
CREATE TABLE followings (
  id uuid PRIMARY KEY,
  bsn_sealed bytea NOT NULL
);
COMMENT ON TABLE followings IS 'Youths whom the index follows in the population register, under the youth''s own id; a row outlives its youth until the register was told to stop';
COMMENT ON COLUMN followings.bsn_sealed IS 'personal: BSN under which the register follows this youth for us, encrypted';

CREATE TABLE register_reading (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  cursor text,
  stuck_rounds smallint NOT NULL DEFAULT 0 CHECK (stuck_rounds >= 0),
  compared_on date
);
COMMENT ON TABLE register_reading IS 'How far the events of the population register were read, how many rounds the page after that waits for one event, and the day on which all youths were compared with it last';

ALTER TABLE followings ENABLE ROW LEVEL SECURITY;
ALTER TABLE followings FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_followings ON followings TO {{house}}_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON followings TO {{house}}_worker;
GRANT SELECT, INSERT, UPDATE ON register_reading TO {{house}}_worker;

-- Room risk-signals: the register told of a move, and the reporter is asked "still involved?" until they say so.
ALTER TABLE risk_signals ADD COLUMN asked_because text CHECK (asked_because IN ('moved', 'emigrated', 'number-corrected')), ADD COLUMN asked_on date,
  ADD CHECK ((asked_because IS NULL) = (asked_on IS NULL));
COMMENT ON COLUMN risk_signals.asked_because IS 'personal: what the register told of the youth, for which the reporter is asked whether they are still involved; never where to';
