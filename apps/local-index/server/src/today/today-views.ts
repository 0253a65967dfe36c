import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Grant } from '@mens-centraal/platform/access/grant'
import type { Actor } from '@mens-centraal/platform/access/permission'
import type { View } from '@mens-centraal/platform/acts/read'
import type { Row } from '@mens-centraal/platform/db/statement'
import type { RawBuilder } from 'kysely'
import { leadsOfMatches, showOwnLeads } from '../case-leads/case-lead-facts.ts'
import { settingsUntil } from '../directory/setting-facts.ts'
import { listedStandIns, showStoodInFor } from '../directory/stand-in-facts.ts'
import { showWatched, watchedCounts } from '../follow-up/board-facts.ts'
import { followUpsOfMatches, watchedFollowUps } from '../follow-up/follow-up-facts.ts'
import { showEscalated, showOwnFollowUps } from '../follow-up/pair-facts.ts'
import { openMatchesOf, showMatches } from '../matches/match-facts.ts'
import { latestNotices, showNotices } from '../notices/notice-facts.ts'
import { type SignalShown, showSignals, signalRows } from './today-signals.ts'

/** A signal that ends within so many days is on the list (the reporter is asked 30 and 7 days before). */
const soonDays = 30
/** A family that must be told within so many days is on the list. */
const tellWithinDays = 7

const task = (signal: SignalShown, on: CalendarDay) => ({ id: signal.id, youth: signal.youth, on })

const tasksOf = (signals: readonly SignalShown[], today: CalendarDay) => ({
  endingSoon: signals
    .filter(({ endsOn, handOver }) => endsOn <= addDays(today, soonDays) && handOver.requestedOn === null)
    .map((signal) => task(signal, signal.endsOn)),
  stillToTell: signals.flatMap((signal) => {
    if (signal.told.told === 'yes' || signal.told.postponedUntil > addDays(today, tellWithinDays)) return []
    return [task(signal, signal.told.postponedUntil)]
  }),
  stillInvolved: signals.flatMap((signal) =>
    signal.asked === null || signal.asked.because === 'number-corrected' ? [] : [task(signal, signal.asked.on)],
  ),
  stillMeant: signals.flatMap((signal) => (signal.asked?.because === 'number-corrected' ? [task(signal, signal.asked.on)] : [])),
  waitingForCheck: signals
    .filter((signal) => signal.state === 'waiting-for-check')
    .map((signal) => task(signal, dayOf(new Date(signal.raisedAt)))),
})

/** The filters of the lists that Vandaag is made of. */
export type Seeing = {
  readonly [List in 'signals' | 'matches' | 'contacts' | 'watched' | 'escalated' | 'leads' | 'stoodIn']: RawBuilder<boolean>
}

const followUpOf = ([own, watched, escalated]: readonly Row[][], actor: Actor, on: CalendarDay) => {
  const { shown, subjects } = showEscalated(escalated, actor.organisationId)
  const officer = actor.roles.includes('follow-up-officer') ? showWatched(watched) : null
  return { shown: { own: showOwnFollowUps(own, actor.professionalId, on), watched: officer, escalated: shown }, subjects }
}

/** What a person must do now, by the same rules as the lists themselves. `seeing` holds the filters of those lists. */
export const todayOf = (seeing: Seeing): View<'today:see', unknown> => ({
  fetch: (_grant: Grant<unknown, 'today:see'>, { actor, now }) => [
    latestNotices(actor, now),
    openMatchesOf(actor, seeing.matches),
    signalRows(seeing.signals),
    leadsOfMatches(seeing.leads),
    settingsUntil(dayOf(now)),
    listedStandIns(seeing.stoodIn),
    followUpsOfMatches(seeing.contacts),
    watchedCounts(seeing.watched),
    watchedFollowUps(seeing.escalated),
  ],
  show: ([notices, matches, signals, leads, settings, stoodIn, ...followUps], _grant, { actor, keys, now }) => {
    const shown = showMatches(matches, keys, actor, dayOf(now))
    const own = showSignals(signals, keys)
    const followUp = followUpOf(followUps, actor, dayOf(now))
    const open = new Set(shown.matches.map(({ id }) => id))
    const value = {
      notices: showNotices(notices, open, now),
      matches: shown.matches,
      followUp: followUp.shown,
      standsInFor: showStoodInFor(stoodIn),
      leads: showOwnLeads(leads, settings, actor.professionalId, dayOf(now)),
      ...tasksOf(own.signals, dayOf(now)),
    }
    const subjects = [...shown.subjects, ...own.subjects, ...followUp.subjects]
    const covenantMunicipalityIds = [...shown.covenantMunicipalityIds, ...own.covenantMunicipalityIds]
    return { value, subjects, covenantMunicipalityIds }
  },
})
