import { dayOf } from '@mens-centraal/kernel/instant'
import { condition } from '@mens-centraal/platform/access/permission'
import { type PositionStanding, signallingRefusal } from './position.ts'

/** The asker may signal today: category, covenant and designation (Jeugdwet art. 7.1.1.2). */
export const maySignal = condition<{ readonly standing: PositionStanding }>({
  name: 'may signal today',
  holds: ({ facts, now }) => signallingRefusal(facts.standing, dayOf(now)),
})
