import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { DateField } from '@mens-centraal/ui/DateField'
import { Form } from '@mens-centraal/ui/Form'
import { Message } from '@mens-centraal/ui/Message'
import { TextField } from '@mens-centraal/ui/TextField'
import { Answered } from '../../api/Answered.tsx'
import { useAnswer } from '../../api/use-answer.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { HolidayForm } from './HolidayForm.tsx'
import { type Closing, useClosing } from './use-closing.ts'

type HeldProps = { readonly closing: Closing | null; readonly onChanged: () => void }

const Held = ({ closing, onChanged }: HeldProps) => {
  const t = useWords()
  const dates = useDates()
  const { form, done, submit, pending, clear } = useClosing(onChanged)
  const days = closing && { from: dates.day(closing.from), until: dates.lastDay(closing.until), phone: closing.phone }
  return (
    <>
      {done && <Message tone="good" title={t('closing.done')} announce />}
      <p>{days ? <b>{t('closing.now', days)}</b> : t('closing.none')}</p>
      <Form label={t('closing.title')} onSubmit={submit} {...form.summary}>
        <DateField {...form.field('from')} label={t('closing.from')} />
        <DateField {...form.field('last')} label={t('closing.last')} />
        <TextField {...form.field('phone')} label={t('closing.phone')} width="short" maxLength={40} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('closing.save')}
          </Button>
          {closing && (
            <Button look="quiet" onPress={clear}>
              {t('closing.clear')}
            </Button>
          )}
        </Actions>
      </Form>
    </>
  )
}

/** When the coordinator's own organisation is closed, and whom others can call then. */
export const ClosingCard = () => {
  const t = useWords()
  const query = useAnswer('GET /api/closing', {})
  return (
    <Card title={t('closing.title')} folds>
      <p className="soft">{t('closing.text')}</p>
      <Answered query={query}>
        {({ closing, holidays }) => (
          <>
            <Held closing={closing} onChanged={() => void query.refetch()} />
            {holidays && <HolidayForm holidays={holidays} onChanged={() => void query.refetch()} />}
          </>
        )}
      </Answered>
    </Card>
  )
}
