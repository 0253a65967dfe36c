import { environmentOf } from '@mens-centraal/platform/config/environment'
import { migrateHouse, openNationalIndex, runCommand } from './app.ts'
import { configFrom, type DatabaseRole } from './environment.ts'

const usage = `usage: main.ts COMMAND
  serve (default)   migrates, then answers members and matches
  migrate           brings the database up to date
  card              says the national index's own card
  admit CARD-FILE | cut-off OIN | members
  epoch open TRANSCRIPT-FILE PIN | epochs
  log SINCE-DAY
docs/operations.md lists the environment`

const logsInAs: { readonly [command: string]: readonly DatabaseRole[] } = {
  serve: ['owner', 'app', 'worker'],
  migrate: ['owner'],
  log: ['oversight'],
  card: [],
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

const run = async (args: readonly string[]): Promise<void> => {
  const [command = 'serve'] = args
  const config = configFrom(environmentOf(process.env), logsInAs[command] ?? ['worker'])
  if (command === 'serve') {
    await migrateHouse(config)
    const house = await openNationalIndex(config)
    untilStopped(house)
    console.log(
      `${config.instance}: ${house.url} (listens on port ${house.port}; figures at ${house.statusUrl}, health at ${house.healthUrl})`,
    )
    return
  }
  const outcome = await runCommand(config, args)
  if (outcome === undefined) console.error(usage)
  else if (outcome.ok) console.log(outcome.value)
  else console.error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.facts ?? {})}`)
  process.exitCode = outcome === undefined ? 2 : Number(!outcome.ok)
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'could not start')
  process.exitCode = 1
})
