import { buttonClass } from '@mens-centraal/ui/Button'
import { Card, Columns } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link, Navigate } from '@tanstack/react-router'
import { Answered } from '../api/Answered.tsx'
import { inSentences } from '../api/failure.ts'
import { useAnswer } from '../api/use-answer.ts'
import { pagesForRoles } from '../directory/pages-for-roles.ts'
import { useDocumentTitle, useWho } from '../directory/session.tsx'
import { NotPrinted } from '../language/NotPrinted.tsx'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { NoticeList } from '../notices/NoticeList.tsx'
import { ToDoRow } from './ToDoRow.tsx'
import { type Today, toDoList } from './to-do.ts'

const keyOf = (item: ReturnType<typeof toDoList>[number]): string =>
  `${item.kind}-${'match' in item ? item.match.id : item.task.id}`

const ToDo = ({ answer }: { readonly answer: Today }) => {
  const t = useWords()
  const list = toDoList(answer, today())
  if (list.length === 0) {
    return (
      <EmptyState title={t('today.emptyTitle')}>
        <p>{t('today.empty')}</p>
      </EmptyState>
    )
  }
  return (
    <ul className="rows">
      {list.map((item) => (
        <ToDoRow key={keyOf(item)} item={item} />
      ))}
    </ul>
  )
}

/** Said to who may read notices but not give signals now. */
const CannotSignal = () => {
  const t = useWords()
  const who = useWho()
  const [first] = who.signallingRefusals
  if (!who.roles.includes('reporter') || !first) return null
  return (
    <Message tone="attention" title={t('today.cannotSignal')}>
      <p>
        {inSentences(first.title)} <Link to="/signaal-afgeven">{t('today.cannotSignalWhy')}</Link>
      </p>
    </Message>
  )
}

const Raise = () => {
  const t = useWords()
  return (
    <Link to="/signaal-afgeven" className={`${buttonClass('main')} screen-only`}>
      {t('nav.raise')}
    </Link>
  )
}

const TodayContent = () => {
  const t = useWords()
  const who = useWho()
  const reporter = who.roles.includes('reporter')
  const query = useAnswer('GET /api/today', {}, { live: true })
  const notices = ({ notices: list }: Today) => (
    <Card title={t('notices.title')}>
      <NoticeList notices={list} onRead={() => void query.refetch()} />
    </Card>
  )
  return (
    <Answered query={query}>
      {(answer) =>
        reporter ? (
          <Columns side={notices(answer)}>
            <Card title={t('today.toDo')}>
              <ToDo answer={answer} />
            </Card>
          </Columns>
        ) : (
          notices(answer)
        )
      }
    </Answered>
  )
}

/** The first page: what must I do now. Who has nothing here is brought to what is theirs. */
export const TodayPage = () => {
  const t = useWords()
  const dates = useDates()
  const title = useDocumentTitle()
  const who = useWho()
  const pages = pagesForRoles(who.roles)
  const maySignal = who.roles.includes('reporter') && who.signallingRefusals.length === 0
  const [first] = pages
  if (first && !pages.includes('/')) return <Navigate to={first} replace />
  return (
    <>
      <PageTitle documentTitle={title(t('today.title'))} aside={maySignal && <Raise />}>
        {t('today.title')} <span className="soft today-date">{dates.fullDay(today())}</span>
      </PageTitle>
      <CannotSignal />
      <NotPrinted>
        <TodayContent />
      </NotPrinted>
    </>
  )
}
