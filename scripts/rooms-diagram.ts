import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

type Graph = {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly { readonly resolved: string }[] }[]
}
type Edge = readonly [from: string, to: string]

/** Every import between files of ours, tests left out, as dependency-cruiser sees them. */
const imports = (): Edge[] => {
  const json = execFileSync(process.execPath, ['scripts/plan.mjs', '--output-type', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const { modules } = JSON.parse(json) as Graph
  const edges = modules.flatMap(({ source, dependencies }) => dependencies.map(({ resolved }): Edge => [source, resolved]))
  return edges.filter(([from]) => !/\.(test|spec)\.tsx?$/.test(from))
}

const between = (edges: readonly Edge[], placeOf: (file: string) => string | undefined): Edge[] => {
  const pairs = new Map<string, Edge>()
  for (const [from, to] of edges) {
    const [here, there] = [placeOf(from), placeOf(to)]
    if (here !== undefined && there !== undefined && here !== there) pairs.set(`${here} ${there}`, [here, there])
  }
  return [...pairs.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}

const buildingOf = (file: string): string | undefined =>
  /^packages\/([^/]+)\//.exec(file)?.[1] ?? /^apps\/([^/]+\/(?:server|web))\//.exec(file)?.[1] ?? /^(world)\//.exec(file)?.[1]

const node = (name: string): string => `${name.replace(/\W/g, '_')}["${name}"]`

const flowchart = (direction: string, names: readonly string[], edges: readonly Edge[]): string =>
  [
    '```mermaid',
    `flowchart ${direction}`,
    ...names.map((name) => `  ${node(name)}`),
    ...edges.map(([from, to]) => `  ${from.replace(/\W/g, '_')} --> ${to.replace(/\W/g, '_')}`),
    '```',
  ].join('\n')

const roomsOf = (house: string, rooms: readonly string[], edges: readonly Edge[]): string => {
  const roomOf = (file: string): string | undefined => new RegExp(`^apps/${house}/server/src/([^/]+)/`).exec(file)?.[1]
  const standing = rooms.filter((room) => edges.some(([file]) => roomOf(file) === room))
  return `## ${house}\n\n${flowchart('RL', standing, between(edges, roomOf))}`
}

/** The page docs/diagrams/rooms.md: who really imports whom, for packages and floors, and for the rooms of each house that stands. */
export const roomsDiagram = (): string => {
  const edges = imports()
  const houses = JSON.parse(fs.readFileSync(path.join(root, 'rooms.json'), 'utf8')) as Record<string, Record<string, string[]>>
  const buildings = between(edges, buildingOf)
  const names = [
    ...new Set(edges.flatMap(([from, to]) => [buildingOf(from), buildingOf(to)]).filter((name) => name !== undefined)),
  ].sort()
  const standing = Object.keys(houses).filter((house) => fs.existsSync(path.join(root, 'apps', house)))
  const intro =
    'Written by `npm run generate` from the real imports, types included; an arrow points to what is known.\nRooms stand in corridor order: data flow one way, imports the other.'
  const parts = [`# Rooms\n\n${intro}`, `## Packages and floors\n\n${flowchart('BT', names, buildings)}`]
  return `${[...parts, ...standing.map((house) => roomsOf(house, Object.keys(houses[house] ?? {}), edges))].join('\n\n')}\n`
}
