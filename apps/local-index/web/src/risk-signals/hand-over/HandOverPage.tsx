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
import { OpenForm } from './OpenForm.tsx'

const Overview = ({ answer, onDone }: { readonly answer: ToHandOver; readonly onDone: (receiver: string) => void }) => {
  const t = useWords()
  const word = orphanWord(answer.colleague)
  return (
    <Card title={t('handOver.of', { name: answer.colleague.name })} aside={word && t(word)}>
      {answer.receivers.length === 0 ? (
        <EmptyState title={t('handOver.nobodyTitle')}>
          <p>{t('handOver.nobody')}</p>
        </EmptyState>
      ) : (
        <HandOverForm answer={answer} onDone={onDone} />
      )}
    </Card>
  )
}

const Done = ({ receiver }: { readonly receiver: string }) => {
  const t = useWords()
  return (
    <Message tone="good" title={t('handOver.done', { receiver })} announce>
      <p>
        {t('handOver.doneText')} <Link to="/signalen-van-collegas">{t('handOver.back')}</Link>
      </p>
    </Message>
  )
}

const Asking = ({ onDone }: { readonly onDone: (receiver: string) => void }) => {
  const { id } = useParams({ from: '/app/more/overdragen/$id' })
  const [opened, setOpened] = useState<ToHandOver | null>(null)
  return opened === null ? <OpenForm id={id} onOpened={setOpened} /> : <Overview answer={opened} onDone={onDone} />
}

/** Hands over signals of one colleague: only here, and after a reason was chosen, the coordinator sees whom they are about. */
export const HandOverPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const [receiver, setReceiver] = useState<string | null>(null)
  return (
    <>
      <p className="crumbs soft">
        <Link to="/signalen-van-collegas">{t('handOver.listTitle')}</Link> › {t('handOver.title')}
      </p>
      <PageTitle documentTitle={title(t('handOver.title'))}>{t('handOver.title')}</PageTitle>
      <p className="soft">{t('handOver.text')}</p>
      <NotPrinted>{receiver === null ? <Asking onDone={setReceiver} /> : <Done receiver={receiver} />}</NotPrinted>
    </>
  )
}
