import { dayOf, plusMs } from '@mens-centraal/kernel/instant'
import { covers } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import {
  type Attempts,
  attemptRefusal,
  attemptSpanMs,
  attemptsFromSource,
  attemptsOnAccount,
  type LoginAttempted,
} from './account.ts'
import {
  type Account,
  type AtOrganisation,
  accountOfMail,
  attemptAccount,
  attemptSource,
  attemptsSince,
  deviceOfMail,
  organisationWithAccounts,
  readAccount,
  readAttempts,
} from './account-facts.ts'
import { type BrowserHeld, type LoggedIn, opened, personIn, somebodyAt } from './account-session.ts'
import { expectLoginRoom, useAccount } from './account-store.ts'
import type { LocalDoor } from './actor.ts'
import { isPassword, stepOfCode } from './passwords.ts'
import { safeReturnPath } from './session.ts'
import { tokenHash } from './session-facts.ts'
import { openSession } from './session-permissions.ts'

/** What somebody typed, from which network address, and where to land. */
export type PasswordWish = {
  readonly organisation: string
  readonly email: string
  readonly password: string
  readonly code: string
  readonly source: string
  readonly returnPath: string | undefined
  readonly popup: boolean
}

type Attempt = { readonly attemptId: string; readonly known: boolean; readonly at: AtOrganisation }

type Counted = Omit<LoginAttempted, 'type' | 'attemptId' | 'at'> & {
  readonly attempts: Attempts
  readonly at: AtOrganisation | null
}

const countedFacts = async (door: LocalDoor, wish: PasswordWish, held: BrowserHeld): Promise<Counted> => {
  const account = attemptAccount(door.keys, wish.organisation, wish.email)
  const source = attemptSource(door.keys, wish.source)
  const hash = held.device === null ? null : tokenHash(held.device)
  const [places, devices = []] = await ask(door, [
    organisationWithAccounts(wish.organisation),
    deviceOfMail(wish.organisation, wish.email.trim(), hash),
  ])
  const device = devices.length > 0 ? hash : null
  const [counts] = await ask(door, [attemptsSince(account, source, device, plusMs(door.now, -attemptSpanMs))])
  return {
    account,
    source,
    device,
    attempts: readAttempts(counts, device !== null),
    at: (places?.[0] as AtOrganisation | undefined) ?? null,
  }
}

/** Counts a try before it is looked at: many at once get no more tries than one after another. */
const countAttempt = async (door: LocalDoor, wish: PasswordWish, held: BrowserHeld): Promise<Result<Attempt, Refusal>> => {
  const { attempts, at, ...counted } = await countedFacts(door, wish, held)
  const inside = { ...door, actor: somebodyAt(at, door) }
  const grant = permit(openSession, inside, {})
  const decision = decide(grant, () => {
    if (at === null) return refuse({ code: 'organisation-unknown' })
    const refusal = attemptRefusal(attempts)
    if (refusal !== null) return refuse(refusal)
    const event: LoginAttempted = { type: 'login-attempted', attemptId: door.draw.id(), ...counted, at: door.now }
    const since = plusMs(door.now, -attemptSpanMs)
    return ok({
      events: [event],
      subjects: [],
      expect: [expectLoginRoom(counted.account, counted.source, counted.device, attemptsOnAccount, attemptsFromSource, since)],
      answer: () => ({ attemptId: event.attemptId, known: counted.device !== null, at }),
    })
  })
  return commit(inside, grant, decision)
}

type Recognised = { readonly account: Account; readonly step: number }

/** Looks at all that was typed, also when the first thing is wrong already: the answer and its time tell nothing of what was. */
const recognise = async (door: LocalDoor, wish: PasswordWish): Promise<Result<Recognised, Refusal>> => {
  const [rows] = await ask(door, [accountOfMail(wish.organisation, wish.email.trim())])
  const account = readAccount(rows, door.keys)
  const secrets = account !== null && 'password' in account.secrets ? account.secrets : null
  const right = await isPassword(wish.password, secrets?.password ?? null)
  const step = stepOfCode(wish.code, secrets?.appSecret ?? null, account?.counter ?? 0, door.now)
  if (account === null || !right || step === null) return refuse({ code: 'login-failed' })
  return covers(account.employed, dayOf(door.now))
    ? ok({ account, step })
    : refuse({ code: 'position-ended', facts: { on: account.employed.until ?? '' } })
}

/**
 * Logs in with mail address, password and the code of an app, all at once. Refused with `login-failed` whatever is wrong, also when there is no
 * such account, and with `login-attempts-exceeded` after too many tries; recorded on nobody, at the organisation.
 */
export const logInWithPassword = async (
  door: LocalDoor,
  wish: PasswordWish,
  held: BrowserHeld,
): Promise<Result<LoggedIn, Refusal>> => {
  const attempt = await countAttempt(door, wish, held)
  if (!attempt.ok) return attempt
  const { attemptId, known, at } = attempt.value
  const recognised = await recognise(door, wish)
  const person = recognised.ok ? await personIn(door, recognised.value.account.positionId) : undefined
  const inside = { ...door, actor: person ?? somebodyAt(at, door) }
  const grant = permit(openSession, inside, {})
  const decision = decide(grant, () => {
    if (!recognised.ok) return recognised
    const { account, step } = recognised.value
    const { events, token, device } = opened(door, { positionId: account.positionId, held, known, attemptId })
    const path = wish.popup ? '/ingelogd' : safeReturnPath(wish.returnPath)
    return ok({
      events,
      subjects: [],
      expect: [useAccount(account.positionId, step)],
      answer: () => ({ token, device, path }),
    })
  })
  return commit(inside, grant, decision)
}
