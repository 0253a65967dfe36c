import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'

const shownAtOnce = 20

const search = prepared(`
  SELECT o.id AS organisation, coalesce(o.display_name, o.name) AS name, o.place FROM organisations o
  WHERE $1 = '' OR lower(coalesce(o.display_name, o.name) || ' ' || o.place) LIKE '%' || $1 || '%' OR lower($2) = ANY (o.email_domains)
  ORDER BY coalesce(o.display_name, o.name) COLLATE "nl-x-icu", o.id LIMIT $3`)

type Options = { readonly options: { organisation: string; name: string; place: string | null }[]; readonly more: boolean }

const escaped = (text: string): string => text.toLowerCase().replace(/[\\%_]/g, (character) => `\\${character}`)

const domainOf = (text: string): string => text.slice(text.lastIndexOf('@') + 1).trim()

/**
 * Organisations whose people can log in here, by a piece of the name as it is shown, or by the domain of a work e-mail address, whole. Names
 * no person, and does not tell whose a neutral name is.
 */
export const loginOptions = (text: string): View<'login-option:list', Options> => ({
  fetch: () => [search(text.includes('@') ? '\u0001' : escaped(text.trim()), domainOf(text), shownAtOnce + 1)],
  show: ([rows = []]) => ({
    value: { options: rows.slice(0, shownAtOnce) as Options['options'], more: rows.length > shownAtOnce },
    subjects: [],
  }),
})
