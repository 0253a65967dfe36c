import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Party } from '@mens-centraal/platform/peers/party'
import { blind } from '@mens-centraal/pseudonym/blind'
import { utf8 } from '@mens-centraal/pseudonym/bytes'
import { sodiumGroup as group } from '@mens-centraal/pseudonym/sodium-group'
import pg from 'pg'
import { cardOf, makeKey, openThree, partyOf, type Serving, scope, serve, type Three } from './custodians.ts'

/** What a custodian answers to a wish to evaluate. */
export type Evaluated = { readonly id: string; readonly elements: string[]; readonly proof: string; readonly receipt: string }

/** A custodian that serves with a key of three, and what members and tests do with it. */
export type Evaluating = {
  readonly three: Three
  readonly house: Serving
  /** The superuser of its database: to look on, and to make a past. */
  readonly admin: pg.Client
  /** Every element that was asked. */
  readonly sent: string[]
  /** What the house wrote to standard output. */
  readonly lines: string[]
  /** Makes a party and lets it in. */
  readonly admit: (number: number) => Promise<Party>
  /** Asks in its name: the answer, or status and code of what refused it. */
  readonly asking: (party: Party, wallClock?: () => Date) => (body: object) => Promise<Evaluated | string>
  /** A wish for so many fresh elements. */
  readonly body: (count?: number, changed?: object) => object
  readonly elements: (count: number) => string[]
  readonly counted: () => Promise<number>
  readonly close: () => Promise<void>
}

const admitTo = async ({ tell, folder }: Three, number: number): Promise<Party> => {
  const party = await partyOf(number)
  const card = path.join(folder, `member-${number}.txt`)
  writeFileSync(card, await cardOf(party))
  const said = await tell(1, 'admit', card)
  if (said !== party.oin) throw new Error(said)
  return party
}

const askingAt =
  (house: Serving): Evaluating['asking'] =>
  (party, wallClock) => {
    const way = house.call(party, wallClock)
    return async (body) => {
      const answer = await way.call('POST', '/sleutel/v1/evaluations', body)
      if (!answer.ok) return answer.refusal.code
      const { status, body: said } = answer.value
      return status === 200 ? (said as Evaluated) : `${status} ${(said as { code: string }).code}`
    }
  }

export const openEvaluating = async (clock: () => Date): Promise<Evaluating> => {
  const three = await openThree(clock)
  await makeKey(three)
  const [sent, lines]: [string[], string[]] = [[], []]
  const written = process.stdout.write
  process.stdout.write = ((line: string) => lines.push(String(line)) > 0) as never
  const house = await serve({ ...three.configs[0], logLevel: 'info' })
  const admin = new pg.Client(three.databases[0]?.superuserUrl)
  await admin.connect()
  const elements: Evaluating['elements'] = (count) => {
    const fresh = Array.from({ length: count }, (_, i) => blind(group, utf8(`youth ${i}`)).element)
    const made = fresh.map((element) => Buffer.from(element).toString('base64url'))
    sent.push(...made)
    return made
  }
  return {
    ...{ three, house, admin, sent, lines, elements },
    admit: (number) => admitTo(three, number),
    asking: askingAt(house),
    body: (count = 1, changed = {}) => ({ scope, epoch: 1, elements: elements(count), ...changed }),
    counted: async () => (await admin.query('SELECT coalesce(sum(elements), 0)::int AS n FROM evaluation_days')).rows[0].n,
    close: async () => {
      process.stdout.write = written
      await house.close()
      await admin.end()
      await three.drop()
    },
  }
}
