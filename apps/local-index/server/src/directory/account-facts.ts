import { type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Instant } from '@mens-centraal/kernel/instant'
import { covers, type Period } from '@mens-centraal/kernel/period'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, auditSubjectOf, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { AccountWay, Attempts, Invitation, Invitee } from './account.ts'
import type { AccountFacts } from './account-permissions.ts'
import { type Covenant, workingCovenant } from './organisation.ts'
import { covenantOf, covenantsColumn } from './organisation-facts.ts'
import type { PasswordHash } from './passwords.ts'
import type { Keeper } from './way-in.ts'

/** What is kept of an account, encrypted. */
export type AccountSecrets = { readonly publicKey: string } | { readonly password: PasswordHash; readonly appSecret: string }

/** Where an account's secrets belong. */
export const accountPlace = (positionId: string): string => `accounts/${positionId}`
/** Where the token of an invitation belongs. */
export const invitationPlace = (invitationId: string): string => `account_invitations/${invitationId}`

const employedOf = (row: { valid_from: string; valid_until: string | null }): Period => ({
  from: calendarDay(row.valid_from),
  until: row.valid_until === null ? null : calendarDay(row.valid_until),
})

/** An organisation whose people log in with accounts of this index; no row when it has a login service. */
export const organisationWithAccounts = prepared(
  `SELECT o.id AS organisation_id, o.municipality_id, ${covenantsColumn} FROM organisations o WHERE o.id = $1 AND NOT EXISTS (SELECT FROM issuers i WHERE i.organisation_id = o.id)`,
)

/** An organisation at which somebody unknown is at work. */
export type AtOrganisation = {
  readonly organisation_id: string
  readonly municipality_id: string | null
  readonly covenants: string[]
}

const accountColumns = 'a.position_id, a.way, a.secrets_sealed, a.counter, p.valid_from, p.valid_until'

/** The account that this passkey opens, at this organisation. */
export const accountOfPasskey = prepared(
  `SELECT ${accountColumns} FROM account_of_passkey($1, $2) a JOIN positions p ON p.id = a.position_id`,
)
/** The account with a password of whom has this mail address at this organisation. */
export const accountOfMail = prepared(
  `SELECT ${accountColumns} FROM account_of_mail($1, $2) a JOIN positions p ON p.id = a.position_id`,
)

export type Account = {
  readonly positionId: string
  readonly way: AccountWay
  readonly secrets: AccountSecrets
  readonly counter: number
  readonly employed: Period
}

/** Reads the one row of `accountOfPasskey` or `accountOfMail`. */
export const readAccount = (rows: Row[] | undefined, keys: AtRestKeys): Account | null => {
  const row = rows?.[0] as
    | {
        position_id: string
        way: AccountWay
        secrets_sealed: Buffer
        counter: number
        valid_from: string
        valid_until: string | null
      }
    | undefined
  if (row === undefined) return null
  const secrets = unseal<AccountSecrets>(keys, accountPlace(row.position_id), row.secrets_sealed)
  return { positionId: row.position_id, way: row.way, secrets, counter: Number(row.counter), employed: employedOf(row) }
}

/** Under which pseudonym tries on an account are counted, whether it exists or not. */
export const attemptAccount = (keys: AtRestKeys, organisation: string, email: string): Buffer =>
  auditSubjectOf(keys, 'login', `${organisation}/${email.trim().toLowerCase()}`)
/** Under which pseudonym tries from a network address are counted. @param source an IPv4 address, or the /64 of one of IPv6 */
export const attemptSource = (keys: AtRestKeys, source: string): Buffer => auditSubjectOf(keys, 'login-source', source)

/** Whether the account of whom has this mail address knows this browser. */
export const deviceOfMail = prepared(
  'SELECT p.id FROM positions p WHERE p.organisation_id = $1 AND lower(p.email) = lower($2) AND knows_device(p.id, $3)',
)
/** Whether an account knows this browser. */
export const deviceOfPosition = prepared('SELECT p.id FROM positions p WHERE p.id = $1 AND knows_device(p.id, $2)')

