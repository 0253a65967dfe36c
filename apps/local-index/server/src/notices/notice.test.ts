import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailOf } from './mailer.ts'
import {
  isPast,
  type NoticeGiven,
  noticeEnd,
  noticeHandOver,
  noticeMatchClosed,
  noticeMatchConfirmed,
  noticeMatchJoined,
  noticeMatchOpened,
  noticeOrphaned,
  noticeParticipantLeft,
  noticeParticipantReplaced,
  noticeWaitingChecked,
  noticeWrongYouth,
} from './notice.ts'
import { noticeFollowUpStep } from './notice-of-follow-up.ts'

const seed = 20
const at = new Date('2026-11-22T10:00:00Z')
const draw = { id: () => crypto.randomUUID() }
const person = fc.integer({ min: 0, max: 9 }).map((n) => ({ positionId: `position-${n}`, professionalId: `person-${n}` }))
const people = fc.uniqueArray(person, { minLength: 2, maxLength: 6, selector: ({ positionId }) => positionId })
const match = { matchId: 'match', number: '000042', at }
/** A youth's data, put where events carry more than a notice may. */
const youth = { youthId: 'about-whom', labelSealed: 'Sem de Boer', identitySealed: '999990408' }

const everyNotice = (some: readonly { positionId: string; professionalId: string }[], possible: boolean): NoticeGiven[][] => {
  const [first, ...rest] = some.map((one) => ({
    ...one,
    ...youth,
    participantId: `place-${one.positionId}`,
    signalId: 's',
    organisationId: 'o',
  }))
  if (first === undefined) return []
  const event = { ...match, ...youth, possible, link: { id: 'match', number: '000042', possible } }
  return [
    noticeMatchOpened({ type: 'match-opened', ...event, participants: [first, ...rest] }, draw),
    noticeMatchJoined({ type: 'match-joined', ...event, participant: first, others: rest, known: false }, draw),
    noticeParticipantLeft({ type: 'participant-left', ...event, participantId: 'place', forgotten: false, others: rest }, draw),
    ...(['withdrawn', 'lapsed', 'split'] as const).map((because) =>
      noticeMatchClosed({ type: 'match-closed', ...event, because, others: rest }, draw),
    ),
    noticeMatchConfirmed({ type: 'match-confirmed', ...event, others: rest }, draw),
    noticeWrongYouth({ ...event, type: 'risk-signal-withdrawn', privacyOfficers: rest } as never, draw),
    noticeWaitingChecked({ ...event, ...first, type: 'waiting-signal-confirmed' } as never, at, draw),
    noticeWaitingChecked({ ...event, ...first, type: 'waiting-signal-removed' } as never, at, draw),
    noticeParticipantReplaced({ type: 'participant-replaced', ...event, participantId: 'place', others: rest }, draw),
    noticeHandOver({ type: 'hand-over-made', ...event, handOverId: 'hand-over', to: first }, draw),
    noticeEnd({ type: 'end-warned', what: 'covenant', cause: 'covenant', people: rest, at: event.at }, draw),
    noticeOrphaned({ type: 'signals-orphaned', ...event, positionId: 'whose', coordinators: rest }, draw),
    ...(['reminder', 'coordinators-told', 'officer-told', 'aligned', 'no-response'] as const).map((kind) =>
      noticeFollowUpStep({ ...event, type: 'follow-up-step-taken', kind, stepId: 'step', told: rest } as never, draw),
    ),
  ]
}

test('nobody gets the same notice twice for one cause', () => {
  fc.assert(
    fc.property(people, fc.boolean(), (some, possible) => {
      for (const notices of everyNotice(some, possible)) {
        const keys = notices.map(({ positionId, kind, cause }) => `${positionId} ${kind} ${cause}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(new Set(notices.map(({ noticeId }) => noticeId)).size).toBe(notices.length)
      }
    }),
    { seed },
  )
})

test('a notice holds for whom, what happened and the match: nothing of a youth, whatever the event carries', () => {
  const fields = [
    'type',
    'noticeId',
    'positionId',
    'professionalId',
    'kind',
    'matchId',
    'participantId',
    'number',
    'signalId',
    'cause',
    'at',
  ].sort()
  fc.assert(
    fc.property(people, fc.boolean(), (some, possible) => {
      const notices = everyNotice(some, possible).flat()
      for (const notice of notices) expect(Object.keys(notice).sort()).toEqual(fields)
      expect(JSON.stringify(notices)).not.toMatch(/Sem|999990408|about-whom/)
    }),
    { seed },
  )
})

test('a match that lapsed or was split, and a possible data breach, lead to no page', () => {
  const [, , , withdrawn, lapsed, split, , breach] = everyNotice(
    [
      { positionId: 'a', professionalId: 'a' },
      { positionId: 'b', professionalId: 'b' },
    ],
    false,
  )
  expect(withdrawn?.[0]?.matchId).toBe('match')
  for (const notices of [lapsed, split, breach]) expect(notices?.map(({ matchId }) => matchId)).toEqual([null])
})

test('a mail has the same words for every notice, save the number that leads to it', () => {
  const house = { name: 'Testindex', origin: 'https://index.voorbeeld.example' }
  const mail = (noticeId: string, as = '') => mailOf(house, { noticeId, as }, 'a@b.example')
  const [one, other] = [mail('n1'), mail('n2')]
  expect(one.subject).toBe(other.subject)
  expect(one.text.replaceAll('n1', 'n2')).toBe(other.text)
  expect(one.text).toContain(`${house.origin}/bericht/n1\n`)
  expect(one.messageId).toBe('<notice-n1@index.voorbeeld.example>')
  expect(mail('n1', '-team')).toMatchObject({ text: one.text, messageId: '<notice-n1-team@index.voorbeeld.example>' })
})

test('a notice that asks to get in touch is past once its match is not open to its reader; others never are', () => {
  fc.assert(
    fc.property(people, fc.boolean(), (some, possible) => {
      for (const { kind, matchId } of everyNotice(some, possible).flat()) {
        const asks = ['match-opened', 'match-joined', 'possible-match', 'possible-match-confirmed', 'contact-reminder'].includes(
          kind,
        )
        expect(isPast(kind, matchId, new Set(['match']))).toBe(false)
        expect(isPast(kind, matchId, new Set())).toBe(asks)
      }
    }),
    { seed },
  )
})
