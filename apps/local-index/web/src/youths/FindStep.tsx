import { Actions, Button } from '@mens-centraal/ui/Button'
import { Form } from '@mens-centraal/ui/Form'
import { Step } from '@mens-centraal/ui/Step'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useWho } from '../directory/session.tsx'
import { today } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { BsnField, ByField, NameFields } from './FindFields.tsx'
import { FindOutcome } from './FindOutcome.tsx'
import { FoundCard } from './FoundCard.tsx'
import { type FindValues, readFind } from './find-youth.ts'
import { type FindAnswer, type FindPurpose, type FoundYouth, foundFrom } from './found-youth.ts'
import { useFindForm } from './use-find-form.ts'
import './find.css'

type FindStepProps = {
  readonly number: number
  readonly found: FoundYouth | null
  readonly onFound: (found: FoundYouth | null) => void
  /** What the youth is looked for; a signal unless it is said. */
  readonly purpose?: FindPurpose
}

const operations = { signal: 'POST /api/youths/find', involvement: 'POST /api/involvement-finds' } as const

const useFind = (onFound: (found: FoundYouth | null) => void, purpose: FindPurpose) => {
  const form = useFindForm()
  const act = useAct<(typeof operations)[FindPurpose]>(operations[purpose])
  const [last, setLast] = useState<{ readonly answer: FindAnswer; readonly values: FindValues } | null>(null)
  const find = async (values: FindValues) => {
    setLast(null)
    const read = readFind(values, false, today())
    if (!read.ok) return
    const answer = await act.run({ body: read.value })
    if (!answer.ok) return form.refuse(answer.refusal)
    setLast({ answer: answer.value, values })
    if (answer.value.outcome === 'found') onFound(foundFrom(answer.value, values) ?? null)
  }
  return { form, last, pending: act.pending, submit: form.submit((values) => void find(values)) }
}

/** The first step of a signal, or of an involvement: find exactly one youth, and see that it is the right one. */
export const FindStep = ({ number, found, onFound, purpose = 'signal' }: FindStepProps) => {
  const t = useWords()
  const who = useWho()
  const { form, last, pending, submit } = useFind(onFound, purpose)
  if (found) {
    return (
      <Step number={number} title={t('find.title')} done>
        <FoundCard found={found} onAgain={() => onFound(null)} />
      </Step>
    )
  }
  return (
    <Step number={number} title={t('find.title')}>
      <Form label={t('find.title')} onSubmit={submit} {...form.summary}>
        <p>{t('find.register')}</p>
        {who.mayUseBsn && <ByField form={form} />}
        {form.values.by === 'bsn' ? <BsnField form={form} /> : <NameFields form={form} />}
        {last && <FindOutcome answer={last.answer} values={last.values} purpose={purpose} onFound={onFound} />}
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('find.button')}
          </Button>
          <span className="soft small">{t('find.logged')}</span>
        </Actions>
      </Form>
    </Step>
  )
}
