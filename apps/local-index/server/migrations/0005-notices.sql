-- Room notices: "there is a match, log in". Never personal data of a youth.
CREATE TABLE notices (
  id uuid PRIMARY KEY,
  position_id uuid NOT NULL,
  professional_id uuid NOT NULL,
  kind text NOT NULL,
  match_id uuid REFERENCES matches ON DELETE CASCADE,
  match_number text,
  signal_id uuid REFERENCES risk_signals ON DELETE CASCADE,
  participant_id uuid REFERENCES match_participants ON DELETE SET NULL,
  cause uuid NOT NULL,
  at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (position_id, kind, cause),
  FOREIGN KEY (position_id, professional_id) REFERENCES positions (id, professional_id) ON DELETE CASCADE
);
CREATE INDEX notices_match ON notices (match_id);
CREATE INDEX notices_participant ON notices (participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX notices_signal ON notices (signal_id) WHERE signal_id IS NOT NULL;
COMMENT ON TABLE notices IS 'What a person must know, once: `cause` is the row that it follows from';
COMMENT ON COLUMN notices.signal_id IS 'The signal that it is about, if it is about one: the reader''s own, or of a colleague who asks their coordinator to hand it over';
COMMENT ON COLUMN notices.participant_id IS 'The place of another in the match that it tells of, if it tells of one: goes when that person never should have been in it';
COMMENT ON COLUMN notices.professional_id IS 'personal: for whom';

-- What the others were told of somebody in a match is not told any more, when nothing stays of the signal by which they were in it.
CREATE FUNCTION forget_told_of(p_participant uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM notices n WHERE n.participant_id = p_participant AND EXISTS (SELECT FROM match_participants p WHERE p.id = p_participant AND acts_for(p.professional_id, p.organisation_id))
$$;

-- Whether what somebody who watches over a match was told of it is still so: it was justified, and of who was told for a colleague, that colleague's organisation is, or was, in it.
CREATE FUNCTION watched_match_counts(p_match uuid, p_position uuid, p_kind text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM matches m WHERE m.id = p_match AND coalesce(m.closed_because, '') NOT IN ('lapsed', 'split', 'parted')
    AND (p_kind <> 'match-in-organisation' OR EXISTS (SELECT FROM match_participants c JOIN positions p ON p.organisation_id = c.organisation_id WHERE c.match_id = m.id AND p.id = p_position)))
$$;

ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
CREATE POLICY my_notices ON notices TO {{house}}_app USING (professional_id = nullif(current_setting('mc.professional', true), '')::uuid) WITH CHECK (current_setting('mc.professional', true) <> '');
CREATE POLICY worker_notices ON notices TO {{house}}_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON notices TO {{house}}_app;
GRANT SELECT, INSERT, DELETE ON notices TO {{house}}_worker;
CREATE POLICY matching_notices ON notices TO {{house}}_matcher USING (true) WITH CHECK (true);
GRANT SELECT, DELETE ON notices TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION forget_told_of OWNER TO {{house}}_matcher;
ALTER FUNCTION watched_match_counts OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION forget_told_of, watched_match_counts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_told_of, watched_match_counts TO {{house}}_app, {{house}}_worker;
