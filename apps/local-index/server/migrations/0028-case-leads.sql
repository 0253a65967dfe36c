-- Room case-leads: by which rules a municipality appoints who takes the lead after a match. A set is one value: it is never changed, and goes only before its first day.
CREATE TABLE lead_rule_sets (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  number integer NOT NULL CHECK (number > 0),
  valid_from date NOT NULL,
  rules jsonb NOT NULL CHECK (jsonb_typeof(rules) = 'array'),
  position_id uuid REFERENCES positions ON DELETE SET NULL,
  at timestamptz NOT NULL,
  UNIQUE (municipality_id, number)
);
COMMENT ON TABLE lead_rule_sets IS 'Rules of a municipality for who takes the lead, in order, from a day on; the latest that has begun holds';
COMMENT ON COLUMN lead_rule_sets.number IS 'First, second, … set of this municipality: of two managers at once one decides anew';
COMMENT ON COLUMN lead_rule_sets.position_id IS 'personal: who chose it';

-- What happened about the lead of a match, and that there is a joint plan. The plan itself is kept elsewhere: no text, no content.
CREATE TABLE lead_steps (
  id uuid PRIMARY KEY,
  match_id uuid NOT NULL REFERENCES matches ON DELETE CASCADE,
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('proposed', 'accepted', 'declined', 'taken-back', 'appointed', 'carried-over', 'nobody-fits', 'plan-kept', 'plan-ended', 'plan-reminded')),
  participant_id uuid REFERENCES match_participants ON DELETE CASCADE,
  by_participant_id uuid REFERENCES match_participants ON DELETE CASCADE,
  position_id uuid REFERENCES positions ON DELETE SET NULL,
  reason text CHECK (reason IN ('absent', 'no-room', 'other-closer', 'agreed-together')),
  rule_set_id uuid REFERENCES lead_rule_sets,
  rule_number smallint CHECK (rule_number > 0),
  evaluate_on date,
  at timestamptz NOT NULL,
  UNIQUE (match_id, number),
  CHECK ((kind = 'nobody-fits') = (participant_id IS NULL)),
  CHECK ((kind = 'appointed') = (rule_set_id IS NOT NULL)),
  CHECK ((rule_set_id IS NULL) = (rule_number IS NULL)),
  CHECK (reason IS NULL OR kind = 'proposed'),
  CHECK ((kind = 'plan-kept') = (evaluate_on IS NOT NULL))
);
CREATE INDEX lead_steps_participant ON lead_steps (participant_id);
CREATE INDEX lead_steps_by_participant ON lead_steps (by_participant_id);
CREATE INDEX lead_steps_evaluation ON lead_steps (evaluate_on) WHERE kind = 'plan-kept';
COMMENT ON TABLE lead_steps IS 'What happened about the lead and the joint plan of a match, in order; of a place that goes nothing stays';
COMMENT ON COLUMN lead_steps.number IS 'First, second, … step in this match: of two at once one decides anew';
COMMENT ON COLUMN lead_steps.participant_id IS 'Whom it is about: who is proposed, or leads';
COMMENT ON COLUMN lead_steps.position_id IS 'personal: who did it, in which job; null when the house did';

-- Past matches of the own municipality, for trying rules out: of each participant the kind of organisation and the order of signalling, of the youth the age in years. No ids, no days, nobody.
CREATE FUNCTION past_lead_facts() RETURNS TABLE (past_match bigint, chance integer, youth_age integer, participant_order bigint, category text, domain text, independent boolean, may_lead boolean)
LANGUAGE sql STABLE ROWS 300 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH past AS (
    SELECT m.id, row_number() OVER (ORDER BY m.opened_at DESC, m.id) AS past_match, (m.opened_at AT TIME ZONE 'Europe/Amsterdam')::date AS on_day, y.turns_23_on
    FROM follow_ups f JOIN matches m ON m.id = f.id JOIN youths y ON y.id = m.youth_id
    WHERE f.municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' '))
      AND NOT (m.possible AND m.confirmed_at IS NULL) AND coalesce(m.closed_because, '') NOT IN ('lapsed', 'split', 'parted')
      AND (m.opened_at AT TIME ZONE 'Europe/Amsterdam')::date > current_setting('mc.today', true)::date - 730
    ORDER BY m.opened_at DESC, m.id LIMIT 500)
  SELECT past.past_match, mod(hashtext(past.id::text)::bigint + 2147483648, 9)::integer, CASE WHEN past.turns_23_on < '9999-12-31' THEN extract(year FROM age(past.on_day, (past.turns_23_on - interval '23 years')::date))::integer END,
    row_number() OVER (PARTITION BY past.id ORDER BY coalesce(s.raised_at, p.joined_at), p.id), o.category, g.domain, o.independent, coalesce(g.may_lead, false)
  FROM past JOIN match_participants p ON p.match_id = past.id JOIN organisations o ON o.id = p.organisation_id LEFT JOIN risk_signals s ON s.id = p.signal_id
  LEFT JOIN organisation_categories g ON g.code = o.category AND g.valid_from <= past.on_day AND (g.valid_until IS NULL OR g.valid_until > past.on_day)
$$;

ALTER TABLE lead_rule_sets ENABLE ROW LEVEL SECURITY;
ALTER TABLE lead_rule_sets FORCE ROW LEVEL SECURITY;
ALTER TABLE lead_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE lead_steps FORCE ROW LEVEL SECURITY;
-- The rules bind whoever works in the municipality, and explain who leads, so each act may read them; only its own manager adds to them, and takes back what has not begun.
CREATE POLICY all_lead_rules ON lead_rule_sets FOR SELECT TO {{house}}_app, {{house}}_worker USING (true);
CREATE POLICY own_lead_rules ON lead_rule_sets FOR INSERT TO {{house}}_app
  WITH CHECK (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND valid_from >= current_setting('mc.today', true)::date);
CREATE POLICY coming_lead_rules ON lead_rule_sets FOR DELETE TO {{house}}_app
  USING (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')) AND valid_from > current_setting('mc.today', true)::date);
-- Who leads shows to who takes part in the match today, and to the officer of the municipality that follows it up. A participant acts by an own place only.
CREATE POLICY seen_lead_steps ON lead_steps FOR SELECT TO {{house}}_app USING (takes_part(match_id) OR watches(match_id) = 'officer');
CREATE POLICY own_lead_steps ON lead_steps FOR INSERT TO {{house}}_app WITH CHECK (position_id = nullif(current_setting('mc.position', true), '')::uuid AND takes_part(match_id)
  AND kind IN ('proposed', 'accepted', 'declined', 'taken-back', 'plan-kept', 'plan-ended')
  AND EXISTS (SELECT FROM match_participants p WHERE p.id = by_participant_id AND p.match_id = lead_steps.match_id AND p.professional_id = nullif(current_setting('mc.professional', true), '')::uuid));
CREATE POLICY worker_lead_steps ON lead_steps TO {{house}}_worker USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, DELETE ON lead_rule_sets TO {{house}}_app;
GRANT SELECT ON lead_rule_sets TO {{house}}_worker;
GRANT SELECT, INSERT ON lead_steps TO {{house}}_app, {{house}}_worker;
GRANT SELECT ON organisation_categories, organisations TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION past_lead_facts OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION past_lead_facts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION past_lead_facts TO {{house}}_app;
