import { Tag } from '@mens-centraal/ui/Tag'
import { today, useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { type Dated, standingOf } from './organisation.ts'

/** Whether a covenant or a designation holds today, in words and sign. */
export const PeriodTag = ({ periods }: { readonly periods: readonly Pick<Dated, 'from' | 'until'>[] }) => {
  const t = useWords()
  const dates = useDates()
  const standing = standingOf(periods, today())
  if (standing.is === 'none') return <Tag>{t('period.none')}</Tag>
  const { from, until } = standing.period
  if (standing.is === 'coming') {
    return (
      <Tag tone="attention" sign="waiting">
        {t('period.coming', { day: dates.day(from) })}
      </Tag>
    )
  }
  if (standing.is === 'over') {
    return (
      <Tag tone="attention" sign="bad">
        {t('period.over', { day: until === null ? '' : dates.lastDay(until) })}
      </Tag>
    )
  }
  return <Tag sign="good">{until === null ? t('period.now') : t('period.nowUntil', { day: dates.lastDay(until) })}</Tag>
}
