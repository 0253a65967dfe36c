import type { LocalIndexConfig } from '@mens-centraal/local-index-server/config'
import { createDatabase, databaseExists, prepareCluster, roleUrls } from '@mens-centraal/platform/db/cluster'
import type { AtRestKeys } from '@mens-centraal/platform/sealing/at-rest'
import type { Ports } from './ports.ts'

const house = 'local-index'
const database = 'local_index_voorbeeldregio'

/** Under which name the index is known to the issuers. */
export const clientId = 'verwijsindex-voorbeeldregio'

/** The key with which the index calls the population register of this world. */
export const registerKey = 'practice-register-key'

/** What the index of the example region needs to be told; the rest is the same in every world. */
export type ExampleIndexWish = {
  readonly ports: Ports
  readonly adminUrl: string
  readonly keys: AtRestKeys
  readonly registerUrl: string
  readonly clock: () => Date
}

const ensureDatabase = async (adminUrl: string): Promise<LocalIndexConfig['databases']> => {
  const passwords = await prepareCluster(adminUrl, house)
  if (!(await databaseExists(adminUrl, database))) await createDatabase(adminUrl, house, database)
  return roleUrls(adminUrl, house, passwords, database)
}

/** The address of the index of the example region in people's browsers. */
export const indexUrl = (ports: Ports): string => `http://localhost:${ports.localIndex}`

/** Makes the database of the example region's index where it is missing, and the configuration to open the house with. */
export const exampleIndexConfig = async (wish: ExampleIndexWish): Promise<LocalIndexConfig> => ({
  name: 'Verwijsindex Voorbeeldregio',
  theme: 'neutral',
  instance: `voorbeeldregio-${wish.ports.localIndex}`,
  practice: true,
  helpdesk: { phone: '06 00 00 00 00', mail: 'helpdesk@verwijsindex.voorbeeld.example' },
  host: 'localhost',
  port: wish.ports.localIndex,
  origin: indexUrl(wish.ports),
  trustedProxies: [],
  requestsPerMinute: 600,
  databases: await ensureDatabase(wish.adminUrl),
  poolSize: 10,
  keys: wish.keys,
  rekeying: true,
  populationRegister: { url: wish.registerUrl, apiKey: registerKey, events: true },
  smtp: {
    host: '127.0.0.1',
    port: wish.ports.smtp,
    from: 'verwijsindex@voorbeeldregio.voorbeeld.example',
    user: null,
    password: null,
    requireTls: false,
  },
  mailReports: { address: 'retour@verwijsindex.voorbeeld.example', host: '127.0.0.1', port: wish.ports.mailReports },
  destroys: true,
  sweepBatch: 1_000,
  logLevel: 'error',
  clock: wish.clock,
})
