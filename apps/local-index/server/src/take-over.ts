import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { type CsvRow, readCsv } from '@mens-centraal/platform/csv/read-csv'
import type { LocalDoor } from './directory/actor.ts'
import { recordTaken } from './risk-signals/record-take-over.ts'
import { readTakeOver, takeOverColumns } from './risk-signals/take-over.ts'
import { type TakenOver, type TakeOverSettings, takeOver } from './risk-signals/take-over-signal.ts'

/** What came of a row that was not taken over: where it stands in the file, and what is not right. Nothing of what it says. */
export type TakeOverProblem = { readonly line: number; readonly code: string; readonly column: string | null }

/** What came of a file. `before`: rows that had been taken over earlier. Nothing was kept when it was only tried. */
export type TakeOverReport = {
  readonly active: number
  readonly archived: number
  readonly before: number
  readonly problems: readonly TakeOverProblem[]
}

type Row = CsvRow<(typeof takeOverColumns)[number]>
type Outcome = { readonly line: number; readonly result: Result<TakenOver, Refusal> }

/** How many rows are on their way at once, and how often one is tried anew when somebody was faster. */
const lanes = 4
const tries = 5

const takeRow = async (settings: TakeOverSettings, openDoor: () => LocalDoor, row: Row): Promise<Result<TakenOver, Refusal>> => {
  if (row.problem !== null) return { ok: false, refusal: { code: row.problem } }
  const wish = readTakeOver(row.cells)
  if (!wish.ok) return wish
  for (let turn = 1; ; turn += 1) {
    const result = await takeOver(settings)(openDoor(), wish.value)
    if (result.ok || result.refusal.code !== 'conflict-try-again' || turn === tries) return result
  }
}

/** Rows on one youth stay in the order of the file; those of different youths go beside each other. */
const inLanes = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const youths = [...Map.groupBy(rows, ({ cells }) => cells.bsn || `${cells.familyName} ${cells.birthDate}`).values()]
  return Array.from({ length: lanes }, (_, lane) => youths.filter((_, n) => n % lanes === lane).flat())
}

const keepCounts = async (openDoor: () => LocalDoor, source: string, outcomes: readonly Outcome[]): Promise<void> => {
  const taken = outcomes.flatMap(({ result }) => (result.ok && result.value.is !== 'before' ? [result.value] : []))
  for (const [municipalityId, those] of Map.groupBy(taken, (one) => one.municipalityId)) {
    const active = those.filter(({ is }) => is === 'active').length
    await recordTaken(openDoor(), { municipalityId, source, active, archived: those.length - active })
  }
}

/**
 * Takes a file of signals over from another local system: each row is an act of its own, whole or not at all. A run that stopped half-way, or a file with mended
 * rows, is simply given again: what was taken over is left alone. Nobody is mailed.
 * @param text the file (docs/operations.md), 2 MB and 10,000 rows at most: a larger one goes in parts
 * @returns what came of each row; refused: what is wrong with the file as a whole
 */
export const takeOverFile = async (
  settings: TakeOverSettings,
  openDoor: () => LocalDoor,
  text: string,
): Promise<Result<TakeOverReport, Refusal>> => {
  const rows = readCsv(text, takeOverColumns)
  if (!rows.ok) return rows
  const outcomes: Outcome[] = []
  await Promise.all(
    inLanes(rows.value).map(async (lane) => {
      for (const row of lane) outcomes.push({ line: row.line, result: await takeRow(settings, openDoor, row) })
    }),
  )
  if (!settings.dryRun) await keepCounts(openDoor, settings.source, outcomes)
  const count = (is: TakenOver['is']) => outcomes.filter(({ result }) => result.ok && result.value.is === is).length
  const problems = outcomes
    .flatMap(({ line, result }) => (result.ok ? [] : [{ line, code: result.refusal.code, column: result.refusal.field ?? null }]))
    .sort((a, b) => a.line - b.line)
  return ok({ active: count('active'), archived: count('archived'), before: count('before'), problems })
}
