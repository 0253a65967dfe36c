import { Button } from '@mens-centraal/ui/Button'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { type Column, Table } from '@mens-centraal/ui/Table'
import { Tag } from '@mens-centraal/ui/Tag'
import { today, useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'
import { canMove, standingOf, type Worker } from './organisation.ts'
import { PeriodTag } from './PeriodTag.tsx'

type PeopleTableProps = {
  readonly people: readonly Worker[]
  readonly independent: boolean
  readonly onDesignate: (worker: Worker) => void
  readonly onMove: (worker: Worker, designation: Worker['designations'][number]) => void
  readonly onChange: (worker: Worker) => void
  readonly onEnd: (worker: Worker) => void
}
type ActsProps = Omit<PeopleTableProps, 'people'> & { readonly worker: Worker }

const worksHere = ({ until }: Worker): boolean => until === null || until > today()

/** What a helpdesk wants to know of an account. */
const Account = ({ worker }: { readonly worker: Worker }) => {
  const t = useWords()
  const dates = useDates()
  const { hasAccount, lastLoginOn, until } = worker
  if (!worksHere(worker)) return <Tag sign="bad">{t('worker.left', { day: until === null ? '' : dates.lastDay(until) })}</Tag>
  if (!hasAccount) return <Tag tone="attention">{t('worker.noAccount')}</Tag>
  return (
    <>
      <Tag sign="good">{t('worker.account')}</Tag>
      <div className="soft small">
        {lastLoginOn === null ? t('worker.noLogin') : t('worker.lastLogin', { day: dates.day(lastLoginOn) })}
      </div>
    </>
  )
}

const Designating = ({ worker, independent, onDesignate, onMove }: ActsProps) => {
  const t = useWords()
  const standing = standingOf(worker.designations, today())
  if (independent || !worker.roles.includes('reporter')) return null
  if (standing.is !== 'none' && canMove(standing.period, today())) {
    return (
      <Button look="quiet" onPress={() => onMove(worker, standing.period)}>
        {t('designation.move')}
        <span className="only-heard"> {worker.name}</span>
      </Button>
    )
  }
  return (
    <Button look="quiet" onPress={() => onDesignate(worker)}>
      {t('designation.grant')}
      <span className="only-heard"> {worker.name}</span>
    </Button>
  )
}

/** What can be done on somebody: nothing on oneself, and whom the directory file names is changed there only. */
const Acts = (props: ActsProps) => {
  const t = useWords()
  const { worker, onChange, onEnd } = props
  if (!worksHere(worker) || worker.own) return '–'
  return (
    <div className="actions">
      <Designating {...props} />
      {worker.keptBy === 'manager' && (
        <>
          <Button look="quiet" onPress={() => onChange(worker)}>
            {t('worker.change')}
            <span className="only-heard"> {worker.name}</span>
          </Button>
          <Button look="quiet" onPress={() => onEnd(worker)}>
            {t('worker.end')}
            <span className="only-heard"> {worker.name}</span>
          </Button>
        </>
      )}
    </div>
  )
}

const useColumns = (acts: Omit<PeopleTableProps, 'people'>): readonly Column<Worker>[] => {
  const t = useWords()
  return [
    {
      key: 'name',
      title: t('worker.name'),
      cell: (worker) => (
        <>
          {worker.name}
          <div className="soft small">{t(`function.${worker.function}`)}</div>
          {worker.keptBy === 'file' && <div className="soft small">{t('worker.fromFile')}</div>}
        </>
      ),
    },
    {
      key: 'contact',
      title: t('worker.contact'),
      cell: ({ email, phone }) => (
        <>
          <div className="small">{email ?? '–'}</div>
          <div className="small">{phone}</div>
        </>
      ),
    },
    { key: 'account', title: t('worker.accountTitle'), cell: (worker) => <Account worker={worker} /> },
    {
      key: 'designation',
      title: t('designation.title'),
      cell: ({ roles, designations }) => {
        if (acts.independent) return t('designation.notNeeded')
        return roles.includes('reporter') ? <PeriodTag periods={designations} /> : t('designation.noReporter')
      },
    },
    { key: 'act', title: t('setting.act'), cell: (worker) => <Acts worker={worker} {...acts} /> },
  ]
}

/** Who works at an organisation, whether they may signal, and whether they can log in. */
export const PeopleTable = ({ people, ...acts }: PeopleTableProps) => {
  const t = useWords()
  const columns = useColumns(acts)
  if (people.length === 0) {
    return (
      <EmptyState title={t('worker.noneTitle')}>
        <p>{t('worker.none')}</p>
      </EmptyState>
    )
  }
  return <Table caption={t('worker.title')} columns={columns} rows={people} rowKey={({ id }) => id} />
}
