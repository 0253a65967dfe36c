import { condition, permission } from '@mens-centraal/platform/access/permission'
import { mayRecordInvolvements, type RecordingFacts } from '../directory/helping-permissions.ts'
import type { PositionStanding } from '../directory/position.ts'
import { maySignal } from '../directory/position-permissions.ts'

/** Searches of one professional: so many an hour and a day (protocol: limits of L). */
export const findsAnHour = 60
export const findsADay = 200

type FindFacts = {
  readonly standing: PositionStanding
  readonly by: 'bsn' | 'name'
  readonly mayUseBsn: boolean
  readonly lastHour: number
  readonly lastDay: number
}

/** Only who has the right to use the BSN searches by it (Jeugdwet art. 7.1.4.2). */
export const mayUseThisKey = condition<Pick<FindFacts, 'by' | 'mayUseBsn'>>({
  name: 'searches by BSN only with the right to use it',
  holds: ({ facts }) => (facts.by === 'bsn' && !facts.mayUseBsn ? { code: 'bsn-right-missing', field: 'bsn' } : null),
})

/** No browsing: a professional searches 60 times an hour and 200 times a day at most. */
export const withinFindLimits = condition<Pick<FindFacts, 'lastHour' | 'lastDay'>>({
  name: 'within the limits of searching',
  holds: ({ facts }) => {
    if (facts.lastDay >= findsADay) return { code: 'find-limit-day', facts: { limit: findsADay, seconds: 3_600 } }
    return facts.lastHour >= findsAnHour ? { code: 'find-limit-hour', facts: { limit: findsAnHour, seconds: 600 } } : null
  },
})

const finding = {
  roles: ['reporter'],
  purposes: ['giving a signal'] as const,
  legalBasis: 'Jeugdwet art. 7.1.4.1, 7.1.4.2',
  activity: 'local-index/find-youth',
}

/** Find exactly one youth in the population register. */
export const findYouth = permission<FindFacts>()({
  ...finding,
  name: 'youth:find',
  conditions: [maySignal, mayUseThisKey, withinFindLimits],
})
/** Receive what a search brought, and hold it for half an hour. */
export const receiveFind = permission<unknown>()({ ...finding, name: 'youth:receive-find', conditions: [] })
const involving = {
  roles: ['involvement-recorder'],
  purposes: ['recording involvement'] as const,
  legalBasis: 'AVG art. 6: the basis that the municipality recorded (setting involvements); Wabb art. 10',
  activity: 'local-index/find-youth',
}

/** Find exactly one youth in the population register, to record an involvement. */
export const findYouthToInvolve = permission<FindFacts & RecordingFacts>()({
  ...involving,
  name: 'youth:find-to-involve',
  conditions: [mayRecordInvolvements, mayUseThisKey, withinFindLimits],
})
/** Receive what a search for an involvement brought, and hold it for half an hour. */
export const receiveFindToInvolve = permission<unknown>()({ ...involving, name: 'youth:receive-find-to-involve', conditions: [] })
/** The house itself: have the population register tell what happens to a youth, as long as a signal on them counts. */
export const followYouth = permission<unknown>()({
  name: 'youth:follow',
  roles: ['system'],
  purposes: ['giving a signal'],
  legalBasis: 'Jeugdwet art. 7.1.4.2, 7.1.4.5',
  activity: 'local-index/follow-youths',
  conditions: [],
})
