import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { PageTitle } from '@mens-centraal/ui/Page'
import { useId, useState } from 'react'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle } from '../directory/session.tsx'
import { useWords } from '../language/use-words.tsx'
import { FigureCard, type Look } from './FigureCard.tsx'
import type { FixedTable } from './figures.ts'

const Tables = ({ tables }: { readonly tables: readonly FixedTable[] }) => {
  const t = useWords()
  const id = useId()
  const [look, setLook] = useState<Look>('chart')
  if (tables.every(({ rows }) => rows.length === 0)) {
    return (
      <EmptyState title={t('insight.emptyTitle')}>
        <p>{t('insight.empty')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <ChoiceField
        id={id}
        label={t('insight.look')}
        look="tiles"
        value={look}
        onChange={setLook}
        choices={[
          { value: 'chart', label: t('insight.look.chart') },
          { value: 'table', label: t('insight.look.table') },
        ]}
      />
      {tables.map((table, index) => (
        <FigureCard key={table.table} table={table} look={look} folds={index > 0} />
      ))}
    </>
  )
}

/** The figures of the own municipality: fixed tables of the last twelve months that are over, as pictures or in figures. */
export const InsightPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/insight', {})
  return (
    <>
      <PageTitle documentTitle={title(t('insight.title'))}>{t('insight.title')}</PageTitle>
      <p className="soft">{t('insight.intro')}</p>
      <p className="soft">{t('insight.rule')}</p>
      <Answered query={query}>{({ tables }) => <Tables tables={tables} />}</Answered>
    </>
  )
}
