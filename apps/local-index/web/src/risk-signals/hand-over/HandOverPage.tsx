import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDocumentTitle } from '../../directory/session.tsx'
import { NotPrinted } from '../../language/NotPrinted.tsx'
import { useWords } from '../../language/use-words.tsx'
import { HandOverForm } from './HandOverForm.tsx'
import { orphanWord, type ToHandOver } from './hand-over.ts'
import { OpenForm, type OpeningReason } from './OpenForm.tsx'
import { RemovalForm } from './RemovalForm.tsx'

/** What was done: handed over to somebody, or a signal removed. */
type Outcome = { readonly receiver: string } | 'removed'
type Opened = { readonly answer: ToHandOver; readonly reason: OpeningReason }
type OverviewProps = Opened & { readonly onDone: (outcome: Outcome) => void }

const Receiving = ({ answer, onDone }: Omit<OverviewProps, 'reason'>) => {
  const t = useWords()
  if (answer.receivers.length > 0) return <HandOverForm answer={answer} onDone={(receiver) => onDone({ receiver })} />
  return (
    <EmptyState title={t('handOver.nobodyTitle')}>
      <p>{t('handOver.nobody')}</p>
    </EmptyState>
  )
}

const Overview = ({ answer, reason, onDone }: OverviewProps) => {
  const t = useWords()
  const word = orphanWord(answer.colleague)
  return (
    <Card title={t('handOver.of', { name: answer.colleague.name })} aside={word && t(word)}>
      {reason === 'request-upheld' ? (
        <RemovalForm answer={answer} onDone={() => onDone('removed')} />
      ) : (
        <Receiving answer={answer} onDone={onDone} />
      )}
    </Card>
  )
}

const Done = ({ outcome }: { readonly outcome: Outcome }) => {
  const t = useWords()
  const title = outcome === 'removed' ? t('removal.done') : t('handOver.done', { receiver: outcome.receiver })
  return (
    <Message tone="good" title={title} announce>
      <p>
        {t('handOver.doneText')} <Link to="/signalen-van-collegas">{t('handOver.back')}</Link>
      </p>
    </Message>
  )
}

const Asking = ({ onDone }: Pick<OverviewProps, 'onDone'>) => {
  const { id } = useParams({ from: '/app/more/overdragen/$id' })
  const [opened, setOpened] = useState<Opened | null>(null)
  if (opened === null) return <OpenForm id={id} onOpened={(answer, reason) => setOpened({ answer, reason })} />
  return <Overview {...opened} onDone={onDone} />
}

/** Hands over signals of one colleague, or removes one: only here, and after a reason was chosen, the coordinator sees whom they are about. */
export const HandOverPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return (
    <>
      <p className="crumbs soft">
        <Link to="/signalen-van-collegas">{t('handOver.listTitle')}</Link> › {t('handOver.title')}
      </p>
      <PageTitle documentTitle={title(t('handOver.title'))}>{t('handOver.title')}</PageTitle>
      <p className="soft">{t('handOver.text')}</p>
      <NotPrinted>{outcome === null ? <Asking onDone={setOutcome} /> : <Done outcome={outcome} />}</NotPrinted>
    </>
  )
}
