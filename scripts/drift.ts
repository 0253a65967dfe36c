import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { custodianDocument } from '../apps/key-custodian/server/src/custodian-document.ts'
import { printMatrix as printCustodianMatrix } from '../apps/key-custodian/server/src/permissions.ts'
import { connectionApiDocument, openApiDocument } from '../apps/local-index/server/src/app.ts'
import { printMatrix } from '../apps/local-index/server/src/permissions.ts'
import { nationalDocument } from '../apps/national-index/server/src/national-document.ts'
import { printMatrix as printNationalMatrix } from '../apps/national-index/server/src/permissions.ts'
import { createDatabase, prepareCluster, roleUrls } from '../packages/platform/src/db/cluster.ts'
import { dumpSchema } from '../packages/platform/src/db/dump-schema.ts'
import { openEmbeddedServer, removeEmbeddedServer } from '../packages/platform/src/db/embedded-server.ts'
import { migrate } from '../packages/platform/src/db/migrate.ts'
import { difference } from './difference.ts'
import { roomsDiagram } from './rooms-diagram.ts'

const root = path.resolve(import.meta.dirname, '..')
const server = 'apps/local-index/server'

const custodian = 'apps/key-custodian/server'
const national = 'apps/national-index/server'

/** The schema of a house's database that was migrated from nothing, on a server of its own. */
const schemaOf = (house: string) => async (): Promise<string> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mc-drift-'))
  const { adminUrl, stop } = await openEmbeddedServer({ folder, settings: { fsync: 'off' } })
  try {
    const passwords = await prepareCluster(adminUrl, house)
    await createDatabase(adminUrl, house, 'drift')
    const { owner } = roleUrls(adminUrl, house, passwords, 'drift')
    await migrate(owner, house.replaceAll('-', '_'), path.join(root, 'apps', house, 'server/migrations'))
    return await dumpSchema(owner)
  } finally {
    await stop()
    await removeEmbeddedServer(folder)
  }
}

/** Files that are written by a program and committed, so that a reader sees each change of policy, schema or API as a difference. */
const generated: Readonly<Record<string, () => Promise<string> | string>> = {
  [`${server}/schema.sql`]: schemaOf('local-index'),
  [`${server}/src/permissions.matrix.txt`]: printMatrix,
  [`${server}/openapi.json`]: openApiDocument,
  [`${server}/aansluiting.openapi.json`]: connectionApiDocument,
  [`${custodian}/schema.sql`]: schemaOf('key-custodian'),
  [`${custodian}/src/permissions.matrix.txt`]: printCustodianMatrix,
  [`${custodian}/sleutel.openapi.json`]: custodianDocument,
  [`${national}/schema.sql`]: schemaOf('national-index'),
  [`${national}/src/permissions.matrix.txt`]: printNationalMatrix,
  [`${national}/federatie.openapi.json`]: nationalDocument,
  'docs/diagrams/rooms.md': roomsDiagram,
}

/** Writes what is new, or says how it differs from what is committed. */
const compare = (name: string, fresh: string, write: boolean): void => {
  const file = path.join(root, name)
  const committed = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  if (fresh === committed) return
  if (write) {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, fresh)
    console.log(`written: ${name}`)
  } else {
    console.log(
      `${name} is not what it would be now; run \`npm run generate\` and look at the difference:\n${difference(committed, fresh)}\n`,
    )
    process.exitCode = 1
  }
}

for (const [name, make] of Object.entries(generated)) {
  try {
    compare(name, await make(), process.argv.includes('--write'))
  } catch (problem) {
    console.log(`${name} cannot be made:`, problem)
    process.exitCode = 1
  }
}
