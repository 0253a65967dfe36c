import { Card } from '@mens-centraal/ui/Card'
import { useWords } from '../language/use-words.tsx'
import type { Match } from './match.ts'

/** The number by which those in a match speak of it. */
export const NumberCard = ({ match }: { readonly match: Pick<Match, 'number'> }) => {
  const t = useWords()
  return (
    <Card title={t('match.numberTitle')}>
      <p className="match-number">{match.number}</p>
      <p className="soft small">{t('match.numberText')}</p>
    </Card>
  )
}
