import type { Party } from '@mens-centraal/platform/peers/party'
import type { AtRestKeys } from '@mens-centraal/platform/sealing/at-rest'

/** All that the national index is told from outside. Built from the environment by main.ts, or in process by the world and the tests. */
export type NationalConfig = {
  /** Stands in log lines. */
  readonly instance: string
  readonly host: string
  readonly port: number
  /** Where `/health/live` and `/health/ready` answer without a certificate: on this machine only. */
  readonly healthPort: number
  /** Practice environment: its page of figures says so. */
  readonly practice: boolean
  /** Where the status page is, plain, for a reverse proxy: figures only, for anybody. */
  readonly statusPort: number
  /** Addresses of proxies whose X-Forwarded-For is believed at the status page. */
  readonly trustedProxies: readonly string[]
  /** The address at which members find it: `https://…`, without a path. */
  readonly address: string
  readonly requestsPerMinute: number
  readonly databases: { readonly owner: string; readonly app: string; readonly worker: string; readonly oversight: string }
  readonly poolSize: number
  readonly keys: AtRestKeys
  readonly party: Party
  readonly logLevel: string
  /** The house's clock, by which days and ends count. Signatures, receipts and certificates count by the machine's. */
  readonly clock: () => Date
}
