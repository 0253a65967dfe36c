import { type Measured, measure } from './measure.ts'
import type { Plan } from './plan.ts'
import type { Kind } from './requests.ts'
import { type ReferenceOutcome, runReference } from './run-reference.ts'
import { firstAct, openStage, type Stage } from './stage.ts'

/** The middle of the rounds of one act: of the house, and of the reference beside it. */
export type Pair = { readonly house: Measured; readonly reference: ReferenceOutcome }
export type Outcome = {
  readonly plan: Plan
  /** Version of the PostgreSQL that was measured on. */
  readonly server: string
  readonly register: Pair
  readonly read: Pair
  readonly today: Measured
  readonly find: Measured
}

const warmUp = 3_000
const todays = 480
const finds = 1_600

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Of each figure the median of its rounds. */
const middleOf = <T extends { readonly [name: string]: number }>(rounds: readonly T[]): T =>
  Object.fromEntries(Object.keys(rounds[0] ?? {}).map((name) => [name, middle(rounds.map((round) => round[name] ?? 0))])) as T

/** Measures one size: house and reference by turns, so that a slower machine is slower for both. */
export const runSize = async (plan: Plan, say: (line: string) => void): Promise<Outcome> => {
  const stage = await openStage(plan)
  try {
    return await measureStage(stage, plan, say)
  } finally {
    await stage.close()
  }
}

const measureStage = async (stage: Stage, plan: Plan, say: (line: string) => void): Promise<Outcome> => {
  const { place, house, client, wave } = stage
  const waves = (kind: Kind, from: number, count: number) => measure(client, house.pid, place.postmaster, wave(kind, from, count))
  await waves('register', 16, warmUp)
  await waves('read', 0, warmUp)
  await waves('today', 0, todays)
  const rounds = []
  for (let round = 0; round < plan.rounds; round += 1) {
    const from = firstAct + 2 * round * plan.acts
    const register = await waves('register', from, plan.acts)
    await stage.clearNumbers(from + plan.acts, plan.acts)
    const registerReference = await runReference(place, { script: stage.register, from: from + plan.acts, count: plan.acts })
    const read = await waves('read', from, plan.acts)
    const readReference = await runReference(place, { script: stage.read, from, count: plan.acts })
    rounds.push({ register, registerReference, read, readReference })
    say(
      `round ${round + 1}: register ${register.rate.toFixed(0)}/s (reference ${registerReference.rate.toFixed(0)}/s), ` +
        `read ${read.rate.toFixed(0)}/s (reference ${readReference.rate.toFixed(0)}/s)`,
    )
  }
  return {
    plan,
    server: place.version,
    register: {
      house: middleOf(rounds.map(({ register }) => register)),
      reference: middleOf(rounds.map((round) => round.registerReference)),
    },
    read: { house: middleOf(rounds.map(({ read }) => read)), reference: middleOf(rounds.map((round) => round.readReference)) },
    today: await waves('today', 0, todays),
    find: await waves('find', 0, finds),
  }
}
