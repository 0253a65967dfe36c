import { Card } from '@mens-centraal/ui/Card'
import { Table } from '@mens-centraal/ui/Table'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { historyOf, type Managed, type SourceSystem, shortThumbprint } from './source-system.ts'

/** Who did what to the systems, and when; the latest first. */
export const SystemHistory = ({ systems }: { readonly systems: readonly SourceSystem[] }) => {
  const t = useWords()
  const dates = useDates()
  const history = historyOf(systems)
  if (history.length === 0) return null
  const saidOf = ({ what, thumbprint }: Managed): string =>
    t(`system.did.${what}`, { code: thumbprint === null ? '' : shortThumbprint(thumbprint) })
  return (
    <Card title={t('setting.history')}>
      <Table
        caption={t('setting.history')}
        rows={history}
        rowKey={({ key }) => key}
        columns={[
          { key: 'at', title: t('system.when'), figures: true, cell: ({ at }) => dates.exactMoment(at) },
          { key: 'who', title: t('setting.chosenBy'), cell: ({ by }) => by ?? t('setting.formerly') },
          { key: 'system', title: t('system.one'), cell: ({ system }) => system },
          { key: 'what', title: t('system.what'), cell: saidOf },
        ]}
      />
    </Card>
  )
}
