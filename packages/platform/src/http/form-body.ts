import type { FastifyInstance } from 'fastify'

/** Reads a form; a field that comes twice is none of what OAuth allows (RFC 6749 section 3.2). */
const readForm = (text: string): Record<string, string> | undefined => {
  const pairs = [...new URLSearchParams(text)]
  return new Set(pairs.map(([name]) => name)).size === pairs.length ? Object.fromEntries(pairs) : undefined
}

/** Lets the routes of a scope whose endpoint asks for a form have one (`application/x-www-form-urlencoded`), and nothing else. */
export const acceptForms = (scope: FastifyInstance): void => {
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    const form = readForm(String(body))
    if (form === undefined) done(Object.assign(new Error('a field came twice'), { statusCode: 400 }))
    else done(null, form)
  })
}
