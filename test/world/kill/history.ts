import type { FragileHouse } from './fragile-house.ts'
import { type Acknowledged, youthOf } from './raisers.ts'

/** What is wrong with a history, in words; nothing when it is right. */
export type Wrong = string[]

const count = async (house: FragileHouse, sql: string): Promise<number> => Number((await house.look(sql))[0]?.['n'])

const equal = (wrong: Wrong, what: string, is: number, should: number): void => {
  if (is !== should) wrong.push(`${what}: ${is}, not ${should}`)
}

type Stored = { id: string; youth_id: string; matches: string[] }

const storedSignals = async (house: FragileHouse): Promise<Map<string, Stored>> => {
  const rows = await house.look(`
    SELECT s.id, s.youth_id, ARRAY(SELECT p.match_id FROM match_participants p WHERE p.signal_id = s.id) AS matches FROM risk_signals s`)
  return new Map((rows as Stored[]).map((row) => [row.id, row]))
}

/** Every acknowledged signal is there once, on the youth that it was raised on, in each match that was promised, and in one as soon as there are two. */
const checkSignals = async (house: FragileHouse, acts: ReadonlyMap<number, Acknowledged>, wrong: Wrong): Promise<void> => {
  const stored = await storedSignals(house)
  equal(wrong, 'signals', stored.size, acts.size)
  const byYouth = Map.groupBy(acts, ([act]) => youthOf(act))
  for (const [youth, group] of byYouth) {
    const signals = group.map(([, { signalId }]) => stored.get(signalId))
    if (signals.includes(undefined)) wrong.push(`youth ${youth}: an acknowledged signal is lost`)
    equal(wrong, `youth ${youth}: rows of the youth`, new Set(signals.map((signal) => signal?.youth_id)).size, 1)
    const matches = signals.map((signal) => signal?.matches.join() ?? '')
    if (group.length > 1) equal(wrong, `youth ${youth}: matches`, new Set(matches).size, 1)
    if (group.length > 1 && matches[0] === '') wrong.push(`youth ${youth}: two signals and no match`)
    for (const [act, { signalId, matchIds }] of group) {
      if (matchIds.some((id) => stored.get(signalId)?.matches.includes(id) !== true))
        wrong.push(`act ${act}: a promised match is lost`)
    }
  }
}

/** Every participant hears once that there is a match, and once of each who joins later; no more. */
const checkNotices = async (house: FragileHouse, wrong: Wrong): Promise<void> => {
  const opened = `
    SELECT count(*) AS n FROM match_participants p
    WHERE (SELECT count(*) FROM notices t WHERE t.position_id = p.position_id AND t.kind = 'match-opened' AND t.cause = p.match_id) <> 1`
  equal(wrong, 'participants who were not told once of their match', await count(house, opened), 0)
  // of who joins as the third, the first two hear; of the fourth three, and so on
  const joined = `
    SELECT count(*) AS n FROM (SELECT match_id, count(*) AS people FROM match_participants GROUP BY match_id) m
    WHERE (SELECT count(DISTINCT (t.position_id, t.cause)) FROM notices t JOIN match_participants l ON l.id = t.cause AND l.position_id <> t.position_id
      WHERE t.kind = 'match-joined' AND t.match_id = m.match_id) <> people * (people - 1) / 2 - 1`
  equal(wrong, 'matches in which too few or too many were told of who joined', await count(house, joined), 0)
  const kinds = "SELECT count(*) AS n FROM notices WHERE kind NOT IN ('match-opened', 'match-joined')"
  equal(wrong, 'notices of something that did not happen', await count(house, kinds), 0)
}

/** Every notice was mailed to its reader under one Message-ID, and nothing else was mailed. */
const checkMails = async (house: FragileHouse, wrong: Wrong): Promise<void> => {
  const notices = await house.look('SELECT n.id, p.email FROM notices n JOIN positions p ON p.id = n.position_id')
  const { mails } = house.mail
  equal(wrong, 'Message-IDs', mails.size, notices.length)
  const byNotice = new Map([...mails].map(([messageId, mail]) => [/notice-([0-9a-f-]+)@/.exec(messageId)?.[1], mail.to]))
  const missed = notices.filter(({ id, email }) => byNotice.get(String(id)) !== email)
  equal(wrong, 'notices that were not mailed to their reader', missed.length, 0)
}

/** Every act has its record, its processing record and its kept answer, once. */
const checkRecords = async (house: FragileHouse, acts: number, wrong: Wrong): Promise<void> => {
  const done = "FROM audit_records WHERE permission = 'risk-signal:raise' AND outcome = 'done'"
  equal(wrong, 'records of raising', await count(house, `SELECT count(*) AS n ${done}`), acts)
  const linked = `SELECT count(*) AS n FROM processing_records WHERE span_id IN (SELECT span_id ${done})`
  equal(wrong, 'processing records of raising', await count(house, linked), acts)
  equal(wrong, 'answers that were kept', await count(house, 'SELECT count(*) AS n FROM idempotency_keys'), acts)
  const mailed = "SELECT count(DISTINCT id) AS n FROM audit_records WHERE permission = 'notice:mail' AND outcome = 'done'"
  if ((await count(house, mailed)) < house.mail.mails.size) wrong.push('a mail without its record')
}

/** How much still waits for delivery, or was given up. */
export const undelivered = (house: FragileHouse): Promise<number> => count(house, 'SELECT count(*) AS n FROM outbox')

/** Holds what was acknowledged against what is there. */
export const wrongIn = async (house: FragileHouse, acts: ReadonlyMap<number, Acknowledged>): Promise<Wrong> => {
  const wrong: Wrong = []
  await checkSignals(house, acts, wrong)
  await checkNotices(house, wrong)
  await checkMails(house, wrong)
  await checkRecords(house, acts.size, wrong)
  return wrong
}
