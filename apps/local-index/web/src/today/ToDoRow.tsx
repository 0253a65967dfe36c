import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { Tag } from '@mens-centraal/ui/Tag'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { useYouthName } from '../youths/YouthName.tsx'
import { dayAway, type ToDo } from './to-do.ts'

type MatchItem = Extract<ToDo, { readonly match: unknown }>
type LeadItem = Extract<ToDo, { readonly proposal: unknown } | { readonly evaluation: unknown }>
type TaskItem = Extract<ToDo, { readonly task: unknown }>

/** "over 9 dagen", "vandaag", "2 dagen te laat". */
const DayTag = ({ day }: { readonly day: string }) => {
  const t = useWords()
  const { when, days } = dayAway(day, today())
  if (when === 'late') {
    return (
      <Tag tone="bad" sign="attention">
        {t('today.late', { days })}
      </Tag>
    )
  }
  return <Tag tone="attention">{t(when === 'today' ? 'today.today' : 'today.ahead', { days })}</Tag>
}

const Row = ({ title, sub, tag }: { readonly title: ReactNode; readonly sub: string; readonly tag: ReactNode }) => (
  <li className="row">
    <div>
      {title}
      <div className="soft small">{sub}</div>
    </div>
    {tag}
  </li>
)

const MatchTag = ({ item }: { readonly item: MatchItem }) => {
  const t = useWords()
  if (item.kind === 'contact' && item.dueOn !== null) return <DayTag day={item.dueOn} />
  return (
    <Tag tone="attention" sign="attention">
      {t(item.kind === 'check-possible' ? 'today.possibleTag' : 'today.matchTag')}
    </Tag>
  )
}

const MatchRow = ({ item }: { readonly item: MatchItem }) => {
  const { kind, match } = item
  const t = useWords()
  const nameOf = useYouthName()
  const whom = item.kind === 'contact' ? item.others : match.others
  const people = whom.map(({ name, organisation, worksHere }) => (worksHere ? name : organisation)).join(', ')
  const possible = kind === 'check-possible'
  return (
    <Row
      title={
        <Link to="/matches/$id" params={{ id: match.id }} className="row-title">
          {possible ? t('today.check', { people }) : t('today.contact', { people })}
        </Link>
      }
      sub={[
        match.youth && nameOf(match.youth),
        match.kind !== 'youth' && t(`match.${match.kind}`),
        t('today.matchNumber', { number: match.number }),
      ]
        .filter(Boolean)
        .join(' · ')}
      tag={<MatchTag item={item} />}
    />
  )
}

const TaskRow = ({ item: { kind, task } }: { readonly item: TaskItem }) => {
  const t = useWords()
  const dates = useDates()
  const nameOf = useYouthName()
  const last = kind === 'decide-end' ? addDays(task.on as CalendarDay, -1) : task.on
  const nameless = kind === 'waits-for-check' && task.youth.familyName === null
  const titles = {
    'tell-family': 'today.tell',
    'still-meant': 'today.meant',
    'still-involved': 'today.decide',
    'decide-end': 'today.decide',
    'waits-for-check': 'today.waits',
  } as const
  const subs = {
    'tell-family': 'today.tellSub',
    'still-meant': 'today.meantSub',
    'still-involved': 'today.leftSub',
    'decide-end': 'today.decideSub',
    'waits-for-check': 'today.waitsSub',
  } as const
  return (
    <Row
      title={
        <Link to="/mijn-signalen/$id" params={{ id: task.id }} className="row-title">
          {nameless ? t('today.waitsNameless') : t(titles[kind], { name: nameOf(task.youth) })}
        </Link>
      }
      sub={t(subs[kind], { day: dates.day(last) })}
      tag={
        kind === 'still-meant' ? (
          <Tag tone="attention">{t('today.meantTag')}</Tag>
        ) : kind === 'still-involved' ? (
          <Tag tone="attention">{t('today.leftTag')}</Tag>
        ) : kind === 'waits-for-check' ? (
          <Tag sign="waiting">{t('today.waitsTag')}</Tag>
        ) : (
          <DayTag day={last} />
        )
      }
    />
  )
}

const LeadRow = ({ item }: { readonly item: LeadItem }) => {
  const t = useWords()
  const dates = useDates()
  const asked = 'proposal' in item
  const { match, number, on } = asked ? item.proposal : item.evaluation
  const last = asked ? addDays(on as CalendarDay, -1) : on
  return (
    <Row
      title={
        <Link to="/matches/$id" params={{ id: match }} className="row-title">
          {asked ? t('today.leadAsked', { name: item.proposal.byName }) : t('today.evaluate', { number })}
        </Link>
      }
      sub={t(asked ? 'today.leadAskedSub' : 'today.evaluateSub', { number, day: dates.day(last) })}
      tag={<DayTag day={last} />}
    />
  )
}

/** One thing to do, with a link to where it is done. */
export const ToDoRow = ({ item }: { readonly item: ToDo }) =>
  'match' in item ? <MatchRow item={item} /> : 'task' in item ? <TaskRow item={item} /> : <LeadRow item={item} />
