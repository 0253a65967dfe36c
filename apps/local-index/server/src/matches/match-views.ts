import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import {
  labelOf,
  nameOf,
  namesHidden,
  openMatchesOf,
  ownAnswer,
  type PersonRow,
  rowsOf,
  selected,
  showMatches,
  tables,
} from './match-facts.ts'

const personOf = (row: PersonRow, you: string | null) => ({
  id: row.participant_id,
  you: row.position_id === you,
  involved: row.involved,
  name: nameOf(row),
  function: row.function,
  organisation: row.organisation,
  phone: row.involved ? row.phone : null,
  email: row.involved ? row.email : null,
  generalPhone: row.involved ? row.general_phone : null,
  presence: row.involved ? row.presence : [],
})

/** What happened, as far as this person was told it, on the day that they were: never the date of another's earlier signal. */
const timelineOf = (rows: readonly PersonRow[], you: string | null) => {
  const [first] = rows
  if (first === undefined) return []
  const joinedLater = first.my_joined_at > first.opened_at
  const start = joinedLater
    ? { at: first.my_joined_at, event: 'you-joined', who: null }
    : { at: first.opened_at, event: 'match-opened', who: null }
  const others = rows.filter((row) => row.position_id !== you)
  const events = [
    start,
    ...others
      .filter((row) => row.joined_at > first.my_joined_at)
      .map((row) => ({ at: row.joined_at, event: 'participant-joined', who: nameOf(row) })),
    ...others.flatMap((row) => (row.left_at === null ? [] : [{ at: row.left_at, event: 'participant-left', who: nameOf(row) }])),
    ...(first.confirmed_at === null ? [] : [{ at: first.confirmed_at, event: 'confirmed-same-youth', who: null }]),
    ...(first.closed_at === null ? [] : [{ at: first.closed_at, event: 'match-closed', who: null }]),
  ]
  return events.sort((a, b) => b.at.getTime() - a.at.getTime()).map(({ at, event, who }) => ({ on: dayOf(at), event, who }))
}

/** One match: who is involved, how to reach them, and what happened. */
export const matchDetail = (matchId: string): View<'match:see', unknown> => ({
  fetch: (grant, { actor }) => [
    compose(
      sql`SELECT ${selected} FROM ${tables} WHERE m.id = ${matchId} AND own.position_id = ${actor.positionId} AND ${grant.where} ORDER BY n.family_name COLLATE "nl-x-icu", c.participant_id`,
    ),
  ],
  show: ([found], _grant, { actor, keys }) => {
    const rows = rowsOf(found)
    const [first] = rows
    if (first === undefined) return null
    const value = {
      id: first.id,
      number: first.number,
      openedOn: dayOf(first.my_joined_at > first.opened_at ? first.my_joined_at : first.opened_at),
      closedOn: first.closed_at === null ? null : dayOf(first.closed_at),
      possible: namesHidden(first),
      ownAnswer: ownAnswer(first),
      youth: labelOf(keys, first),
      signal: first.my_signal,
      participants: rows.map((row) => personOf(row, actor.positionId)),
      timeline: timelineOf(rows, actor.positionId),
    }
    return { value, subjects: [first.subject] }
  },
})

/** My open matches, newest first. */
export const myMatches: View<'match:see', unknown> = {
  fetch: (grant, { actor }) => [openMatchesOf(actor, grant.where)],
  show: ([found], _grant, { actor, keys }) => {
    const { matches, subjects } = showMatches(found, keys, actor.positionId)
    return { value: { matches }, subjects }
  },
}
