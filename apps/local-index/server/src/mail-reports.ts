import { untilNobodyIsFaster } from '@mens-centraal/platform/acts/until-nobody-is-faster'
import { faultOf } from '@mens-centraal/platform/log/log'
import type { LocalIndexConfig } from './config.ts'
import type { LocalDoor } from './directory/actor.ts'
import type { LocalLog } from './log-events.ts'
import { mailTokenHash } from './notices/hand-over-mail.ts'
import { openMailReportIntake } from './notices/mail-report-intake.ts'
import { isOurMail, takeReturnedMail } from './notices/take-mail-report.ts'

/** Takes in reports of mail that came back, if the house is told where. @returns how to stop; rejects when the port is taken */
export const openMailReports = async (
  { mailReports }: Pick<LocalIndexConfig, 'mailReports'>,
  openDoor: () => LocalDoor,
  log: LocalLog,
): Promise<{ close(): Promise<void> }> => {
  if (mailReports === null) return { close: async () => undefined }
  return openMailReportIntake(mailReports, {
    knows: (token) => isOurMail(openDoor(), mailTokenHash(token)),
    returned: async (token, reason) => {
      const taken = await untilNobodyIsFaster(() => takeReturnedMail(openDoor(), mailTokenHash(token), reason))
      if (!taken.ok) throw new Error(taken.refusal.code)
    },
    ours: () => log.write('mail-refused-elsewhere', {}),
    failed: (error) => log.write('mail-report-failed', { fault: faultOf(error) }),
  })
}
