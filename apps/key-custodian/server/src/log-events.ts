import { type Log, type LogEvents, openLog, platformLogEvents } from '@mens-centraal/platform/log/log'

/** Every line that this house may log, for operators; see docs/operations.md. What is not here is not logged. */
export const logEvents = {
  ...platformLogEvents,
  'request-refused': {
    level: 'warn',
    says: 'somebody with a certificate was not let in; the fault says which answer it got',
  },
  'unusual-use': {
    level: 'warn',
    says: 'this member asked more than three times as much today as on the middle one of its last 30 days; see operations',
  },
} as const satisfies LogEvents

export type CustodianLog = Log<keyof typeof logEvents>

/** Opens this house's log. @param level least level that is written */
export const openHouseLog = (level: string, name: string): CustodianLog => openLog(level, name, logEvents)
