import { Timeline } from '@mens-centraal/ui/Timeline'
import type { MatchLead } from '../case-leads/case-lead.ts'
import type { MatchFollowUp } from '../follow-up/follow-up.ts'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { Match } from './match.ts'

type MatchHistoryProps = {
  readonly match: Match
  readonly followUp: MatchFollowUp | undefined
  readonly lead: MatchLead | undefined
}

/** What happened in this match, its follow-up and its lead, newest first; never when another gave a signal. */
export const MatchHistory = ({ match, followUp, lead }: MatchHistoryProps) => {
  const t = useWords()
  const dates = useDates()
  const items = [...(lead?.timeline ?? []), ...(followUp?.timeline ?? []), ...match.timeline].map(({ on, event, who }, i) => ({
    key: `${on}-${event}-${i}`,
    day: on,
    dayText: dates.day(on),
    what: t(`event.${event}`, { who: who ?? t('match.someone') }),
  }))
  return <Timeline items={items.sort((a, b) => b.day.localeCompare(a.day))} />
}
