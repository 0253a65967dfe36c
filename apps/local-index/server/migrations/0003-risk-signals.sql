-- Room risk-signals: THAT there is something, never WHAT (Jeugdwet art. 7.1.4.3). There is no column for a reason.
CREATE TABLE risk_signals (
  id uuid PRIMARY KEY,
  youth_id uuid NOT NULL REFERENCES youths ON DELETE CASCADE,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  state text NOT NULL CHECK (state IN ('active', 'waiting-for-check', 'archived')),
  in_register boolean NOT NULL,
  label_sealed bytea NOT NULL,
  raised_at timestamptz NOT NULL,
  ends_on date NOT NULL,
  end_set_at timestamptz,
  asked_days smallint CHECK (asked_days IN (7, 30)),
  hand_over_requested_on date,
  turns_23_on date NOT NULL DEFAULT '9999-12-31',
  told_audience text CHECK (told_audience IN ('youth', 'representative', 'both')),
  told_on date,
  told_postponed_until date,
  told_asked_on date,
  archive_term text NOT NULL DEFAULT 'five-years' CHECK (archive_term IN ('five-years', 'two-years', 'one-year', 'six-months')),
  archived_on date,
  archive_ends_on date,
  FOREIGN KEY (position_id, professional_id, organisation_id) REFERENCES positions (id, professional_id, organisation_id),
  CHECK ((told_audience IS NULL) = (told_on IS NULL)),
  CHECK ((told_on IS NULL) <> (told_postponed_until IS NULL)),
  CHECK (hand_over_requested_on IS NULL OR state <> 'archived'),
  CHECK ((state = 'archived') = (archived_on IS NOT NULL)),
  CHECK ((state = 'archived') = (archive_ends_on IS NOT NULL))
);
CREATE UNIQUE INDEX one_running_signal_per_reporter ON risk_signals (position_id, youth_id) WHERE state <> 'archived';
CREATE INDEX risk_signals_youth ON risk_signals (youth_id);
CREATE INDEX risk_signals_end ON risk_signals (ends_on) WHERE state <> 'archived';
CREATE INDEX risk_signals_archive_end ON risk_signals (archive_ends_on) WHERE state = 'archived';
COMMENT ON TABLE risk_signals IS 'Risk signals (signalen). `ends_on` is the first day on which a signal no longer counts, with or without a job that sweeps';
COMMENT ON COLUMN risk_signals.end_set_at IS 'When the end was last moved; null: it is as it was raised';
COMMENT ON COLUMN risk_signals.archive_term IS 'How long the archive is to keep it once it has ended, however it ends: five years, or the shorter term that its reporter set for this case';
COMMENT ON COLUMN risk_signals.asked_days IS 'The reporter was asked "still involved?" about this end, so many days before it; null: not yet';
COMMENT ON COLUMN risk_signals.hand_over_requested_on IS 'Since when its reporter asks the coordinator to hand it over to a colleague; null: that is not asked, or it was done';
COMMENT ON COLUMN risk_signals.told_asked_on IS 'The last day on which the reporter was asked to tell the family; null: never';
COMMENT ON COLUMN risk_signals.youth_id IS 'personal: about whom';
COMMENT ON COLUMN risk_signals.professional_id IS 'personal: who signalled';
COMMENT ON COLUMN risk_signals.turns_23_on IS 'personal: 23rd birthday of the youth, as far as this reporter''s own search told it';
COMMENT ON COLUMN risk_signals.label_sealed IS 'personal: the youth as this reporter knows them, encrypted';
COMMENT ON COLUMN risk_signals.told_on IS 'personal: when the family was told (AVG art. 14)';
COMMENT ON COLUMN risk_signals.told_audience IS 'personal: who of the family was told, by role';

CREATE TABLE archive_notices (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  youth_id uuid NOT NULL REFERENCES youths ON DELETE CASCADE,
  professional_id uuid NOT NULL REFERENCES professionals ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
  signal_id uuid REFERENCES risk_signals ON DELETE SET NULL,
  until date NOT NULL,
  UNIQUE (youth_id, professional_id, organisation_id)
);
CREATE INDEX archive_notices_signal ON archive_notices (signal_id) WHERE signal_id IS NOT NULL;
COMMENT ON TABLE archive_notices IS 'Who was told that an organisation was involved before (Jeugdwet art. 7.1.4.6), with which signal of their own: once, also after withdrawing and signalling again; up to the day on which the archive no longer knows of it';
COMMENT ON COLUMN archive_notices.youth_id IS 'personal: about whom';
COMMENT ON COLUMN archive_notices.professional_id IS 'personal: who was told';

