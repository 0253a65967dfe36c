import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import type { ProblemCode } from '@mens-centraal/contract/problem'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok } from '@mens-centraal/kernel/result'
import { permit } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import { languageOf } from '@mens-centraal/platform/http/problem-response'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LocalDoor } from './actor.ts'
import { closeMySession } from './close-session.ts'
import { type Callback, finishLogin } from './finish-login.ts'
import type { Issuers } from './issuers.ts'
import { loginOptions } from './organisation-views.ts'
import { isRunning, type Session, safeReturnPath } from './session.ts'
import { type Cookies, cookieManners } from './session-cookies.ts'
import { closeSession, listLoginOptions, openSession, seeSession } from './session-permissions.ts'
import { type HouseFace, sessionAnswer } from './session-views.ts'
import { isPopupState, type LoginWish, redirectUriOf, startLogin } from './start-login.ts'

export type SessionDoorway = {
  readonly route: RouteOf<LocalIndexApi, LocalDoor>
  readonly issuers: Issuers
  readonly origin: string
  readonly face: HouseFace
  readonly cookies: Cookies
  /** The session that the request's cookie points to, running or not. */
  readonly sessionOf: (request: FastifyRequest) => Session | null
}

/** The page on which people of an organisation without a login service log in with an account of this index. */
const accountLoginPage = ({ organisation, returnPath, popup }: LoginWish): string => {
  const search = new URLSearchParams({ organisatie: organisation })
  if (returnPath !== undefined) search.set('return', safeReturnPath(returnPath))
  if (popup) search.set('window', 'popup')
  return `/inloggen/account?${search}`
}

const loginRoutes = ({ route, issuers, origin, cookies }: SessionDoorway): void => {
  const toLoginPage = (reply: FastifyReply, refusal: Refusal, popup: boolean) =>
    reply.redirect(`/inloggen?probleem=${refusal.code as ProblemCode}${popup ? '&window=popup' : ''}`, 302)

  /** Somebody else tried to log in here: who was logged in before must not be found open by them. A link of another site cannot do this. */
  const leaveFormerSession = async (door: LocalDoor, reply: FastifyReply): Promise<void> => {
    if (door.actor.positionId !== null) await closeMySession(door, false)
    reply.clearCookie(cookies.session, cookieManners(cookies))
  }

  route('GET /api/login', openSession, async (door, { query }, reply) => {
    const wish = {
      organisation: query.organisation,
      hint: query.hint ?? null,
      returnPath: query.return,
      popup: query.window === 'popup',
    }
    const started = await startLogin(issuers, origin)(door, wish)
    if (started.ok) {
      reply.setCookie(cookies.login, started.value.state, cookieManners(cookies))
      reply.redirect(started.value.location, 302)
    } else if (started.refusal.code === 'issuer-missing') reply.redirect(accountLoginPage(wish), 302)
    else toLoginPage(reply, started.refusal, wish.popup)
    return ok(undefined)
  })
  route('GET /api/login/callback/:organisation', openSession, async (door, { params }, reply, request) => {
    const url = new URL(redirectUriOf(origin, params.organisation))
    url.search = request.url.slice(request.url.indexOf('?') + 1 || request.url.length)
    const callback: Callback = {
      url,
      organisation: params.organisation,
      state: url.searchParams.get('state'),
      cookieState: request.cookies[cookies.login] ?? null,
      formerSessionId: door.actor.sessionId,
    }
    const finished = await finishLogin(issuers)(door, callback)
    const wasUnderWay = callback.state !== null && callback.state === callback.cookieState
    if (wasUnderWay) reply.clearCookie(cookies.login, cookieManners(cookies))
    if (finished.ok) {
      reply.setCookie(cookies.session, finished.value.token, cookieManners(cookies))
      reply.redirect(finished.value.path, 302)
    } else {
      if (wasUnderWay) await leaveFormerSession(door, reply)
      toLoginPage(reply, finished.refusal, isPopupState(callback.cookieState))
    }
    return ok(undefined)
  })
}

/** Log in, log out, and who am I. */
export const sessionRoutes = (doorway: SessionDoorway): void => {
  const { route, face, cookies, sessionOf } = doorway
  loginRoutes(doorway)
  route('GET /api/session', seeSession, (door, _wish, _reply, request) => {
    const session = sessionOf(request)
    const language = languageOf(request.headers['accept-language'])
    return read(
      door,
      permit(seeSession, door, {}),
      sessionAnswer(face, session, session !== null && isRunning(session, door.now), language),
    ) as never
  })
  route('GET /api/login-options', listLoginOptions, (door, { query }) =>
    read(door, permit(listLoginOptions, door, {}), loginOptions(query.search ?? '')),
  )
  const leave = async (door: LocalDoor, reply: FastifyReply, everywhere: boolean) => {
    const left = await closeMySession(door, everywhere)
    if (left.ok) reply.clearCookie(cookies.session, cookieManners(cookies))
    return left as never
  }
  route('POST /api/logout', closeSession, (door, _wish, reply) => leave(door, reply, false))
  route('POST /api/logout-everywhere', closeSession, (door, _wish, reply) => leave(door, reply, true))
}
