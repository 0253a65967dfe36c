import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf, type Instant } from '@mens-centraal/kernel/instant'
import type { About } from '@mens-centraal/platform/access/grant'
import type { View } from '@mens-centraal/platform/acts/read'
import { prepared, type Row } from '@mens-centraal/platform/db/statement'
import { unseal } from '@mens-centraal/platform/sealing/at-rest'
import { sql } from 'kysely'
import { closingOn, teamIn } from '../directory/closing-facts.ts'
import { lapsedOn } from '../directory/position.ts'
import { absenceIn, readStoodInFor, standFor } from '../directory/stand-in-facts.ts'
import { contactOf } from '../matches/contact.ts'
import { type Identity, registerLabelOf } from '../youths/youth.ts'
import { courseOf, readCourse } from './course-facts.ts'
import { contactStateOf, dueOnOf, escalatedRound, partOf } from './follow-up.ts'
import {
  followUpOfStoodInPlace,
  followUpsOfMatches,
  type KnownPlace,
  readFollowUps,
  type StoredFollowUp,
  watchedFollowUps,
} from './follow-up-facts.ts'
import type { IdentifyReason } from './follow-up-step.ts'
import { isOf, stateIn } from './pair.ts'
import { colleaguesIn, standingIn } from './pair-facts.ts'
import { type Event, eventsOf, isShown, newestFirst, pairsIn } from './timeline.ts'

/** Each person once, as the job in which they are involved. */
const peopleIn = (places: readonly KnownPlace[]): KnownPlace[] =>
  [...Map.groupBy(places, ({ professionalId }) => professionalId).values()].flatMap(
    (same) => same.find(({ involved }) => involved) ?? same.slice(0, 1),
  )

/** Since when somebody is in a match together with one of the others: what went before is not theirs to see, nor of who never should have been in it. */
const togetherSince = (seen: readonly KnownPlace[], own: KnownPlace): Instant => {
  const company = seen
    .filter(({ professionalId }) => professionalId !== own.professionalId)
    .map(({ joinedAt }) => joinedAt.getTime())
  return new Date(Math.max(own.joinedAt.getTime(), Math.min(...company)))
}

