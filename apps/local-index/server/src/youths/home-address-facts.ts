import type { Bsn } from '@mens-centraal/kernel/bsn'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { lookupsOf } from '@mens-centraal/platform/sealing/at-rest'
import type { LocalDoor } from '../directory/actor.ts'
import type { ListedKind } from './listed-address.ts'
import { listedKindAt, readListedKind } from './listed-address-facts.ts'
import type { PopulationRegister } from './population-register.ts'

/** Whether the register keeps an address secret today, and as what it stands on the list of any municipality in this index. */
export type HomeToday = { readonly secretAddress: boolean; readonly listed: ListedKind | null }

/**
 * How it stands with where a youth lives today. The register is asked, for what the index holds of an address may be older, or not be there yet.
 * Refused with `register-unavailable`: then nobody knows, and nothing may go out.
 */
export const homeToday = async (register: PopulationRegister, door: LocalDoor, bsn: Bsn): Promise<Result<HomeToday, Refusal>> => {
  const kin = await register.kinOf(bsn)
  if (!kin.ok) return kin
  const values = (kin.value?.homes ?? []).map((text) => lookupsOf(door.keys, 'home', text))
  const some = (part: 'odd' | 'even') => values.flatMap((value) => value[part] ?? [])
  const [rows] = await ask(door, [listedKindAt(some('odd'), some('even'), dayOf(door.now))])
  return ok({ secretAddress: kin.value?.secretAddress ?? false, listed: readListedKind(rows) })
}
