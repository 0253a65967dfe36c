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
  answer json,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (position_id, key)
);
COMMENT ON COLUMN idempotency_keys.answer IS 'json, not jsonb: the first answer is given again as it was, its fields in the same order';
COMMENT ON TABLE idempotency_keys IS 'First answers to repeatable wishes: ids and dates only';
GRANT SELECT, INSERT ON idempotency_keys TO {{house}}_app;
GRANT SELECT, DELETE ON idempotency_keys TO {{house}}_worker;

-- Refuses a commit whose facts have changed since they were asked; the act is then decided anew.
CREATE FUNCTION facts_changed(p_what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'facts changed: %', p_what USING ERRCODE = '40001';
END $$;

-- Offers a dead letter for delivery once more, as if it were new. Somebody was faster, or it is delivered: the facts have changed. The pages cannot read the outbox, nor change it otherwise.
CREATE FUNCTION retry_dead_letter(p_message bigint, p_now timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE outbox SET dead_at = NULL, due_at = p_now, attempts = 0 WHERE id = p_message AND dead_at IS NOT NULL;
  IF NOT FOUND THEN
    PERFORM facts_changed('dead letter');
  END IF;
END $$;
GRANT SELECT (id, dead_at), UPDATE (dead_at, due_at, attempts) ON outbox TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION retry_dead_letter OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION retry_dead_letter FROM PUBLIC;
GRANT EXECUTE ON FUNCTION retry_dead_letter TO {{house}}_app;
