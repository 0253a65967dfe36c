-- Room directory: who stands in for whom, while somebody is away. For their open matches only, and for nothing else of theirs (Jeugdwet art. 7.1.3.1, 7.1.3.3).
CREATE TABLE stand_ins (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
  position_id uuid NOT NULL REFERENCES positions ON DELETE CASCADE,
  stand_in_position_id uuid NOT NULL REFERENCES positions ON DELETE CASCADE,
  from_on date NOT NULL,
  until_on date NOT NULL,
  CHECK (until_on > from_on),
  CHECK (stand_in_position_id <> position_id)
);
CREATE INDEX stand_ins_absent ON stand_ins (position_id);
CREATE INDEX stand_ins_stand_in ON stand_ins (stand_in_position_id);
CREATE INDEX stand_ins_organisation ON stand_ins (organisation_id);
COMMENT ON TABLE stand_ins IS 'Who is away, and which colleague stands in; `until_on` is the first day on which they are back. One that was ended earlier has that day';
COMMENT ON COLUMN stand_ins.position_id IS 'personal: who is away';
COMMENT ON COLUMN stand_ins.stand_in_position_id IS 'personal: who stands in';

-- Whether the asker stands in today by this: in its days, and while both work there and may act on signals.
CREATE FUNCTION stands_in(p_stand_in uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM stand_ins a, LATERAL (SELECT current_setting('mc.today', true)::date AS today) d
    WHERE a.id = p_stand_in AND a.stand_in_position_id = nullif(current_setting('mc.position', true), '')::uuid AND a.from_on <= d.today AND a.until_on > d.today
      AND 2 = (SELECT count(*) FROM positions p JOIN organisations o ON o.id = p.organisation_id
        WHERE p.id IN (a.position_id, a.stand_in_position_id) AND p.organisation_id = a.organisation_id AND p.valid_from <= d.today AND (p.valid_until IS NULL OR p.valid_until > d.today) AND 'reporter' = ANY (p.roles)
          AND (o.independent OR EXISTS (SELECT FROM designations x WHERE x.position_id = p.id AND x.valid_from <= d.today AND (x.valid_until IS NULL OR x.valid_until > d.today)))))
$$;

-- For who stands in today: from here to the end of the transaction row security shows the matches of the colleague who is away, and no longer the asker's own. By the stand-in, or by a place
-- of that colleague in a match. No row, and nothing changed, for anybody else.
CREATE FUNCTION stand_for(p_stand_in uuid, p_place uuid) RETURNS TABLE (stand_in_id uuid, position_id uuid, professional_id uuid)
LANGUAGE sql VOLATILE ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, set_config('mc.position', b.id::text, true)::uuid, set_config('mc.professional', b.professional_id::text, true)::uuid
  FROM stand_ins a JOIN positions b ON b.id = a.position_id
  WHERE (a.id = p_stand_in OR EXISTS (SELECT FROM match_participants m WHERE m.id = p_place AND m.position_id = a.position_id)) AND stands_in(a.id) LIMIT 1
$$;

-- Whether the asker may say something in a match for the colleague who has this place in it.
CREATE FUNCTION stands_in_at(p_place uuid, p_match uuid, p_position uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM match_participants m JOIN matches t ON t.id = m.match_id AND t.closed_at IS NULL JOIN stand_ins a ON a.position_id = m.position_id
    WHERE m.id = p_place AND m.match_id = p_match AND m.position_id = p_position AND m.left_at IS NULL AND stands_in(a.id))
$$;

-- Whether the asker takes part in a match with who is away, or follows it up: then they read who stands in.
CREATE FUNCTION meets_in_a_match(p_position uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM match_participants p WHERE p.position_id = p_position AND (takes_part(p.match_id) OR watches(p.match_id) IS NOT NULL))
$$;

-- Who decided on the stand-ins of an organisation decided on these, and on no others.
CREATE FUNCTION expect_stand_ins(p_organisation uuid, p_seen text) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('stand-ins/' || p_organisation, 0));
  IF p_seen <> (SELECT coalesce(md5(string_agg(concat(a.id, a.from_on, a.until_on), ' ' ORDER BY a.id)), '') FROM stand_ins a WHERE a.organisation_id = p_organisation) THEN
    PERFORM facts_changed('stand-ins');
  END IF;
END $$;

ALTER TABLE stand_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE stand_ins FORCE ROW LEVEL SECURITY;
-- Colleagues may know that one of them is away; whoever takes part in a match with them, or follows it up, reads it while it lasts, and not before or after.
CREATE POLICY seen_stand_ins ON stand_ins FOR SELECT TO {{house}}_app USING (organisation_id = nullif(current_setting('mc.organisation', true), '')::uuid
  OR from_on <= nullif(current_setting('mc.today', true), '')::date AND until_on > nullif(current_setting('mc.today', true), '')::date AND meets_in_a_match(position_id));
-- Only the coordinator arranges it, or who is away.
CREATE POLICY arranged_stand_ins ON stand_ins TO {{house}}_app USING (coordinates(organisation_id) OR position_id = nullif(current_setting('mc.position', true), '')::uuid)
  WITH CHECK (coordinates(organisation_id) OR position_id = nullif(current_setting('mc.position', true), '')::uuid AND organisation_id = nullif(current_setting('mc.organisation', true), '')::uuid);
CREATE POLICY worker_stand_ins ON stand_ins TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_stand_ins ON stand_ins FOR SELECT TO {{house}}_matcher USING (true);
CREATE POLICY steps_for_who_is_away ON follow_up_steps FOR INSERT TO {{house}}_app WITH CHECK (position_id = nullif(current_setting('mc.position', true), '')::uuid
  AND kind IN ('no-answer', 'in-touch', 'already-together', 'aligned') AND stands_in_at(participant_id, follow_up_id, for_position_id));
CREATE POLICY matching_designations ON designations FOR SELECT TO {{house}}_matcher USING (true);

GRANT SELECT, INSERT, UPDATE (until_on), DELETE ON stand_ins TO {{house}}_app;
GRANT SELECT, UPDATE (until_on), DELETE ON stand_ins TO {{house}}_worker;
GRANT SELECT ON stand_ins, designations, organisations TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION stands_in OWNER TO {{house}}_matcher;
ALTER FUNCTION stand_for OWNER TO {{house}}_matcher;
ALTER FUNCTION stands_in_at OWNER TO {{house}}_matcher;
ALTER FUNCTION meets_in_a_match OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION stands_in, stand_for, stands_in_at, meets_in_a_match, expect_stand_ins FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stand_for, stands_in_at, meets_in_a_match TO {{house}}_app;
GRANT EXECUTE ON FUNCTION expect_stand_ins TO {{house}}_app, {{house}}_worker;
