// THE FLOOR PLAN: who may know whom (docs/architecture.md). `npm run plan` checks every import against it, types included.
// rooms.json lists the rooms of each house in corridor order, with the nouns that live there.
// Data flow down the corridor; imports point up it: a room may know the rooms before it, never one after it.
const houses = require('./rooms.json')

/** Which package may lean on which, and on which libraries. `any` = whatever its package.json declares. Nothing leans on a house. */
const packages = {
  kernel: { packages: [], libraries: 'none' },
  contract: { packages: ['kernel'], libraries: ['typebox'] },
  pseudonym: { packages: ['kernel'], libraries: 'any' },
  platform: { packages: ['kernel', 'contract'], libraries: 'any' },
  ui: { packages: ['kernel'], libraries: 'any' },
}

const any = (names) => `(${names.join('|')})`
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const tests = '\\.(test|spec)\\.tsx?$'
const library = (...names) => `^node_modules/${any(names)}/`
const floor = '^apps/[^/]+/server/src/'
const nounFile = (nouns) => `${floor}[^/]+/${any(nouns)}\\.ts$`
const allNouns = nounFile([...new Set(Object.values(houses).flatMap((rooms) => Object.values(rooms).flat()))])
const roof = (house) => `^apps/${house}/server/src/[^/]+\\.ts$`
const lowRoof = (house) => `^apps/${house}/server/src/(config|log-events)\\.ts$`

const roomWalls = Object.entries(houses).flatMap(([house, rooms]) => {
  const names = Object.keys(rooms)
  const inRoom = (...some) => `^apps/${house}/server/src/${any(some)}/`
  return names.flatMap((room, i) => {
    const later = names.slice(i + 1)
    const doors = rooms[room].map((noun) => `${noun}.ts, ${noun}-facts.ts, ${noun}-permissions.ts`).join(', ')
    const ahead = forbid(
      `${house}/${room} must not know later rooms`,
      'let an event say what happened, and hang what follows on it in reactions.ts',
      { path: inRoom(room), pathNot: tests },
      { path: inRoom(...later) },
    )
    const frontDoor = forbid(
      `${house}/${room} has one front door`,
      `from another room: only ${doors}`,
      { path: `${floor}[^/]+/`, pathNot: `${inRoom(room)}|${tests}` },
      { path: inRoom(room), pathNot: `/${any(rooms[room])}(-facts|-permissions)?\\.ts$` },
    )
    return later.length > 0 ? [ahead, frontDoor] : [frontDoor]
  })
})

const roofs = Object.keys(houses).map((house) =>
  forbid(
    `${house}: rooms do not see the roof`,
    'app, reactions, permissions and retention see the rooms, never the other way; config.ts and log-events.ts are for all',
    { path: `^apps/${house}/server/src/[^/]+/`, pathNot: tests },
    { path: roof(house), pathNot: lowRoof(house) },
  ),
)

const packageWalls = Object.entries(packages).flatMap(([name, lean]) => {
  const from = { path: `^packages/${name}/src/`, pathNot: tests }
  const wall = forbid(
    `package ${name} leans only on ${lean.packages.join(', ') || 'itself'}`,
    'packages know no house, and only the packages below them',
    from,
    {
      path: '^(packages|apps|world|test|bench)/',
      pathNot: `^packages/${any([name, ...lean.packages])}/`,
    },
  )
  if (lean.libraries === 'any') return [wall]
  const allowed = lean.libraries === 'none' ? {} : { pathNot: library(...lean.libraries) }
  const pure = forbid(`package ${name} is pure`, `libraries: ${lean.libraries}; nothing of Node`, from, {
    path: '^node_modules/|^node:|^[^./]+$',
    ...allowed,
  })
  return [wall, pure]
})

const outside = { path: '^(test|world|bench)/' }

module.exports = {
  forbidden: [
    forbid('no cycles, types included', 'put what both need before both', {}, { circular: true }),
    forbid('everything resolves', 'a misspelt or undeclared import', {}, { couldNotResolve: true }),
    forbid('houses never touch', 'houses speak HTTP', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    forbid(
      'floors meet only in the contract',
      'move what both floors need to packages/contract',
      { path: '^apps/([^/]+)/(server|web)/' },
      { path: '^apps/$1/', pathNot: '^apps/$1/$2/' },
    ),
    forbid(
      'the web never sees the cellar',
      'platform and pseudonym hold secrets',
      { path: '^(apps/[^/]+/web|packages/ui)/' },
      { path: '^packages/(platform|pseudonym)/' },
    ),
    forbid(
      'the web knows schemas as types only',
      'a browser needs no TypeBox',
      { path: '^(apps/[^/]+/web|packages/ui)/', pathNot: tests },
      { path: '^node_modules/typebox/' },
    ),
    forbid(
      'the web takes types from the contract',
      'import type: a schema at run time brings TypeBox along; problem.ts has none',
      { path: '^apps/[^/]+/web/', pathNot: tests },
      { path: '^packages/contract/', pathNot: '^packages/contract/src/problem\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'tests are not building material',
      'move what both need to where it belongs',
      { pathNot: `${tests}|^test/` },
      { path: `${tests}|^test/` },
    ),
    forbid('outside, a house shows app.ts and config.ts', 'try a house through its door', outside, {
      path: '^apps/',
      pathNot: '/server/src/(app|config)\\.ts$',
    }),
    forbid('only main.ts builds', 'main.ts reads the environment and starts; import app.ts', {}, { path: '/main\\.ts$' }),
    forbid(
      'only app.ts opens routes',
      'call the use case',
      { pathNot: `/app\\.ts$|${tests}` },
      { path: `${floor}.*-routes\\.ts$` },
    ),
    forbid(
      'nouns are pure',
      'a noun knows the kernel and nouns before it; of the contract and of platform/access only types',
      { path: allNouns },
      { pathNot: `^packages/(kernel|contract|platform/src/access)/|${allNouns}` },
    ),
    forbid(
      'nouns take only types from upstairs and downstairs',
      'import type',
      { path: allNouns },
      { path: '^packages/(contract|platform)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'SQL lives in the cellar',
      'Kysely and pg only in -store, -facts, -views, -permissions and platform/db (platform/access may know their types)',
      {
        path: '^(apps|packages|world)/',
        pathNot: `-(store|facts|views|permissions)\\.ts$|^packages/platform/src/(db|access)/|${tests}`,
      },
      { path: library('kysely', 'pg') },
    ),
    forbid(
      'conditions are not queries',
      'platform/access only describes SQL',
      { path: '^packages/platform/src/access/', pathNot: tests },
      { path: library('pg') },
    ),
    forbid(
      'HTTP lives at the door',
      'Fastify only in -routes, app.ts, open-door.ts and open-connection.ts (which make a door of a request) and platform/http; the use case knows no request',
      {
        path: '^(apps|packages)/',
        pathNot: `-routes\\.ts$|/server/src/(app|open-door|open-connection)\\.ts$|^packages/platform/src/http/|${tests}`,
      },
      { path: library('fastify', '@fastify') },
    ),
    forbid(
      'declare what you use',
      'in the package.json of this workspace; what builds the web (vite.config.ts and the like) may use development tools',
      { path: '^(apps|packages|world|bench)/', pathNot: `^apps/[^/]+/web/[^/]+\\.ts$|${tests}` },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    ...packageWalls,
    ...roofs,
    ...roomWalls,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts', '.css'],
    },
  },
}
