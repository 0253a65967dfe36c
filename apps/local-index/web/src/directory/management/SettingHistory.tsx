import { Card } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Table } from '@mens-centraal/ui/Table'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { type Setting, settingWord } from './setting.ts'
import { useValueWords } from './use-setting-words.ts'

/** What was chosen, by whom, and from when; the latest choice first. */
export const SettingHistory = ({ settings }: { readonly settings: readonly Setting[] }) => {
  const t = useWords()
  const dates = useDates()
  const words = useValueWords()
  const changes = settings
    .flatMap((setting) => setting.history.map((change, i) => ({ setting, ...change, key: `${setting.setting}${i}` })))
    .sort((a, b) => Number(a.at < b.at) - Number(a.at > b.at))
  return (
    <Card title={t('setting.history')} folds>
      {changes.length === 0 && (
        <EmptyState title={t('setting.noHistoryTitle')}>
          <p>{t('setting.noHistory')}</p>
        </EmptyState>
      )}
      {changes.length > 0 && (
        <Table
          caption={t('setting.history')}
          rows={changes}
          rowKey={({ key }) => key}
          columns={[
            { key: 'at', title: t('setting.chosenAt'), figures: true, cell: ({ at }) => dates.exactMoment(at) },
            { key: 'who', title: t('setting.chosenBy'), cell: ({ who }) => who ?? t('setting.formerly') },
            { key: 'what', title: t('setting.name'), cell: ({ setting }) => t(settingWord(setting.setting)) },
            { key: 'value', title: t('setting.value'), cell: ({ setting, value }) => words(setting, value) },
            { key: 'from', title: t('setting.holdsFrom'), figures: true, cell: ({ from }) => dates.day(from) },
          ]}
        />
      )}
    </Card>
  )
}
