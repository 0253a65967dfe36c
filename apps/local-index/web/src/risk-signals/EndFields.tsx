import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { type Choice, ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { DateField } from '@mens-centraal/ui/DateField'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { WordId } from '../language/words.ts'
import { type EndChoice, type EndPreset, presetEnd, usefulPresets } from './end-date.ts'

const presetWords: Readonly<Record<EndPreset, WordId>> = {
  'three-months': 'end.threeMonths',
  'school-year': 'end.schoolYear',
  'one-year': 'end.oneYear',
}

type Bound<V> = {
  readonly id: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly error: string | undefined
}

type EndFieldsProps = {
  readonly end: Bound<EndChoice | ''>
  readonly lastDay: Bound<string>
  readonly latestEnd: CalendarDay
  /** Only ends later than this are offered. */
  readonly after: CalendarDay
  /** Of what is no signal. */
  readonly words?: { readonly hint: WordId; readonly lastDay: WordId }
}

const signalWords = { hint: 'end.hint', lastDay: 'end.lastDay' } as const

/** The end of a signal, or of an involvement: a usual term, or another day. The day in sight is the last on which it counts. */
export const EndFields = ({ end, lastDay, latestEnd, after, words = signalWords }: EndFieldsProps) => {
  const t = useWords()
  const dates = useDates()
  const presets = usefulPresets(today(), latestEnd, after).map(
    (preset): Choice<EndChoice> => ({
      value: preset,
      label: t(presetWords[preset]),
      hint: t('end.until', { day: dates.lastDay(presetEnd(preset, today(), latestEnd)) }),
    }),
  )
  return (
    <>
      <ChoiceField
        {...end}
        label={t('end.label')}
        hint={t(words.hint, { day: dates.day(addDays(latestEnd, -1)) })}
        look="tiles"
        choices={[...presets, { value: 'other', label: t('end.other'), hint: t('end.otherHint') }]}
      />
      {end.value === 'other' && <DateField {...lastDay} label={t(words.lastDay)} />}
    </>
  )
}
