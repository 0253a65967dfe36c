import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { standingRooms } from './source-files.ts'

const root = path.resolve(import.meta.dirname, '../..')

type Row = { readonly code: string; readonly house: string; readonly nl: string; readonly source: string }

/** Rows of the tables in docs/glossary.md whose columns are: code | house | nl | source. A cell may bind several words: `A`, `B` · `C`. */
const rows = (): readonly Row[] =>
  fs
    .readFileSync(path.join(root, 'docs/glossary.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const [code = '', house = '', nl = '', source = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return [...code.matchAll(/`(\w+)`/g)].map(([, word]) => ({ code: word ?? '', house, nl, source }))
    })

const pascal = (noun: string): string => noun.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())
const shortNames = { 'local-index': 'local', 'client-file': 'file', 'national-index': 'national', 'key-custodian': 'custodian' }

test('each noun of a house that stands has its row: what it is called in code, on screen, and in the law', () => {
  const nouns = standingRooms().flatMap(({ house, folder, nouns }) =>
    nouns
      .filter((noun) => fs.existsSync(path.join(root, folder, `${noun}.ts`)))
      .map((noun) => ({ house: shortNames[house as keyof typeof shortNames], noun: pascal(noun) })),
  )
  const bound = ({ house, noun }: { house: string; noun: string }): boolean =>
    rows().some((row) => row.code === noun && [house, 'both', 'all'].some((word) => row.house.includes(word)))
  expect(nouns.filter((one) => !bound(one))).toEqual([])
})

test('no code word is bound twice in the same house, and each has a word on screen and a source', () => {
  const keys = rows().map(({ code, house }) => `${code} (${house})`)
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  expect(rows().filter(({ nl, source }) => nl === '' || source === '')).toEqual([])
})
