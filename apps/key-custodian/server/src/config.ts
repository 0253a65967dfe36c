import type { Oin } from '@mens-centraal/kernel/oin'
import type { Party } from '@mens-centraal/platform/peers/party'
import type { AtRestKeys } from '@mens-centraal/platform/sealing/at-rest'

/** All that a key custodian is told from outside. Built from the environment by main.ts, or in process by the world and the tests. */
export type CustodianConfig = {
  /** Stands in log lines. */
  readonly instance: string
  readonly host: string
  readonly port: number
  /** Where `/health/live` and `/health/ready` answer without a certificate: on this machine only. */
  readonly healthPort: number
  /** The address at which members find this custodian, as the transcript says it: `https://…`, without a path. */
  readonly address: string
  readonly requestsPerMinute: number
  readonly databases: { readonly owner: string; readonly app: string; readonly worker: string; readonly oversight: string }
  readonly poolSize: number
  readonly keys: AtRestKeys
  readonly party: Party
  /** For whom receipts are: the national index. */
  readonly nationalIndex: Oin
  readonly logLevel: string
  /** The house's clock, by which days and bursts count. Signatures and certificates count by the machine's. */
  readonly clock: () => Date
}
