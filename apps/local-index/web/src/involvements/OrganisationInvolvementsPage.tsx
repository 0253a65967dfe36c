import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Form } from '@mens-centraal/ui/Form'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Tag } from '@mens-centraal/ui/Tag'
import { useState } from 'react'
import { Answered } from '../api/Answered.tsx'
import type { Answer } from '../api/call.ts'
import { useAct } from '../api/use-act.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { useHouseForm } from '../form/use-house-form.ts'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'

type Overview = Answer<'GET /api/organisation-involvements'>
type Contact = Overview['contacts'][number]
type Receivers = Overview['receivers']
type HandOverProps = { readonly from: Contact; readonly receivers: Receivers; readonly onDone: (receiver: string) => void }
type Values = { readonly contact: string }

const HandOverForm = ({ from, receivers, onDone }: HandOverProps) => {
  const t = useWords()
  const act = useAct('POST /api/involvement-hand-overs')
  const keyOf = useIdempotencyKey()
  const form = useHouseForm<Values>({
    defaults: { contact: '' },
    check: ({ contact }) => (contact === '' ? { contact: t('handOver.toNeeded') } : {}),
    pointers: { contact: 'contact' },
  })
  const send = async ({ contact }: Values) => {
    const body = { from: from.positionId, contact }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone(receivers.find(({ positionId }) => positionId === contact)?.name ?? '')
    else form.refuse(answer.refusal)
  }
  return (
    <Form
      label={t('involvement.handOverOf', { name: from.name })}
      onSubmit={form.submit((values) => void send(values))}
      {...form.summary}
    >
      <ChoiceField
        {...form.field('contact')}
        label={t('handOver.to')}
        hint={t('involvement.handOverHint')}
        choices={receivers.map(({ positionId, name }) => ({ value: positionId, label: name }))}
      />
      <Actions>
        <Button type="submit" look="main" pending={act.pending}>
          {t('involvement.handOver')}
        </Button>
      </Actions>
    </Form>
  )
}

const ContactPart = ({ from, receivers, onDone }: HandOverProps) => {
  const t = useWords()
  const dates = useDates()
  const [open, setOpen] = useState(false)
  const others = receivers.filter(({ positionId }) => positionId !== from.positionId)
  return (
    <Card
      title={from.name}
      aside={
        !from.mayBe && (
          <Tag tone="bad" sign="attention">
            {t('involvement.mayNotBe')}
          </Tag>
        )
      }
    >
      <p>{t('involvement.lastEnds', { day: dates.lastDay(from.endsOn) })}</p>
      {others.length === 0 && <p className="soft">{t('involvement.noReceiver')}</p>}
      {others.length > 0 && !open && (
        <Actions>
          <Button onPress={() => setOpen(true)}>{t('involvement.handOverOf', { name: from.name })}</Button>
        </Actions>
      )}
      {open && <HandOverForm from={from} receivers={others} onDone={onDone} />}
    </Card>
  )
}

/** For a coordinator: who in the organisation is the contact for youths who are known here; without the youths, and without counts. */
export const OrganisationInvolvementsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const [receiver, setReceiver] = useState<string | null>(null)
  const query = useAnswer('GET /api/organisation-involvements', {})
  const done = (name: string) => {
    setReceiver(name)
    void query.refetch()
  }
  return (
    <>
      <PageTitle documentTitle={title(t('nav.colleaguesInvolvements'))}>{t('nav.colleaguesInvolvements')}</PageTitle>
      <p className="intro soft">{t('involvement.colleaguesText')}</p>
      {receiver !== null && (
        <Message tone="good" title={t('handOver.done', { receiver })} announce>
          <p>{t('handOver.doneText')}</p>
        </Message>
      )}
      <Answered query={query}>
        {({ contacts, receivers }) =>
          contacts.length === 0 ? (
            <EmptyState title={t('involvement.noContactsTitle')}>
              <p>{t('involvement.noContacts')}</p>
            </EmptyState>
          ) : (
            contacts.map((from) => <ContactPart key={from.positionId} from={from} receivers={receivers} onDone={done} />)
          )
        }
      </Answered>
    </>
  )
}
