import type { Refusal } from '@mens-centraal/kernel/refusal'
import type { Result } from '@mens-centraal/kernel/result'
import type { Draw } from '@mens-centraal/platform/access/door'
import { untilNobodyIsFaster } from '@mens-centraal/platform/acts/until-nobody-is-faster'
import { neverSeen } from '@mens-centraal/platform/audit/seen-lately'
import { newTrace } from '@mens-centraal/platform/audit/trace'
import type { Database } from '@mens-centraal/platform/db/database'
import { faultOf } from '@mens-centraal/platform/log/log'
import { type Deliver, type Message, openDelivery } from '@mens-centraal/platform/outbox/deliver'
import { openRekeying } from '@mens-centraal/platform/sealing/open-rekeying'
import { Cron } from 'croner'
import { appointLead } from './case-leads/appoint-lead.ts'
import { remindEvaluations } from './case-leads/remind-evaluation.ts'
import type { LocalIndexConfig } from './config.ts'
import { tellOfAllWaiting, tellOfWaiting } from './decisions/tell-of-decision.ts'
import { houseProgram, type LocalDoor } from './directory/actor.ts'
import type { BounceReason } from './directory/mail-bounce.ts'
import { followRegister } from './follow-register.ts'
import { matchesAlsoTogether, planFollowUp } from './follow-up/plan-follow-up.ts'
import { takeHouseSteps } from './follow-up/take-house-step.ts'
import { tellLapses } from './follow-up/tell-lapse.ts'
import { publishMonths } from './insight/publish-figures.ts'
import type { LocalLog } from './log-events.ts'
import { findKinOf } from './matches/find-kin-match.ts'
import { mailOneInvitation, mailOneNewDevice } from './notices/mail-account.ts'
import { mailOneNotice } from './notices/mail-notice.ts'
import { type Mailer, openMailer } from './notices/mailer.ts'
import { takeReturnedMail } from './notices/take-mail-report.ts'
import { tellWatchersOfMatch } from './notices/tell-of-match.ts'
import { reactions } from './reactions.ts'
import { rekeyable } from './rekeying.ts'
import { checkWaiting } from './risk-signals/check-waiting-signal.ts'
import { tellHeldMoves } from './risk-signals/tell-move.ts'
import { sweepHouse } from './sweep.ts'
import { keepFollowing } from './youths/keep-following.ts'
import { openPopulationRegister, type PopulationRegister } from './youths/population-register.ts'
import { openRegisterEvents, type RegisterEvents } from './youths/register-events.ts'

/** A door of the house's own program, for one act. */
export const workerDoor = (config: LocalIndexConfig, database: Database, draw: Draw): LocalDoor => ({
  actor: houseProgram,
  now: config.clock(),
  origin: 'worker',
  sourceSystemId: null,
  database,
  keys: config.keys,
  draw,
  reactions,
  idempotency: null,
  background: false,
  wakeWorker: () => undefined,
  seenLately: neverSeen,
  recorded: { count: 0 },
  trace: newTrace(),
})

/** The worker, running. */
export type Worker = {
  /** Does at once what would be done within the minute: for when time was moved. */
  catchUp(): Promise<void>
  /** Stops: waits for what is on its way. */
  stop(): Promise<void>
}

/** What is mailed, topic by topic. */
const mailTopics = (mailer: Mailer, config: LocalIndexConfig, openDoor: () => LocalDoor) => {
  const notice = mailOneNotice(mailer, config)
  const invitation = mailOneInvitation(mailer, config)
  const newDevice = mailOneNewDevice(mailer, config)
  const mailed = (outcome: Result<null, Refusal>) =>
    !outcome.ok && outcome.refusal.code === 'mail-refused' ? ('never' as const) : ('done' as const)
  return {
    'mail-notice': async ({ payload, last }: Message) =>
      mailed(await notice(openDoor(), payload['noticeId'] ?? '', payload['as'], last)),
    'mail-invitation': async ({ payload, last }: Message) =>
      mailed(await invitation(openDoor(), payload['invitationId'] ?? '', last)),
    'mail-new-device': async ({ id, payload, last }: Message) =>
      mailed(await newDevice(openDoor(), payload['positionId'] ?? '', `${id}`, last)),
    'take-mail-report': async ({ payload }: Message) => {
      const token = Buffer.from(payload['mail'] ?? '', 'hex')
      const reason = (payload['reason'] ?? 'other') as BounceReason
      const taken = await untilNobodyIsFaster(() => takeReturnedMail(openDoor(), token, reason))
      return taken.ok ? ('done' as const) : ('again' as const)
    },
  }
}

type Surroundings = {
  readonly config: LocalIndexConfig
  readonly mailer: Mailer
  readonly register: PopulationRegister
  readonly events: RegisterEvents | null
  readonly openDoor: () => LocalDoor
}

