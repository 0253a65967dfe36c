import type { BodyOf } from '@mens-centraal/contract/api'
import type { nationalIndexApi } from '@mens-centraal/contract/national-index-api'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit, type Decision } from '@mens-centraal/platform/acts/commit'
import { envelopeSecretOf, type Party } from '@mens-centraal/platform/peers/party'
import { wipe } from '@mens-centraal/pseudonym/bytes'
import { epochInUse, keysOf, readEpoch, type StoredEpoch } from '../keys/epoch-facts.ts'
import type { Member, NationalDoor } from '../members/member.ts'
import { checkReceipts, type Receipt } from './receipts.ts'
import { decideRegister, type Registration, type Subject } from './registration.ts'
import { ownRegistration, readRegistration, usedReceipts } from './registration-facts.ts'
import { register } from './registration-permissions.ts'
import { openSubjects } from './subjects.ts'

type Wish = BodyOf<(typeof nationalIndexApi)['POST /federatie/v1/registrations']>

type Facts = {
  readonly member: Member | null
  readonly known: Registration | null
  readonly receipts: Result<readonly Receipt[], Refusal>
  readonly subjects: Result<readonly Subject[], Refusal>
}

const nothing: Result<never, Refusal> = refuse({ code: 'epoch-unknown' })

const receiptsOf = async (
  door: NationalDoor,
  party: Party,
  { wish, member, epoch, now }: { readonly wish: Wish; readonly member: Member; readonly epoch: StoredEpoch; readonly now: Date },
): Promise<Result<readonly Receipt[], Refusal>> => {
  const wanted = { epoch: epoch.epoch, member: member.oin, nationalIndex: party.oin, elements: wish.subjects.length, now }
  const receipts = await checkReceipts(wish.receipts, wanted)
  if (receipts === null) return refuse({ code: 'receipt-not-valid' })
  const [used = []] = await ask(door, [usedReceipts(receipts.map(({ id }) => id))])
  return used.length === 0 ? ok(receipts) : refuse({ code: 'receipt-used' })
}

const subjectsOf = async (door: NationalDoor, party: Party, wish: Wish, member: Member, epoch: StoredEpoch) => {
  const keys = keysOf(door.keys, epoch)
  const secret = envelopeSecretOf(party)
  const about = { memberId: member.id, oin: member.oin, registration: wish.registration, epoch: wish.epoch }
  const subjects = await openSubjects(wish.subjects, keys, secret, about)
  wipe(secret, keys.factor, keys.index, keys.seal)
  return subjects
}

const registerFacts = async (door: NationalDoor, party: Party, wish: Wish, wallClock: Date): Promise<Facts> => {
  const { member } = door.actor
  const [own, epochs] = await ask(door, [ownRegistration(wish.registration), epochInUse(wish.scope, wish.epoch)])
  const known = readRegistration(own)
  const epoch = readEpoch(epochs)
  if (member === null || epoch === null || known !== null) return { member, known, receipts: nothing, subjects: nothing }
  const receipts = await receiptsOf(door, party, { wish, member, epoch, now: wallClock })
  return { member, known, receipts, subjects: receipts.ok ? await subjectsOf(door, party, wish, member, epoch) : nothing }
}

const decideRegistration = (
  { facts: { member, known, receipts, subjects } }: Grant<Facts, 'registration:register'>,
  { registration: id, scope, epoch, endsOn }: Wish,
  now: Date,
): Result<Decision<object>, Refusal> => {
  const memberId = member?.id ?? ''
  const wish = { id, memberId, scope, epoch, endsOn, now, today: dayOf(now) }
  const decided = decideRegister({ known, receipts: receipts.ok ? null : receipts.refusal, subjects }, wish)
  if (!decided.ok) return decided
  const used = receipts.ok ? [{ type: 'receipts-used' as const, memberId, receipts: receipts.value }] : []
  return ok({ events: decided.value === null ? [] : [...used, decided.value], subjects: [], answer: () => ({}) })
}

/**
 * Registers for a member. The answer is the same whether there is a match or not, and is given before anybody looks.
 * Refuses with `epoch-unknown`, `receipt-not-valid`, `receipt-used`, `subject-not-valid`, `end-not-rounded` and `end-out-of-range`.
 */
export const registerOne =
  (party: Party) =>
  async (door: NationalDoor, wish: Wish): Promise<Result<object, Refusal>> => {
    const facts = await registerFacts(door, party, wish, new Date())
    const grant = permit(register, door, facts)
    const decision = decide(grant, (granted) => decideRegistration(granted, wish, door.now))
    return commit(door, grant, decision)
  }
