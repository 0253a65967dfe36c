import { connectionApi } from '@mens-centraal/contract/connection-api'
import { localIndexApi } from '@mens-centraal/contract/local-index-api'
import { expect, test } from 'vitest'
import { caseLeadRoutes } from './case-leads/case-lead-routes.ts'
import { sourceSystemConnectionRoutes } from './coupling/source-system-connection-routes.ts'
import { sourceSystemRoutes } from './coupling/source-system-routes.ts'
import { decisionRoutes } from './decisions/decision-routes.ts'
import { accountRoutes } from './directory/account-routes.ts'
import { closingRoutes } from './directory/closing-routes.ts'
import { helpdeskRoutes } from './directory/helpdesk-routes.ts'
import { managementRightRoutes } from './directory/management-right-routes.ts'
import { organisationRoutes } from './directory/organisation-routes.ts'
import { sessionRoutes } from './directory/session-routes.ts'
import { settingRoutes } from './directory/setting-routes.ts'
import { standInRoutes } from './directory/stand-in-routes.ts'
import { teamContactRoutes } from './directory/team-contact-routes.ts'
import { followUpRoutes } from './follow-up/follow-up-routes.ts'
import { figureRoutes } from './insight/figure-routes.ts'
import { involvementConnectionRoutes } from './involvements/involvement-connection-routes.ts'
import { involvementRoutes } from './involvements/involvement-routes.ts'
import { matchConnectionRoutes } from './matches/match-connection-routes.ts'
import { matchRoutes } from './matches/match-routes.ts'
import { noticeRoutes } from './notices/notice-routes.ts'
import { oversightRoutes } from './oversight/audit-routes.ts'
import { permissions } from './permissions.ts'
import { riskSignalConnectionRoutes } from './risk-signals/risk-signal-connection-routes.ts'
import { riskSignalRoutes } from './risk-signals/risk-signal-routes.ts'
import { takeOverRoutes } from './risk-signals/take-over-routes.ts'
import { todayConnectionRoutes } from './today/today-connection-routes.ts'
import { todayRoutes } from './today/today-routes.ts'
import { listedAddressRoutes } from './youths/listed-address-routes.ts'
import { youthRoutes } from './youths/youth-routes.ts'

/** Which permission stands before each route, as the rooms themselves say it. */
const routes = (): Map<string, { readonly name: string }> => {
  const built = new Map<string, { readonly name: string }>()
  const route = ((operation: string, permission: { name: string }) => built.set(operation, permission)) as never
  const nothing = {} as never
  sessionRoutes({ route, issuers: nothing, origin: '', face: nothing, cookies: nothing, sessionOf: () => null })
  accountRoutes({ route, passkeys: nothing, house: '', cookies: nothing })
  helpdeskRoutes(route)
  settingRoutes(route)
  takeOverRoutes(route)
  closingRoutes(route)
  teamContactRoutes(route)
  standInRoutes(route)
  organisationRoutes(route)
  managementRightRoutes(route)
  youthRoutes(route, nothing, true)
  listedAddressRoutes(route)
  decisionRoutes(route)
  riskSignalRoutes(route, {} as never)
  involvementRoutes(route)
  matchRoutes(route)
  followUpRoutes(route)
  caseLeadRoutes(route)
  noticeRoutes(route)
  oversightRoutes(route, nothing)
  todayRoutes(route)
  figureRoutes(route)
  sourceSystemRoutes(route)
  const wallClock = () => new Date()
  sourceSystemConnectionRoutes({ route, origin: '', wallClock, systemOf: () => null, accountOf: () => null })
  riskSignalConnectionRoutes(route, nothing)
  involvementConnectionRoutes(route, nothing)
  matchConnectionRoutes(route)
  todayConnectionRoutes(route)
  return built
}

test('every endpoint of the contract has a route, and every route stands behind a permission of the list', () => {
  const built = routes()
  expect([...built.keys()].sort()).toEqual(Object.keys({ ...localIndexApi, ...connectionApi }).sort())
  const listed = new Set<unknown>(permissions)
  expect([...built].filter(([, permission]) => !listed.has(permission)).map(([operation]) => operation)).toEqual([])
})

test('every permission of people stands before a route or before what a route does; those of the house itself before none', () => {
  const used = new Set([...routes().values()].map(({ name }) => name))
  const unused = permissions.filter(({ name }) => !used.has(name)).map(({ name }) => name)
  expect(unused).toEqual([
    'ending-right:warn',
    'stand-in:lapse',
    'youth:receive-find',
    'youth:receive-find-to-involve',
    'youth:follow',
    'decision:tell',
    'risk-signal:take-over',
    'risk-signal:try-take-over',
    'take-over:record',
    'risk-signal:check-waiting',
    'risk-signal:ask-still-involved',
    'risk-signal:ask-to-tell',
    'risk-signal:take-register-change',
    'risk-signal:end-due',
    'risk-signal:destroy',
    'risk-signal:tell-orphaned',
    'involvement:destroy',
    'follow-up:keep',
    'kin:learn',
    'kin:find-match',
    'case-lead:keep',
    'notice:tell-of-match',
    'notice:mail',
    'invitation:mail',
    'new-device:mail',
    'mail-report:take',
    'table:destroy-past-term',
    'insight:publish',
  ])
})

test('permissions are named noun:verb, once each, with a purpose, an article of law and an activity', () => {
  const names = permissions.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, purposes, legalBasis, activity, roles } of permissions) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*$/)
    expect(purposes.length, name).toBeGreaterThan(0)
    expect(legalBasis, name).toMatch(/art\. \d/)
    expect(activity, name).toMatch(/^local-index\//)
    expect(roles.length, name).toBeGreaterThan(0)
  }
})

test('only logging in and out, of people and of systems, and opening an account with an invitation, is open to anyone', () => {
  const open = permissions.filter(({ roles }) => roles.includes('anyone')).map(({ name }) => name)
  expect(open).toEqual([
    'session:see',
    'login-option:list',
    'session:open',
    'session:close',
    'account:open',
    'access-token:issue',
  ])
})
