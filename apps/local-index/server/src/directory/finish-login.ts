import { randomBytes } from 'node:crypto'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import { standing } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import { unseal } from '@mens-centraal/platform/sealing/at-rest'
import { somebodyAt } from './account-session.ts'
import type { LocalActor, LocalDoor } from './actor.ts'
import type { Identified, Issuers, LoginSecrets } from './issuers.ts'
import { issuerOf, positionOfSubject, readIssuer } from './organisation-facts.ts'
import { actorOfPosition, readActor } from './position-facts.ts'
import type { SessionOpened } from './session.ts'
import { startedLogin, tokenHash } from './session-facts.ts'
import { openSession } from './session-permissions.ts'
import { completeLogin } from './session-store.ts'
import { stateHash } from './start-login.ts'

type StartedLogin = {
  organisation_id: string
  secrets_sealed: Buffer
  return_path: string
  expires_at: Date
  municipality_id: string | null
  covenants: string[]
}

/**
 * What the browser brought back: the whole callback address, the organisation and the state in it, the state in its cookie, and the session it
 * held before.
 */
export type Callback = {
  readonly url: URL
  readonly organisation: string
  readonly state: string | null
  readonly cookieState: string | null
  readonly formerSessionId: string | null
}

/** The login that this browser started: its state is in the address and in the browser's own cookie. Null when there is none, or it took too long. */
const startedBy = async (door: LocalDoor, { state, cookieState }: Callback): Promise<StartedLogin | null> => {
  if (state === null || state !== cookieState) return null
  const [rows] = await ask(door, [startedLogin(stateHash(state))])
  const login = rows?.[0] as StartedLogin | undefined
  return login === undefined || login.expires_at <= door.now ? null : login
}

const identify = async (
  issuers: Issuers,
  door: LocalDoor,
  { url, organisation, state }: Callback,
  login: StartedLogin | null,
): Promise<Result<{ who: Identified; login: StartedLogin }, Refusal>> => {
  if (login === null || state === null) return refuse({ code: 'login-expired' })
  if (login.organisation_id !== organisation) return refuse({ code: 'login-failed' })
  const [rows] = await ask(door, [issuerOf(login.organisation_id)])
  const issuer = readIssuer(rows, door.keys)
  if (issuer === undefined) return refuse({ code: 'organisation-unknown' })
  const place = `logins/${stateHash(state).toString('hex')}`
  const who = await issuers.finish(issuer, url, state, unseal<LoginSecrets>(door.keys, place, login.secrets_sealed))
  return who.ok ? ok({ who: who.value, login }) : who
}

const recognise = async (
  door: LocalDoor,
  identified: Awaited<ReturnType<typeof identify>>,
): Promise<Result<{ actor: LocalActor; login: StartedLogin }, Refusal>> => {
  if (!identified.ok) return identified
  const { who, login } = identified.value
  if (!who.secondFactor) return refuse({ code: 'second-factor-missing' })
  const [rows] = await ask(door, [positionOfSubject(login.organisation_id, who.subject)])
  const row = rows?.[0] as { id: string; valid_from: string; valid_until: string | null } | undefined
  if (row === undefined) return refuse({ code: 'account-unknown' })
  const period = { from: calendarDay(row.valid_from), until: row.valid_until === null ? null : calendarDay(row.valid_until) }
  const stands = standing(period, dayOf(door.now))
  if (stands === 'not-yet') return refuse({ code: 'account-unknown' })
  if (stands === 'over') return refuse({ code: 'position-ended', facts: { on: period.until ?? '' } })
  const [actors] = await ask(door, [actorOfPosition(row.id)])
  const actor = readActor(actors, dayOf(door.now))
  return actor === undefined ? refuse({ code: 'account-unknown' }) : ok({ actor, login })
}

/**
 * Ends a login: checks that the browser came back where the issuer of the login's own organisation sends it, before a word goes to that issuer
 * (mix-up, RFC 9700 section 4.4.2), what the issuer says, the second factor, and that the directory knows this person; then opens a new session, and ends the
 * one that this browser held before. A refusal is recorded on nobody, at the organisation: not on whoever was logged in before.
 * @returns the token for the browser's cookie (only its hash is kept), and the path to go to
 */
export const finishLogin =
  (issuers: Issuers) =>
  async (door: LocalDoor, callback: Callback): Promise<Result<{ token: string; path: string }, Refusal>> => {
    const login = await startedBy(door, callback)
    const recognised = await recognise(door, await identify(issuers, door, callback, login))
    const somebody = somebodyAt(login, door)
    const inside = { ...door, actor: recognised.ok ? recognised.value.actor : somebody }
    const grant = permit(openSession, inside, {})
    const decision = decide(grant, () => {
      if (!recognised.ok) return recognised
      const token = randomBytes(32).toString('base64url')
      const { actor, login } = recognised.value
      const event: SessionOpened = {
        type: 'session-opened',
        sessionId: door.draw.id(),
        tokenHash: tokenHash(token),
        positionId: actor.positionId ?? '',
        at: door.now,
        formerSessionId: callback.formerSessionId,
      }
      return ok({
        events: [event],
        subjects: [],
        expect: [completeLogin(stateHash(callback.state ?? ''))],
        answer: () => ({ token, path: login.return_path }),
      })
    })
    return commit(inside, grant, decision)
  }
