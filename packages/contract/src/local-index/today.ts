import { Type } from 'typebox'
import { closed, Day, Id, Text } from '../vocabulary.ts'
import { LeadToday } from './case-leads.ts'
import { FollowUpToday } from './follow-up.ts'
import { MatchList, Notice } from './matches.ts'
import { YouthLabel } from './risk-signals.ts'

const SignalTask = closed({ id: Id, youth: YouthLabel, on: Day })

/** What a person must do now, most urgent first. */
export const Today = closed({
  notices: Type.Array(Notice),
  matches: MatchList.properties.matches,
  followUp: FollowUpToday,
  leads: LeadToday,
  /** Colleagues for whom the asker stands in today; `until` is the first day on which they are back. */
  standsInFor: Type.Array(closed({ id: Id, name: Text(220), until: Day })),
  /** Own signals that end within 30 days; `on` is `endsOn`. */
  endingSoon: Type.Array(SignalTask),
  /** Own signals of which the family still has to be told; `on` is the day until which that was postponed. */
  stillToTell: Type.Array(SignalTask),
  /** Own signals on a youth who left the municipality, of which the reporter is asked "still involved?"; `on` is the day of asking. */
  stillInvolved: Type.Array(SignalTask),
  /** Signals of which the reporter is asked whether they are still about the child whom they meant. */
  stillMeant: Type.Array(SignalTask),
  /** Own signals that wait for the population register; `on` is the day they were given. */
  waitingForCheck: Type.Array(SignalTask),
})
