import type { Column } from '@mens-centraal/ui/Table'
import { Tag } from '@mens-centraal/ui/Tag'
import type { Answer } from '../api/call.ts'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { useSaid } from './use-said.ts'

type AuditRecord = Answer<'GET /api/audit-records'>['records'][number]

const Outcome = ({ record }: { readonly record: AuditRecord }) => {
  const t = useWords()
  const said = useSaid()
  if (record.outcome === 'done') return <Tag sign="good">{t('log.done')}</Tag>
  return (
    <>
      <Tag tone="attention" sign="bad">
        {t('log.refused')}
      </Tag>
      {record.refusal && <div className="soft small">{said('refusal', record.refusal)}</div>}
    </>
  )
}

/** Where the words stand of things that go by a name. */
const named = { setting: 'setting', 'organisation-category': 'category' } as const

/** What an act on the directory was about, and which of its fields changed. */
const Things = ({ record: { things, moreThings } }: { readonly record: AuditRecord }) => {
  const t = useWords()
  const said = useSaid()
  return (
    <>
      {things.map(({ kind, code, name, fields }) => (
        <div key={`${kind} ${code}`}>
          {said('log.thing', kind)}{' '}
          {kind in named ? said(named[kind as keyof typeof named], code) : (name ?? <code>{code}</code>)}
          {fields.length > 0 && <div className="soft small">{fields.map((field) => said('log.field', field)).join(', ')}</div>}
        </div>
      ))}
      {moreThings > 0 && <div className="soft small">{t('log.thingsMore', { count: moreThings })}</div>}
    </>
  )
}

/** The youths of a record, each by the code that is theirs in all records; or what else it is about. */
const About = ({ record }: { readonly record: AuditRecord }) => {
  const t = useWords()
  const { about, subjects, things } = record
  const more = subjects - about.length
  if (things.length > 0) return <Things record={record} />
  if (subjects === 0) return t('log.aboutNobody')
  return (
    <span className="about">
      {about.map((code) => (
        <code key={code}>{code}</code>
      ))}
      {more > 0 && <span>{t('log.aboutMore', { count: more })}</span>}
    </span>
  )
}

const Who = ({ record }: { readonly record: AuditRecord }) => {
  const t = useWords()
  return (
    <>
      {record.who ?? t('log.nobody')}
      <div className="soft small">{record.organisation}</div>
      {record.forWhom && <div className="small">{t('log.forWhom', { name: record.forWhom })}</div>}
      {record.system && <div className="soft small">{t('log.via', { system: record.system })}</div>}
    </>
  )
}

/** For what it was done; an exception is told apart, with the reason that somebody had to say. */
const Why = ({ record: { purpose, reason } }: { readonly record: AuditRecord }) => {
  const t = useWords()
  const said = useSaid()
  return (
    <>
      {purpose ? said('purpose', purpose) : '–'}
      {reason && (
        <div className="small">
          <Tag tone="attention">{t('log.exception')}</Tag> {t('log.reason', { reason: said('reason', reason) })}
        </div>
      )}
    </>
  )
}

/** What the log shows of each act. */
export const useLogColumns = (): readonly Column<AuditRecord>[] => {
  const t = useWords()
  const dates = useDates()
  const said = useSaid()
  return [
    { key: 'at', title: t('log.at'), figures: true, cell: (record) => dates.exactMoment(record.at) },
    { key: 'who', title: t('log.who'), cell: (record) => <Who record={record} /> },
    { key: 'act', title: t('log.act'), cell: (record) => said('act', record.permission) },
    { key: 'purpose', title: t('log.purpose'), cell: (record) => <Why record={record} /> },
    { key: 'subject', title: t('log.subject'), cell: (record) => <About record={record} /> },
    { key: 'outcome', title: t('log.outcome'), cell: (record) => <Outcome record={record} /> },
    { key: 'trace', title: t('log.trace'), cell: (record) => <code>{record.traceId.slice(0, 8)}</code> },
  ]
}
