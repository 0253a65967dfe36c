import { Card } from '@mens-centraal/ui/Card'
import { Message } from '@mens-centraal/ui/Message'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useWho } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { type Office, officesToday } from './offices.ts'

const DeliveryState = () => {
  const t = useWords()
  const query = useAnswer('GET /api/deliveries', {}, { live: true })
  return (
    <Answered query={query}>
      {({ waiting, dead }) =>
        dead.length > 0 ? (
          <Message tone="bad" title={t('today.dead', { count: dead.length })}>
            <p>
              <Link to="/bezorging">{t('today.deadDo')}</Link>
            </p>
          </Message>
        ) : (
          <p>
            {t('today.delivered', { count: waiting })} <Link to="/bezorging">{t('today.toDeliveries')}</Link>
          </p>
        )
      }
    </Answered>
  )
}

const Log = () => {
  const t = useWords()
  return (
    <p>
      {t('today.privacy-officer')} <Link to="/logboek">{t('today.toLog')}</Link>
    </p>
  )
}

const ColleaguesState = () => {
  const t = useWords()
  const query = useAnswer('GET /api/organisation-signals', {}, { live: true })
  return (
    <Answered query={query}>
      {({ colleagues }) =>
        colleagues.some(({ orphanedBecause }) => orphanedBecause !== null) ? (
          <Message tone="attention" title={t('today.orphaned')}>
            <p>
              <Link to="/signalen-van-collegas">{t('today.orphanedDo')}</Link>
            </p>
          </Message>
        ) : (
          <p>
            {t('today.coordinator')} <Link to="/signalen-van-collegas">{t('today.toColleagues')}</Link>
          </p>
        )
      }
    </Answered>
  )
}

const Watched = () => {
  const t = useWords()
  const query = useAnswer('GET /api/today', {}, { live: true })
  return (
    <Answered query={query}>
      {({ followUp }) => (
        <p>
          {t('today.watched', followUp.watched ?? { waiting: 0, overdue: 0 })}{' '}
          <Link to="/opvolging">{t('today.toFollowUps')}</Link>
        </p>
      )}
    </Answered>
  )
}

const Escalated = () => {
  const t = useWords()
  const dates = useDates()
  const query = useAnswer('GET /api/today', {}, { live: true })
  return (
    <Answered query={query}>
      {({ followUp: { escalated } }) =>
        escalated.length > 0 && (
          <>
            <ul className="rows">
              {escalated.map(({ id, number, dueOn, colleagues }) => (
                <li className="row" key={id}>
                  <div>
                    <b>{t('today.escalated', { number, people: colleagues.map(({ name }) => name).join(', ') })}</b>
                    <div className="soft small">{t('today.escalatedSub', { day: dates.day(dueOn) })}</div>
                  </div>
                </li>
              ))}
            </ul>
            <p>
              <Link to="/wachtende-matches">{t('today.escalatedDo')}</Link>
            </p>
          </>
        )
      }
    </Answered>
  )
}

const Decisions = () => {
  const t = useWords()
  const query = useAnswer('GET /api/decisions-standing', {}, { live: true })
  return (
    <Answered query={query}>
      {({ waiting, overdue }) => (
        <p>
          {t('today.decisions', { waiting, overdue })} <Link to="/beslissingen">{t('today.toDecisions')}</Link>
        </p>
      )}
    </Answered>
  )
}

const tasks: Readonly<Record<Office, ReactNode>> = {
  coordinator: (
    <>
      <ColleaguesState />
      <Escalated />
    </>
  ),
  'follow-up-officer': <Watched />,
  'privacy-officer': <Log />,
  'functional-manager': <DeliveryState />,
  decider: <Decisions />,
}

/** What there is to do now in each role beside that of reporter, or that there is nothing, and why. */
export const OfficerTasks = () => {
  const t = useWords()
  return officesToday(useWho().roles).map((office) => (
    <Card key={office} title={t(`role.${office}`)}>
      {tasks[office]}
    </Card>
  ))
}
