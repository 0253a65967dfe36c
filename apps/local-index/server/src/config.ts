import type { AtRestKeys } from '@mens-centraal/platform/sealing/at-rest'

/** All that a local index is told from outside. Built from the environment by main.ts, or in process by the world and the tests. */
export type LocalIndexConfig = {
  /** Shown at the top of each page. */
  readonly name: string
  readonly theme: 'neutral' | 'dune'
  /** Tells cookies of several indices on one host apart: lower-case letters, digits and dashes. */
  readonly instance: string
  /** Practice environment: says so on every page, and accepts only BSNs of the fictional range 9999xxxxx. */
  readonly practice: boolean
  readonly helpdesk: { readonly phone: string; readonly mail: string }
  readonly host: string
  readonly port: number
  /** The address in people's browsers, without a path: `https://index.voorbeeld.example`. */
  readonly origin: string
  readonly trustedProxies: readonly string[]
  readonly requestsPerMinute: number
  readonly databases: { readonly owner: string; readonly app: string; readonly worker: string; readonly oversight: string }
  readonly poolSize: number
  readonly keys: AtRestKeys
  /** The worker brings values under the newest versions of the keys; off is the stop switch. */
  readonly rekeying: boolean
  /** `events`: the register also tells what happened to youths whom we follow. Without, each youth is compared with it once a day. */
  readonly populationRegister: { readonly url: string; readonly apiKey: string; readonly events: boolean }
  readonly smtp: {
    readonly host: string
    readonly port: number
    readonly from: string
    readonly user: string | null
    readonly password: string | null
    readonly requireTls: boolean
  }
  /**
   * To which address mails come back, a token put in after a plus, and where the worker takes in what does; null: they come back to the sender, and only what the
   * mail server refuses at once is known.
   */
  readonly mailReports: { readonly address: string; readonly host: string; readonly port: number } | null
  /** False stops all destruction at the end of terms, until it is true again. What ended is shown to nobody either way. */
  readonly destroys: boolean
  /** How many signals, and rows of each other table, one round of the sweep takes at most; there is a round each minute. */
  readonly sweepBatch: number
  readonly logLevel: string
  readonly clock: () => Date
}
