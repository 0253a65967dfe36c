import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { html } from './html.ts'
import { isLanguage, type Language, site } from './language.ts'
import { type Neighbours, wholePage } from './page.ts'

const languageCookie = 'mens-centraal-world-language'

/** The language of a request: what the switch asks (and is remembered on this host), else what was remembered, else Dutch. */
export const languageOf = (request: FastifyRequest, reply: FastifyReply): Language => {
  const { lang } = request.query as { lang?: unknown }
  const remembered = request.cookies[languageCookie]
  if (!isLanguage(lang)) return isLanguage(remembered) ? remembered : 'nl'
  reply.setCookie(languageCookie, lang, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 31_536_000 })
  return lang
}

/** Only a form of this very page acts: not one of somebody else. */
export const isFromHere = (request: FastifyRequest): boolean => request.headers['sec-fetch-site'] === 'same-origin'

/** Sends a whole page in the language of the request. */
export const sendPage = (reply: FastifyReply, page: string): FastifyReply => reply.type('text/html; charset=utf-8').send(page)

const words = {
  notFound: { nl: 'Deze pagina bestaat niet', en: 'This page does not exist' },
  failed: { nl: 'Dat lukte niet', en: 'That did not work' },
  whatNow: { nl: 'Ga terug en probeer het opnieuw.', en: 'Go back and try again.' },
}

const cssParts = ['@mens-centraal/ui/tokens.css', '@mens-centraal/ui/base.css', './pages.css'].map((name) =>
  import.meta.resolve(name),
)
const font = import.meta.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2')
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b3452"/><circle cx="16" cy="16" r="7" fill="#ffb703"/></svg>'

const read = (url: string): Promise<Buffer> => readFile(fileURLToPath(url))

const serveLook = async (app: FastifyInstance, ownCss: readonly string[]): Promise<void> => {
  const css = Buffer.concat(await Promise.all([...cssParts, ...ownCss].map(read)))
  const woff2 = await read(font)
  app.get('/pages.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(css))
  app.get('/source-sans-3.woff2', (_request, reply) =>
    reply.type('font/woff2').header('cache-control', 'max-age=86400').send(woff2),
  )
  app.get('/icon.svg', (_request, reply) => reply.type('image/svg+xml').send(icon))
}

const sayWhatWentWrong = (app: FastifyInstance, neighbours: Neighbours): void => {
  const page = (request: FastifyRequest, reply: FastifyReply, title: 'notFound' | 'failed') => {
    const language = languageOf(request, reply)
    const body = html`<section class="card"><h1>${words[title][language]}</h1><p>${words.whatNow[language]}</p></section>`
    return sendPage(reply, wholePage({ language, path: '/', site, title: words[title][language], neighbours, body }))
  }
  app.setNotFoundHandler((request, reply) => page(request, reply.code(404), 'notFound'))
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    return page(request, reply.code(status < 400 ? 500 : status), 'failed')
  })
}

/** What one kind of pages adds: links to its neighbours, style sheets (file URLs), and origins that its forms may lead on to. */
export type PageServerConfig = {
  readonly neighbours: Neighbours
  readonly css?: readonly string[]
  readonly mayBeSentTo?: () => readonly string[]
}

/**
 * A web server for pages of the world: security headers (no script at all, no inline style), the look, cookies, forms, and a page for
 * what does not exist. The caller adds its routes and lets it listen.
 */
export const makePageServer = async ({ neighbours, css = [], mayBeSentTo }: PageServerConfig): Promise<FastifyInstance> => {
  const app = Fastify({ logger: false, bodyLimit: 16_384, forceCloseConnections: true })
  await app.register(cookie)
  await app.register(helmet, {
    hsts: false,
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'", () => (mayBeSentTo?.() ?? []).join(' ')],
      },
    },
  })
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  sayWhatWentWrong(app, neighbours)
  await serveLook(app, css)
  return app
}

/** Starts listening; answers with the port that was given out (the asked one, unless that was 0). */
export const listen = async (app: FastifyInstance, port: number, host: string): Promise<number> => {
  await app.listen({ port, host })
  const address = app.server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}
