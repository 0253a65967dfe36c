import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { DateField } from '@mens-centraal/ui/DateField'
import { Form } from '@mens-centraal/ui/Form'
import { Message } from '@mens-centraal/ui/Message'
import { SelectField } from '@mens-centraal/ui/SelectField'
import { useState } from 'react'
import { Answered } from '../../api/Answered.tsx'
import { FailureMessage } from '../../api/FailureMessage.tsx'
import { useAct } from '../../api/use-act.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { type StandIns, useStandIn } from './use-stand-in.ts'

type Arranged = StandIns['standIns'][number]
type Props = { readonly answer: StandIns; readonly onChanged: () => void }

const Row = ({ one, onChanged }: { readonly one: Arranged; readonly onChanged: () => void }) => {
  const t = useWords()
  const dates = useDates()
  const act = useAct('POST /api/stand-ins/:id/end')
  const keyOf = useIdempotencyKey()
  const [asking, setAsking] = useState(false)
  const end = async () => {
    const answer = await act.run({ params: { id: one.id }, idempotencyKey: keyOf({ end: one.id }) })
    setAsking(false)
    if (answer.ok) onChanged()
  }
  return (
    <li className="row">
      <div>
        <b>{t('standIn.row', { absent: one.absent, standIn: one.standIn })}</b>
        <div className="soft small">{t('standIn.days', { from: dates.day(one.from), last: dates.lastDay(one.until) })}</div>
        {act.failure && <FailureMessage failure={act.failure} />}
      </div>
      <Button look="quiet" onPress={() => setAsking(true)}>
        {t('standIn.end')} <span className="only-heard">{one.absent}</span>
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('standIn.endTitle')}
          confirm={t('standIn.endConfirm')}
          pending={act.pending}
          onConfirm={() => void end()}
          onCancel={() => setAsking(false)}
        >
          <p>{t('standIn.endText', { standIn: one.standIn, absent: one.absent })}</p>
        </ConfirmDialog>
      )}
    </li>
  )
}

const named = (people: StandIns['able']) => people.map(({ id, name }) => ({ value: id, label: name }))

const ArrangeForm = ({ answer, onChanged }: Props) => {
  const t = useWords()
  const { form, done, submit, pending } = useStandIn(answer, onChanged)
  const able = answer.able.filter(({ id }) => id !== form.values.absent)
  return (
    <>
      {done && <Message tone="good" title={t('standIn.done')} announce />}
      <Form label={t('standIn.title')} onSubmit={submit} {...form.summary}>
        {answer.absent.length > 1 && (
          <SelectField
            {...form.field('absent')}
            label={t('standIn.absent')}
            choices={named(answer.absent)}
            nothing={t('standIn.choose')}
          />
        )}
        <SelectField
          {...form.field('standIn')}
          label={t('standIn.standIn')}
          choices={named(able)}
          nothing={t('standIn.choose')}
        />
        <DateField {...form.field('from')} label={t('standIn.from')} />
        <DateField {...form.field('last')} label={t('standIn.last')} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('standIn.save')}
          </Button>
        </Actions>
      </Form>
    </>
  )
}

const Arranging = ({ answer, onChanged }: Props) => {
  const t = useWords()
  return (
    <>
      {answer.standIns.length === 0 ? (
        <p>{t('standIn.none')}</p>
      ) : (
        <ul className="rows">
          {answer.standIns.map((one) => (
            <Row key={one.id} one={one} onChanged={onChanged} />
          ))}
        </ul>
      )}
      {answer.able.length + answer.absent.length > 2 ||
      answer.able.some(({ id }) => answer.absent.some((one) => one.id !== id)) ? (
        <ArrangeForm key={answer.standIns.length} answer={answer} onChanged={onChanged} />
      ) : (
        <p className="soft">{t('standIn.nobodyAble')}</p>
      )}
    </>
  )
}

/** Who stands in while somebody is away: of oneself, or for a coordinator of everybody in the organisation. */
export const StandInsCard = () => {
  const t = useWords()
  const query = useAnswer('GET /api/stand-ins', {})
  return (
    <Card title={t('standIn.title')} folds>
      <p className="soft">{t('standIn.text')}</p>
      <Answered query={query}>{(answer) => <Arranging answer={answer} onChanged={() => void query.refetch()} />}</Answered>
    </Card>
  )
}