/** What follows for one match, topic by topic. */
const matchTopics = (openDoor: () => LocalDoor): { readonly [topic: string]: Deliver } => {
  const settled = async (act: () => Promise<Result<null, Refusal>>) => ((await untilNobodyIsFaster(act)).ok ? 'done' : 'again')
  return {
    'plan-follow-up': ({ payload }) =>
      settled(() => planFollowUp(openDoor(), payload['matchId'] ?? '', payload['quietly'] === 'yes')),
    'carry-contact': async ({ payload }) => {
      const matches = await matchesAlsoTogether(openDoor(), payload['matchId'] ?? '')
      const planned = []
      for (const id of matches) planned.push(await settled(() => planFollowUp(openDoor(), id, true)))
      return planned.includes('again') ? 'again' : 'done'
    },
    'tell-of-match': ({ payload }) => settled(() => tellWatchersOfMatch(openDoor(), payload['matchId'] ?? '')),
    'appoint-lead': ({ payload }) => settled(() => appointLead(openDoor(), payload['matchId'] ?? '')),
  }
}

/** What is done with each message of the outbox, by its topic. */
const topicsOf = ({ config, mailer, register, events, openDoor }: Surroundings): { readonly [topic: string]: Deliver } => {
  const check = checkWaiting(register)
  const findKin = findKinOf(register)
  const tellMoves = tellHeldMoves(register)
  const again = (code: string) => code === 'register-unavailable' || code === 'conflict-try-again'
  return {
    ...mailTopics(mailer, config, openDoor),
    ...matchTopics(openDoor),
    'follow-youth': async ({ payload }) => {
      if (events === null) return 'done'
      const outcome = await keepFollowing(events)(openDoor(), payload['youthId'] ?? '')
      return outcome.ok || !again(outcome.refusal.code) ? 'done' : 'again'
    },
    'tell-of-decision': async ({ payload }) => {
      const told = await tellOfWaiting(openDoor(), payload['decisionId'] ?? '')
      return told.ok ? 'done' : 'again'
    },
    'tell-move': async ({ payload }) => {
      const told = await untilNobodyIsFaster(() => tellMoves(openDoor(), payload['youthId'] ?? ''))
      return told.ok ? 'done' : 'again'
    },
    'find-kin': async ({ payload }) => {
      const outcome = await findKin(openDoor, payload['youthId'] ?? '', payload['quietly'] === 'yes')
      return outcome.ok || !again(outcome.refusal.code) ? 'done' : 'again'
    },
    'check-waiting-signal': async ({ payload }) => {
      const outcome = await check(openDoor(), payload['signalId'] ?? '')
      return outcome.ok || !again(outcome.refusal.code) ? 'done' : 'again'
    },
  }
}

/** What is said by day: that contact or a decision waits, that a participant may not signal any more, and that a joint plan is to be evaluated. */
const remindingWith = (openDoor: () => LocalDoor, log: LocalLog) => async (): Promise<void> => {
  const followUpFailed = (error: unknown) => log.write('follow-up-failed', { fault: faultOf(error) })
  await takeHouseSteps(openDoor, followUpFailed).catch(followUpFailed)
  await tellLapses(openDoor, followUpFailed).catch(followUpFailed)
  const tellingFailed = (error: unknown) => log.write('decision-telling-failed', { fault: faultOf(error) })
  await tellOfAllWaiting(openDoor, tellingFailed).catch(tellingFailed)
  await remindEvaluations(openDoor).catch((error: unknown) => log.write('evaluation-reminder-failed', { fault: faultOf(error) }))
}

/** The house's own program beside the pages: delivers the outbox, once a minute ends what is due and destroys what is past its term, by day reminds and escalates, by night fixes the figures of a month that is over, and brings old values under new keys. */
export const openWorker = (config: LocalIndexConfig, database: Database, draw: Draw, log: LocalLog): Worker => {
  const mailer = openMailer(config.smtp, config.mailReports?.address ?? null)
  const { url, apiKey, events: tells } = config.populationRegister
  const register = openPopulationRegister(url, apiKey)
  const events = tells ? openRegisterEvents(url, apiKey) : null
  const openDoor = () => workerDoor(config, database, draw)
  const topics = topicsOf({ config, mailer, register, events, openDoor })
  const follow = () =>
    followRegister({ register, events, openDoor, log }).catch((error: unknown) =>
      log.write('register-change-failed', { fault: faultOf(error) }),
    )
  const following = new Cron('* * * * *', { protect: true }, follow)
  const delivery = openDelivery({ database, topics, log, clock: config.clock, lanes: 2, random: Math.random })
  if (!config.destroys) log.write('destruction-stopped', {})
  const sweeping = { config, database, log, openDoor }
  // without a database there is nothing to sweep: the next minute tries again, and the worker goes on
  const sweep = () =>
    sweepHouse(sweeping).catch((error: unknown) => log.write('sweep-failed', { table: 'every table', fault: faultOf(error) }))
  const remind = remindingWith(openDoor, log)
  const reminders = new Cron('* 7-18 * * *', { protect: true, timezone: 'Europe/Amsterdam' }, remind)
  const count = () => publishMonths(openDoor, (error) => log.write('insight-failed', { fault: faultOf(error) }))
  const counting = new Cron('10 4 * * *', { protect: true, timezone: 'Europe/Amsterdam' }, count)
  const sweeper = new Cron('* * * * *', { protect: true }, sweep)
  const rekeying = config.rekeying ? openRekeying({ database, keys: config.keys, tables: rekeyable, log }) : null
  return {
    catchUp: async () => {
      await follow()
      await sweep()
      await remind()
      await count()
    },
    stop: async () => {
      sweeper.stop()
      following.stop()
      reminders.stop()
      counting.stop()
      await rekeying?.stop()
      await delivery.stop()
      mailer.close()
    },
  }
}
