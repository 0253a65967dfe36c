-- Room follow-up: whether those in a match have been in touch (Jeugdwet art. 7.1.3.2). Dates and who; never about what, and no text.
CREATE TABLE follow_ups (
  id uuid PRIMARY KEY REFERENCES matches ON DELETE CASCADE,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  round integer NOT NULL DEFAULT 1 CHECK (round > 0),
  asked_at timestamptz NOT NULL,
  remind_on date NOT NULL,
  due_on date NOT NULL,
  coordinators_on date NOT NULL,
  officer_on date NOT NULL
);
CREATE INDEX follow_ups_municipality ON follow_ups (municipality_id);
COMMENT ON TABLE follow_ups IS 'The follow-up of a match, under the match''s own id. A round: whoever came to be together since the round before is asked about each other; a newcomer begins the next';
COMMENT ON COLUMN follow_ups.due_on IS 'The last day on which contact is in time';

CREATE TABLE follow_up_steps (
  id uuid PRIMARY KEY,
  follow_up_id uuid NOT NULL REFERENCES follow_ups ON DELETE CASCADE,
  round integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('no-answer', 'in-touch', 'already-together', 'known-together', 'aligned', 'reminder', 'coordinators-told', 'officer-told', 'no-response', 'wrong-person', 'objection', 'identified', 'reporter-lapsed')),
  participant_id uuid REFERENCES match_participants ON DELETE CASCADE,
  position_id uuid REFERENCES positions ON DELETE SET NULL,
  for_position_id uuid REFERENCES positions ON DELETE SET NULL,
  about_participant_id uuid REFERENCES match_participants ON DELETE CASCADE,
  about_position_id uuid REFERENCES positions ON DELETE SET NULL,
  reason text CHECK (reason IN ('nobody-reachable', 'wrong-youth-suspected', 'request-of-family')),
  at timestamptz NOT NULL,
  on_day date NOT NULL,
  CHECK ((kind = 'identified') = (reason IS NOT NULL)),
  CHECK ((kind IN ('no-answer', 'in-touch', 'already-together', 'known-together', 'aligned', 'reporter-lapsed')) = (participant_id IS NOT NULL)),
  CHECK ((kind IN ('no-answer', 'in-touch', 'already-together', 'known-together')) = (about_participant_id IS NOT NULL))
);
-- What may be so only once, also when two act at once.
CREATE UNIQUE INDEX one_contact_a_round ON follow_up_steps (participant_id, for_position_id, about_participant_id, about_position_id, round) WHERE kind IN ('in-touch', 'already-together');
CREATE UNIQUE INDEX one_attempt_a_day ON follow_up_steps (participant_id, for_position_id, about_participant_id, about_position_id, round, on_day) WHERE kind = 'no-answer';
CREATE UNIQUE INDEX each_house_step_once ON follow_up_steps (follow_up_id, round, kind) WHERE kind IN ('reminder', 'coordinators-told', 'officer-told');
CREATE UNIQUE INDEX one_outcome_a_round ON follow_up_steps (follow_up_id, round) WHERE kind IN ('aligned', 'no-response', 'wrong-person', 'objection');
CREATE INDEX follow_up_steps_follow_up ON follow_up_steps (follow_up_id);
CREATE INDEX follow_up_steps_about ON follow_up_steps (about_participant_id) WHERE about_participant_id IS NOT NULL;
COMMENT ON TABLE follow_up_steps IS 'What happened in a follow-up, in order: said by a participant, done by the house, or by the officer';
COMMENT ON COLUMN follow_up_steps.position_id IS 'personal: who said or did it, in which job';
COMMENT ON COLUMN follow_up_steps.for_position_id IS 'personal: whose place in the match it was then; what was said counts for that person, and not for who took the place over';
COMMENT ON COLUMN follow_up_steps.about_participant_id IS 'With whom the contact was, or was sought: a step goes with the place of either';
COMMENT ON COLUMN follow_up_steps.about_position_id IS 'personal: whose place that was then';

-- Whether people of an organisation take part in a match: for its coordinator, who may not see the places of others.
CREATE FUNCTION organisation_takes_part(p_match uuid, p_organisation uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM match_participants p WHERE p.match_id = p_match AND p.left_at IS NULL AND p.organisation_id = p_organisation)
$$;

-- Whether this officer's municipality follows up the match, or this coordinator's organisation was told that it was not followed up.
CREATE FUNCTION watches(p_match uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN f.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'follow-up-officer' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) THEN 'officer'
    WHEN 'coordinator' = ANY (string_to_array(current_setting('mc.roles', true), ' '))
      AND EXISTS (SELECT FROM follow_up_steps t WHERE t.follow_up_id = f.id AND t.kind = 'coordinators-told')
      AND organisation_takes_part(f.id, nullif(current_setting('mc.organisation', true), '')::uuid) THEN 'coordinator'
    END
  FROM follow_ups f WHERE f.id = p_match
$$;

-- How many different people have a signal in an open match that counts today.
CREATE FUNCTION people_involved(p_match uuid) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(DISTINCT p.professional_id) FROM matches m JOIN match_participants p ON p.match_id = m.id AND p.left_at IS NULL JOIN risk_signals s ON s.id = p.signal_id
  WHERE m.id = p_match AND m.closed_at IS NULL AND s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date
$$;

