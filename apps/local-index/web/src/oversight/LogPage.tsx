import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Table } from '@mens-centraal/ui/Table'
import { useEffect, useId, useRef, useState } from 'react'
import { Answered } from '../api/Answered.tsx'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { NotPrinted } from '../language/NotPrinted.tsx'
import { useWords } from '../language/use-words.tsx'
import { LogLegend } from './LogLegend.tsx'
import { useLogColumns } from './log-columns.tsx'

type LogPageAnswer = Answer<'GET /api/audit-records'>
type Outcome = 'all' | 'done' | 'refused'

/** Which records are asked for: of one outcome or all, and before which record. */
type Wish = { readonly outcome: Outcome; readonly before: string | null }
type WishProps = { readonly wish: Wish; readonly onWish: (wish: Wish) => void }

const newest: Wish = { outcome: 'all', before: null }

const NoRecords = ({ wish, onWish }: WishProps) => {
  const t = useWords()
  const older = wish.before !== null
  const filtered = wish.outcome !== 'all'
  return (
    <EmptyState title={t('log.emptyTitle')}>
      <p>{t(older ? 'log.emptyOlder' : filtered ? 'log.emptyFilter' : 'log.empty')}</p>
      {!older && filtered && (
        <Actions>
          <Button onPress={() => onWish(newest)}>{t('log.showAll')}</Button>
        </Actions>
      )}
    </EmptyState>
  )
}

const Records = ({ page, wish, onWish }: WishProps & { readonly page: LogPageAnswer }) => {
  const t = useWords()
  const columns = useLogColumns()
  const { records, next } = page
  if (records.length === 0) return <NoRecords wish={wish} onWish={onWish} />
  return (
    <>
      <Table caption={t('log.title')} columns={columns} rows={records} rowKey={(record) => record.id} />
      {next && (
        <Actions>
          <Button onPress={() => onWish({ ...wish, before: next })}>{t('log.older')}</Button>
        </Actions>
      )}
    </>
  )
}

const OutcomeFilter = ({ wish, onWish }: WishProps) => {
  const t = useWords()
  return (
    <ChoiceField
      id={useId()}
      label={t('log.show')}
      look="tiles"
      value={wish.outcome}
      onChange={(outcome: Outcome) => onWish({ outcome, before: null })}
      choices={[
        { value: 'all', label: t('log.all') },
        { value: 'done', label: t('log.done') },
        { value: 'refused', label: t('log.refused') },
      ]}
    />
  )
}

/** The records, on a place of their own that takes the focus when the button that asked for other records is gone. */
const LogRecords = ({ wish, onWish }: WishProps) => {
  const t = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState(0)
  useEffect(() => {
    if (moved > 0) place.current?.focus()
  }, [moved])
  const move = (to: Wish) => {
    onWish(to)
    setMoved(moved + 1)
  }
  const query = useAnswer('GET /api/audit-records', {
    query: { ...(wish.before && { before: wish.before }), ...(wish.outcome !== 'all' && { outcome: wish.outcome }) },
  })
  return (
    <section ref={place} tabIndex={-1} aria-label={t('log.title')}>
      {wish.before && (
        <Button look="quiet" onPress={() => move({ ...wish, before: null })}>
          {t('log.newest')}
        </Button>
      )}
      <Answered query={query}>{(page) => <Records page={page} wish={wish} onWish={move} />}</Answered>
    </section>
  )
}

/** The log of the own municipality, for its privacy officer: who did what, without content; each youth by a code. */
export const LogPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const [wish, setWish] = useState(newest)
  return (
    <>
      <PageTitle documentTitle={title(t('log.title'))}>{t('log.title')}</PageTitle>
      <p className="soft">{t('log.text')}</p>
      <NotPrinted>
        <LogLegend />
        <Card>
          <OutcomeFilter wish={wish} onWish={setWish} />
          <LogRecords wish={wish} onWish={setWish} />
        </Card>
      </NotPrinted>
    </>
  )
}
