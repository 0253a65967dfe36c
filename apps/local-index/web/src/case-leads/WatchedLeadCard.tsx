import { Card } from '@mens-centraal/ui/Card'
import { useAnswer } from '../api/use-answer.ts'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { leadSentence } from './case-lead.ts'

/** Who leads a match, for the officer who follows it up; how that came about stands in the course of the match. */
export const WatchedLeadCard = ({ id }: { readonly id: string }) => {
  const t = useWords()
  const dates = useDates()
  const { data: watched } = useAnswer('GET /api/follow-ups/:id/lead', { params: { id } }, { live: true })
  if (watched === undefined || watched.standing === 'over') return null
  const { standing, mode, plan } = watched
  const lead = watched.lead && { ...watched.lead, participant: '', you: false, because: null }
  const sentence = leadSentence({ standing, mode, lead })
  return (
    <Card title={t('lead.title')}>
      <p>{t(sentence.id, { name: sentence.name ?? '', day: sentence.day === undefined ? '' : dates.day(sentence.day) })}</p>
      {plan && <p>{t('plan.is', { since: dates.day(plan.since), day: dates.day(plan.evaluateOn) })}</p>}
    </Card>
  )
}
