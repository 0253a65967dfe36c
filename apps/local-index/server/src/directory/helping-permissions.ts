import { dayOf } from '@mens-centraal/kernel/instant'
import { condition } from '@mens-centraal/platform/access/permission'
import { type Involving, involvementRefusal } from './helping.ts'
import type { PositionStanding } from './position.ts'

/** What the condition looks at: who asks, and which municipalities switched involvements on. */
export type RecordingFacts = { readonly standing: PositionStanding; readonly involving: Involving }

/** The asker may record involvements today: a role for it, in an organisation that helps, where a municipality switched them on. */
export const mayRecordInvolvements = condition<RecordingFacts>({
  name: 'may record involvements today',
  holds: ({ facts, now }) => involvementRefusal(facts.standing, facts.involving, dayOf(now)),
})
