import { Button } from '@mens-centraal/ui/Button'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Table } from '@mens-centraal/ui/Table'
import { today, useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { canMove, type Dated } from './organisation.ts'
import { PeriodTag } from './PeriodTag.tsx'

type CovenantTableProps = { readonly covenants: readonly Dated[]; readonly onMove: (covenant: Dated) => void }

/** The agreements with the own municipality, the latest first. */
export const CovenantTable = ({ covenants, onMove }: CovenantTableProps) => {
  const t = useWords()
  const dates = useDates()
  if (covenants.length === 0) {
    return (
      <EmptyState title={t('covenant.noneTitle')}>
        <p>{t('covenant.none')}</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption={t('covenant.title')}
      rows={covenants}
      rowKey={({ id }) => id}
      columns={[
        { key: 'from', title: t('period.from'), figures: true, cell: ({ from }) => dates.day(from) },
        {
          key: 'until',
          title: t('period.until'),
          figures: true,
          cell: ({ until }) => (until === null ? t('period.noEnd') : dates.lastDay(until)),
        },
        { key: 'state', title: t('period.state'), cell: (covenant) => <PeriodTag periods={[covenant]} /> },
        {
          key: 'act',
          title: t('setting.act'),
          cell: (covenant) =>
            canMove(covenant, today()) ? (
              <Button look="quiet" onPress={() => onMove(covenant)}>
                {t('period.move')}
                <span className="only-heard"> {t('covenant.from', { day: dates.day(covenant.from) })}</span>
              </Button>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}
