import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import { seal, unseal } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import { type Involving, involvementMunicipality } from '../directory/helping.ts'
import type { PositionStanding } from '../directory/position.ts'
import { readInvolving, settingsUntil } from '../directory/setting-facts.ts'
import { type Found, type KeyedYouth, turns23On, type YouthBecameKnown, youthRefusal } from '../youths/youth.ts'
import { keyedOf, tokenHashOf } from '../youths/youth-facts.ts'
import { type InvolvementEnded, type InvolvementRecorded, involvementEndRefusal, isInvolved } from './involvement.ts'
import { type FindToInvolve, foundToInvolve, readFindToInvolve } from './involvement-facts.ts'
import { recordInvolvement } from './involvement-permissions.ts'
import { expectYouthVersion } from './involvement-store.ts'

export type InvolveWish = { readonly youth: string; readonly endsOn: string }
export type Involved = { readonly id: string; readonly endsOn: string }

type RecordFacts = {
  readonly standing: PositionStanding
  readonly involving: Involving
  readonly find: FindToInvolve | null
  readonly found: Found | null
  readonly keyed: KeyedYouth | null
  readonly subject: Buffer | null
  readonly covenantMunicipalityId: string | null
}

const recordFacts = async (door: LocalDoor, wish: InvolveWish): Promise<RecordFacts> => {
  const { sessionId, positionId, standing } = door.actor
  const today = dayOf(door.now)
  const [rows, chosen] = await ask(door, [foundToInvolve(tokenHashOf(wish.youth), sessionId, positionId), settingsUntil(today)])
  const find = readFindToInvolve(rows)
  const found = find === null ? null : unseal<Found>(door.keys, `youth_finds/${find.findId}`, find.sealed)
  const keyed = found === null ? null : keyedOf(door.keys, found.identity)
  const involving = readInvolving(chosen)
  const residence = found?.identity.municipalityCode ?? null
  return {
    standing,
    involving,
    find,
    found,
    keyed,
    subject: keyed?.subject ?? null,
    covenantMunicipalityId: involvementMunicipality(standing.organisation.covenants, involving, residence, today),
  }
}

/** Everything that is wrong with the wish, the first first. Only who was found for this, and is in the register, can be involved with. */
const wishRefusal = (find: FindToInvolve, { identity, purpose, certainty }: Found, wish: InvolveWish, door: LocalDoor) => {
  const today = dayOf(door.now)
  if (find.expiresAt <= door.now || purpose !== 'involvement' || certainty !== 'register')
    return { code: 'find-expired', field: 'youth' }
  if (find.own !== null && isInvolved(find.own, today)) return { code: 'already-involved' }
  return youthRefusal(identity.born, false, today) ?? involvementEndRefusal(wish.endsOn, turns23On(identity.born), today)
}

const becameKnown = (door: LocalDoor, youthId: string, { identity }: Found, keyed: KeyedYouth): YouthBecameKnown => ({
  type: 'youth-became-known',
  youthId,
  identitySealed: seal(door.keys, `youths/${youthId}`, identity),
  turns23On: turns23On(identity.born),
  ...keyed,
})

/** An own involvement that reached its end, and that no job saw yet, makes room for the new one. */
const endedBefore = ({ own, youth }: FindToInvolve): InvolvementEnded[] =>
  own === null || youth === null
    ? []
    : [{ type: 'involvement-ended', involvementId: own.involvementId, youthId: youth.id, youthStays: true }]

const decideRecord = (
  { facts }: Grant<RecordFacts, 'involvement:record'>,
  wish: InvolveWish,
  door: LocalDoor,
): Result<Decision<Involved>, Refusal> => {
  const { find, found, keyed, covenantMunicipalityId } = facts
  const { actor, keys, draw } = door
  if (find === null || found === null || keyed === null) return refuse({ code: 'find-expired', field: 'youth' })
  const refusal = wishRefusal(find, found, wish, door)
  if (refusal !== null) return refuse(refusal)
  const youthId = find.youth?.id ?? draw.id()
  const involvementId = draw.sortableId()
  const recorded: InvolvementRecorded = {
    type: 'involvement-recorded',
    involvementId,
    youthId,
    positionId: actor.positionId ?? '',
    professionalId: actor.professionalId ?? '',
    organisationId: actor.organisationId ?? '',
    municipalityId: covenantMunicipalityId ?? '',
    labelSealed: seal(keys, `involvements/${involvementId}`, found.label),
    beganOn: dayOf(door.now),
    endsOn: wish.endsOn as InvolvementRecorded['endsOn'],
  }
  const youth = find.youth === null ? [becameKnown(door, youthId, found, keyed)] : []
  return ok({
    events: [...youth, ...endedBefore(find), recorded],
    subjects: [keyed.subject],
    expect: find.youth === null ? [] : [expectYouthVersion(find.youth.id, find.youth.version)],
    answer: () => ({ id: involvementId, endsOn: wish.endsOn }),
  })
}

/**
 * Records that the youth whom this session found is known here, without concern, with the recorder as contact (ketenregistratie). It makes no match, gives
 * no notice, and is never sent to the national index.
 */
export const recordKnownHere = async (door: LocalDoor, wish: InvolveWish): Promise<Result<Involved, Refusal>> => {
  const facts = await recordFacts(door, wish)
  const grant = permit(recordInvolvement, door, facts)
  const decision = decide(grant, (granted) => decideRecord(granted, wish, door))
  return commit(door, grant, decision)
}
