import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from '../directory/actor.ts'
import { readWatchers, watchersOf } from '../directory/organisation-facts.ts'
import { isNews, isRunning } from '../follow-up/follow-up.ts'
import { followUpForHouse, readFollowUps } from '../follow-up/follow-up-facts.ts'
import { heardOfMatch, readHeard } from './notice-facts.ts'
import { noticeWatchedMatch } from './notice-of-match.ts'
import { tellOfMatch } from './notice-permissions.ts'

/**
 * Tells the coordinators of those in a match, and the officers who follow it up, that there is one. May run late, more than once, and in two workers at once: nobody hears of a match
 * twice. Of one that is over, possible by name only, or about different youths of people who work together already, nobody hears.
 */
export const tellWatchersOfMatch = async (door: LocalDoor, matchId: string): Promise<Result<null, Refusal>> => {
  const [rows, before] = await ask(door, [followUpForHouse(matchId), heardOfMatch(matchId)])
  const [followUp] = readFollowUps(rows)
  const { certain, heard } = readHeard(before)
  if (followUp === undefined || !certain || !isRunning(followUp) || !isNews(followUp)) return ok(null)
  const { number, municipalityId, subjects } = followUp
  const people = followUp.places.filter(({ involved }) => involved)
  const organisations = people.map(({ organisationId }) => organisationId)
  const [found] = await ask(door, [watchersOf(organisations, municipalityId, dayOf(door.now))])
  const match = { matchId, number, people, watchers: readWatchers(found), heard, at: door.now }
  const events = noticeWatchedMatch(match, door.draw)
  if (events.length === 0) return ok(null)
  const grant = permit(tellOfMatch, door, { subject: subjects[0] ?? null, covenantMunicipalityId: municipalityId })
  const decision = decide(grant, () => ok({ events, subjects, answer: () => null }))
  return commit(door, grant, decision)
}
