import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { DateField } from '@mens-centraal/ui/DateField'
import { readDay } from '@mens-centraal/ui/read-day.ts'
import { today } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import type { WordId } from '../../language/words.ts'

/** From when something holds: today, or a day that is typed. */
export type StartValues = { readonly start: 'today' | 'later'; readonly startDay: string }

type Bound<V> = {
  readonly id: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly error: string | undefined
}

/** The day that is meant; undefined when what was typed is none. */
export const startOf = ({ start, startDay }: StartValues): string | undefined => (start === 'today' ? today() : readDay(startDay))

/** What is wrong with it, by the field where it stands. */
export const startMistakes = (values: StartValues): { readonly startDay?: WordId } =>
  startOf(values) === undefined ? { startDay: 'start.unreadable' } : {}

/** Asks from when something holds. */
export const StartFields = ({
  start,
  startDay,
}: {
  readonly start: Bound<StartValues['start']>
  readonly startDay: Bound<string>
}) => {
  const t = useWords()
  return (
    <>
      <ChoiceField
        {...start}
        label={t('start.label')}
        look="tiles"
        choices={[
          { value: 'today', label: t('start.today') },
          { value: 'later', label: t('start.later') },
        ]}
      />
      {start.value === 'later' && <DateField {...startDay} label={t('start.day')} />}
    </>
  )
}
