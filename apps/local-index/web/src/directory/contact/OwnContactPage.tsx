import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ChecklistField } from '@mens-centraal/ui/ChecklistField'
import { Form } from '@mens-centraal/ui/Form'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { TextField } from '@mens-centraal/ui/TextField'
import { useState } from 'react'
import { Answered } from '../../api/Answered.tsx'
import type { Answer } from '../../api/call.ts'
import { useAct } from '../../api/use-act.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { useHouseForm } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle, useWho } from '../session.tsx'
import { StandInsCard } from '../stand-ins/StandInsCard.tsx'
import { useWeekdays } from './use-weekdays.ts'

type Own = Answer<'GET /api/own-contact'>
type OwnValues = { readonly phone: string; readonly presence: readonly Own['presence'][number][] }

const useOwnContact = (own: Own) => {
  const t = useWords()
  const act = useAct('POST /api/own-contact')
  const keyOf = useIdempotencyKey()
  const [done, setDone] = useState(false)
  const form = useHouseForm<OwnValues>({
    defaults: { phone: own.phone ?? '', presence: own.presence },
    check: ({ phone }) => (phone.trim() === '' ? { phone: t('own.phoneNeeded') } : {}),
    pointers: { phone: 'phone', presence: 'presence' },
  })
  const submit = form.submit(async ({ phone, presence }) => {
    const body = { phone: phone.trim(), presence: [...presence] }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    setDone(answer.ok)
    if (!answer.ok) form.refuse(answer.refusal)
  })
  return { form, done, submit, pending: act.pending }
}

const OwnForm = ({ own }: { readonly own: Own }) => {
  const t = useWords()
  const choices = useWeekdays()
  const { form, done, submit, pending } = useOwnContact(own)
  const { value, ...days } = form.field('presence')
  return (
    <Card title={t('own.contact')}>
      {done && <Message tone="good" title={t('own.done')} announce />}
      <Form label={t('own.contact')} onSubmit={submit} {...form.summary}>
        <TextField {...form.field('phone')} label={t('own.phone')} width="short" maxLength={40} />
        <ChecklistField {...days} values={value} label={t('own.days')} hint={t('own.daysHint')} choices={choices} />
        <p className="soft">{t('own.mail', { mail: own.email ?? '–' })}</p>
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('own.save')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

/** What others in a match read of oneself, and how to correct it. */
export const OwnContactPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const { roles } = useWho()
  const query = useAnswer('GET /api/own-contact', {})
  return (
    <>
      <PageTitle documentTitle={title(t('own.title'))}>{t('own.title')}</PageTitle>
      <p className="soft">{t('own.text')}</p>
      <Answered query={query}>{(own) => <OwnForm own={own} />}</Answered>
      {roles.includes('reporter') && <StandInsCard />}
    </>
  )
}
