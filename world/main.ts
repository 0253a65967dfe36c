import path from 'node:path'
import { portsFrom, readPortBase } from './ports.ts'
import { runningAt } from './running-at.ts'
import { explainStartFailure } from './start-failure.ts'
import { openWorld, type World } from './world.ts'

/**
 * `npm start`: opens the practice world and tells its one address. PORT_BASE shifts all ports (4000 when absent), DATA_FOLDER is where
 * data stay between starts (`.data` when absent), and `--fresh` begins anew. Ctrl-C stops everything in good order.
 */
const dataFolder = path.resolve(process.env['DATA_FOLDER'] ?? path.join(import.meta.dirname, '../.data'))
const options = process.argv.slice(2)

const stop = (message: string): never => {
  console.error(message)
  process.exit(1)
}

const unknown = options.find((option) => option !== '--fresh')
if (unknown !== undefined) stop(`Onbekende optie / unknown option: ${unknown}. Bekend is / known is: --fresh`)
const base = readPortBase(process.env['PORT_BASE'])
const ports = portsFrom(
  base ?? stop('PORT_BASE moet een getal zijn van 1024 tot en met 64636 / must be a number from 1024 to 64636.'),
)

const tellWhy = async (problem: unknown): Promise<never> => {
  const address = await runningAt(dataFolder)
  if (address) stop(`Mens Centraal draait al: open ${address}\nMens Centraal is already running: open ${address}`)
  const told = explainStartFailure(problem, ports)
  if (told === undefined) throw problem
  return stop(told)
}

let asked = false

const stopOnSignal = (world: Promise<World>): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (asked) process.exit(130)
      asked = true
      console.log('\nStoppen … / Stopping …')
      await world.then((running) => running.close()).catch(() => undefined)
      process.exit(0)
    })
  }
}

console.log('Mens Centraal start op / is starting')
const opening = openWorld({ ports, dataFolder, fresh: options.includes('--fresh'), log: (step) => console.log(`  … ${step}`) })
stopOnSignal(opening)
const world = await opening.catch(tellWhy)
console.log(`\nOEFENOMGEVING / PRACTICE ENVIRONMENT\n\n  Open ${world.url}\n\nStoppen / stop: Ctrl-C`)

const tellOfFederation = async (problem: unknown): Promise<undefined> => {
  if (asked) return undefined
  await world.close()
  const told = explainStartFailure(problem, ports)
  if (told === undefined) throw problem
  return stop(told)
}
const federation = await world.openFederation().catch(tellOfFederation)
if (federation) {
  console.log(`\nSleutelbewaarders / key custodians: ${federation.custodians.urls.join(', ')}`)
  const { url, statusUrl } = federation.nationalIndex
  console.log(`Landelijke index / national index: ${url}, cijfers / figures: ${statusUrl}`)
}
