import type { Answer } from '../../api/call.ts'

/** Somebody whom a helpdesk looks at, in one job. */
export type Helped = Answer<'POST /api/helpdesk-searches'>['people'][number]
type Step = Helped['steps'][number]

/** Steps whose day is the first on which something no longer counts: the screen names the last day on which it did. */
const ends: readonly Step['code'][] = ['job-over', 'covenant-ended', 'designation-ended']

/** True when the day of a step is named as the last day. */
export const isEnd = ({ code }: Step): boolean => ends.includes(code)

/** How a step looks: done, good to know, or to do. */
export const toneOf = ({ code }: Step): 'good' | 'calm' | 'attention' => {
  if (code === 'all-in-order') return 'good'
  return code === 'never-logged-in' || code === 'invitation-waits' ? 'calm' : 'attention'
}

/** The covenants of an organisation by municipality, in the order in which they came. */
export const byMunicipality = (covenants: Helped['covenants']): readonly (readonly [string, Helped['covenants']])[] =>
  Object.entries(Object.groupBy(covenants, ({ municipality }) => municipality)).map(([name, own = []]) => [name, own])
