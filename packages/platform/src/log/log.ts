import { pino } from 'pino'

/** What a line in the program's log may hold, and nothing else: no address, no body, no name of a person. */
export type LogFields = {
  /** The route's pattern, never the address that was asked. */
  readonly route?: string | undefined
  readonly traceId?: string
  readonly fault?: Fault | string
  readonly topic?: string
  /** Id of a message in the outbox. */
  readonly message?: number
  readonly attempts?: number
  readonly table?: string
  /** How many rows of it. */
  readonly rows?: number
  /** OIN of a party: of an organisation, never of a person. */
  readonly party?: string
}

/** The lines that a program may write: each by name, with its level and what it means to an operator. */
export type LogEvents = { readonly [event: string]: { readonly level: 'error' | 'warn' | 'info'; readonly says: string } }

/** The program's log: JSON lines of known events with known fields. */
export type Log<E extends string = PlatformLogEvent> = { write(event: E, fields: LogFields): void }

/** What the platform itself may log. A house adds its own in `log-events.ts`. */
export const platformLogEvents = {
  bug: { level: 'error', says: 'an answer failed by a mistake in the program: 500' },
  outage: { level: 'error', says: 'an answer failed because the database or its log was away: 503' },
  'not-delivered': { level: 'warn', says: 'a message of the outbox was not delivered and is tried again later' },
  'dead-letter': { level: 'error', says: 'a message of the outbox was given up; see Deliveries' },
  'outbox-failed': { level: 'error', says: 'the outbox could not be read' },
  'sweep-failed': { level: 'error', says: 'a retention rule could not be carried out; it is tried again in a minute' },
  rekeying: { level: 'info', says: 'so many rows of a table came under the newest keys in this pass' },
  rekeyed: {
    level: 'info',
    says: 'nothing stands under older versions of the keys; see docs/operations.md for what may be taken away',
  },
  'rekeying-failed': { level: 'error', says: 'values could not be brought under the newest keys; it is tried again in a minute' },
  'values-unreadable': {
    level: 'error',
    says: 'so many values of a table open with no key that is here: the key of an older version is needed, or they were altered',
  },
  'database-connection-lost': { level: 'warn', says: 'an idle connection broke and is replaced' },
} as const satisfies LogEvents

type PlatformLogEvent = keyof typeof platformLogEvents

/** Opens a log that writes JSON lines to standard output. @param events all lines that it may write */
export const openLog = <E extends LogEvents>(level: string, name: string, events: E): Log<keyof E & string> => {
  const lines = pino({ level, name, base: { name } })
  return {
    write: (event, fields) => {
      const line = events[event]
      if (line !== undefined) lines[line.level]({ event, ...fields }, line.says)
    },
  }
}

/** An error without its message, because that can quote the row that it is about: name, code, constraint and place. */
export type Fault = { readonly name: string; readonly code?: string; readonly constraint?: string; readonly at?: string }

/** The places of a stack trace. The message before them is left out as a whole: lines of it could pass for places. */
const placesOf = ({ stack = '', message }: Error): readonly string[] =>
  stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6)
    .map((line) => line.trim())

/** What may be said of an error. */
export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code, constraint } = error as Error & { code?: unknown; constraint?: unknown }
  const at = placesOf(error).join(' < ')
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(at !== '' && { at }),
  }
}
