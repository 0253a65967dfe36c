import { addDays } from '@mens-centraal/kernel/calendar-day'
import { Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { DateField } from '@mens-centraal/ui/DateField'
import { writeDay } from '@mens-centraal/ui/read-day.ts'
import type { ComponentProps } from 'react'
import { today } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { Audience, Told } from './told.ts'

type Bound<V> = {
  readonly id: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly error: string | undefined
}

type ToldFieldsProps = {
  readonly told: Bound<Told['told'] | ''>
  readonly audience: Bound<Audience | ''>
  readonly toldOn: Bound<string>
  readonly postponedUntil: Bound<string>
}

const audiences: readonly Audience[] = ['youth', 'representative', 'both']

const DayWithShortcuts = ({
  shortcuts,
  ...field
}: ComponentProps<typeof DateField> & { readonly shortcuts: readonly (readonly [string, number])[] }) => (
  <div className="day-shortcuts">
    <DateField {...field} />
    <span className="day-shortcuts-row">
      {shortcuts.map(([label, days]) => (
        <Button key={label} look="quiet" onPress={() => field.onChange(writeDay(addDays(today(), days)))}>
          {label}
        </Button>
      ))}
    </span>
  </div>
)

const Yes = ({ audience, toldOn }: Pick<ToldFieldsProps, 'audience' | 'toldOn'>) => {
  const t = useWords()
  const words = { youth: t('told.youth'), representative: t('told.representative'), both: t('told.both') }
  return (
    <>
      <ChoiceField
        {...audience}
        label={t('told.audience')}
        hint={t('told.audienceHint')}
        look="tiles"
        choices={audiences.map((value) => ({ value, label: words[value] }))}
      />
      <DayWithShortcuts
        {...toldOn}
        label={t('told.on')}
        shortcuts={[
          [t('told.today'), 0],
          [t('told.yesterday'), -1],
        ]}
      />
    </>
  )
}

const NotYet = ({ postponedUntil }: Pick<ToldFieldsProps, 'postponedUntil'>) => {
  const t = useWords()
  return (
    <DayWithShortcuts
      {...postponedUntil}
      label={t('told.until')}
      hint={t('told.untilHint')}
      shortcuts={[
        [t('told.inOneWeek'), 7],
        [t('told.inTwoWeeks'), 14],
      ]}
    />
  )
}

/** Who of the family was told and when, or until when that waits. Why it waits is not asked. */
export const ToldFields = ({ told, ...rest }: ToldFieldsProps) => {
  const t = useWords()
  return (
    <>
      <ChoiceField
        {...told}
        label={t('told.label')}
        hint={t('told.hint')}
        look="tiles"
        choices={[
          { value: 'yes', label: t('told.yes') },
          { value: 'not-yet', label: t('told.notYet') },
        ]}
      />
      {told.value === 'yes' && <Yes {...rest} />}
      {told.value === 'not-yet' && <NotYet {...rest} />}
    </>
  )
}
