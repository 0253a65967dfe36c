import { buttonClass } from '@mens-centraal/ui/Button'
import { Card, Columns } from '@mens-centraal/ui/Card'
import { EmptyState } from '@mens-centraal/ui/EmptyState'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { Answered } from '../api/Answered.tsx'
import { inSentences } from '../api/failure.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useDocumentTitle, useWho } from '../directory/session.tsx'
import { NotPrinted } from '../language/NotPrinted.tsx'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { NoticeList } from '../notices/NoticeList.tsx'
import { OfficerTasks } from './OfficerTasks.tsx'
import { StandsInFor } from './StandsInFor.tsx'
import { ToDoRow } from './ToDoRow.tsx'
import { type Today, toDoId, toDoList } from './to-do.ts'

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
        <ToDoRow key={toDoId(item)} item={item} />
      ))}
    </ul>
  )
}

/** Said to who may read notices but not give signals now; without a designation also that they see none. */
const CannotSignal = () => {
  const t = useWords()
  const who = useWho()
  const [first] = who.signallingRefusals
  if (!who.roles.includes('reporter') || !first) return null
  const undesignated = first.code.startsWith('designation-')
  return (
    <Message tone="attention" title={undesignated ? inSentences(first.title) : t('today.cannotSignal')}>
      <p>
        {inSentences(undesignated ? first.detail : first.title)} <Link to="/signaal-afgeven">{t('today.cannotSignalWhy')}</Link>
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

const RecordInvolvement = () => {
  const t = useWords()
  return (
    <Link to="/betrokkenheid-vastleggen" className={`${buttonClass('plain')} screen-only`}>
      {t('nav.recordInvolvement')}
    </Link>
  )
}

/** Said to who gives help and no signals: what this index asks of them. */
const ForHelpers = () => {
  const t = useWords()
  return (
    <Card title={t('today.involvements')}>
      <p>{t('today.involvementsText')}</p>
      <p>
        <Link to="/mijn-betrokkenheden">{t('nav.involvements')}</Link>
      </p>
    </Card>
  )
}

const TodayContent = () => {
  const t = useWords()
  const who = useWho()
  const reporter = who.roles.includes('reporter')
  const getsNotices =
    reporter || who.involvements.record || who.roles.includes('privacy-officer') || who.roles.includes('decider')
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
            <StandsInFor colleagues={answer.standsInFor} />
            <Card title={t('today.toDo')}>
              <ToDo answer={answer} />
            </Card>
          </Columns>
        ) : (
          (getsNotices || answer.notices.length > 0) && notices(answer)
        )
      }
    </Answered>
  )
}

/** The first page: what must I do now, in each of my roles. */
export const TodayPage = () => {
  const t = useWords()
  const dates = useDates()
  const title = useDocumentTitle()
  const who = useWho()
  const reporter = who.roles.includes('reporter')
  const maySignal = reporter && who.signallingRefusals.length === 0
  const { record } = who.involvements
  return (
    <>
      <PageTitle
        documentTitle={title(t('today.title'))}
        aside={
          <>
            {record && <RecordInvolvement />} {maySignal && <Raise />}
          </>
        }
      >
        {t('today.title')} <span className="soft today-date">{dates.fullDay(today())}</span>
      </PageTitle>
      <CannotSignal />
      <OfficerTasks />
      {record && !reporter && <ForHelpers />}
      <NotPrinted>
        <TodayContent />
      </NotPrinted>
    </>
  )
}
