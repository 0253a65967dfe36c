-- By member: what it is told, numbered without gaps; destroyed when the member has kept it.
CREATE TABLE mailboxes (
  member_id uuid PRIMARY KEY,
  last bigint NOT NULL DEFAULT 0,
  acknowledged bigint NOT NULL DEFAULT 0,
  CHECK (acknowledged BETWEEN 0 AND last)
);
COMMENT ON TABLE mailboxes IS 'The last number of each mailbox, and up to where its member has kept all (distributed by member_id)';

CREATE TABLE mailbox_events (
  member_id uuid NOT NULL,
  sequence bigint NOT NULL,
  event jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (member_id, sequence)
);
COMMENT ON TABLE mailbox_events IS 'Events that a member has not acknowledged yet (distributed by member_id)';

-- By member: to whom it may send a card. Filled when a match is told, emptied when it is told to be over.
CREATE TABLE acquaintances (
  member_id uuid NOT NULL,
  match_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  peer_member_id uuid NOT NULL,
  peer_registration_id uuid NOT NULL,
  PRIMARY KEY (member_id, match_id, registration_id, peer_member_id, peer_registration_id)
);
COMMENT ON TABLE acquaintances IS 'Pairs of registrations in a match, as a member was told of them (distributed by member_id)';

CREATE TABLE cards (
  member_id uuid NOT NULL,
  card_id uuid NOT NULL,
  number bigint GENERATED ALWAYS AS IDENTITY,
  peer_member_id uuid NOT NULL,
  event jsonb,
  at timestamptz NOT NULL,
  PRIMARY KEY (member_id, card_id)
);
CREATE INDEX cards_waiting ON cards (member_id, number) WHERE event IS NOT NULL;
CREATE INDEX cards_sent ON cards (at) WHERE event IS NULL;
COMMENT ON TABLE cards IS 'Cards that a member sent (distributed by member_id): emptied when it lies in the mailbox of the other, so that a second time changes nothing';

GRANT SELECT, UPDATE (acknowledged) ON mailboxes TO {{house}}_app;
GRANT SELECT, DELETE ON mailbox_events TO {{house}}_app;
GRANT SELECT ON acquaintances TO {{house}}_app;
GRANT SELECT (member_id, card_id), INSERT ON cards TO {{house}}_app;
GRANT SELECT, INSERT, UPDATE ON mailboxes TO {{house}}_worker;
GRANT SELECT, INSERT, DELETE ON mailbox_events TO {{house}}_worker;
GRANT SELECT, INSERT, DELETE ON acquaintances TO {{house}}_worker;
GRANT SELECT, UPDATE, DELETE ON cards TO {{house}}_worker;

ALTER TABLE mailboxes ENABLE ROW LEVEL SECURITY;
ALTER TABLE mailboxes FORCE ROW LEVEL SECURITY;
ALTER TABLE mailbox_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE mailbox_events FORCE ROW LEVEL SECURITY;
ALTER TABLE acquaintances ENABLE ROW LEVEL SECURITY;
ALTER TABLE acquaintances FORCE ROW LEVEL SECURITY;
ALTER TABLE cards ENABLE ROW LEVEL SECURITY;
ALTER TABLE cards FORCE ROW LEVEL SECURITY;
CREATE POLICY own_mailbox ON mailboxes TO {{house}}_app USING (member_id = nullif(current_setting('mc.organisation', true), '')::uuid);
CREATE POLICY own_events ON mailbox_events TO {{house}}_app USING (member_id = nullif(current_setting('mc.organisation', true), '')::uuid);
CREATE POLICY own_acquaintances ON acquaintances TO {{house}}_app USING (member_id = nullif(current_setting('mc.organisation', true), '')::uuid);
CREATE POLICY own_cards ON cards TO {{house}}_app USING (member_id = nullif(current_setting('mc.organisation', true), '')::uuid);
CREATE POLICY all_mailboxes ON mailboxes TO {{house}}_worker USING (true);
CREATE POLICY all_events ON mailbox_events TO {{house}}_worker USING (true);
CREATE POLICY all_acquaintances ON acquaintances TO {{house}}_worker USING (true);
CREATE POLICY all_cards ON cards TO {{house}}_worker USING (true);

-- The next number of a mailbox, and its event: gapless, whoever else posts. Holds no rule.
CREATE FUNCTION post_event(p_member uuid, p_event jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $$
DECLARE
  next bigint;
BEGIN
  INSERT INTO mailboxes AS m (member_id, last) VALUES (p_member, 1) ON CONFLICT (member_id) DO UPDATE SET last = m.last + 1 RETURNING last INTO next;
  INSERT INTO mailbox_events (member_id, sequence, event, at) VALUES (p_member, next, p_event, p_at);
END $$;
REVOKE EXECUTE ON FUNCTION post_event FROM PUBLIC;
GRANT EXECUTE ON FUNCTION post_event TO {{house}}_worker;

-- Refuses when another program brought it already, or when an earlier one on the same pseudonym still waits: who is told comes to know things in their order.
CREATE FUNCTION take_telling(p_index bytea, p_number bigint) RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM tellings t WHERE t.index = p_index AND t.number < p_number) THEN
    PERFORM facts_changed('telling');
  END IF;
  DELETE FROM tellings t WHERE t.index = p_index AND t.number = p_number;
  IF NOT FOUND THEN
    PERFORM facts_changed('telling');
  END IF;
END $$;
-- The same for a card: after those that its sender sent before it.
CREATE FUNCTION take_card(p_member uuid, p_card uuid) RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $$
DECLARE
  own bigint;
BEGIN
  UPDATE cards c SET event = NULL WHERE c.member_id = p_member AND c.card_id = p_card AND c.event IS NOT NULL RETURNING c.number INTO own;
  IF own IS NULL OR EXISTS (SELECT FROM cards c WHERE c.member_id = p_member AND c.number < own AND c.event IS NOT NULL) THEN
    PERFORM facts_changed('card');
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION take_telling, take_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_telling, take_card TO {{house}}_worker;
