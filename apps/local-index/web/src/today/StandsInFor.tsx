import { Card } from '@mens-centraal/ui/Card'
import { Link } from '@tanstack/react-router'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { Today } from './to-do.ts'

/** For whom one stands in today, with the way to their matches. */
export const StandsInFor = ({ colleagues }: { readonly colleagues: Today['standsInFor'] }) => {
  const t = useWords()
  const dates = useDates()
  if (colleagues.length === 0) return null
  return (
    <Card title={t('today.standsIn')}>
      <ul className="rows">
        {colleagues.map(({ id, name, until }) => (
          <li className="row" key={id}>
            <div>
              <Link to="/vervangen/$id" params={{ id }} className="row-title">
                {t('stoodIn.matchesOf', { name })}
              </Link>
              <div className="soft small">{t('stoodIn.until', { name, last: dates.lastDay(until) })}</div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
