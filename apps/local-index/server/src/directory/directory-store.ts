import type { DirectoryFile } from '@mens-centraal/contract/directory-file'
import { prepared, type Statement } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, seal } from '@mens-centraal/platform/sealing/at-rest'

const municipality = prepared(
  'INSERT INTO municipalities (id, code, name) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET code = $2, name = $3',
)
const firstSetting = prepared(`
  INSERT INTO municipality_settings (id, municipality_id, setting, number, value, valid_from, at) SELECT gen_random_uuid(), $1, $2, 1, $3, $4, now()
  WHERE NOT EXISTS (SELECT FROM municipality_settings WHERE municipality_id = $1 AND setting = $2)`)
const organisation = prepared(`
  INSERT INTO organisations (id, name, display_name, category, independent, municipality_id, place, general_phone, may_use_bsn, email_domains) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (id) DO UPDATE SET name = $2, display_name = $3, category = $4, independent = $5, municipality_id = $6, place = $7, general_phone = $8, may_use_bsn = $9, email_domains = $10 WHERE organisations.kept_by = 'file'`)
const issuer = prepared(`
  INSERT INTO issuers (organisation_id, url, client_id, client_secret_sealed, second_factor_claim, second_factor_values) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (organisation_id) DO UPDATE SET url = $2, client_id = $3, client_secret_sealed = $4, second_factor_claim = $5, second_factor_values = $6`)
const noIssuer = prepared('DELETE FROM issuers WHERE organisation_id = $1')
const covenant = prepared(
  "INSERT INTO covenants (id, organisation_id, municipality_id, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO UPDATE SET valid_from = $4, valid_until = $5 WHERE covenants.kept_by = 'file'",
)
const professional = prepared(
  'INSERT INTO professionals (id, given_name, family_name) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET given_name = $2, family_name = $3',
)
const position = prepared(`
  INSERT INTO positions (id, professional_id, organisation_id, function, email, phone, presence, roles, issuer_subject, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (id) DO UPDATE SET function = $4, email = $5, phone = CASE positions.contact_kept_by WHEN 'file' THEN $6 ELSE positions.phone END, presence = CASE positions.contact_kept_by WHEN 'file' THEN $7 ELSE positions.presence END, roles = ARRAY(SELECT r FROM unnest($8::text[]) r WHERE r <> ALL (positions.roles_taken || positions.roles_granted)) || positions.roles_granted, issuer_subject = $9, valid_from = $10, valid_until = $11 WHERE positions.kept_by = 'file'`)
const designation = prepared(
  "INSERT INTO designations (id, position_id, valid_from, valid_until) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET valid_from = $3, valid_until = $4 WHERE designations.kept_by = 'file'",
)

const today = "(now() AT TIME ZONE 'Europe/Amsterdam')::date"
const ended = (table: string, whose: string) =>
  prepared(`
    UPDATE ${table} SET valid_from = least(valid_from, ${today} - 1), valid_until = ${today}
    WHERE id <> ALL ($1::uuid[]) AND (valid_until IS NULL OR valid_until > ${today})${whose}`)
const ofTheFile = " AND kept_by = 'file'"
const endCovenants = ended('covenants', ofTheFile)
const endPositions = ended('positions', ofTheFile)
const endDesignations = ended('designations', ofTheFile)

/** What stands in the tables and no longer in the file ends today: an agreement, a job, a designation. What a manager keeps stays as it is. */
const endWhatIsGone = ({ covenants, professionals }: DirectoryFile): Statement[] => {
  const positions = professionals.flatMap((someone) => someone.positions)
  return [
    endCovenants(covenants.map(({ id }) => id)),
    endPositions(positions.map(({ id }) => id)),
    endDesignations(positions.flatMap(({ designation: given }) => (given === null ? [] : [given.id]))),
  ]
}

const ofOrganisation = (keys: AtRestKeys, o: DirectoryFile['organisations'][number]): Statement[] => [
  organisation(
    o.id,
    o.name,
    o.displayName,
    o.category,
    o.independent,
    o.municipality,
    o.place,
    o.generalPhone,
    o.mayUseBsn,
    o.emailDomains,
  ),
  o.issuer === null
    ? noIssuer(o.id)
    : issuer(
        o.id,
        o.issuer.url,
        o.issuer.clientId,
        seal(keys, `issuers/${o.id}`, o.issuer.clientSecret),
        o.issuer.secondFactor.claim,
        o.issuer.secondFactor.values,
      ),
]

const ofProfessional = (n: DirectoryFile['professionals'][number]): Statement[] => [
  professional(n.id, n.givenName, n.familyName),
  ...n.positions.flatMap((p) => [
    position(p.id, n.id, p.organisation, p.function, p.email, p.phone, p.presence, p.roles, p.subject, p.from, p.until),
    ...(p.designation === null ? [] : [designation(p.designation.id, p.id, p.designation.from, p.designation.until)]),
  ]),
]

/** The statements that bring a directory file into the tables: what is there already is brought up to date, what is no longer in the file ends today. */
export const keepDirectory = (keys: AtRestKeys, file: DirectoryFile): Statement[] => [
  ...file.municipalities.flatMap((m) => [
    municipality(m.id, m.code, m.name),
    ...(m.settings ?? []).map(({ setting, value, from }) => firstSetting(m.id, setting, value, from)),
  ]),
  ...file.organisations.flatMap((o) => ofOrganisation(keys, o)),
  ...file.covenants.map((c) => covenant(c.id, c.organisation, c.municipality, c.from, c.until)),
  ...file.professionals.flatMap(ofProfessional),
  ...endWhatIsGone(file),
]
