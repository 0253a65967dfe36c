-- What must follow later: written in the transaction of the act, delivered by the worker, at least once.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  dead_at timestamptz
);
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE dead_at IS NULL;
COMMENT ON TABLE outbox IS 'Messages that wait for delivery: ids only, never personal data';

GRANT INSERT ON outbox TO {{house}}_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO {{house}}_worker;
GRANT SELECT ON outbox TO {{house}}_oversight;

-- A wish with the same key has one effect: the first answer is kept a day, and given again.
CREATE TABLE idempotency_keys (
  position_id uuid NOT NULL,
  key uuid NOT NULL,
  operation text NOT NULL,
  digest bytea NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (position_id, key)
);
COMMENT ON TABLE idempotency_keys IS 'First answers to repeatable wishes: ids and dates only';
GRANT SELECT, INSERT ON idempotency_keys TO {{house}}_app;
GRANT SELECT, DELETE ON idempotency_keys TO {{house}}_worker;

-- Refuses a commit whose facts have changed since they were asked; the act is then decided anew.
CREATE FUNCTION facts_changed(p_what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'facts changed: %', p_what USING ERRCODE = '40001';
END $$;
