import { Card, Columns } from '@mens-centraal/ui/Card'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Timeline } from '@mens-centraal/ui/Timeline'
import { Link, useParams } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { Answered } from '../api/Answered.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { WatchedLeadCard } from '../case-leads/WatchedLeadCard.tsx'
import { useDocumentTitle } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { Contact } from '../matches/Contact.tsx'
import { CloseForm } from './CloseForm.tsx'
import { ContactTag, LapsedTag, StandingTag } from './FollowUpTags.tsx'
import { courseOf, isIdentifiable, isOpen, type WatchedDetail } from './follow-up.ts'
import { IdentifyForm } from './IdentifyForm.tsx'
import { useEventText } from './said-by.ts'

const Participants = ({ followUp }: { readonly followUp: WatchedDetail }) => {
  const t = useWords()
  return (
    <Card title={t('followUps.participants')}>
      <div className="contacts">
        {followUp.participants.map(({ reach, ...one }) => (
          <div key={one.id}>
            <Contact participant={{ ...one, ...reach, you: false, coordinator: null }} number={followUp.number} />
            <ContactTag contact={one.contact} /> <LapsedTag lapsedOn={one.lapsedOn} />
          </div>
        ))}
      </div>
    </Card>
  )
}

/** Of more than two who take part: who has spoken with whom, who has still to talk first. */
const Pairs = ({ pairs }: Pick<WatchedDetail, 'pairs'>) => {
  const t = useWords()
  const dates = useDates()
  const intl = useIntl()
  if (pairs.length < 2) return null
  return (
    <Card title={t('followUps.pairs')}>
      <ul className="rows">
        {pairs.map(({ people, waits, dueOn }) => (
          <li className="row" key={people.map(({ name }) => name).join(', ')}>
            <div>
              <b>{intl.formatList(people.map(({ name }) => name))}</b>
              {waits && <div className="soft small">{t('followUps.pairDue', { due: dates.day(dueOn) })}</div>}
              {people.map(({ name, contact }) => (
                <div key={name}>
                  {name} <ContactTag contact={contact} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const History = ({ course }: { readonly course: ReturnType<typeof courseOf> }) => {
  const t = useWords()
  const dates = useDates()
  const textOf = useEventText()
  const items = course.map((one, i) => ({
    key: `${one.on}-${one.event}-${i}`,
    day: one.on,
    dayText: dates.day(one.on),
    what: textOf(one),
  }))
  return (
    <Card title={t('followUps.history')}>
      <Timeline items={items} />
    </Card>
  )
}

const LedHistory = ({ followUp }: { readonly followUp: WatchedDetail }) => {
  const { data: lead } = useAnswer('GET /api/follow-ups/:id/lead', { params: { id: followUp.id } }, { live: true })
  return <History course={courseOf(followUp.timeline, lead?.timeline ?? [])} />
}

const Detail = ({ followUp, onChanged }: { readonly followUp: WatchedDetail; readonly onChanged: () => void }) => (
  <Columns
    side={followUp.kind === 'youth' ? <LedHistory followUp={followUp} /> : <History course={courseOf(followUp.timeline, [])} />}
  >
    <Participants followUp={followUp} />
    <Pairs pairs={followUp.pairs} />
    {followUp.kind === 'youth' && <WatchedLeadCard id={followUp.id} />}
    {isOpen(followUp.standing) && <CloseForm id={followUp.id} onDone={onChanged} />}
    {isIdentifiable(followUp) && <IdentifyForm id={followUp.id} onDone={onChanged} />}
  </Columns>
)

/** One match that the municipality follows up: whom to call, what happened, and how it is closed. */
export const FollowUpPage = () => {
  const t = useWords()
  const dates = useDates()
  const title = useDocumentTitle()
  const { id } = useParams({ from: '/app/more/opvolging/$id' })
  const query = useAnswer('GET /api/follow-ups/:id', { params: { id } }, { live: true })
  const followUp = query.data
  const heading = followUp ? t(`followUps.match.${followUp.kind}`, { number: followUp.number }) : t('followUps.title')
  const since = followUp && t('followUps.since', { day: dates.day(followUp.openedOn), due: dates.day(followUp.dueOn) })
  return (
    <>
      <p className="crumbs soft">
        <Link to="/opvolging">{t('followUps.title')}</Link> › {t('match.title')}
      </p>
      <PageTitle documentTitle={title(t('match.title'))} aside={followUp && <StandingTag standing={followUp.standing} />}>
        {heading}
      </PageTitle>
      {since && <p className="soft">{since}</p>}
      <Answered query={query}>{(answer) => <Detail followUp={answer} onChanged={() => void query.refetch()} />}</Answered>
    </>
  )
}
