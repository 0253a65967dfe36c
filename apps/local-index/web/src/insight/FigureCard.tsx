import { Actions, Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { Table } from '@mens-centraal/ui/Table'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { FigureChart } from './FigureChart.tsx'
import { csvOf, type FixedTable, type Series, seriesOf } from './figures.ts'

export type Look = 'chart' | 'table'

/** Writes figures as they are read: rounded, a share with its sign, and words for what is not shown. */
const useFigureText = () => {
  const t = useWords()
  return ({ isShare, figures }: Series, i: number): string => {
    const figure = figures[i] ?? null
    if (figure === null) return t('insight.hidden')
    return isShare ? t('insight.ofHundred', { figure }) : `${figure}`
  }
}

const save = (name: string, content: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

const useSave = (table: FixedTable, all: readonly Series[]) => {
  const t = useWords()
  const text = useFigureText()
  return () => {
    const head = [t('insight.month'), ...all.map(({ name }) => t(name))]
    const rows = table.rows.map(({ month }, i) => [month.slice(0, 7), ...all.map((series) => text(series, i))])
    save(`${t(`insight.file.${table.table}`)}.csv`, csvOf(head, rows))
  }
}

const Figures = ({ table, all }: { readonly table: FixedTable; readonly all: readonly Series[] }) => {
  const t = useWords()
  const dates = useDates()
  const text = useFigureText()
  const months = table.rows.map(({ month }, i) => ({ month, i })).reverse()
  const columns = all.map((series) => ({
    key: series.key,
    title: t(series.name),
    figures: true,
    cell: ({ i }: { readonly i: number }) => text(series, i),
  }))
  const month = { key: 'month', title: t('insight.month'), cell: ({ month: of }: { readonly month: string }) => dates.month(of) }
  return (
    <Table
      caption={t(`insight.title.${table.table}`)}
      columns={[month, ...columns]}
      rows={months}
      rowKey={({ month: of }) => of}
    />
  )
}

type FigureCardProps = { readonly table: FixedTable; readonly look: Look; readonly folds: boolean }

/** One fixed table: what it says, its pictures or its figures, and the same figures as a file. The table is always there for who listens. */
export const FigureCard = ({ table, look, folds }: FigureCardProps) => {
  const t = useWords()
  const all = seriesOf(table)
  const saveFile = useSave(table, all)
  const months = table.rows.map(({ month }) => month)
  return (
    <Card title={t(`insight.title.${table.table}`)} folds={folds}>
      <p className="soft">{t(`insight.text.${table.table}`)}</p>
      {look === 'chart' && (
        <div className="charts">
          {all.map((series) => (
            <FigureChart key={series.key} series={series} all={all} months={months} />
          ))}
        </div>
      )}
      <div className={look === 'chart' ? 'only-heard' : undefined}>
        <Figures table={table} all={all} />
      </div>
      <Actions>
        <Button onPress={saveFile}>{t('insight.save')}</Button>
      </Actions>
    </Card>
  )
}
