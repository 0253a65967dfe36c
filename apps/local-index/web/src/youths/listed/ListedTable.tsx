import { Button } from '@mens-centraal/ui/Button'
import { type Column, Table } from '@mens-centraal/ui/Table'
import { canMove } from '../../directory/management/organisation.ts'
import { PeriodTag } from '../../directory/management/PeriodTag.tsx'
import { today, useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { addressLine, type ListedAddress } from './listed-address.ts'

type ListedTableProps = { readonly addresses: readonly ListedAddress[]; readonly onMove: (address: ListedAddress) => void }

const By = ({ added, ended }: ListedAddress) => {
  const t = useWords()
  const dates = useDates()
  const said = (trace: { readonly at: string; readonly who: string | null }) => ({
    who: trace.who ?? t('setting.formerly'),
    day: dates.exactMoment(trace.at),
  })
  return (
    <>
      <div className="small">{t('listed.addedBy', said(added))}</div>
      {ended && <div className="small">{t('listed.endedBy', said(ended))}</div>}
    </>
  )
}

const useColumns = (onMove: ListedTableProps['onMove']): readonly Column<ListedAddress>[] => {
  const t = useWords()
  return [
    {
      key: 'address',
      title: t('listed.address'),
      cell: (address) => (
        <>
          {address.name}
          <div className="soft small">{addressLine(address)}</div>
        </>
      ),
    },
    { key: 'kind', title: t('listed.kind'), cell: ({ kind }) => t(`listed.${kind}`) },
    { key: 'period', title: t('listed.period'), cell: (address) => <PeriodTag periods={[address]} /> },
    { key: 'by', title: t('listed.history'), cell: (address) => <By {...address} /> },
    {
      key: 'act',
      title: t('setting.act'),
      cell: (address) =>
        canMove(address, today()) ? (
          <Button look="quiet" onPress={() => onMove(address)}>
            {t('period.move')}
            <span className="only-heard"> {address.name}</span>
          </Button>
        ) : (
          '–'
        ),
    },
  ]
}

/** The addresses that the municipality listed, those that left the list too, with who did it and when. */
export const ListedTable = ({ addresses, onMove }: ListedTableProps) => {
  const t = useWords()
  return <Table caption={t('listed.title')} columns={useColumns(onMove)} rows={addresses} rowKey={({ id }) => id} />
}
