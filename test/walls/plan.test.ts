import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { halfOfCycle, honest, planted } from './planted.ts'

const root = path.resolve(import.meta.dirname, '../..')
const packages = ['kernel', 'contract', 'pseudonym', 'platform', 'ui']
const libraries = ['typebox', 'kysely', 'pg', 'fastify', 'undeclared', 'react']

type Report = { summary: { violations: { from: string; rule: { name: string } }[]; totalCruised: number } }

let skeleton: string
let found: Report

const write = (file: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(skeleton, file)), { recursive: true })
  fs.writeFileSync(path.join(skeleton, file), text)
}

/** A checkout in miniature: empty packages, libraries without content, and a file for every import that must or must not be. */
const layOut = (): void => {
  const declared = Object.fromEntries(libraries.filter((name) => name !== 'undeclared').map((name) => [name, '1.0.0']))
  for (const name of libraries) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', exports: './index.js' }))
    write(`node_modules/${name}/index.js`, '')
  }
  for (const name of packages) {
    write(
      `packages/${name}/package.json`,
      JSON.stringify({ name: `@mens-centraal/${name}`, exports: { './*': './src/*.ts' }, dependencies: declared }),
    )
    fs.mkdirSync(path.join(skeleton, 'node_modules/@mens-centraal'), { recursive: true })
    fs.symlinkSync(`../../packages/${name}`, path.join(skeleton, `node_modules/@mens-centraal/${name}`))
  }
  write('package.json', JSON.stringify({ name: 'skeleton', dependencies: declared }))
  for (const folder of ['test', 'bench', 'world']) fs.mkdirSync(path.join(skeleton, folder))
  const imports = [...honest, ...planted, halfOfCycle]
  for (const file of imports.flatMap(({ from, to }) => [from, fileOf(to) ?? from])) write(file, 'export {}\n')
  for (const { from, to, typesOnly } of imports) {
    const name = to.endsWith('.ts') ? relative(from, to) : to
    fs.appendFileSync(path.join(skeleton, from), typesOnly === true ? `import type {} from '${name}'\n` : `import '${name}'\n`)
  }
}

const fileOf = (to: string): string | undefined => {
  const [, name, file] = /^@mens-centraal\/([^/]+)\/(.+)$/.exec(to) ?? []
  return name === undefined ? (to.endsWith('.ts') ? to : undefined) : `packages/${name}/src/${file}.ts`
}

const relative = (from: string, to: string): string => {
  const name = path.relative(path.dirname(from), to)
  return name.startsWith('.') ? name : `./${name}`
}

beforeAll(() => {
  skeleton = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'mc-plan-')))
  layOut()
  const plan = path.join(root, 'scripts/plan.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [plan, '--output-type', 'json'], { cwd: skeleton, encoding: 'utf8' })
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout)
  found = JSON.parse(stdout)
}, 60_000)

afterAll(() => fs.rmSync(skeleton, { recursive: true }))

const rulesFor = (file: string): string[] =>
  found.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)

test.each(planted)('$rule: $from may not import $to', ({ from, rule }) => {
  expect(rulesFor(from)).toContain(rule)
})

test.each(honest)('allowed: $from may import $to', ({ from }) => {
  expect(rulesFor(from)).toEqual([])
})

test('every rule of the plan has been seen to catch something, rooms by one example each', () => {
  const { forbidden } = createRequire(import.meta.url)('../../floor-plan.cjs') as { forbidden: { name: string }[] }
  const kind = (name: string): string => name.replace(/^[a-z-]+\/[a-z-]+ |^[a-z-]+: /, 'a room: ')
  const seen = new Set(planted.map(({ rule }) => kind(rule)))
  expect(new Set(forbidden.map(({ name }) => kind(name)))).toEqual(seen)
})
