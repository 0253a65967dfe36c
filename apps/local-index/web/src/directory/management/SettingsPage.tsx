import { Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { type Column, Table } from '@mens-centraal/ui/Table'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Answered } from '../../api/Answered.tsx'
import { useAnswer } from '../../api/use-answer.ts'
import { useFocusBack } from '../../form/use-focus-back.ts'
import { today, useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { useDocumentTitle } from '../session.tsx'
import { SettingForm } from './SettingForm.tsx'
import { SettingHistory } from './SettingHistory.tsx'
import { comingOf, heldSince, type Setting, type SettingName, settingHint, settingWord } from './setting.ts'
import { TakeOvers } from './TakeOvers.tsx'
import { useValueWords } from './use-setting-words.ts'

const Held = ({ setting }: { readonly setting: Setting }) => {
  const t = useWords()
  const dates = useDates()
  const words = useValueWords()
  const since = heldSince(setting, today())
  return (
    <>
      <b>{words(setting, setting.value)}</b>
      <div className="soft small">{since ? t('setting.since', { day: dates.day(since) }) : t('setting.byDefault')}</div>
      {comingOf(setting, today()).map(({ value, from }) => (
        <div key={from} className="small">
          {t('setting.coming', { day: dates.day(from), value: words(setting, value) })}
        </div>
      ))}
    </>
  )
}

const useColumns = (onChange: (name: SettingName) => void): readonly Column<Setting>[] => {
  const t = useWords()
  return [
    {
      key: 'name',
      title: t('setting.name'),
      cell: ({ setting }) => (
        <>
          {t(settingWord(setting))}
          <div className="soft small">{t(settingHint(setting))}</div>
          {setting === 'address-matches' && <Link to="/adressen-van-instellingen">{t('setting.address-matches.more')}</Link>}
          {setting === 'case-lead' && <Link to="/regels-voor-regie">{t('setting.case-lead.more')}</Link>}
        </>
      ),
    },
    { key: 'value', title: t('setting.value'), cell: (setting) => <Held setting={setting} /> },
    {
      key: 'act',
      title: t('setting.act'),
      cell: ({ setting }) => (
        <Button look="quiet" onPress={() => onChange(setting)}>
          {t('setting.change')}
          <span className="only-heard"> {t(settingWord(setting))}</span>
        </Button>
      ),
    },
  ]
}

type OverviewProps = { readonly settings: readonly Setting[]; readonly onChanged: () => void }

const Overview = ({ settings, onChanged }: OverviewProps) => {
  const t = useWords()
  const [open, setOpen] = useState<SettingName | null>(null)
  const [done, setDone] = useState<SettingName | null>(null)
  const focus = useFocusBack()
  const columns = useColumns((name) => {
    focus.leave()
    setDone(null)
    setOpen(name)
  })
  const opened = settings.find(({ setting }) => setting === open)
  const close = () => {
    setOpen(null)
    focus.back()
  }
  const finish = () => {
    setDone(open)
    close()
    onChanged()
  }
  return (
    <>
      {done && <Message tone="good" title={t('setting.done', { name: t(settingWord(done)) })} announce />}
      {opened && <SettingForm key={opened.setting} setting={opened} onDone={finish} onCancel={close} />}
      <Card title={t('setting.now')}>
        <Table caption={t('setting.now')} columns={columns} rows={settings} rowKey={({ setting }) => setting} />
      </Card>
      <SettingHistory settings={settings} />
      <TakeOvers />
    </>
  )
}

/** What the municipality chose, for its functional manager: what holds now, what comes, and who chose it when. */
export const SettingsPage = () => {
  const t = useWords()
  const title = useDocumentTitle()
  const query = useAnswer('GET /api/settings', {})
  return (
    <>
      <PageTitle documentTitle={title(t('setting.title'))}>{t('setting.title')}</PageTitle>
      <p className="soft">{t('setting.text')}</p>
      <Answered query={query}>
        {({ settings }) => <Overview settings={settings} onChanged={() => void query.refetch()} />}
      </Answered>
    </>
  )
}
