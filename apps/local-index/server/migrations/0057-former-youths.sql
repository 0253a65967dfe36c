-- Room risk-signals: youths whom the index knew by themselves, before the register said that they are one with another. While this is known, what was theirs can be taken apart again.
CREATE TABLE former_youths (
  id uuid PRIMARY KEY,
  youth_id uuid NOT NULL REFERENCES youths ON DELETE CASCADE,
  within_id uuid REFERENCES former_youths ON DELETE SET NULL,
  identity_sealed bytea NOT NULL,
  doubled_ids uuid[] NOT NULL
);
CREATE INDEX former_youths_youth ON former_youths (youth_id);
CREATE INDEX former_youths_within ON former_youths (within_id) WHERE within_id IS NOT NULL;
COMMENT ON TABLE former_youths IS 'Youths with a number of their own before they were put with another, under the id that they had: so that they come back when the register says that they are two after all';
COMMENT ON COLUMN former_youths.youth_id IS 'personal: with whom they stand now';
COMMENT ON COLUMN former_youths.within_id IS 'The former youth with whom they were put first, when that one was put with another in turn';
COMMENT ON COLUMN former_youths.identity_sealed IS 'personal: BSN, names, birth date, sex and place as they were held then, encrypted';
COMMENT ON COLUMN former_youths.doubled_ids IS 'The signals that stayed of reporters who had one on each: nobody can say which of the two such a signal is about';

ALTER TABLE risk_signals ADD COLUMN former_youth_id uuid REFERENCES former_youths ON DELETE SET NULL;
ALTER TABLE involvements ADD COLUMN former_youth_id uuid REFERENCES former_youths ON DELETE SET NULL;
CREATE INDEX risk_signals_former_youth ON risk_signals (former_youth_id) WHERE former_youth_id IS NOT NULL;
CREATE INDEX involvements_former_youth ON involvements (former_youth_id) WHERE former_youth_id IS NOT NULL;
COMMENT ON COLUMN risk_signals.former_youth_id IS 'personal: about whom it was given, if that youth was put with another later';
COMMENT ON COLUMN involvements.former_youth_id IS 'personal: of whom it was recorded, if that youth was put with another later';

ALTER TABLE former_youths ENABLE ROW LEVEL SECURITY;
ALTER TABLE former_youths FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_former_youths ON former_youths TO {{house}}_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON former_youths TO {{house}}_worker;
