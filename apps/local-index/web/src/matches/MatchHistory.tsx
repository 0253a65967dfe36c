import { Timeline } from '@mens-centraal/ui/Timeline'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { Match } from './match.ts'

/** What happened in this match, newest first; never when another gave a signal. */
export const MatchHistory = ({ match }: { readonly match: Match }) => {
  const t = useWords()
  const dates = useDates()
  const items = match.timeline.map(({ on, event, who }, i) => ({
    key: `${on}-${event}-${i}`,
    day: on,
    dayText: dates.day(on),
    what: t(`event.${event}`, { who: who ?? t('match.someone') }),
  }))
  return <Timeline items={items.sort((a, b) => b.day.localeCompare(a.day))} />
}
