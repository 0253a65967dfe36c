import { readFile } from 'node:fs/promises'
import { environmentOf } from '@mens-centraal/platform/config/environment'
import {
  importDirectory,
  migrateHouse,
  openHouse,
  openJobs,
  openPages,
  previewDestruction,
  sweepNow,
  takeOverNow,
} from './app.ts'
import type { LocalIndexConfig } from './config.ts'
import { configFrom, type DatabaseRole } from './environment.ts'

const usage = `usage: main.ts [pages | worker | all | migrate | import-directory FILE | take-over SOURCE FILE [--dry-run] | sweep | preview-destruction]
  all (default) migrates, then opens pages and worker in one process; see docs/operations.md for the environment`

const logsInAs: { readonly [command: string]: readonly DatabaseRole[] } = {
  pages: ['app', 'oversight'],
  worker: ['worker'],
  all: ['owner', 'app', 'worker', 'oversight'],
  migrate: ['owner'],
  'import-directory': ['owner'],
  'take-over': ['worker'],
  sweep: ['worker'],
  'preview-destruction': ['worker'],
}

const untilStopped = (house: { close(): Promise<void> }): void => {
  const stop = () => {
    house.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** Line by line what was not taken over, and why; never what the row says. */
const takeOverFrom = async (config: LocalIndexConfig, [source = '', file = '', ...flags]: readonly string[]): Promise<void> => {
  const dryRun = flags.includes('--dry-run')
  const report = await takeOverNow(config, await readFile(file, 'utf8'), { source, dryRun })
  if (!report.ok) {
    console.log(`refused: ${report.refusal.code} ${JSON.stringify(report.refusal.facts ?? {})}`)
    process.exitCode = 1
    return
  }
  const { active, archived, before, problems } = report.value
  for (const { line, code, column } of problems) console.log(`line ${line}: ${code}${column === null ? '' : ` (${column})`}`)
  const done = dryRun ? 'would be taken over' : 'taken over'
  console.log(`${done}: ${active} active, ${archived} archived; taken over before: ${before}; not taken over: ${problems.length}`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

const run = async (command: string, args: readonly string[]): Promise<void> => {
  const [file] = args
  const config = configFrom(environmentOf(process.env), logsInAs[command] ?? [])
  if (command === 'migrate') {
    const names = await migrateHouse(config)
    console.log(names.length === 0 ? 'the database is up to date' : names.join('\n'))
  } else if (command === 'import-directory' && file !== undefined) {
    const imported = await importDirectory(config, JSON.parse(await readFile(file, 'utf8')))
    console.log(
      imported.ok ? `imported ${imported.value} people` : `refused: ${imported.refusal.code} at ${imported.refusal.field ?? ''}`,
    )
    process.exitCode = imported.ok ? 0 : 1
  } else if (command === 'take-over' && args.length >= 2) await takeOverFrom(config, args)
  else if (command === 'sweep') await sweepNow(config)
  else if (command === 'preview-destruction')
    for (const { what, table, rows } of await previewDestruction(config))
      console.log(`${what.padEnd(14)}  ${table.padEnd(20)}  ${rows}`)
  else if (command === 'worker') untilStopped(await openJobs(config))
  else if (command === 'pages' || command === 'all') {
    const house = await (command === 'all' ? openHouse(config) : openPages(config))
    untilStopped(house)
    console.log(`${config.name}: ${house.url} (listens on port ${house.port})`)
  } else {
    console.error(usage)
    process.exitCode = 2
  }
}

run(process.argv[2] ?? 'all', process.argv.slice(3)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'could not start')
  process.exitCode = 1
})
