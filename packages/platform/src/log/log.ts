import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * The program's log: JSON lines with ids, codes and durations. Never personal data: requests are logged by route pattern, not by address,
 * and errors by name and code, because a database error can quote the row that it is about.
 */
export const openLog = (level: string, name: string): Log =>
  pino({ level, name, base: { name }, serializers: { err: faultOf, error: faultOf, req: () => undefined, res: () => undefined } })

/** What may be said of an error: its name, code, constraint and stack without the message's values. */
export const faultOf = (error: unknown): { name: string; code?: string; constraint?: string; at?: string } => {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code, constraint } = error as Error & { code?: unknown; constraint?: unknown }
  const at = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' < ')
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(at !== undefined && { at }),
  }
}
