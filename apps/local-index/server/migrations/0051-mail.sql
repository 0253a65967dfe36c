-- Room directory: at whom mail does not arrive.
CREATE TABLE sent_mails (
  token_hash bytea PRIMARY KEY,
  position_id uuid NOT NULL REFERENCES positions ON DELETE CASCADE,
  address text NOT NULL,
  offered_at timestamptz NOT NULL,
  taken boolean NOT NULL DEFAULT false
);
CREATE INDEX sent_mails_position ON sent_mails (position_id, offered_at);
COMMENT ON TABLE sent_mails IS 'Mails of the last two weeks that were offered to a mail server: a report that one came back is known by the token in its return address. Not what was in it';
COMMENT ON COLUMN sent_mails.token_hash IS 'Hash of the token in the return address: who knows the token can say that the mail came back, and nothing else';
COMMENT ON COLUMN sent_mails.taken IS 'The mail server took it: whether it arrived shows when no report comes';
COMMENT ON COLUMN sent_mails.address IS 'personal: work address to which it went';

CREATE TABLE mail_bounces (
  position_id uuid PRIMARY KEY REFERENCES positions ON DELETE CASCADE,
  id uuid NOT NULL UNIQUE,
  address text NOT NULL,
  reason text NOT NULL CHECK (reason IN ('no-such-mailbox', 'mailbox-closed', 'mailbox-full', 'not-reachable', 'other')),
  since timestamptz NOT NULL,
  mailed_at timestamptz NOT NULL
);
COMMENT ON TABLE mail_bounces IS 'Mail to this work address comes back, since when and why. Counts only while the job has this address';
COMMENT ON COLUMN mail_bounces.address IS 'personal: work address that mail came back from';
COMMENT ON COLUMN mail_bounces.reason IS 'personal: why it came back, one of a few classes (RFC 3463)';
COMMENT ON COLUMN mail_bounces.mailed_at IS 'When the latest mail that came back was offered: one offered after that which stays away shows that mail arrives again';

ALTER TABLE sent_mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE sent_mails FORCE ROW LEVEL SECURITY;
ALTER TABLE mail_bounces ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_bounces FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_sent_mails ON sent_mails TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_mail_bounces ON mail_bounces TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY own_mail_bounce ON mail_bounces FOR SELECT TO {{house}}_app USING (position_id = nullif(current_setting('mc.position', true), '')::uuid);
CREATE POLICY helped_mail_bounces ON mail_bounces FOR SELECT TO {{house}}_app
  USING (EXISTS (SELECT FROM positions p WHERE p.id = position_id AND looks_after(p.organisation_id)));
GRANT SELECT, INSERT, DELETE, UPDATE (taken) ON sent_mails TO {{house}}_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_bounces TO {{house}}_worker;
GRANT SELECT ON mail_bounces TO {{house}}_app;
