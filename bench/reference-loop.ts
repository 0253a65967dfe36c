import { openDatabase } from '@mens-centraal/platform/db/database'
import { prepared, type Statement } from '@mens-centraal/platform/db/statement'
import { connections, matchEvery } from './plan.ts'
import type { Trip } from './reference.ts'
import type { ReferenceWave } from './run-reference.ts'

type Prepared = (act: number) => Statement

const preparedOf = (sql: string, youth: string): Prepared => {
  const text = sql.replaceAll(':y::bigint', youth.replaceAll(':k', ':k::bigint')).replaceAll(':k', '$1')
  const statement = prepared(text)
  return text.includes('$1') ? (act) => statement(act) : () => statement()
}

const tripsOf = (trips: readonly Trip[], youth: string): Prepared[][] =>
  trips.map((trip) => trip.map((sql) => preparedOf(sql, youth)))

/** One connection does its share of the acts, one after another, in the same round trips as the house. */
const lane = async (url: string, usual: Prepared[][], match: Prepared[][], acts: readonly number[]): Promise<void> => {
  const database = openDatabase(url, 1, () => undefined)
  for (const act of acts) {
    for (const trip of act % matchEvery === 0 ? match : usual) await database.run(trip.map((statement) => statement(act)))
  }
  await database.close()
}

const run = async ({ url, script, from, count }: ReferenceWave & { url: string }): Promise<number> => {
  const [usual, match] = [tripsOf(script.usual, script.youth), tripsOf(script.match, script.youth)]
  const started = performance.now()
  const lanes = Array.from({ length: connections }, (_, own) => {
    const acts = Array.from({ length: count / connections }, (_, n) => from + own + connections * n)
    return lane(url, usual, match, acts)
  })
  await Promise.all(lanes)
  return (count / (performance.now() - started)) * 1_000
}

process.on('message', (wave: ReferenceWave & { url: string }) => {
  run(wave).then(
    (rate) => process.send?.(rate),
    (problem: unknown) => {
      console.error(problem)
      process.exit(1)
    },
  )
})
