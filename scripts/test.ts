import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkSections, type Outcome, type Section, testSections } from './test-sections.ts'

const root = path.resolve(import.meta.dirname, '..')
const bins = path.join(root, 'node_modules/.bin')
const scratch = mkdtempSync(path.join(os.tmpdir(), 'mc-outcome-'))

type Finished = Outcome & { readonly name: string; readonly seconds: number }

/** Runs one command and keeps what it says; it is killed, with a failure, after the time it may take. */
const listen = (command: readonly string[], env: NodeJS.ProcessEnv, minutes: number): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const [program, ...args] = command as [string, ...string[]]
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: minutes * 60_000 })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
    child.once('error', (problem) => resolve({ code: 1, said: problem.message }))
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 1, said: signal === null ? said : `${said}\nstopped: ${signal}` }),
    )
  })

const runSection = async (section: Section, long: boolean): Promise<Finished> => {
  const report = path.join(scratch, `${section.name}.json`)
  const env = { ...process.env, PATH: `${bins}${path.delimiter}${process.env['PATH']}`, ...section.env?.(report) }
  const started = performance.now()
  let outcome: Outcome = { passed: 0, failed: 0 }
  for (const command of section.commands(report)) {
    const { code, said } = await listen(command, { ...env, ...(long ? { TEST_LENGTH: 'long' } : {}) }, long ? 300 : 15)
    const counted = section.count(code, report)
    outcome = { passed: outcome.passed + counted.passed, failed: outcome.failed + counted.failed }
    if (counted.failed > 0) console.log(said.trimEnd().split('\n').slice(-250).join('\n'))
  }
  return { name: section.name, ...outcome, seconds: (performance.now() - started) / 1_000 }
}

const line = ({ name, passed, failed, seconds }: Finished): string =>
  `${failed === 0 ? '✓' : '✗'} ${name.padEnd(12)} ${`${passed} passed, ${failed} failed`.padEnd(26)} ${seconds.toFixed(1)} s`

/** The outcome of the long run is committed, so that a reader sees when and where the full figures were last reached. */
const writeLongResults = (finished: readonly Finished[]): void => {
  const rows = finished.map(({ name, passed, failed, seconds }) => `| ${name} | ${passed} | ${failed} | ${seconds.toFixed(0)} |`)
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`
  const heading = `# The long tests\n\nWritten by \`npm run test:long\` on ${new Date().toISOString().slice(0, 10)} (${machine}).\n`
  const table = ['| section | passed | failed | seconds |', '|---|---:|---:|---:|', ...rows]
  writeFileSync(path.join(root, 'test/long-results.md'), `${heading}\n${table.join('\n')}\n`)
}

const long = process.argv.includes('--long')
const sections = process.argv.includes('--check') ? checkSections : testSections
const finished: Finished[] = []
for (const section of sections) {
  const one = await runSection(section, long)
  console.log(line(one))
  finished.push(one)
}
rmSync(scratch, { recursive: true })
if (long) writeLongResults(finished)
const sum = (of: 'passed' | 'failed'): number => finished.reduce((total, one) => total + one[of], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1
