import { ContactCard, Phone, type WorkingDay } from '@mens-centraal/ui/ContactCard'
import { Tag } from '@mens-centraal/ui/Tag'
import { useIntl } from 'react-intl'
import { today, useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { mailTo, type Participant, presentOn, weekdayOf } from './match.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

/** Any Monday; only its weekday is shown. */
const monday = Date.UTC(2024, 0, 1, 12)

const useWeek = ({ presence }: Pick<Participant, 'presence'>): readonly WorkingDay[] => {
  const intl = useIntl()
  if (presence.length === 0) return []
  return days.map((day, i) => ({
    short: intl.formatDate(monday + i * 86_400_000, { weekday: 'short' }),
    long: intl.formatDate(monday + i * 86_400_000, { weekday: 'long' }),
    present: presence.includes(day),
    today: weekdayOf(today()) === day,
  }))
}

/** How the team is reached, with the match number as the subject of a mail. */
export const teamOf = ({ team }: Pick<Participant, 'team'>, subject: string) =>
  team && {
    phone: team.phone,
    mail: team.mailbox === null ? null : { address: team.mailbox, href: mailTo(team.mailbox, subject) },
  }

type AwayProps = { readonly absence: NonNullable<Participant['absence']>; readonly number: string }

/** They are away: until when, and whom to reach instead. */
const Away = ({ absence: { until, standIn }, number }: AwayProps) => {
  const t = useWords()
  const dates = useDates()
  return (
    <p>
      <b>{t('match.away', { last: dates.lastDay(until), name: standIn.name })}</b>
      <br />
      {t(`function.${standIn.function}`)} {standIn.phone && <Phone number={standIn.phone} />}
      {standIn.phone && standIn.email && ' · '}
      {standIn.email && <a href={mailTo(standIn.email, t('match.mailSubject', { number }))}>{standIn.email}</a>}
    </p>
  )
}

/** Another professional in a match: who it is, and how and when to reach them. */
export const Contact = ({ participant, number }: { readonly participant: Participant; readonly number: string }) => {
  const t = useWords()
  const dates = useDates()
  const week = useWeek(participant)
  return (
    <ContactCard
      name={participant.name}
      position={[participant.function && t(`function.${participant.function}`), participant.organisation]
        .filter(Boolean)
        .join(' · ')}
      phone={participant.phone}
      mail={
        participant.email === null
          ? null
          : { address: participant.email, href: mailTo(participant.email, t('match.mailSubject', { number })) }
      }
      generalPhone={participant.generalPhone}
      team={teamOf(participant, t('match.mailSubject', { number }))}
      week={week}
      tag={
        participant.absence === null &&
        participant.closed === null &&
        presentOn(participant, today()) && (
          <Tag tone="good" sign="good">
            {t('match.worksToday')}
          </Tag>
        )
      }
    >
      {participant.absence && <Away absence={participant.absence} number={number} />}
      {participant.closed && (
        <p>
          <b>
            {t('match.closed', { day: dates.lastDay(participant.closed.until) })} <Phone number={participant.closed.phone} />
          </b>
        </p>
      )}
    </ContactCard>
  )
}
