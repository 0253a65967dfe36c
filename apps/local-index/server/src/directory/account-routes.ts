import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import { networkOf } from '@mens-centraal/platform/http/network-of'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  askRecovery,
  confirmInvitation,
  confirmRecovery,
  endSessionsOf,
  inviteAccount,
  listAccounts,
  openAccount,
  takeBackInvitation,
} from './account-permissions.ts'
import type { BrowserHeld, LoggedIn } from './account-session.ts'
import { accountList, ownSessions } from './account-views.ts'
import type { LocalDoor } from './actor.ts'
import { confirmWaitingInvitation, endInvitation } from './confirm-invitation.ts'
import { endMySession } from './end-session.ts'
import { askForRecovery, confirmLostAccount, endTheirSessions, inviteToAccount } from './invite-account.ts'
import { logInWithPasskey, startPasskeyLogin } from './log-in-with-passkey.ts'
import { logInWithPassword } from './log-in-with-password.ts'
import { finishOpening, startOpening } from './open-account.ts'
import type { Passkeys } from './passkeys.ts'
import { type Cookies, cookieManners } from './session-cookies.ts'
import { endOwnSession, openSession, seeOwnSessions } from './session-permissions.ts'

export type AccountDoorway = {
  readonly route: RouteOf<LocalIndexApi, LocalDoor>
  readonly passkeys: Passkeys
  readonly house: string
  readonly cookies: Cookies
}

const deviceDays = 365
const dayInSeconds = 86_400

const cookieRules = (cookies: Cookies) => {
  const keepLogin = (reply: FastifyReply, state: string) => reply.setCookie(cookies.login, state, cookieManners(cookies))
  return {
    keepLogin,
    stateOf: (request: FastifyRequest): string => request.cookies[cookies.login] ?? '',
    heldBy: (request: FastifyRequest, { actor }: LocalDoor): BrowserHeld => ({
      formerSessionId: actor.sessionId,
      device: request.cookies[cookies.device] ?? null,
    }),
    /** The browser holds the new session, and is known from now on. */
    admit: (reply: FastifyReply, result: Result<LoggedIn, Refusal>): Result<{ path: string }, Refusal> => {
      if (!result.ok) return result
      const { token, device, path } = result.value
      reply.clearCookie(cookies.login, cookieManners(cookies))
      reply.setCookie(cookies.session, token, cookieManners(cookies))
      reply.setCookie(cookies.device, device, { ...cookieManners(cookies), maxAge: deviceDays * dayInSeconds })
      return ok({ path })
    },
  }
}

const loginRoutes = ({ route, passkeys, house, cookies }: AccountDoorway): void => {
  const { keepLogin, stateOf, heldBy, admit } = cookieRules(cookies)
  route('POST /api/passkey-challenges', openSession, async (door, { body }, reply) => {
    const wish = { organisation: body.organisation, returnPath: body.return, popup: body.window === 'popup' }
    const started = await startPasskeyLogin(passkeys)(door, wish)
    if (!started.ok) return started
    keepLogin(reply, started.value.state)
    return ok({ challenge: started.value.challenge, rpId: started.value.rpId })
  })
  route('POST /api/passkey-logins', openSession, async (door, { body }, reply, request) =>
    admit(reply, await logInWithPasskey(passkeys)(door, stateOf(request), body, heldBy(request, door))),
  )
  route('POST /api/password-logins', openSession, async (door, { body }, reply, request) => {
    const { return: returnPath, window, ...typed } = body
    const wish = { ...typed, source: networkOf(request.ip), returnPath, popup: window === 'popup' }
    return admit(reply, await logInWithPassword(door, wish, heldBy(request, door)))
  })
  route('POST /api/account-openings', openAccount, async (door, { body }, reply) => {
    const started = await startOpening(passkeys, house)(door, body.token)
    if (!started.ok) return started
    const { state, ...opening } = started.value
    keepLogin(reply, state)
    return ok(opening)
  })
  route('POST /api/accounts', openAccount, async (door, { body: { token, ...way } }, reply, request) => {
    const finished = await finishOpening(
      passkeys,
      house,
    )(...([door, token, stateOf(request), way.opening, heldBy(request, door)] as const))
    return admit(reply, finished)
  })
}

/** Accounts of this index's own: logging in, opening one, and looking after those of others; and on which devices one is logged in. */
export const accountRoutes = (doorway: AccountDoorway): void => {
  const { route } = doorway
  loginRoutes(doorway)
  route('GET /api/accounts', listAccounts, (door) => read(door, permitToSee(listAccounts, door), accountList) as never)
  route('POST /api/positions/:id/invitation', inviteAccount, (door, { params }) => inviteToAccount(door, params.id) as never)
  route(
    'POST /api/account-invitations/:id/confirmation',
    confirmInvitation,
    (door, { params }) => confirmWaitingInvitation(door, params.id) as never,
  )
  route(
    'POST /api/account-invitations/:id/end',
    takeBackInvitation,
    (door, { params }) => endInvitation(door, params.id) as never,
  )
  route('POST /api/positions/:id/recovery', askRecovery, (door, { params }) => askForRecovery(door, params.id) as never)
  route(
    'POST /api/positions/:id/recovery-confirmation',
    confirmRecovery,
    (door, { params }) => confirmLostAccount(door, params.id) as never,
  )
  route('POST /api/positions/:id/session-end', endSessionsOf, (door, { params }) => endTheirSessions(door, params.id) as never)
  route(
    'GET /api/sessions',
    seeOwnSessions,
    (door) => read(door, permitToSee(seeOwnSessions, door), ownSessions(door.actor.sessionId)) as never,
  )
  route('POST /api/sessions/:id/end', endOwnSession, (door, { params }) => endMySession(door, params.id) as never)
}
