-- How much each member asks: counters only, never an element.
CREATE TABLE buckets (
  member_id uuid PRIMARY KEY REFERENCES members,
  tokens double precision NOT NULL CHECK (tokens >= 0),
  at timestamptz NOT NULL
);
COMMENT ON TABLE buckets IS 'What is left of the burst of a member: fills by the second';

CREATE TABLE evaluation_days (
  member_id uuid NOT NULL REFERENCES members,
  on_day date NOT NULL,
  elements integer NOT NULL CHECK (elements > 0),
  PRIMARY KEY (member_id, on_day)
);
COMMENT ON TABLE evaluation_days IS 'How many elements were evaluated for a member on a day (Europe/Amsterdam)';

CREATE TABLE allowances (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES members,
  a_day integer NOT NULL CHECK (a_day BETWEEN 1 AND 1000000),
  from_on date NOT NULL,
  until_on date NOT NULL CHECK (until_on > from_on),
  given_at timestamptz NOT NULL
);
COMMENT ON TABLE allowances IS 'More elements a day for a member that joins, from a day up to another; given by the operator';
COMMENT ON COLUMN allowances.until_on IS 'The first day on which it no longer counts';

GRANT SELECT, INSERT, UPDATE ON buckets, evaluation_days TO {{house}}_app;
GRANT SELECT ON allowances TO {{house}}_app;
GRANT SELECT, INSERT ON allowances TO {{house}}_worker;
GRANT SELECT, DELETE ON evaluation_days TO {{house}}_worker;

ALTER TABLE buckets ENABLE ROW LEVEL SECURITY;
ALTER TABLE buckets FORCE ROW LEVEL SECURITY;
ALTER TABLE evaluation_days ENABLE ROW LEVEL SECURITY;
ALTER TABLE evaluation_days FORCE ROW LEVEL SECURITY;
ALTER TABLE allowances ENABLE ROW LEVEL SECURITY;
ALTER TABLE allowances FORCE ROW LEVEL SECURITY;
CREATE POLICY own_bucket ON buckets TO {{house}}_app USING (member_id = nullif(current_setting('mc.organisation', true), '')::uuid);
CREATE POLICY own_days ON evaluation_days TO {{house}}_app USING (member_id = nullif(current_setting('mc.organisation', true), '')::uuid);
CREATE POLICY own_allowances ON allowances TO {{house}}_app USING (member_id = nullif(current_setting('mc.organisation', true), '')::uuid);
CREATE POLICY sweeping_days ON evaluation_days TO {{house}}_worker USING (true);
CREATE POLICY giving_allowances ON allowances TO {{house}}_worker USING (true);

-- Takes elements from a member's day and burst, or nothing at all when somebody took them first: then the request is decided anew. The limits are given.
CREATE FUNCTION take_elements(p_member uuid, p_elements integer, p_now timestamptz, p_today date, p_a_day integer, p_a_second double precision, p_burst integer)
RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $$
DECLARE
  bucket buckets;
  tokens_left double precision;
  taken integer;
BEGIN
  INSERT INTO buckets VALUES (p_member, p_burst, p_now) ON CONFLICT DO NOTHING;
  SELECT * INTO bucket FROM buckets b WHERE b.member_id = p_member FOR UPDATE;
  tokens_left := least(p_burst, bucket.tokens + greatest(0, extract(epoch FROM p_now - bucket.at)) * p_a_second);
  INSERT INTO evaluation_days AS d VALUES (p_member, p_today, p_elements)
    ON CONFLICT (member_id, on_day) DO UPDATE SET elements = d.elements + p_elements RETURNING d.elements INTO taken;
  IF tokens_left < p_elements OR taken > p_a_day THEN
    PERFORM facts_changed('quota');
  END IF;
  UPDATE buckets b SET tokens = tokens_left - p_elements, at = greatest(bucket.at, p_now) WHERE b.member_id = p_member;
END $$;
COMMENT ON FUNCTION take_elements IS 'Holds no limit of its own: quota.ts does';
REVOKE EXECUTE ON FUNCTION take_elements FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_elements TO {{house}}_app;
