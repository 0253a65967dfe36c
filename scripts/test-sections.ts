import { existsSync, readFileSync } from 'node:fs'

export type Outcome = { readonly passed: number; readonly failed: number }

/** A part of `npm test`: commands that run one after another, and how to count their outcome. */
export type Section = {
  readonly name: string
  readonly commands: (report: string) => readonly (readonly string[])[]
  readonly env?: (report: string) => NodeJS.ProcessEnv
  /** Counts one command's outcome from its exit code, and from the report it wrote, if it writes any. */
  readonly count: (code: number, report: string) => Outcome
}

const byExitCode = (code: number): Outcome => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** A run that ends badly without a single failed test (a file that does not load, a set-up that breaks) has failed all the same. */
const honest = (code: number, { passed, failed }: Outcome): Outcome => ({
  passed,
  failed: code === 0 ? failed : Math.max(1, failed),
})

const check = (name: string, ...commands: readonly (readonly string[])[]): Section => ({
  name,
  commands: () => commands,
  count: byExitCode,
})

const vitest = (project: string): Section => ({
  name: project,
  commands: (report) => [
    ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${report}`],
  ],
  count: (code, report) => {
    if (!existsSync(report)) return byExitCode(1)
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return honest(code, { passed: numPassedTests, failed: numFailedTests })
  },
})

const journeys: Section = {
  name: 'e2e',
  commands: () => [['playwright', 'test', '--config', 'test/e2e/playwright.config.ts', '--reporter=line,json']],
  env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
  count: (code, report) => {
    if (!existsSync(report)) return byExitCode(1)
    const { stats } = JSON.parse(readFileSync(report, 'utf8'))
    if (stats.flaky > 0) console.log(`${stats.flaky} journeys passed only at the second try: find out why`)
    return honest(code, { passed: stats.expected + stats.flaky, failed: stats.unexpected })
  },
}

const tsc = 'node_modules/typescript/bin/tsc'
const types = check('types', ['node', tsc, '-p', 'tsconfig.json'], ['node', tsc, '-p', 'tsconfig.web.json'])
const lint = check('lint', ['biome', 'check'])
const plan = check('plan', ['node', 'scripts/plan.mjs'])
const drift = check('drift', ['node', 'scripts/drift.ts'])

/** What `npm run check` runs: everything that needs no running program. */
export const checkSections: readonly Section[] = [types, lint, plan, drift]

/** What `npm test` runs, cheapest first. */
export const testSections: readonly Section[] = [types, lint, plan, vitest('unit'), vitest('integration'), drift, journeys]