/** Failed tries since a moment: by which browsers the account knows them (null: none), and from this address. */
export const attemptsSince = prepared(`
  SELECT count(*) FILTER (WHERE account = $1 AND device IS NOT DISTINCT FROM $3) AS on_account, count(*) FILTER (WHERE source = $2 AND device IS NULL) AS from_source
  FROM login_attempts WHERE (account = $1 OR source = $2) AND at > $4 AND NOT succeeded`)

/** Reads the one row of `attemptsSince`. */
export const readAttempts = (rows: Row[] | undefined, knownDevice: boolean): Attempts => ({
  onAccount: Number(rows?.[0]?.['on_account'] ?? 0),
  fromSource: Number(rows?.[0]?.['from_source'] ?? 0),
  knownDevice,
})

/** The invitation with this token. */
export const invitationByToken = prepared(`
  SELECT i.id, i.kind, i.position_id, i.confirmed_at, i.expires_at, p.way_in_confirmed, p.email, p.valid_from, p.valid_until, o.id AS organisation_id, coalesce(o.display_name, o.name) AS organisation, o.municipality_id, ${covenantsColumn}
  FROM invitation_of_token($1) i JOIN positions p ON p.id = i.position_id JOIN organisations o ON o.id = p.organisation_id`)

export type HeldInvitation = Invitation &
  AtOrganisation & { readonly id: string; readonly positionId: string; readonly email: string; readonly organisation: string }

/** Reads the one row of `invitationByToken`. */
export const readInvitation = (rows: Row[] | undefined): HeldInvitation | null => {
  const row = rows?.[0] as
    | (AtOrganisation & {
        id: string
        kind: Invitation['kind']
        position_id: string
        confirmed_at: Date | null
        expires_at: Date
        way_in_confirmed: boolean
        email: string | null
        valid_from: string
        valid_until: string | null
        organisation: string
      })
    | undefined
  if (row === undefined || row.email === null) return null
  const { organisation_id, municipality_id, covenants, id, kind, email, organisation } = row
  return {
    ...{ organisation_id, municipality_id, covenants, id, kind, email, organisation },
    positionId: row.position_id,
    confirmed: row.confirmed_at !== null,
    wayInConfirmed: row.way_in_confirmed,
    expiresAt: row.expires_at,
    employed: employedOf(row),
  }
}

/** A position, as inviting and looking after its account need it, with the recovery that waits for a second person, or the first invitation, that has not expired. ($1: position, or its invitation; $2: day, $3: moment) */
export const accountStanding = prepared(`
  SELECT p.id, p.professional_id, p.organisation_id, p.email, p.way_in_confirmed, p.way_in_by, p.valid_from, p.valid_until, ${covenantsColumn},
    EXISTS (SELECT FROM issuers i WHERE i.organisation_id = o.id) AS has_issuer, EXISTS (SELECT FROM accounts a WHERE a.position_id = p.id) AS has_account,
    EXISTS (SELECT FROM positions q WHERE q.organisation_id = p.organisation_id AND q.professional_id <> p.professional_id AND lower(q.email) = lower(p.email) AND q.valid_from <= $2 AND (q.valid_until IS NULL OR q.valid_until > $2)) AS mail_shared,
    r.id AS recovery_id, b.professional_id AS recovery_asked_by, f.id AS invitation_id
  FROM positions p JOIN organisations o ON o.id = p.organisation_id
  LEFT JOIN account_invitations r ON r.position_id = p.id AND r.kind = 'recovery' AND r.confirmed_at IS NULL AND r.expires_at > $3 LEFT JOIN positions b ON b.id = r.asked_by
  LEFT JOIN account_invitations f ON f.position_id = p.id AND f.kind = 'first' AND f.expires_at > $3
  WHERE p.id = coalesce((SELECT i.position_id FROM account_invitations i WHERE i.id = $1), $1)`)

export type AccountStanding = AccountFacts & {
  readonly invitee: Invitee | null
  readonly recovery: { readonly id: string; readonly askedBy: string | null } | null
  readonly positionId: string | null
  /** The first invitation that stands, whether it was mailed or waits to be confirmed. */
  readonly invitationId: string | null
  readonly covenantMunicipalityId: string | null
}

type StandingRow = {
  id: string
  professional_id: string
  organisation_id: string
  email: string | null
  way_in_confirmed: boolean
  way_in_by: string | null
  valid_from: string
  valid_until: string | null
  covenants: string[]
  has_issuer: boolean
  has_account: boolean
  mail_shared: boolean
  recovery_id: string | null
  recovery_asked_by: string | null
  invitation_id: string | null
}

