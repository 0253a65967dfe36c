import { type Log, type LogEvents, openLog, platformLogEvents } from '@mens-centraal/platform/log/log'

/** Every line that this house may log, for operators; see docs/operations.md. What is not here is not logged. */
export const logEvents = {
  ...platformLogEvents,
  'login-not-proven': {
    level: 'warn',
    says: "a login service could not be used, or its answer did not hold; the fault's code says which, see operations",
  },
  'follow-up-failed': {
    level: 'error',
    says: 'a reminder or escalation could not be given; the next minute tries again',
  },
  'decision-telling-failed': {
    level: 'error',
    says: 'deciders or managers could not be told that a decision waits; the next minute tries again',
  },
  'evaluation-reminder-failed': {
    level: 'error',
    says: 'a lead could not be reminded of the evaluation of a joint plan; the next minute tries again',
  },
  'connection-refused': {
    level: 'warn',
    says: "a source system's token, proof or statement did not hold; the fault says which answer it got",
  },
  'session-not-touched': {
    level: 'warn',
    says: 'the idle end of a session could not be moved; the person may be logged out too early',
  },
  'register-change-failed': {
    level: 'error',
    says: 'what the population register says of a youth could not be taken over; the next minutes try again, and the comparison of the next day',
  },
  'register-event-given-up': {
    level: 'error',
    says: 'an event of the population register failed in five rounds, and is left to the comparison of the next day; another number that it told is lost',
  },
  'new-number-not-borne-out': {
    level: 'warn',
    says: 'the register told of another number for a youth, and its own answers do not bear that out; nothing was changed',
  },
  'mail-refused-elsewhere': {
    level: 'warn',
    says: "another mail server refused a mail of ours for good, and not for its reader's address: by its policy, or what our mail server does",
  },
  'mail-report-failed': {
    level: 'error',
    says: 'a report of a mail that came back could not be taken in; the other mail server tries again',
  },
  'insight-failed': {
    level: 'error',
    says: 'the figures of a month could not be counted; the next night tries again',
  },
  'destruction-stopped': {
    level: 'warn',
    says: 'this worker destroys nothing (DESTROY=false): what is past its term stays, unseen',
  },
} as const satisfies LogEvents

export type LocalLog = Log<keyof typeof logEvents>

/** Opens this house's log. @param level least level that is written @param name which program: pages or worker of which instance */
export const openHouseLog = (level: string, name: string): LocalLog => openLog(level, name, logEvents)
