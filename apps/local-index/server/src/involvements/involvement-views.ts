import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose, type Row } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, unseal } from '@mens-centraal/platform/sealing/at-rest'
import { type RawBuilder, sql } from 'kysely'
import type { LocalActor, LocalDoor } from '../directory/actor.ts'
import { mayBeContact } from '../directory/helping.ts'
import { colleaguesOf, readColleagues } from '../directory/position-facts.ts'
import { readInvolving, settingsUntil } from '../directory/setting-facts.ts'
import { type Identity, registerLabelOf, type YouthLabel } from '../youths/youth.ts'
import { latestInvolvementEnd } from './involvement.ts'

type OwnRow = {
  id: string
  label_sealed: Buffer
  youth_id: string
  identity_sealed: Buffer
  turns_23_on: string
  began_on: string
  ends_on: string
  subject: Buffer
  municipality_id: string
  shows_signals: boolean
}

const today = sql`current_setting('mc.today', true)::date`

const ownRows = (where: RawBuilder<boolean>) =>
  compose(sql`
    SELECT i.id, i.label_sealed, i.youth_id, y.identity_sealed, y.turns_23_on, i.began_on, i.ends_on, y.subject, i.municipality_id,
      has_basis(i.municipality_id, 'involved-see-signals', ${today}) AS shows_signals
    FROM involvements i JOIN youths y ON y.id = i.youth_id WHERE ${where} ORDER BY i.ends_on, i.id`)

/** The youth as the contact may know them: by the register's words of today with the right to use the BSN, else by what was typed. */
const labelOf = (keys: AtRestKeys, row: OwnRow, { mayUseBsn }: LocalActor): YouthLabel =>
  mayUseBsn
    ? registerLabelOf(unseal<Identity>(keys, `youths/${row.youth_id}`, row.identity_sealed))
    : unseal<YouthLabel>(keys, `involvements/${row.id}`, row.label_sealed)

const shown = (found: Row[] | undefined, { keys, actor, now }: LocalDoor) => {
  const rows = (found ?? []) as unknown as OwnRow[]
  return {
    involvements: rows.map((row) => ({
      id: row.id,
      youth: labelOf(keys, row, actor),
      beganOn: calendarDay(row.began_on),
      endsOn: calendarDay(row.ends_on),
      latestEnd: latestInvolvementEnd(dayOf(now), calendarDay(row.turns_23_on)),
      showsSignals: row.shows_signals,
    })),
    about: { subjects: rows.map((row) => row.subject), covenantMunicipalityIds: rows.map((row) => row.municipality_id) },
  }
}

/** My own running involvements, the first to end first. */
export const myInvolvements: View<'involvement:see', unknown> = {
  fetch: ({ where }) => [ownRows(where)],
  show: ([rows], _grant, door) => {
    const { involvements, about } = shown(rows, door as LocalDoor)
    return { value: { involvements }, ...about }
  },
}

/** One of my own running involvements, with the colleagues who may become its contact; null when there is none, or it is not mine. */
export const myInvolvement = (id: string): View<'involvement:see', unknown> => ({
  fetch: ({ where }, { actor, now }) => [
    ownRows(sql<boolean>`(i.id = ${id} AND ${where})`),
    colleaguesOf(actor.organisationId),
    settingsUntil(dayOf(now)),
  ],
  show: ([rows, people, chosen], _grant, door) => {
    const { involvements, about } = shown(rows, door as LocalDoor)
    const [involvement] = involvements
    if (involvement === undefined) return null
    const involving = readInvolving(chosen)
    const contacts = readColleagues(people)
      .filter((someone) => mayBeContact(someone, involving, dayOf(door.now)))
      .map(({ positionId, name }) => ({ positionId, name }))
    return { value: { ...involvement, contacts }, ...about }
  },
})