const firstPlace = (places: readonly KnownPlace[]): KnownPlace | undefined =>
  [...places].sort((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime())[0]

/** Where a participant stands: the asker towards all, another towards the asker, and the asker towards them. */
const contactWith = (part: StoredFollowUp, { participantId, professionalId, name }: KnownPlace, own: KnownPlace) => {
  const you = professionalId === own.professionalId
  const pair = part.pairs.find((one) => !you && isOf(one, professionalId))
  const towards = (who: string) => (pair === undefined ? 'none' : stateIn(part.steps, pair, who))
  const contact = you ? contactStateOf(part, professionalId) : towards(professionalId)
  return { participant: participantId, name, you, contact, yours: you ? null : towards(own.professionalId) }
}

/** A follow-up as one of the people in it sees it: what happened since they came, and who said to be in touch; null when they see nothing. */
export const followUpSeenBy = (
  followUp: StoredFollowUp | undefined,
  you: { readonly positionId: string | null; readonly professionalId: string | null },
  now: Instant,
) => {
  const own = followUp && firstPlace(followUp.places.filter((one) => one.positionId === you.positionId && one.involved))
  if (followUp === undefined || own === undefined) return null
  const seen = followUp.places.filter(({ involved, leftAt }) => involved || (leftAt !== null && leftAt >= own.joinedAt))
  const since = togetherSince(seen, own)
  const part = partOf(followUp, own.professionalId)
  const contacts = peopleIn(seen.filter(({ involved }) => involved)).map((place) => contactWith(part, place, own))
  const steps = part.steps.filter((step) => step.at >= since && isShown(part, own, step)).sort(newestFirst)
  const value = { ...standingIn(part, dayOf(now)), contacts, timeline: eventsOf(seen, steps).map(({ at: _, ...event }) => event) }
  const { subjects } = followUp
  return { value, subjects, covenantMunicipalityIds: subjects.map(() => followUp.covenantMunicipalityId) }
}

/** How far a match is followed up, for one who takes part. */
export const matchFollowUp = (matchId: string): View<'match:see-follow-up', unknown> => ({
  fetch: ({ where }) => [followUpsOfMatches(sql<boolean>`(m.id = ${matchId} AND ${where})`)],
  show: ([rows], _grant, { actor, now }) => followUpSeenBy(readFollowUps(rows)[0], actor, now),
})

/** The same of an open match of a colleague for whom the asker stands in, by the place of that colleague in it. */
export const stoodInFollowUp = (place: string): View<'stand-in:see-follow-up', unknown> => ({
  fetch: ({ where }) => [standFor(null, place), followUpOfStoodInPlace(place, where)],
  show: ([absent, rows], _grant, { now }) => {
    const colleague = readStoodInFor(absent)
    const seen = colleague && followUpSeenBy(readFollowUps(rows)[0], colleague, now)
    return seen && { ...seen, forPositionId: colleague.positionId }
  },
})

/** A match as a follow-up officer sees it among others: how it stands, and who takes part. */
export const listed = (followUp: StoredFollowUp, on: CalendarDay) => ({
  id: followUp.id,
  kind: followUp.kind,
  number: followUp.number,
  openedOn: dayOf(followUp.openedAt),
  ...standingIn(followUp, on),
  participants: peopleIn(followUp.places).map(({ professionalId, participantId, name, organisation, involved, standing }) => ({
    id: participantId,
    name,
    organisation,
    involved,
    contact: contactStateOf(followUp, professionalId),
    lapsedOn: involved && standing ? lapsedOn(standing, on) : null,
  })),
})

/**
 * The matches that reached a coordinator, as long as they wait: number, the colleagues in them, and the days that count; the oldest deadline first. Never the youth, nor who of
 * another organisation takes part.
 */
export const escalatedMatches: View<'escalation:see', unknown> = {
  fetch: ({ where }) => [watchedFollowUps(where)],
  show: ([rows], _grant, { actor }) => {
    const waiting = readFollowUps(rows).filter((followUp) => escalatedRound(followUp) !== undefined)
    const escalations = waiting.flatMap((followUp) => {
      const round = escalatedRound(followUp)
      if (round === undefined) return []
      const told = followUp.steps.find((step) => step.kind === 'coordinators-told' && step.round === round.round)
      return [
        {
          id: followUp.id,
          number: followUp.number,
          openedOn: dayOf(followUp.openedAt),
          dueOn: dueOnOf(followUp),
          toldOn: told?.on ?? round.coordinatorsOn,
          officerOn: round.officerOn,
          colleagues: colleaguesIn(followUp, actor.organisationId),
        },
      ]
    })
    const subjects = waiting.flatMap((followUp) => followUp.subjects)
    return {
      value: { escalations: escalations.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.number.localeCompare(b.number)) },
      subjects,
      covenantMunicipalityIds: waiting.flatMap((followUp) => followUp.subjects.map(() => followUp.municipalityId)),
    }
  },
}

/** In a match about different youths each person as one, on however many youths they have a signal: nobody reads from it how many there are. */
const onceEach = (places: readonly KnownPlace[]): KnownPlace[] =>
  [...Map.groupBy(places, ({ positionId }) => positionId).values()].flatMap((same) => {
    const first = firstPlace(same)
    const gone = same.every(({ leftAt }) => leftAt !== null)
    const leftAt = gone
      ? same.reduce<KnownPlace['leftAt']>((last, one) => ((one.leftAt ?? 0) > (last ?? 0) ? one.leftAt : last), null)
      : null
    return first === undefined ? [] : [{ ...first, leftAt }]
  })

