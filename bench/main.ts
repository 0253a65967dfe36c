import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { planOf } from './plan.ts'
import { reportOf } from './report.ts'
import { runSize } from './run.ts'
import { referenceName } from './run-reference.ts'

const usage = 'usage: npm run bench [-- SIGNALS …]   numbers of signals in the tables, 10000 and 1000000 unless told'
const asked = process.argv.slice(2).map(Number)
if (asked.some((size) => !Number.isInteger(size) || size < 10_000)) {
  console.error(usage)
  process.exit(2)
}
const sizes = asked.length > 0 ? asked : [10_000, 1_000_000]
const file = path.join(import.meta.dirname, 'results.md')
const remarksMark = '## Where the time goes'

/** What people wrote below the tables stays. */
const remarks = (): string => {
  try {
    const text = readFileSync(file, 'utf8')
    const at = text.indexOf(remarksMark)
    return at < 0 ? '' : `\n${text.slice(at)}`
  } catch {
    return ''
  }
}

const [load = 0] = os.loadavg()
console.log(`Reference: ${referenceName()}.`)
const outcomes = []
for (const size of sizes) {
  console.log(`${size.toLocaleString('en')} signals …`)
  outcomes.push(await runSize(planOf(size), (line) => console.log(`  ${line}`)))
}
writeFileSync(file, reportOf(outcomes, load) + remarks())
console.log(readFileSync(file, 'utf8'))
process.exit(0)
