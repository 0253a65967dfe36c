import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Door } from '@mens-centraal/platform/access/door'
import type { Actor } from '@mens-centraal/platform/access/permission'
import type { View } from '@mens-centraal/platform/acts/read'
import { compose } from '@mens-centraal/platform/db/statement'
import { sql } from 'kysely'
import {
  acquaintedIn,
  contactIn,
  handOversIn,
  labelOf,
  nameOf,
  namesHidden,
  onceEach,
  openedFor,
  openMatchesOf,
  ownAnswer,
  type PersonRow,
  readAcquainted,
  readHandOvers,
  rowsOf,
  selected,
  showMatches,
  tables,
  wasThere,
} from './match-facts.ts'

/** Whose match it is shown as: the asker's, or that of a colleague for whom the asker stands in. */
type You = Pick<Actor, 'professionalId'>

const personOf = (row: PersonRow, you: You, on: CalendarDay) => ({
  id: row.participant_id,
  you: row.professional_id === you.professionalId,
  involved: row.involved,
  name: nameOf(row),
  organisation: row.organisation,
  ...contactIn(row, on),
})

/** When the match was over for the asker: closed, or since the last of the others reached their end, with or without a job that saw it. */
const closedFor = (rows: readonly PersonRow[], you: You): Date | null => {
  const others = rows.filter((row) => row.professional_id !== you.professionalId)
  const [last] = others.flatMap(({ left_at }) => left_at ?? []).sort((a, b) => b.getTime() - a.getTime())
  return rows[0]?.closed_at ?? (others.some(({ involved }) => involved) ? null : (last ?? null))
}

/** What happened, as far as this person was told it, on the day that they were: never the date of another's earlier signal. */
const timelineOf = (
  rows: readonly PersonRow[],
  handOvers: ReturnType<typeof readHandOvers>,
  acquainted: ReadonlySet<string>,
  you: You,
) => {
  const [first] = rows
  if (first === undefined) return []
  const closed = closedFor(rows, you)
  const others = rows.filter((row) => row.professional_id !== you.professionalId)
  const opened = openedFor(rows, you)
  const joinedLater = others.some((row) => row.joined_at < first.my_joined_at)
  const start = { at: opened, event: joinedLater ? 'you-joined' : 'match-opened', who: null }
  const events = [
    start,
    ...others
      .filter((row) => acquainted.has(row.participant_id))
      .map((row) => ({ at: row.joined_at > opened ? row.joined_at : opened, event: 'worked-together-before', who: nameOf(row) })),
    ...others
      .filter((row) => row.joined_at > opened)
      .map((row) => ({ at: row.joined_at, event: 'participant-joined', who: nameOf(row) })),
    ...others.flatMap((row) => (row.left_at === null ? [] : [{ at: row.left_at, event: 'participant-left', who: nameOf(row) }])),
    ...others.flatMap((row) =>
      handOvers
        .filter(({ participantId }) => participantId === row.participant_id)
        .map(({ at }) => ({ at, event: 'participant-replaced', who: nameOf(row) })),
    ),
    ...(first.confirmed_at === null ? [] : [{ at: first.confirmed_at, event: 'confirmed-same-youth', who: null }]),
    ...(closed === null ? [] : [{ at: closed, event: 'match-closed', who: null }]),
  ]
  return events.sort((a, b) => b.at.getTime() - a.at.getTime()).map(({ at, event, who }) => ({ on: dayOf(at), event, who }))
}

/** One match as one of the people in it sees it; null when that person has nothing to see. */
export const detailOf = (
  found: readonly PersonRow[],
  handOvers: ReturnType<typeof readHandOvers>,
  acquainted: ReadonlySet<string>,
  you: You,
  { keys, now }: Pick<Door, 'keys' | 'now'>,
) => {
  const rows = found.filter(wasThere)
  const [first] = rows
  if (first === undefined) return null
  const closed = closedFor(rows, you)
  const value = {
    id: first.id,
    number: first.number,
    kind: first.kind,
    openedOn: dayOf(openedFor(rows, you)),
    closedOn: closed === null ? null : dayOf(closed),
    possible: namesHidden(first),
    ownAnswer: ownAnswer(first),
    youth: labelOf(keys, first),
    participants: onceEach(rows).map((row) => personOf(row, you, dayOf(now))),
    timeline: timelineOf(rows, handOvers, acquainted, you),
  }
  return { first, value, subjects: [first.subject], covenantMunicipalityIds: [first.my_municipality] }
}

/** One match: who is involved, how to reach them, and what happened. */
export const matchDetail = (matchId: string): View<'match:see', unknown> => ({
  fetch: (grant, { actor }) => [
    compose(
      sql`SELECT ${selected} FROM ${tables} WHERE m.id = ${matchId} AND own.position_id = ${actor.positionId} AND ${grant.where} ORDER BY n.family_name COLLATE "nl-x-icu", c.participant_id`,
    ),
    handOversIn(matchId),
    acquaintedIn(matchId),
  ],
  show: ([found, handOvers, acquainted], _grant, door) => {
    const detail = detailOf(rowsOf(found), readHandOvers(handOvers), readAcquainted(acquainted), door.actor, door)
    if (detail === null) return null
    const { first, value, ...about } = detail
    const withInvolved = first.with_involved && !namesHidden(first)
    return { value: { ...value, signal: first.my_signal, withInvolved }, ...about }
  },
})

/** My open matches, newest first. */
export const myMatches: View<'match:see', unknown> = {
  fetch: (grant, { actor }) => [openMatchesOf(actor, grant.where)],
  show: ([found], _grant, { actor, keys, now }) => {
    const { matches, ...about } = showMatches(found, keys, actor, dayOf(now))
    return { value: { matches }, ...about }
  },
}