const municipalitiesOf = (covenants: readonly Covenant[], on: CalendarDay): string[] =>
  covenants.filter((covenant) => covers(covenant, on)).map(({ municipalityId }) => municipalityId)

/** Reads the one row of `accountStanding`, as it is on a day. @param municipalityId of a manager at work: their act is done under the covenant with it */
export const readStanding = (rows: Row[] | undefined, on: CalendarDay, municipalityId: string | null): AccountStanding => {
  const row = rows?.[0] as StandingRow | undefined
  if (row === undefined)
    return { account: null, invitee: null, recovery: null, invitationId: null, positionId: null, covenantMunicipalityId: null }
  const covenants = row.covenants.map(covenantOf)
  const covenantsWith = municipalitiesOf(covenants, on)
  return {
    account: {
      professionalId: row.professional_id,
      organisationId: row.organisation_id,
      hasIssuer: row.has_issuer,
      covenantsWith,
      wayIn: { confirmed: row.way_in_confirmed, setBy: row.way_in_by },
    },
    invitee: {
      email: row.email,
      working: covers(employedOf(row), on),
      hasIssuer: row.has_issuer,
      hasAccount: row.has_account,
      mailShared: row.mail_shared,
    },
    recovery: row.recovery_id === null ? null : { id: row.recovery_id, askedBy: row.recovery_asked_by },
    ...{ positionId: row.id, invitationId: row.invitation_id },
    covenantMunicipalityId: covenantsWith.find((id) => id === municipalityId) ?? workingCovenant(covenants, null, on),
  }
}

/** Who looks after the accounts at an organisation on a day: its coordinators, and the managers of municipalities that have a covenant with it. */
export const keepersOf = prepared(`
  SELECT p.id, p.professional_id, p.organisation_id = $1 AND 'coordinator' = ANY (p.roles) AS coordinates, EXISTS (SELECT FROM accounts a WHERE a.position_id = p.id) AS has_account
  FROM positions p JOIN organisations o ON o.id = p.organisation_id WHERE p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2)
    AND (p.organisation_id = $1 AND p.roles && ARRAY['coordinator', 'functional-manager']
      OR 'functional-manager' = ANY (p.roles) AND o.municipality_id IN (SELECT c.municipality_id FROM covenants c WHERE c.organisation_id = $1 AND c.valid_from <= $2 AND (c.valid_until IS NULL OR c.valid_until > $2)))
  ORDER BY p.id`)

type KeeperRow = { id: string; professional_id: string; coordinates: boolean; has_account: boolean }

/** Reads the rows of `keepersOf`. A coordinator who has no account yet cannot do anything, so is none yet. */
export const readKeepers = (rows: Row[] = [], hasIssuer: boolean): Keeper[] =>
  (rows as unknown as KeeperRow[])
    .filter((row) => !row.coordinates || row.has_account || hasIssuer)
    .map((row) => ({ positionId: row.id, professionalId: row.professional_id, coordinates: row.coordinates }))

/** To whom an invitation is mailed, with its token encrypted; nobody once it was used, replaced or taken back, or while it waits for a second person. */
export const invitationToMail = prepared(
  "SELECT p.id AS position_id, p.email, i.token_sealed, i.expires_at FROM account_invitations i JOIN positions p ON p.id = i.position_id WHERE i.id = $1 AND p.way_in_confirmed AND (i.kind = 'first' OR i.confirmed_at IS NOT NULL)",
)

/** The mail address of a job, on a day. */
export const mailOfPosition = prepared(
  'SELECT email FROM positions WHERE id = $1 AND valid_from <= $2 AND (valid_until IS NULL OR valid_until > $2)',
)

/** Reads the one row of `invitationToMail`. */
export const readMailing = (rows: Row[] | undefined, keys: AtRestKeys, invitationId: string, now: Instant) => {
  const row = rows?.[0] as { position_id: string; email: string | null; token_sealed: Buffer; expires_at: Date } | undefined
  if (row === undefined || row.email === null || row.expires_at <= now) return null
  return {
    positionId: row.position_id,
    email: row.email,
    token: unseal<string>(keys, invitationPlace(invitationId), row.token_sealed),
  }
}
