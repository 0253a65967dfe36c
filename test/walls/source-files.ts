import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const places = ['packages', 'apps', 'world', 'test', 'bench', 'scripts']
const notOurs = ['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']

/** A file that we wrote: its path from the root of the checkout, with `/` between folders. */
export type SourceFile = {
  readonly path: string
  readonly name: string
  readonly folders: readonly string[]
  readonly text: string
}

const filesIn = (folder: string): string[] =>
  fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.includes(entry.name) || entry.name.startsWith('.')) return []
    const file = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesIn(file) : [file]
  })

/** All TypeScript, JavaScript, SQL and CSS of the checkout. */
export const sourceFiles = (): readonly SourceFile[] =>
  places
    .filter((place) => fs.existsSync(path.join(root, place)))
    .flatMap(filesIn)
    .filter((file) => /\.(tsx?|mjs|cjs|sql|css)$/.test(file))
    .map((file) => {
      const folders = file.split('/')
      return { path: file, name: folders.pop() ?? '', folders, text: fs.readFileSync(path.join(root, file), 'utf8') }
    })

/** The rooms of each house that stand: house, room, and the nouns that may live there (rooms.json). */
export const standingRooms = (): readonly { house: string; room: string; nouns: readonly string[]; folder: string }[] => {
  const houses = JSON.parse(fs.readFileSync(path.join(root, 'rooms.json'), 'utf8')) as Record<string, Record<string, string[]>>
  return Object.entries(houses).flatMap(([house, rooms]) =>
    Object.entries(rooms)
      .map(([room, nouns]) => ({ house, room, nouns, folder: `apps/${house}/server/src/${room}` }))
      .filter(({ folder }) => fs.existsSync(path.join(root, folder)) && filesIn(folder).length > 0),
  )
}
