import { Tag } from '@mens-centraal/ui/Tag'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { endsSoon, type RiskSignal } from './risk-signal.ts'

/** Where a signal stands, in words: what needs attention first. */
export const SignalTags = ({ signal }: { readonly signal: RiskSignal }) => {
  const t = useWords()
  const dates = useDates()
  const matches = signal.matches.filter(({ possible }) => !possible).length
  const late = signal.told.told === 'not-yet' && signal.told.postponedUntil <= today()
  return (
    <span className="tags">
      {signal.state === 'waiting-for-check' && (
        <Tag tone="attention" sign="waiting">
          {t('signal.waiting')}
        </Tag>
      )}
      {signal.told.told === 'not-yet' && (
        <Tag tone={late ? 'bad' : 'attention'} sign="attention">
          {t(late ? 'signal.tellNow' : 'signal.tellBefore', { day: dates.shortDay(signal.told.postponedUntil) })}
        </Tag>
      )}
      {endsSoon(signal, today()) && (
        <Tag tone="attention" sign="attention">
          {t('signal.endsSoon')}
        </Tag>
      )}
      {!signal.inRegister && signal.state === 'active' && <Tag>{t('signal.byName')}</Tag>}
      {signal.matches.some(({ possible }) => possible) && (
        <Tag tone="attention" sign="attention">
          {t('today.possibleTag')}
        </Tag>
      )}
      {matches > 0 && <Tag sign="good">{t('signal.matches', { count: matches })}</Tag>}
    </span>
  )
}
