import { type Log, type LogEvents, openLog, platformLogEvents } from '@mens-centraal/platform/log/log'

/** Every line that this house may log, for operators; see docs/operations.md. What is not here is not logged. */
export const logEvents = {
  ...platformLogEvents,
  'request-refused': {
    level: 'warn',
    says: 'somebody with a certificate was not let in; the fault says which answer it got',
  },
  'matching-failed': { level: 'error', says: 'matching or mail stopped halfway; it is tried again within a second' },
} as const satisfies LogEvents

export type NationalLog = Log<keyof typeof logEvents>

/** Opens this house's log. @param level least level that is written */
export const openHouseLog = (level: string, name: string): NationalLog => openLog(level, name, logEvents)
