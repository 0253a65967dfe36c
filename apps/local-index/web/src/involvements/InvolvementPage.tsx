import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card, Facts } from '@mens-centraal/ui/Card'
import { ConfirmDialog } from '@mens-centraal/ui/ConfirmDialog'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answered } from '../api/Answered.tsx'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { useBirthYear, useYouthName } from '../youths/YouthName.tsx'
import { ChangeForm } from './ChangeForm.tsx'
import type { Involvement } from './involvement.ts'
import { ReportersCard } from './Reachable.tsx'

type EndProps = { readonly involvement: Involvement; readonly onEnded: () => void; readonly onCancel: () => void }

const EndDialog = ({ involvement, onEnded, onCancel }: EndProps) => {
  const t = useWords()
  const act = useAct('POST /api/involvements/:id/end')
  const keyOf = useIdempotencyKey()
  const end = async () => {
    const params = { id: involvement.id }
    const answer = await act.run({ params, idempotencyKey: keyOf(params) })
    if (answer.ok) onEnded()
  }
  return (
    <ConfirmDialog
      title={t('involvement.endConfirmTitle')}
      confirm={t('involvement.endConfirm')}
      look="danger"
      pending={act.pending}
      onConfirm={() => void end()}
      onCancel={onCancel}
    >
      <p>{t('involvement.endConfirmText')}</p>
      {act.failure && <FailureMessage failure={act.failure} />}
    </ConfirmDialog>
  )
}

/** What is over for this person: ended, or gone to a colleague. */
export type Over = { readonly contact: string | null }

type DetailProps = { readonly involvement: Involvement; readonly onChanged: () => void; readonly onOver: (over: Over) => void }

const Detail = ({ involvement, onChanged, onOver }: DetailProps) => {
  const t = useWords()
  const dates = useDates()
  const birthYear = useBirthYear()(involvement.youth)
  const [open, setOpen] = useState<'change' | 'end' | null>(null)
  const [done, setDone] = useState(false)
  const changed = (contact: string | null) => {
    if (contact !== null) return onOver({ contact })
    setOpen(null)
    setDone(true)
    onChanged()
  }
  return (
    <>
      {done && <Message tone="good" title={t('involvement.changed')} announce />}
      <Card>
        <Facts
          facts={[
            ...(birthYear ? [[t('signal.birthYear'), String(involvement.youth.birthYear)] as const] : []),
            [t('involvement.since'), dates.day(involvement.beganOn)],
            [t('involvement.lastDay'), dates.lastDay(involvement.endsOn)],
          ]}
        />
        <p className="soft">{t('involvement.shownTo')}</p>
        <Actions>
          <Button onPress={() => setOpen('change')}>{t('involvement.change')}</Button>
          <Button look="danger" onPress={() => setOpen('end')}>
            {t('involvement.end')}
          </Button>
        </Actions>
      </Card>
      {open === 'change' && <ChangeForm involvement={involvement} onDone={changed} onCancel={() => setOpen(null)} />}
      {open === 'end' && (
        <EndDialog involvement={involvement} onEnded={() => onOver({ contact: null })} onCancel={() => setOpen(null)} />
      )}
      {involvement.showsSignals && <ReportersCard involvement={involvement.id} />}
    </>
  )
}

const OverMessage = ({ contact }: Over) => {
  const t = useWords()
  return (
    <Message tone="good" title={contact === null ? t('involvement.ended') : t('involvement.gone', { contact })} announce>
      <p>{t(contact === null ? 'involvement.endedText' : 'involvement.goneText')}</p>
      <p>
        <Link to="/mijn-betrokkenheden">{t('involvement.toMine')}</Link>
      </p>
    </Message>
  )
}

/** One involvement of one's own: until when, who is the contact, and, where the municipality shows it, who signals. */
export const InvolvementPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const nameOf = useYouthName()
  const { id } = useParams({ from: '/app/more/mijn-betrokkenheden/$id' })
  const [over, setOver] = useState<Over | null>(null)
  const query = useAnswer('GET /api/involvements/:id', { params: { id } })
  const heading = query.data && over === null ? nameOf(query.data.youth) : t('involvement.title')
  return (
    <>
      <p className="crumbs soft">
        <Link to="/mijn-betrokkenheden">{t('nav.involvements')}</Link> › {t('involvement.title')}
      </p>
      <PageTitle documentTitle={title(t('involvement.title'))}>{heading}</PageTitle>
      {over ? (
        <OverMessage contact={over.contact} />
      ) : (
        <Answered query={query}>
          {(involvement) => <Detail involvement={involvement} onChanged={() => void query.refetch()} onOver={setOver} />}
        </Answered>
      )}
    </>
  )
}
