import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { Form } from '@mens-centraal/ui/Form'
import { Message } from '@mens-centraal/ui/Message'
import { useState } from 'react'
import type { Answer } from '../../api/call.ts'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { useHouseForm } from '../../form/use-house-form.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'

type Holidays = NonNullable<Answer<'GET /api/closing'>['holidays']>
type Follows = Holidays['follows']
type HolidayFormProps = { readonly holidays: Holidays; readonly onChanged: () => void }

const choices = ['municipality', 'north', 'middle', 'south', 'none'] as const

const useHolidays = ({ holidays, onChanged }: HolidayFormProps) => {
  const act = useAct('POST /api/holiday-choice')
  const keyOf = useIdempotencyKey()
  const [done, setDone] = useState(false)
  const form = useHouseForm<{ readonly follows: Follows }>({
    defaults: { follows: holidays.follows },
    check: () => ({}),
    pointers: { follows: 'follows' },
  })
  const submit = form.submit(async ({ follows }) => {
    const body = { follows }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    setDone(answer.ok)
    if (answer.ok) onChanged()
    else form.refuse(answer.refusal)
  })
  return { form, done, submit, pending: act.pending }
}

/** Whose school holidays a school keeps, and which comes next. */
export const HolidayForm = (props: HolidayFormProps) => {
  const t = useWords()
  const dates = useDates()
  const { form, done, submit, pending } = useHolidays(props)
  const { region, next } = props.holidays
  const said = next && region && { region: t(`holidays.${region}`), from: dates.day(next.from), until: dates.lastDay(next.until) }
  return (
    <>
      <h3>{t('holidays.title')}</h3>
      <p>{said ? t('holidays.next', said) : t('holidays.none.text')}</p>
      {done && <Message tone="good" title={t('closing.done')} announce />}
      <Form label={t('holidays.title')} onSubmit={submit} {...form.summary}>
        <ChoiceField
          {...form.field('follows')}
          label={t('holidays.whose')}
          choices={choices.map((value) => ({ value, label: t(`holidays.${value}`) }))}
        />
        <Actions>
          <Button type="submit" pending={pending}>
            {t('holidays.save')}
          </Button>
        </Actions>
      </Form>
    </>
  )
}
