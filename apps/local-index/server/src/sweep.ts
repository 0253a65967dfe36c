import { dayOf } from '@mens-centraal/kernel/instant'
import type { Database } from '@mens-centraal/platform/db/database'
import type { Row, Statement } from '@mens-centraal/platform/db/statement'
import { faultOf } from '@mens-centraal/platform/log/log'
import { destructionRecord } from '@mens-centraal/platform/retention/destruction-record'
import { cascadesHere, readCascades } from '@mens-centraal/platform/retention/goes-with'
import { sweepOnce } from '@mens-centraal/platform/retention/sweep'
import type { LocalIndexConfig } from './config.ts'
import type { LocalDoor } from './directory/actor.ts'
import { lapseColleague } from './directory/lapse-stand-in.ts'
import { standInsLapsed } from './directory/stand-in-facts.ts'
import { warnOfEnds } from './directory/warn-of-ends.ts'
import { destroyDueInvolvement } from './involvements/end-involvement.ts'
import { involvementsDue, involvementsDueCount } from './involvements/involvement-facts.ts'
import type { LocalLog } from './log-events.ts'
import { destroyPastTerm } from './oversight/destruction-permissions.ts'
import { retention } from './retention.ts'
import { askReporter } from './risk-signals/ask-still-involved.ts'
import { askReporterToTell } from './risk-signals/ask-to-tell.ts'
import { endDueSignal } from './risk-signals/end-due-signal.ts'
import { dueForReminder } from './risk-signals/end-reminder-facts.ts'
import { archivePreview, destructionPreview, dueForArchive, dueForDestruction } from './risk-signals/ending-facts.ts'
import { dueForOrphanTelling, forgetOrphanTellings } from './risk-signals/hand-over-facts.ts'
import { tellCoordinators } from './risk-signals/tell-orphaned.ts'
import { dueForTelling } from './risk-signals/tell-reminder-facts.ts'

export type SweepSettings = {
  readonly config: Pick<LocalIndexConfig, 'clock' | 'destroys' | 'sweepBatch'>
  readonly database: Database
  /** A door of the house's own program, for one act. */
  readonly openDoor: () => LocalDoor
  readonly log: LocalLog
}

/**
 * Each signal, or colleague, is an act of its own, with its own record: who is stopped half-way goes on where they were. Two workers at once do each act once: the
 * one who comes second finds a youth that changed meanwhile, and leaves it.
 */
const doAll = async (
  { database, openDoor, log }: SweepSettings,
  due: Statement,
  act: (door: LocalDoor, id: string) => Promise<unknown>,
): Promise<void> => {
  const [rows = []] = await database.run([due])
  for (const { id } of rows as unknown as { id: string }[])
    await act(openDoor(), id).catch((error: unknown) =>
      log.write('sweep-failed', { table: 'risk_signals', fault: faultOf(error) }),
    )
}

/**
 * One round of the sweep: signals that reached their end go to the archive, reporters of those that soon do are asked, as are those who still have to tell the family, coordinators are told
 * whose signals are orphaned, stand-ins who may no longer end, and what is past its term is destroyed, so much at most. With the stop
 * switch on nothing is destroyed. No reading depends on it: what ended counts for nobody from that day on.
 */
export const sweepHouse = async (settings: SweepSettings): Promise<void> => {
  const { config, database, log } = settings
  const now = config.clock()
  const most = config.sweepBatch
  await doAll(settings, dueForArchive(dayOf(now), most), endDueSignal)
  await doAll(settings, dueForReminder(dayOf(now), most), askReporter)
  await doAll(settings, dueForTelling(dayOf(now), most), askReporterToTell)
  await database.run([forgetOrphanTellings(dayOf(now))])
  await doAll(settings, dueForOrphanTelling(dayOf(now), most), tellCoordinators)
  await doAll(settings, standInsLapsed(dayOf(now), most), lapseColleague)
  await warnOfEnds(settings.openDoor).catch((error: unknown) =>
    log.write('sweep-failed', { table: 'covenants', fault: faultOf(error) }),
  )
  if (!config.destroys) return
  await doAll(settings, dueForDestruction(dayOf(now), most), endDueSignal)
  await doAll(settings, involvementsDue(dayOf(now), most), destroyDueInvolvement)
  const record = () => destructionRecord(settings.openDoor(), destroyPastTerm)
  await sweepOnce(database, retention, { now, most, record }, log)
}

/** What the sweep would do now: how many rows of which table, and nothing of what is in them. */
export type PreviewLine = { readonly what: string; readonly table: string; readonly rows: number }

/** Counts what is due, and changes nothing: by the rules, and what hangs on signals by the foreign keys. Columns that are cleared count as rows of their table. */
export const previewSweep = async (database: Database, now: Date): Promise<PreviewLine[]> => {
  const rules = retention.flatMap(({ table, sweep }) => (sweep === null ? [] : [{ table, sweep }]))
  const [cascades] = await database.run([cascadesHere()])
  const [archived, destroyed, involved = [], ...counted] = await database.run([
    archivePreview(dayOf(now)),
    destructionPreview(dayOf(now), readCascades(cascades)),
    involvementsDueCount(dayOf(now)),
    ...rules.map(({ sweep }) => sweep.count(now)),
  ])
  const linesOf = (what: string, rows: Row[] = []): PreviewLine[] =>
    rows.map((row) => ({ what, table: `${row['table']}`, rows: Number(row['rows']) }))
  const swept = rules.map(({ table }, i) => ({ what: 'past its term', table, rows: Number(counted[i]?.[0]?.['rows'] ?? 0) }))
  const ended = Number(involved[0]?.['rows'] ?? 0)
  const gone = linesOf('destroyed', destroyed).map((line) =>
    line.table === 'involvements' ? { ...line, rows: line.rows + ended } : line,
  )
  return [...linesOf('to the archive', archived), ...gone, ...swept]
}
