-- Room youths: addresses of institutions and shelters, as each municipality lists them, in days. Whose address is on a list is in no address match.
CREATE TABLE listed_addresses (
  id uuid PRIMARY KEY,
  municipality_id uuid NOT NULL REFERENCES municipalities,
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('institution', 'shelter')),
  address_sealed bytea NOT NULL,
  lookup_odd bytea,
  lookup_even bytea,
  lookup_key_version smallint NOT NULL,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  added_by uuid REFERENCES positions ON DELETE SET NULL,
  added_at timestamptz NOT NULL,
  ended_by uuid REFERENCES positions ON DELETE SET NULL,
  ended_at timestamptz,
  UNIQUE (municipality_id, number),
  CHECK (CASE lookup_key_version % 2 WHEN 1 THEN lookup_odd ELSE lookup_even END IS NOT NULL)
);
CREATE INDEX listed_addresses_odd ON listed_addresses (lookup_odd) WHERE lookup_odd IS NOT NULL;
CREATE INDEX listed_addresses_even ON listed_addresses (lookup_even) WHERE lookup_even IS NOT NULL;
COMMENT ON TABLE listed_addresses IS 'Addresses of institutions and shelters, from a day until a day; which address, and its name, are sealed: where a shelter is must stay hidden';
COMMENT ON COLUMN listed_addresses.number IS 'First, second, … address of this municipality: of two managers at once one decides anew';
COMMENT ON COLUMN listed_addresses.lookup_odd IS 'Keyed index of the address, under the look-up key of an odd version: held against that of a youth';
COMMENT ON COLUMN listed_addresses.added_by IS 'personal: who listed it';
COMMENT ON COLUMN listed_addresses.ended_by IS 'personal: who last said when it ends';

-- Whoever moves an end says which end they saw: of two at once one decides anew.
CREATE FUNCTION move_listed_end(p_id uuid, p_seen date, p_until date, p_by uuid, p_at timestamptz) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE listed_addresses SET valid_until = p_until, ended_by = p_by, ended_at = p_at WHERE id = p_id AND valid_until IS NOT DISTINCT FROM p_seen;
  IF NOT FOUND THEN
    PERFORM facts_changed('listed address');
  END IF;
END $$;

-- As what the address of a youth stands on the list of any municipality today; a shelter before an institution.
CREATE FUNCTION listed_kind(p_youth uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT max(l.kind) FROM youth_kin k JOIN listed_addresses l ON l.lookup_odd = k.lookup_odd OR l.lookup_even = k.lookup_even
  WHERE k.youth_id = p_youth AND k.kind = 'address'
    AND l.valid_from <= current_setting('mc.today', true)::date AND (l.valid_until IS NULL OR l.valid_until > current_setting('mc.today', true)::date)
$$;

-- The same of an address by its look-up values, which only who holds the keys can make.
CREATE FUNCTION listed_kind_at(p_odd bytea[], p_even bytea[], p_day date) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT max(kind) FROM listed_addresses WHERE (lookup_odd = ANY (p_odd) OR lookup_even = ANY (p_even)) AND valid_from <= p_day AND (valid_until IS NULL OR valid_until > p_day)
$$;

ALTER TABLE listed_addresses ENABLE ROW LEVEL SECURITY;
ALTER TABLE listed_addresses FORCE ROW LEVEL SECURITY;
CREATE POLICY own_listed ON listed_addresses TO {{house}}_app
  USING (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')))
  WITH CHECK (municipality_id = nullif(current_setting('mc.municipality', true), '')::uuid AND 'functional-manager' = ANY (string_to_array(current_setting('mc.roles', true), ' ')));
CREATE POLICY rekeyed_listed ON listed_addresses TO {{house}}_worker USING (true) WITH CHECK (true);
CREATE POLICY matching_listed ON listed_addresses FOR SELECT TO {{house}}_matcher USING (true);
GRANT SELECT, INSERT, UPDATE (valid_until, ended_by, ended_at) ON listed_addresses TO {{house}}_app;
GRANT SELECT, UPDATE (address_sealed, lookup_odd, lookup_even, lookup_key_version) ON listed_addresses TO {{house}}_worker;
GRANT SELECT ON listed_addresses TO {{house}}_matcher;
GRANT CREATE ON SCHEMA public TO {{house}}_matcher;
ALTER FUNCTION listed_kind OWNER TO {{house}}_matcher;
ALTER FUNCTION listed_kind_at OWNER TO {{house}}_matcher;
REVOKE CREATE ON SCHEMA public FROM {{house}}_matcher;
REVOKE EXECUTE ON FUNCTION move_listed_end, listed_kind, listed_kind_at FROM PUBLIC;
GRANT EXECUTE ON FUNCTION move_listed_end TO {{house}}_app;
GRANT EXECUTE ON FUNCTION listed_kind TO {{house}}_worker;
GRANT EXECUTE ON FUNCTION listed_kind_at TO {{house}}_app, {{house}}_worker;
