import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import type { Html } from '../pages/html.ts'
import type { Language } from '../pages/language.ts'
import { type Neighbours, wholePage } from '../pages/page.ts'
import { languageOf, sendPage } from '../pages/page-server.ts'
import type { Staff } from '../staff.ts'
import type { Entries } from './entries.ts'
import { choosePage, confirmPage, expiredPage, loginSite, loginTitle } from './login-pages.ts'
import { type Factors, levels, methods } from './second-factor.ts'

/** One organisation's login: its people, and its issuer. */
export type Desk = { readonly staff: Staff; readonly issuer: Provider }

/** What the login routes need to know of the identity provider around them. */
export type LoginSetting = {
  readonly deskOf: (slug: string) => Desk | undefined
  readonly entries: Entries
  readonly entryCookie: string
  readonly neighbours: Neighbours
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>
type Params = { readonly slug: string; readonly uid: string }

const findInteraction = async (desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<Interaction | undefined> => {
  try {
    const interaction = await desk.issuer.interactionDetails(request.raw, reply.raw)
    return interaction.uid === (request.params as Params).uid ? interaction : undefined
  } catch {
    // oidc-provider throws when the cookie is gone or the time is over: for a visitor both are "start again".
    return undefined
  }
}

const finish = async (desk: Desk, request: FastifyRequest, reply: FastifyReply, subject: string, factors: Factors) => {
  const login = { accountId: subject, acr: levels[factors], amr: [...methods[factors]], remember: false }
  const returnTo = await desk.issuer.interactionResult(request.raw, reply.raw, { login }, { mergeWithLastSubmission: false })
  return reply.redirect(returnTo, 303)
}

/** The two steps of logging in by hand, and the entry that the start page prepared, which passes both by itself. */
export const addLoginRoutes = (app: FastifyInstance, { deskOf, entries, entryCookie, neighbours }: LoginSetting): void => {
  const show = (request: FastifyRequest, reply: FastifyReply, make: (language: Language, path: string) => Html) => {
    const language = languageOf(request, reply)
    const path = request.url.split('?')[0] ?? '/'
    return sendPage(
      reply,
      wholePage({ language, path, site: loginSite, title: loginTitle(language), neighbours, body: make(language, path) }),
    )
  }
  const expired = (request: FastifyRequest, reply: FastifyReply) =>
    show(request, reply.code(410), (language) => expiredPage(language))

  app.get<{ Params: Params; Querystring: { person?: string } }>('/:slug/interaction/:uid', async (request, reply) => {
    const desk = deskOf(request.params.slug)
    const interaction = desk && (await findInteraction(desk, request, reply))
    if (!desk || !interaction) return expired(request, reply)
    const entry = entries.take(request.cookies[entryCookie], request.params.slug)
    if (entry) return finish(desk, request, reply, entry.subject, 'mfa')
    const wanted = request.query.person ?? interaction.params['login_hint']
    const employee = desk.staff.employees.find(({ job }) => job.subject === wanted)
    return show(request, reply, (language, path) =>
      employee ? confirmPage(language, path, desk.staff, employee) : choosePage(language, path, desk.staff),
    )
  })

  app.post<{ Params: Params; Body: { person?: string; factors?: string } | undefined }>(
    '/:slug/interaction/:uid',
    async (request, reply) => {
      const desk = deskOf(request.params.slug)
      const interaction = desk && (await findInteraction(desk, request, reply))
      if (!desk || !interaction) return expired(request, reply)
      const employee = desk.staff.employees.find(({ job }) => job.subject === request.body?.person)
      if (!employee) return reply.redirect(`${request.url.split('?')[0]}?person=`, 303)
      return finish(desk, request, reply, employee.job.subject, request.body?.factors === 'mfa' ? 'mfa' : 'password-only')
    },
  )
}