CREATE TABLE signal_counts (
  month date NOT NULL CHECK (date_trunc('month', month) = month),
  municipality_id uuid NOT NULL REFERENCES municipalities,
  domain text NOT NULL,
  kind text NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  PRIMARY KEY (month, municipality_id, domain, kind)
);
COMMENT ON TABLE signal_counts IS 'Numbers that stay when signals are destroyed, about nobody: how many ended in a month and how (`kind`), under covenants with which municipality, by organisations of which domain';
COMMENT ON COLUMN signal_counts.kind IS 'How the signals ended; or `raised`: they were raised in this month, and are destroyed since. Those that are still there are not in it';

-- Takes the youth for this transaction: the row must be there at this version, and gets the next.
CREATE FUNCTION expect_youth_version(p_youth uuid, p_version integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE youths SET version = version + 1 WHERE id = p_youth AND version = p_version;
  IF NOT FOUND THEN
    PERFORM facts_changed('youth');
  END IF;
END $$;

-- The register told who a youth is of whom only the number was known: any reporter's later search completes the row, and changes no other.
CREATE FUNCTION identify_youth(p_youth uuid, p_identity_sealed bytea, p_turns_23_on date) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE youths SET identity_sealed = p_identity_sealed, turns_23_on = p_turns_23_on WHERE id = p_youth AND turns_23_on = '9999-12-31'
$$;

-- The last signal is gone: so is the youth, and all that hung on it. Says nothing to the caller.
CREATE FUNCTION forget_youth_without_signals(p_youth uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM youths y WHERE y.id = p_youth AND NOT EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = y.id)
$$;

ALTER TABLE risk_signals ENABLE ROW LEVEL SECURITY;
ALTER TABLE risk_signals FORCE ROW LEVEL SECURITY;
CREATE POLICY own_signals ON risk_signals TO {{house}}_app
  USING (professional_id = nullif(current_setting('mc.professional', true), '')::uuid)
  WITH CHECK (position_id = nullif(current_setting('mc.position', true), '')::uuid AND professional_id = nullif(current_setting('mc.professional', true), '')::uuid);
CREATE POLICY worker_signals ON risk_signals TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_signals ON risk_signals TO {{house}}_matcher USING (true);
ALTER TABLE archive_notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE archive_notices FORCE ROW LEVEL SECURITY;
CREATE POLICY my_archive_notices ON archive_notices TO {{house}}_app USING (professional_id = nullif(current_setting('mc.professional', true), '')::uuid) WITH CHECK (professional_id = nullif(current_setting('mc.professional', true), '')::uuid);
CREATE POLICY worker_archive_notices ON archive_notices TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_archive_notices ON archive_notices TO {{house}}_matcher USING (true);
-- A youth shows only to who has a signal on it: the inner question passes row security on risk_signals itself.
ALTER TABLE youths ENABLE ROW LEVEL SECURITY;
ALTER TABLE youths FORCE ROW LEVEL SECURITY;
CREATE POLICY own_youths ON youths FOR SELECT TO {{house}}_app USING (EXISTS (SELECT FROM risk_signals s WHERE s.youth_id = youths.id));
CREATE POLICY new_youths ON youths FOR INSERT TO {{house}}_app WITH CHECK (current_setting('mc.professional', true) <> '');
CREATE POLICY worker_youths ON youths TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_youths ON youths TO {{house}}_matcher USING (true) WITH CHECK (true);

REVOKE UPDATE, DELETE ON youths FROM {{house}}_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON risk_signals TO {{house}}_app, {{house}}_worker;
GRANT SELECT, UPDATE, DELETE ON youths TO {{house}}_matcher;
GRANT SELECT, DELETE ON risk_signals TO {{house}}_matcher;
GRANT SELECT, INSERT, UPDATE (signal_id, until) ON archive_notices TO {{house}}_app, {{house}}_worker;
GRANT DELETE ON archive_notices TO {{house}}_worker;
GRANT SELECT ON archive_notices TO {{house}}_matcher;
GRANT SELECT, INSERT, UPDATE (number) ON signal_counts TO {{house}}_app, {{house}}_worker;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION identify_youth OWNER TO {{house}}_matcher;
ALTER FUNCTION expect_youth_version OWNER TO {{house}}_matcher;
ALTER FUNCTION forget_youth_without_signals OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION expect_youth_version, identify_youth, forget_youth_without_signals FROM PUBLIC;
GRANT EXECUTE ON FUNCTION expect_youth_version, identify_youth, forget_youth_without_signals TO {{house}}_app, {{house}}_worker;
