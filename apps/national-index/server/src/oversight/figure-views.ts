import { dayOf } from '@mens-centraal/kernel/instant'
import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'
import { type Figures, figuresOf } from './figure.ts'

const count = prepared(`
  SELECT (SELECT count(*) FROM members WHERE cut_off_at IS NULL) AS members,
    (SELECT count(*) FROM registration_heads WHERE state = 'active' AND ends_on > $1) AS registrations,
    least((SELECT min(since) FROM to_match), (SELECT min(at) FROM tellings), (SELECT min(at) FROM cards WHERE event IS NOT NULL)) AS waiting_since`)

/** Members, registrations that count today, and how long the oldest change waits. */
export const nationalFigures: View<'figures:see', Figures> = {
  fetch: (_grant, { now }) => [count(dayOf(now))],
  show: ([rows = []], _grant, { now: at }) => {
    const [row] = rows as unknown as { members: number; registrations: number; waiting_since: Date | null }[]
    if (row === undefined) return null
    const { members, registrations, waiting_since: waitingSince } = row
    return { value: figuresOf({ members, registrations, waitingSince, at }), subjects: [] }
  },
}
