import { Timeline } from '@mens-centraal/ui/Timeline'
import type { MatchLead } from '../case-leads/case-lead.ts'
import type { MatchFollowUp } from '../follow-up/follow-up.ts'
import { useEventText } from '../follow-up/said-by.ts'
import { useDates } from '../language/use-dates.ts'
import type { Match } from './match.ts'

type MatchHistoryProps = {
  readonly match: Pick<Match, 'timeline'>
  readonly followUp: MatchFollowUp | undefined
  readonly lead: MatchLead | undefined
}

/** What happened in this match, its follow-up and its lead, newest first; never when another gave a signal. */
export const MatchHistory = ({ match, followUp, lead }: MatchHistoryProps) => {
  const dates = useDates()
  const textOf = useEventText()
  const items = [...(lead?.timeline ?? []), ...(followUp?.timeline ?? []), ...match.timeline].map((one, i) => ({
    key: `${one.on}-${one.event}-${i}`,
    day: one.on,
    dayText: dates.day(one.on),
    what: textOf(one),
  }))
  return <Timeline items={items.sort((a, b) => b.day.localeCompare(a.day))} />
}
