import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Table } from '@mens-centraal/ui/Table'
import { Answered } from '../../api/Answered.tsx'
import { useAnswer } from '../../api/use-answer.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'

/** How many signals came along from another local system, the latest time first: numbers, about nobody. */
export const TakeOvers = () => {
  const t = useWords()
  const dates = useDates()
  const query = useAnswer('GET /api/take-overs', {})
  return (
    <Card title={t('takeOver.title')} folds>
      <Answered query={query}>
        {({ takeOvers }) =>
          takeOvers.length === 0 ? (
            <EmptyState title={t('takeOver.noneTitle')}>
              <p>{t('takeOver.none')}</p>
            </EmptyState>
          ) : (
            <Table
              caption={t('takeOver.title')}
              rows={takeOvers}
              rowKey={({ at, source }) => `${at} ${source}`}
              columns={[
                { key: 'at', title: t('takeOver.at'), figures: true, cell: ({ at }) => dates.exactMoment(at) },
                { key: 'source', title: t('takeOver.source'), cell: ({ source }) => source },
                { key: 'active', title: t('takeOver.active'), figures: true, cell: ({ active }) => active },
                { key: 'archived', title: t('takeOver.archived'), figures: true, cell: ({ archived }) => archived },
              ]}
            />
          )
        }
      </Answered>
    </Card>
  )
}
