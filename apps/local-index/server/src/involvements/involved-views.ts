import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose, type Row } from '@mens-centraal/platform/db/statement'
import { type RawBuilder, sql } from 'kysely'
import { mayBeContact } from '../directory/helping.ts'
import { colleaguesOf, readColleagues } from '../directory/position-facts.ts'
import { readInvolving, settingsUntil } from '../directory/setting-facts.ts'

type PersonRow = {
  position_id: string | null
  given_name: string
  family_name: string
  function: string
  organisation: string
  general_phone: string
  phone: string | null
  email: string | null
  presence: string[]
  works_here: boolean
  subject: Buffer
  municipality_id: string
}

const today = sql`current_setting('mc.today', true)::date`

/** How the people of a set of positions are reached today, with the thing `t` from which they follow; one row without a position when there are none. */
const reach = (things: RawBuilder<unknown>, people: RawBuilder<unknown>, where: RawBuilder<boolean>) =>
  compose(sql`
    SELECT c.position_id, n.given_name, n.family_name, p.function, coalesce(o.display_name, o.name) AS organisation, o.general_phone, p.phone, p.email, p.presence,
      p.valid_from <= ${today} AND (p.valid_until IS NULL OR p.valid_until > ${today}) AS works_here, y.subject, ${things} AS municipality_id
    FROM ${people} LEFT JOIN positions p ON p.id = c.position_id LEFT JOIN professionals n ON n.id = p.professional_id LEFT JOIN organisations o ON o.id = p.organisation_id
    WHERE ${where} ORDER BY coalesce(o.display_name, o.name) COLLATE "nl-x-icu", n.family_name COLLATE "nl-x-icu", p.id`)

/** Whose job there ended is not named any more: the organisation is reached by its general number. */
const personOf = (row: PersonRow) => ({
  organisation: row.organisation,
  generalPhone: row.general_phone,
  person: row.works_here
    ? {
        name: `${row.given_name} ${row.family_name}`,
        function: row.function,
        phone: row.phone,
        email: row.email,
        presence: row.presence,
      }
    : null,
})

const shown = (found: Row[] | undefined) => {
  const rows = (found ?? []) as unknown as PersonRow[]
  const [first] = rows
  if (first === undefined) return null
  return {
    people: rows.filter((row) => row.position_id !== null).map(personOf),
    about: { subjects: [first.subject], covenantMunicipalityIds: [first.municipality_id] },
  }
}

/** With one of my own active signals: who is involved with the youth, and how to reach them; null where involvements are not switched on. */
export const involvedWith = (signalId: string): View<'involvement:see-involved', unknown> => ({
  fetch: ({ where }) => [
    reach(
      sql`s.municipality_id`,
      sql`risk_signals s JOIN youths y ON y.id = s.youth_id LEFT JOIN LATERAL involved_with(s.id) c ON true`,
      sql<boolean>`(s.id = ${signalId} AND ${where})`,
    ),
  ],
  show: ([rows]) => {
    const seen = shown(rows)
    return seen === null ? null : { value: { involved: seen.people }, ...seen.about }
  },
})

/** With one of my own involvements: who has a signal on the youth, and how to reach them; null where the municipality recorded no basis for it. */
export const reportersFor = (involvementId: string): View<'involvement:see-reporters', unknown> => ({
  fetch: ({ where }) => [
    reach(
      sql`i.municipality_id`,
      sql`involvements i JOIN youths y ON y.id = i.youth_id LEFT JOIN LATERAL reporters_for(i.id) c ON true`,
      sql<boolean>`(i.id = ${involvementId} AND ${where})`,
    ),
  ],
  show: ([rows]) => {
    const seen = shown(rows)
    return seen === null ? null : { value: { reporters: seen.people }, ...seen.about }
  },
})

/** For a coordinator: which colleagues are a contact, those who no longer can be first, and who may take over. Without youths, and without counts. */
export const contactsOfOrganisation: View<'involvement:see-of-organisation', unknown> = {
  fetch: ({ where }, { actor, now }) => [
    colleaguesOf(actor.organisationId),
    settingsUntil(dayOf(now)),
    compose(sql`SELECT i.position_id, max(i.ends_on) AS last_on FROM involvements i WHERE ${where} GROUP BY i.position_id`),
  ],
  show: ([people, chosen, found = []], _grant, { now }) => {
    const involving = readInvolving(chosen)
    const until = new Map(
      (found as unknown as { position_id: string; last_on: string }[]).map((row) => [row.position_id, row.last_on]),
    )
    const everybody = readColleagues(people).map((someone) => ({
      positionId: someone.positionId,
      name: someone.name,
      mayBe: mayBeContact(someone, involving, dayOf(now)),
    }))
    const contacts = everybody.flatMap((someone) => {
      const last = until.get(someone.positionId)
      return last === undefined ? [] : [{ ...someone, endsOn: calendarDay(last) }]
    })
    const receivers = everybody.filter(({ mayBe }) => mayBe).map(({ positionId, name }) => ({ positionId, name }))
    const value = { contacts: contacts.sort((a, b) => Number(a.mayBe) - Number(b.mayBe)), receivers }
    return { value, subjects: [] }
  },
}
