import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'

const shownAtOnce = 20

const search = prepared(`
  SELECT o.id AS organisation, coalesce(o.display_name, o.name) AS name, o.place FROM organisations o JOIN issuers i ON i.organisation_id = o.id
  WHERE $1 = '' OR lower(o.name || ' ' || coalesce(o.display_name, '') || ' ' || o.place) LIKE '%' || $1 || '%' OR lower($2) = ANY (o.email_domains)
  ORDER BY coalesce(o.display_name, o.name) COLLATE "nl-x-icu", o.id LIMIT $3`)

type Options = { readonly options: { organisation: string; name: string; place: string | null }[]; readonly more: boolean }

const escaped = (text: string): string => text.toLowerCase().replace(/[\\%_]/g, (character) => `\\${character}`)

/** Organisations whose people can log in here, by a piece of the name or by the domain of a work e-mail address. Names no person. */
export const loginOptions = (text: string): View<'login-option:list', Options> => ({
  fetch: () => [search(text.includes('@') ? '\u0001' : escaped(text.trim()), text.split('@')[1]?.trim() ?? '', shownAtOnce + 1)],
  show: ([rows = []]) => ({
    value: { options: rows.slice(0, shownAtOnce) as Options['options'], more: rows.length > shownAtOnce },
    subjects: [],
  }),
})