const comings = ({ kind, places, openedAt, closedAt }: StoredFollowUp): Event[] => {
  const at = (moment: Instant, event: Event['event'], who: string | null): Event => ({
    at: moment,
    on: dayOf(moment),
    event,
    who,
    forWhom: null,
    withWhom: [],
  })
  const coming = kind === 'youth' ? places : onceEach(places)
  return [
    at(openedAt, 'match-opened', null),
    ...coming.filter(({ joinedAt }) => joinedAt > openedAt).map(({ joinedAt, name }) => at(joinedAt, 'joined', name)),
    ...coming.flatMap(({ leftAt, name }) => (leftAt === null ? [] : [at(leftAt, 'left', name)])),
    ...(closedAt === null ? [] : [at(closedAt, 'match-closed', null)]),
  ]
}

/** What the course of a match tells beside its steps: of a participant only where their place is in sight. */
const turnsIn = ({ places }: StoredFollowUp, course: ReturnType<typeof readCourse>): Event[] =>
  course.flatMap(({ event, participantId, at }): Event[] => {
    const place = places.find((one) => one.participantId === participantId)
    if (participantId !== null && place === undefined) return []
    return [{ at, on: dayOf(at), event, who: place?.name ?? null, forWhom: null, withWhom: [] }]
  })

/** How an officer reaches a participant: as the other participants do. */
const reachIn = ({ places }: StoredFollowUp, participantId: string, on: CalendarDay) => {
  const [place] = places.filter((one) => one.participantId === participantId)
  if (place === undefined) throw new Error('a participant without a place')
  const { general_phone: generalPhone } = place.reach
  const known = {
    ...place,
    generalPhone,
    coordinator: null,
    closing: closingOn(place.reach, on),
    team: teamIn(place.reach),
    absence: absenceIn(place.reach),
  }
  const { coordinator: _, ...reach } = contactOf(known, on)
  return reach
}

/** One match that the municipality follows up: how to reach who takes part, and all that happened. Never the youth. */
export const watchedDetail = (id: string): View<'follow-up:see', unknown> => ({
  fetch: ({ where }) => [watchedFollowUps(sql<boolean>`(f.id = ${id} AND ${where})`), courseOf(id)],
  show: ([rows, course], _grant, { now }) => {
    const [followUp] = readFollowUps(rows)
    if (followUp === undefined) return null
    const base = listed(followUp, dayOf(now))
    const participants = base.participants.map((one) => ({ ...one, reach: reachIn(followUp, one.id, dayOf(now)) }))
    const steps = eventsOf(followUp.places, followUp.steps)
    const timeline = [...comings(followUp), ...turnsIn(followUp, readCourse(course)), ...steps]
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .map(({ on, event, who, forWhom, withWhom }) => ({ on, event, who, forWhom, withWhom }))
    return {
      value: { ...base, participants, pairs: pairsIn(followUp), timeline },
      subjects: followUp.subjects,
      covenantMunicipalityIds: followUp.subjects.map(() => followUp.municipalityId),
    }
  },
})

const watchedYouth = prepared('SELECT youth_id, identity_sealed FROM watched_youth($1)')

/** Who the youth of a match is: name and birth year, after the reason was kept as this step. */
export const identityOf = (
  stepId: string,
  reason: IdentifyReason,
  { subject, covenantMunicipalityId }: About,
): View<'follow-up:identify', unknown> => ({
  fetch: () => [watchedYouth(stepId)],
  show: ([rows], _grant, { keys }) => {
    const row = (rows as Row[] | undefined)?.[0] as { youth_id: string; identity_sealed: Buffer } | undefined
    if (row === undefined || !subject) return null
    const identity = unseal<Identity>(keys, `youths/${row.youth_id}`, row.identity_sealed)
    const covenantMunicipalityIds = covenantMunicipalityId ? [covenantMunicipalityId] : []
    return { value: { youth: registerLabelOf(identity) }, subjects: [subject], covenantMunicipalityIds, reason }
  },
})
