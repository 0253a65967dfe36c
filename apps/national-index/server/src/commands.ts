import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { calendarDay, isCalendarDay } from '@mens-centraal/kernel/calendar-day'
import { startOfDay } from '@mens-centraal/kernel/instant'
import { isOin } from '@mens-centraal/kernel/oin'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { migrate } from '@mens-centraal/platform/db/migrate'
import { makeCard } from '@mens-centraal/platform/peers/party-card'
import { asOperator } from './as-operator.ts'
import type { NationalConfig } from './config.ts'
import { epochs, open } from './keys/open-epoch.ts'
import { admit, cutOff, list } from './members/manage-member.ts'
import { see } from './oversight/see-log.ts'

/** What a command came to: what the operator is told, a refusal, or undefined when it was not asked well. */
export type Outcome = Result<string, Refusal> | undefined
type Command = (config: NationalConfig, args: readonly string[]) => Promise<Outcome>

const migrations = path.join(import.meta.dirname, '../migrations')

/** Brings the database up to date. @returns the names of the migrations that were run now */
export const migrateHouse = (config: NationalConfig): Promise<string[]> =>
  migrate(config.databases.owner, 'national_index', migrations)

const lines = <T>(outcome: Result<readonly T[], Refusal>, word: (each: T) => string): Result<string, Refusal> =>
  outcome.ok ? ok(outcome.value.map(word).join('\n')) : outcome

const said = (...parts: readonly (string | number | Date | null)[]): string =>
  parts.map((part) => (part instanceof Date ? part.toISOString() : (part ?? '–'))).join('  ')

const openEpoch: Command = async (config, [step, file, pin = '']) => {
  if (step !== 'open' || file === undefined || !/^[\w-]{43}$/.test(pin)) return undefined
  const opening = { party: config.party, text: await readFile(file, 'utf8'), pin, wallClock: new Date() }
  return asOperator(config, (door) => open(door, opening))
}

/** What the operator can do beside serving, by name. */
const commands: { readonly [name: string]: Command } = {
  migrate: async (config) => ok((await migrateHouse(config)).join('\n') || 'the database is up to date'),
  card: async ({ party }) => ok(await makeCard(party, party, new Date())),
  admit: async (config, [file]) => {
    if (file === undefined) return undefined
    const card = (await readFile(file, 'utf8')).trim()
    return asOperator(config, (door) => admit(door, card, config.party.authorities, new Date()))
  },
  'cut-off': async (config, [oin = '']) => (isOin(oin) ? asOperator(config, (door) => cutOff(door, oin)) : undefined),
  members: async (config) =>
    lines(await asOperator(config, list), ({ oin, admitted_at, cut_off_at }) => said(oin, admitted_at, cut_off_at)),
  epoch: openEpoch,
  epochs: async (config) =>
    lines(await asOperator(config, epochs), ({ scope, epoch, transcript_hash, opened_at }) =>
      said(scope, epoch, transcript_hash.toString('base64url'), opened_at),
    ),
  log: async (config, [since = '']) => {
    if (!isCalendarDay(since)) return undefined
    const log = await asOperator(config, (door) => see(door, startOfDay(calendarDay(since))), 'oversight')
    return lines(log, ({ at, roles, oin, permission, outcome, refusal }) => said(at, roles, oin, permission, outcome, refusal))
  },
}

/** Carries out a command. Undefined: there is none of that name, or it was not asked well. */
export const runCommand = async (config: NationalConfig, [name = '', ...args]: readonly string[]): Promise<Outcome> => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  return command?.(config, args)
}
