import { compose, type Row, type Statement } from '@mens-centraal/platform/db/statement'
import { type RawBuilder, sql } from 'kysely'
import { type BoardList, type BoardPlace, pageSize } from './board.ts'
import { watchedColumns, watchedPlaces } from './follow-up-facts.ts'

/** Which page of a list: of matches with people of one organisation or of all, and after which match. */
export type BoardWish = { readonly list: BoardList; readonly organisationId: string | null; readonly after: BoardPlace | null }

const counts = sql`count(*) FILTER (WHERE list = 'waiting') AS waiting, count(*) FILTER (WHERE overdue) AS overdue`

const after = ({ overdue, place, id }: BoardPlace) =>
  sql<boolean>`(NOT overdue, place, id) > (${!overdue}::boolean, ${place.toString()}::bigint, ${id}::uuid)`

/**
 * One page of the board and one match more, one row a place; beside it, in each row, how many matches are on the lists, and the organisations of all on the
 * board. A page without matches has one row. One question, however long the lists are.
 */
export const boardPage = (where: RawBuilder<boolean>, { list, organisationId, after: last }: BoardWish): Statement =>
  compose(sql`
    WITH board AS MATERIALIZED (SELECT f.* FROM watched_standings() f WHERE ${where}),
      chosen AS (SELECT * FROM board WHERE ${organisationId === null ? sql`true` : sql`${organisationId}::uuid = ANY (organisations)`}),
      page AS (SELECT id, overdue, place FROM chosen WHERE list = ${list} AND ${last === null ? sql`true` : after(last)} ORDER BY NOT overdue, place, id LIMIT ${pageSize + 1}),
      present AS (SELECT o.id, coalesce(o.display_name, o.name) AS name FROM organisations o WHERE o.id IN (SELECT unnest(organisations) FROM board))
    SELECT n.waiting, n.overdue, n.in_touch, n.finished, (SELECT coalesce(json_agg(o ORDER BY o.name COLLATE "nl-x-icu", o.id), '[]') FROM present o) AS present, r.*
    FROM (SELECT ${counts}, count(*) FILTER (WHERE list = 'in-touch') AS in_touch, count(*) FILTER (WHERE list = 'finished') AS finished FROM chosen) n
    LEFT JOIN (SELECT page.overdue AS board_overdue, page.place AS board_place, ${watchedColumns} FROM page JOIN follow_ups f ON f.id = page.id ${watchedPlaces}) r ON true
    ORDER BY NOT r.board_overdue, r.board_place, r.id, r.family_name COLLATE "nl-x-icu", r.participant_id`)

/** How many matches wait, and how many of them beyond their deadline. */
export const watchedCounts = (where: RawBuilder<boolean>): Statement =>
  compose(sql`SELECT ${counts} FROM watched_standings() f WHERE ${where}`)

const number = (value: unknown): number => Number(value ?? 0)

/** For Vandaag of a follow-up officer. */
export const showWatched = (rows: Row[] = []) => ({
  waiting: number(rows[0]?.['waiting']),
  overdue: number(rows[0]?.['overdue']),
})

/** Reads what `boardPage` tells beside its matches, and the place of each match on the list. */
export const readBoard = (rows: Row[] = []) => {
  const [first] = rows
  const places = rows.map(
    (row): BoardPlace => ({
      overdue: row['board_overdue'] === true,
      place: BigInt(String(row['board_place'] ?? 0)),
      id: String(row['id']),
    }),
  )
  return {
    counts: { ...showWatched(rows), inTouch: number(first?.['in_touch']), finished: number(first?.['finished']) },
    organisations: (first?.['present'] ?? []) as { id: string; name: string }[],
    matchRows: rows.filter((row) => row['id'] !== null),
    placeOn: new Map(places.map((place) => [place.id, place])),
  }
}