-- A match for those who watch over its follow-up, one row a place: ids and states, the youth only as the log's pseudonym. Of a match that never should have been no places are left;
-- of one in which no signal counts any more there is nothing, 60 days after its end.
CREATE FUNCTION watched_match(p_match uuid)
RETURNS TABLE (kind text, number text, opened_at timestamptz, closed_at timestamptz, closed_because text, subject bytea, version integer, participant_id uuid, position_id uuid, professional_id uuid, organisation_id uuid, joined_at timestamptz, left_at timestamptz, involved boolean)
LANGUAGE sql STABLE ROWS 3 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.kind, m.number, m.opened_at, m.closed_at, m.closed_because, y.subject, y.version, p.id, p.position_id, p.professional_id, p.organisation_id, p.joined_at,
    coalesce(p.left_at, CASE WHEN s.ends_on <= current_setting('mc.today', true)::date THEN s.ends_on::timestamp AT TIME ZONE 'Europe/Amsterdam' END),
    p.id IS NOT NULL AND p.left_at IS NULL AND coalesce(s.state = 'active' AND s.ends_on > current_setting('mc.today', true)::date, false)
  FROM matches m JOIN youths y ON y.id = m.youth_id
  LEFT JOIN match_participants p ON p.match_id = m.id AND coalesce(m.closed_because, '') NOT IN ('lapsed', 'split')
  LEFT JOIN risk_signals s ON s.id = p.signal_id
  WHERE m.id = p_match AND watches(m.id) IS NOT NULL
    AND (people_involved(m.id) > 0 OR current_setting('mc.today', true)::date - 60 < coalesce(m.closed_at,
      (SELECT max(coalesce(e.left_at, x.ends_on::timestamp AT TIME ZONE 'Europe/Amsterdam')) FROM match_participants e LEFT JOIN risk_signals x ON x.id = e.signal_id WHERE e.match_id = m.id)))
$$;

-- Who the youth of a followed-up match is: sealed, and only for the officer of its municipality, who said why today, and while two people are involved.
CREATE FUNCTION watched_youth(p_step uuid) RETURNS TABLE (youth_id uuid, identity_sealed bytea) LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT y.id, y.identity_sealed FROM follow_up_steps t JOIN matches m ON m.id = t.follow_up_id JOIN youths y ON y.id = m.youth_id
  WHERE t.id = p_step AND t.kind = 'identified' AND t.position_id = nullif(current_setting('mc.position', true), '')::uuid AND t.on_day = current_setting('mc.today', true)::date AND watches(m.id) = 'officer' AND people_involved(m.id) > 1
$$;

-- Takes the youth of a match for this transaction, as expect_youth_version does, for who may not know the youth.
CREATE FUNCTION expect_match_version(p_match uuid, p_version integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE youths SET version = version + 1 WHERE id = (SELECT youth_id FROM matches WHERE id = p_match) AND version = p_version;
  IF NOT FOUND THEN
    PERFORM facts_changed('match');
  END IF;
END $$;

ALTER TABLE follow_ups ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_ups FORCE ROW LEVEL SECURITY;
ALTER TABLE follow_up_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up_steps FORCE ROW LEVEL SECURITY;
-- A follow-up shows to who takes part in its match today, and to those who watch over it.
CREATE POLICY seen_follow_ups ON follow_ups FOR SELECT TO {{house}}_app USING (takes_part(id) OR watches(id) IS NOT NULL);
CREATE POLICY worker_follow_ups ON follow_ups TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_follow_ups ON follow_ups FOR SELECT TO {{house}}_matcher USING (true);
CREATE POLICY seen_steps ON follow_up_steps FOR SELECT TO {{house}}_app USING (takes_part(follow_up_id) OR watches(follow_up_id) IS NOT NULL);
CREATE POLICY own_steps ON follow_up_steps FOR INSERT TO {{house}}_app WITH CHECK (position_id = nullif(current_setting('mc.position', true), '')::uuid
  AND CASE WHEN participant_id IS NOT NULL THEN takes_part(follow_up_id) ELSE watches(follow_up_id) = 'officer' END);
CREATE POLICY worker_steps ON follow_up_steps TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_steps ON follow_up_steps FOR SELECT TO {{house}}_matcher USING (true);

GRANT SELECT ON follow_ups TO {{house}}_app, {{house}}_matcher;
GRANT SELECT, INSERT, UPDATE ON follow_ups TO {{house}}_worker;
GRANT SELECT, INSERT ON follow_up_steps TO {{house}}_app, {{house}}_worker;
GRANT UPDATE (follow_up_id, round) ON follow_up_steps TO {{house}}_worker;
GRANT SELECT ON follow_up_steps TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION organisation_takes_part OWNER TO {{house}}_matcher;
ALTER FUNCTION watches OWNER TO {{house}}_matcher;
ALTER FUNCTION people_involved OWNER TO {{house}}_matcher;
ALTER FUNCTION watched_match OWNER TO {{house}}_matcher;
ALTER FUNCTION watched_youth OWNER TO {{house}}_matcher;
ALTER FUNCTION expect_match_version OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION organisation_takes_part, watches, people_involved, watched_match, watched_youth, expect_match_version FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisation_takes_part, watches, watched_match, watched_youth, expect_match_version TO {{house}}_app;
GRANT EXECUTE ON FUNCTION expect_match_version TO {{house}}_worker;
