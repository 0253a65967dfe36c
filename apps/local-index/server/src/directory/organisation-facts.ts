import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Period } from '@mens-centraal/kernel/period'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { Issuer } from './issuers.ts'
import type { Covenant } from './organisation.ts'

/** The covenants of an organisation `o`, past and coming ones too, as texts. */
export const covenantsColumn = `ARRAY(SELECT c.valid_from || '/' || coalesce(c.valid_until::text, '') || '/' || c.municipality_id || '/' || g.code FROM covenants c JOIN municipalities g ON g.id = c.municipality_id WHERE c.organisation_id = o.id) AS covenants`

/** The domain of an organisation by its category, as text of a query. @param organisation a column with the organisation's id */
export const domainOf = (organisation: string): string =>
  `coalesce((SELECT g.domain FROM organisations o JOIN organisation_categories g ON g.code = o.category WHERE o.id = ${organisation} ORDER BY g.valid_from DESC LIMIT 1), 'none')`

/** Reads a period that was written as `from/until`. */
export const periodOf = (text: string): Period => {
  const [from = '', until = ''] = text.split('/')
  return { from: calendarDay(from), until: until === '' ? null : calendarDay(until) }
}

/** Reads one of the texts of `covenantsColumn`. */
export const covenantOf = (text: string): Covenant => ({
  ...periodOf(text),
  municipalityId: text.split('/')[2] ?? '',
  municipalityCode: text.split('/')[3] ?? '',
})

/** The login service of one organisation. */
export const issuerOf = prepared(
  'SELECT organisation_id, url, client_id, client_secret_sealed, second_factor_claim, second_factor_values FROM issuers WHERE organisation_id = $1',
)

/** Reads the one row of `issuerOf`; undefined when the organisation has no login service here. */
export const readIssuer = (rows: Row[] | undefined, keys: AtRestKeys): Issuer | undefined => {
  const row = rows?.[0] as
    | {
        organisation_id: string
        url: string
        client_id: string
        client_secret_sealed: Buffer
        second_factor_claim: string
        second_factor_values: string[]
      }
    | undefined
  if (row === undefined) return undefined
  const clientSecret = unseal<string>(keys, `issuers/${row.organisation_id}`, row.client_secret_sealed)
  return {
    url: row.url,
    clientId: row.client_id,
    clientSecret,
    secondFactor: { claim: row.second_factor_claim, values: row.second_factor_values },
  }
}

/** The position that an organisation's issuer means by a subject. */
export const positionOfSubject = prepared(
  'SELECT id, valid_from, valid_until FROM positions WHERE organisation_id = $1 AND issuer_subject = $2',
)

/** The privacy officers of a municipality, on a day. */
export const privacyOfficersOf = prepared(
  "SELECT p.id, p.professional_id FROM positions p JOIN organisations o ON o.id = p.organisation_id WHERE o.municipality_id = $1 AND 'privacy-officer' = ANY (p.roles) AND p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2)",
)

/** The municipality with a code, if it is in this index, with its follow-up officers on a day. */
export const followUpOfficersIn = prepared(`
  SELECT g.id AS municipality_id, p.id, p.professional_id FROM municipalities g LEFT JOIN organisations o ON o.municipality_id = g.id
  LEFT JOIN positions p ON p.organisation_id = o.id AND 'follow-up-officer' = ANY (p.roles) AND p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2)
  WHERE g.code = $1 ORDER BY p.id`)

/** Reads the rows of `followUpOfficersIn`. */
export const readFollowUpOfficers = (
  rows: Row[] = [],
): { municipalityId: string | null; officers: { positionId: string; professionalId: string }[] } => {
  const all = rows as unknown as { municipality_id: string; id: string | null; professional_id: string | null }[]
  const officers = all.flatMap(({ id, professional_id: professionalId }) =>
    id === null || professionalId === null ? [] : [{ positionId: id, professionalId }],
  )
  return { municipalityId: all[0]?.municipality_id ?? null, officers }
}

/** Who watches over follow-up on a day: the coordinators of these organisations, and the follow-up officers of a municipality. */
export const watchersOf = prepared(`
  SELECT p.id, p.professional_id, CASE WHEN p.organisation_id = ANY ($1) AND 'coordinator' = ANY (p.roles) THEN 'coordinator' ELSE 'officer' END AS watches
  FROM positions p JOIN organisations o ON o.id = p.organisation_id
  WHERE p.valid_from <= $3 AND (p.valid_until IS NULL OR p.valid_until > $3)
    AND (p.organisation_id = ANY ($1) AND 'coordinator' = ANY (p.roles) OR o.municipality_id = $2 AND 'follow-up-officer' = ANY (p.roles)) ORDER BY p.id`)

/** People by what they watch over. */
export type Watchers = {
  readonly coordinators: readonly { positionId: string; professionalId: string }[]
  readonly officers: readonly { positionId: string; professionalId: string }[]
}

/** Reads the rows of `watchersOf`. */
export const readWatchers = (rows: Row[] = []): Watchers => {
  const all = rows as unknown as { id: string; professional_id: string; watches: 'coordinator' | 'officer' }[]
  const those = (watches: 'coordinator' | 'officer') =>
    all.filter((row) => row.watches === watches).map((row) => ({ positionId: row.id, professionalId: row.professional_id }))
  return { coordinators: those('coordinator'), officers: those('officer') }
}

/** Ids of the municipalities in this index by their code. */
export const municipalitiesByCode = prepared('SELECT id, code FROM municipalities')

/** Reads the rows of `privacyOfficersOf`. */
export const readPrivacyOfficers = (rows: Row[] = []): { positionId: string; professionalId: string }[] =>
  (rows as unknown as { id: string; professional_id: string }[]).map((row) => ({
    positionId: row.id,
    professionalId: row.professional_id,
  }))
