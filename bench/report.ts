import { spawnSync } from 'node:child_process'
import os from 'node:os'
import { serverSettings } from './place.ts'
import { connections, matchEvery } from './plan.ts'
import type { Outcome, Pair } from './run.ts'
import { referenceName } from './run-reference.ts'

const ms = (value: number): string => `${value.toFixed(2)} ms`
const rate = (value: number): string => Math.round(value).toLocaleString('en')
const share = (value: number): string => `${Math.round(value * 100)} %`

/** How a figure stands to its goal; `least` for what must be large. */
const verdict = (value: number, goal: number, least: boolean): string => {
  const met = least ? value >= goal : value <= goal
  return met ? 'met' : `missed by ${share(Math.abs(value / goal - 1))}`
}

const total = ({ house }: Pair): number => house.app + house.postgres
const ratio = ({ house, reference }: Pair): number => house.rate / reference.rate

const sizeName = ({ plan }: Outcome): string => plan.signals.toLocaleString('en')

const goalRows = (outcome: Outcome): string[] => [
  `| ${sizeName(outcome)} | register, rate against the reference | ${share(ratio(outcome.register))} | ≥ 60 % | ${verdict(ratio(outcome.register), 0.6, true)} |`,
  `| ${sizeName(outcome)} | register, CPU of app and PostgreSQL | ${ms(total(outcome.register))} | ≤ 0.9 ms | ${verdict(total(outcome.register), 0.9, false)} |`,
  `| ${sizeName(outcome)} | read one signal, rate against the reference | ${share(ratio(outcome.read))} | ≥ 35 % | ${verdict(ratio(outcome.read), 0.35, true)} |`,
  `| ${sizeName(outcome)} | read one signal, CPU of app and PostgreSQL | ${ms(total(outcome.read))} | ≤ 0.4 ms | ${verdict(total(outcome.read), 0.4, false)} |`,
]

const growthRow = (small: Outcome, large: Outcome): string => {
  const growth = total(large.register) / total(small.register)
  return `| ${sizeName(small)} → ${sizeName(large)} | CPU of a registration grows | ${growth.toFixed(2)} × | ≤ 1.3 × | ${verdict(growth, 1.3, false)} |`
}

const pairRow = (outcome: Outcome, name: string, { house, reference }: Pair): string =>
  `| ${sizeName(outcome)} | ${name} | ${rate(house.rate)} | ${rate(reference.rate)} | ${ms(house.app)} | ${ms(house.postgres)} | ${ms(reference.postgres)} | ${ms(house.median)} | ${ms(house.p99)} | ${share(house.refused)} |`

const aloneRow = (outcome: Outcome, name: string, house: Outcome['today']): string =>
  `| ${sizeName(outcome)} | ${name} | ${rate(house.rate)} | – | ${ms(house.app)} | ${ms(house.postgres)} | – | ${ms(house.median)} | ${ms(house.p99)} | ${share(house.refused)} |`

const commit = (): string => spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout?.trim() || 'unknown'
const machine = (): string =>
  `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`

/** The table of results, with what it was measured on. @param load the machine's load average before the first act */
export const reportOf = (outcomes: readonly Outcome[], load: number): string => {
  const [small] = outcomes
  const large = outcomes.at(-1)
  const growth = small !== undefined && large !== undefined && small !== large ? [growthRow(small, large)] : []
  return [
    '# Results',
    '',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, commit ${commit()}. Machine: ${machine()}. Load average before the first act: ${load.toFixed(1)}.`,
    '',
    `Reference: ${referenceName()}, over the same ${connections} connections, with the statements that PostgreSQL saw the house execute for the act itself (ask and commit; without the question who is at the door).`,
    `House and reference took turns; each figure is the median of its rounds. One act in ${matchEvery} makes a match. PostgreSQL ${small?.server}: ${Object.entries(
      serverSettings,
    )
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}.`,
    '',
    '| signals | what | figure | goal | |',
    '|---|---|---:|---:|---|',
    ...outcomes.flatMap(goalRows),
    ...growth,
    '',
    '| signals | act | house /s | reference /s | CPU app | CPU PostgreSQL | CPU PostgreSQL, reference | median | p99 | refused |',
    '|---|---|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...outcomes.flatMap((outcome) => [
      pairRow(outcome, 'register', outcome.register),
      pairRow(outcome, 'read one signal', outcome.read),
      aloneRow(outcome, 'today', outcome.today),
      aloneRow(outcome, 'find by BSN, with the register simulator', outcome.find),
    ]),
    '',
  ].join('\n')
}
