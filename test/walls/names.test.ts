import { expect, test } from 'vitest'
import { sourceFiles, standingRooms } from './source-files.ts'

const files = sourceFiles()
const code = files.filter(({ name }) => /\.(tsx?|mjs|cjs)$/.test(name))
const generated = new Set(['local-index', 'key-custodian', 'national-index'].map((house) => `apps/${house}/server/schema.sql`))
const pathsOf = (some: readonly { readonly path: string }[]): string[] => some.map((file) => file.path)

const drawers = [
  'utils',
  'util',
  'common',
  'helpers',
  'helper',
  'types',
  'shared',
  'lib',
  'misc',
  'core',
  'models',
  'services',
  'interfaces',
]
/** `PortBase` is no base class, but where the ports begin. */
const emptyWords = /(Manager|Helper|Util|Utils|Handler|(?<!Port)Base|Impl)\b/

test('no file is longer than 300 lines', () => {
  expect(pathsOf(files.filter((file) => !generated.has(file.path) && file.text.split('\n').length > 301))).toEqual([])
})

test('no folder is a drawer for whatever has no room', () => {
  const roomsToo = new Set(standingRooms().map(({ room }) => room))
  expect(pathsOf(files.filter(({ folders }) => folders.some((name) => drawers.includes(name) && !roomsToo.has(name))))).toEqual(
    [],
  )
})

test('files are named in kebab-case, components in PascalCase, and there are no barrels', () => {
  const kebab = /^(\d{4}-)?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mjs|cjs|sql|css)$/
  const component = /^[A-Z][A-Za-z0-9]*(\.test)?\.(tsx|css)$/
  const good = (name: string): boolean => (kebab.test(name) || component.test(name)) && !/^index\.tsx?$/.test(name)
  expect(pathsOf(files.filter(({ name }) => !good(name)))).toEqual([])
})

test('no exported name says nothing: no Manager, Helper, Util, Handler, Base or Impl', () => {
  const exported = /^export (?:default )?(?:async )?(?:const|let|class|function|type|interface) (\w+)/gm
  const empty = code.flatMap(({ path, text }) =>
    [...text.matchAll(exported)].flatMap(([, name]) => (emptyWords.test(name ?? '') ? [`${path}: ${name}`] : [])),
  )
  expect(empty).toEqual([])
})

test('no work is left as a note in the code', () => {
  const note = new RegExp(`\\b(${['TO', 'FIX', 'X'].map((half, i) => half + ['DO', 'ME', 'XX'][i]).join('|')})\\b`)
  expect(pathsOf(files.filter(({ text }) => note.test(text)))).toEqual([])
})

test('a server floor has only the rooms of rooms.json, and each room its noun', () => {
  const known = new Set(standingRooms().map(({ folder }) => folder))
  const inRooms = code.filter(({ path }) => /^apps\/[^/]+\/server\/src\/[^/]+\//.test(path))
  expect(pathsOf(inRooms.filter(({ folders }) => !known.has(folders.slice(0, 5).join('/'))))).toEqual([])
  const paths = new Set(pathsOf(code))
  const nounless = standingRooms().filter(({ folder, nouns }) => !nouns.some((noun) => isHere(paths, folder, noun)))
  expect(nounless.map(({ folder }) => folder)).toEqual([])
})

const isHere = (paths: ReadonlySet<string>, folder: string, noun: string): boolean =>
  ['', '-facts', '-store', '-views'].some((kind) => paths.has(`${folder}/${noun}${kind}.ts`))

test('the last rooms only read: today and file have no store', () => {
  expect(pathsOf(code.filter(({ path }) => /\/server\/src\/(today|file)\/.*-store\.ts$/.test(path)))).toEqual([])
})
