import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { Form } from '@mens-centraal/ui/Form'
import { Message } from '@mens-centraal/ui/Message'
import { useState } from 'react'
import type { Answer } from '../api/call.ts'
import { useAct } from '../api/use-act.ts'
import { useHouseForm } from '../form/use-house-form.ts'
import { NotPrinted } from '../language/NotPrinted.tsx'
import { useWords } from '../language/use-words.tsx'
import { useBirthYear, YouthName } from '../youths/YouthName.tsx'

const reasons = ['nobody-reachable', 'wrong-youth-suspected', 'request-of-family'] as const
type Reason = (typeof reasons)[number]
type Youth = Answer<'POST /api/follow-ups/:id/identification'>['youth']
type IdentifyFormProps = { readonly id: string; readonly onDone: () => void }

const useIdentify = ({ id, onDone }: IdentifyFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/follow-ups/:id/identification')
  const [youth, setYouth] = useState<Youth | null>(null)
  const form = useHouseForm<{ readonly reason: Reason | '' }>({
    defaults: { reason: '' },
    check: ({ reason }) => (reason === '' ? { reason: t('followUps.chooseReason') } : {}),
    pointers: { reason: 'reason' },
  })
  const submit = form.submit(async ({ reason }) => {
    if (reason === '') return
    const answer = await act.run({ params: { id }, body: { reason } })
    if (!answer.ok) return form.refuse(answer.refusal)
    setYouth(answer.value.youth)
    onDone()
  })
  return { form, youth, submit, pending: act.pending }
}

const Found = ({ youth }: { readonly youth: Youth }) => {
  const birthYear = useBirthYear()
  return (
    <NotPrinted>
      <Message tone="calm" announce>
        <p>
          <b>
            <YouthName youth={youth} />
          </b>{' '}
          {birthYear(youth)}
        </p>
      </Message>
    </NotPrinted>
  )
}

/** Shows who the youth is, once a reason was chosen; until the page is left. */
export const IdentifyForm = (props: IdentifyFormProps) => {
  const t = useWords()
  const { form, youth, submit, pending } = useIdentify(props)
  const choices = reasons.map((value) => ({ value, label: t(`followUps.reason.${value}`) }))
  return (
    <Card title={t('followUps.identify')}>
      <p className="soft">{t('followUps.identifyText')}</p>
      {youth ? (
        <Found youth={youth} />
      ) : (
        <Form label={t('followUps.identify')} onSubmit={submit} {...form.summary}>
          <ChoiceField {...form.field('reason')} label={t('followUps.reason')} choices={choices} />
          <Actions>
            <Button type="submit" pending={pending}>
              {t('followUps.show')}
            </Button>
          </Actions>
        </Form>
      )}
    </Card>
  )
}
