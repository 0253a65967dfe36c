import type { FastifyInstance } from 'fastify'
import type { Staff } from '../staff.ts'
import { type Entries, entryTerm } from './entries.ts'
import type { Houses } from './houses.ts'

type EntryParams = { readonly slug: string; readonly subject: string }

/**
 * The one-click entry: remembers who comes, and sends the browser to the house's own login, which comes back here and then passes by
 * itself. Replaces whoever was on the way before.
 */
export const addEntryRoute = (
  app: FastifyInstance,
  houses: Houses,
  entries: Entries,
  staffs: readonly Staff[],
  cookie: string,
): void => {
  app.get<{ Params: EntryParams; Querystring: { house?: string } }>('/enter/:slug/:subject', (request, reply) => {
    const { slug, subject } = request.params
    const staff = staffs.find(({ organisation }) => organisation.slug === slug)
    const house = houses.find(String(request.query.house))
    if (!house || !staff?.employees.some(({ job }) => job.subject === subject)) return reply.callNotFound()
    const token = entries.prepare({ organisation: slug, subject })
    const target = new URLSearchParams({ organisation: staff.organisation.id, hint: subject })
    return reply
      .setCookie(cookie, token, { path: `/${slug}`, httpOnly: true, sameSite: 'lax', maxAge: entryTerm / 1000 })
      .redirect(`${house.url}/api/login?${target}`, 303)
  })
}
