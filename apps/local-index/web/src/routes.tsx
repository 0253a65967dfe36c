import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readAccountSearch } from './directory/accounts/account-search.ts'
import { readLoginSearch } from './directory/login-search.ts'
import { NotFoundPage } from './directory/NotFoundPage.tsx'
import { BrokenPage } from './frame/BrokenPage.tsx'
import { MoreWordsFrame } from './frame/MoreWordsFrame.tsx'
import { PublicFrame } from './frame/PublicFrame.tsx'
import { Root } from './frame/Root.tsx'

/** Every address of the screens. Addresses hold ids of signals, matches and positions, never anything about a youth. */
const root = createRootRoute({ component: Root, notFoundComponent: () => <PublicFrame content={<NotFoundPage />} /> })
const open = createRoute({ getParentRoute: () => root, id: 'open', component: () => <PublicFrame /> })
const login = createRoute({
  getParentRoute: () => open,
  path: '/inloggen',
  validateSearch: readLoginSearch,
  component: lazyRouteComponent(() => import('./directory/LoginPage.tsx'), 'LoginPage'),
})
/** Public pages whose texts come apart from those of the first screens. */
const openWorded = createRoute({ getParentRoute: () => open, id: 'open-more', component: MoreWordsFrame })
const accountLogin = createRoute({
  getParentRoute: () => openWorded,
  path: '/inloggen/account',
  validateSearch: readAccountSearch,
  component: lazyRouteComponent(() => import('./directory/accounts/AccountLoginPage.tsx'), 'AccountLoginPage'),
})
const invitation = createRoute({
  getParentRoute: () => openWorded,
  path: '/uitnodiging',
  component: lazyRouteComponent(() => import('./directory/accounts/InvitationPage.tsx'), 'InvitationPage'),
})
const loggedIn = createRoute({
  getParentRoute: () => open,
  path: '/ingelogd',
  component: lazyRouteComponent(() => import('./directory/LoggedInPage.tsx'), 'LoggedInPage'),
})
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: lazyRouteComponent(() => import('./frame/PersonalFrame.tsx'), 'PersonalFrame'),
})

/** The pages whose texts come apart from those of the first screens. */
const worded = createRoute({ getParentRoute: () => app, id: 'more', component: MoreWordsFrame })
const today = createRoute({
  getParentRoute: () => app,
  path: '/',
  component: lazyRouteComponent(() => import('./today/TodayPage.tsx'), 'TodayPage'),
})
const raise = createRoute({
  getParentRoute: () => worded,
  path: '/signaal-afgeven',
  component: lazyRouteComponent(() => import('./risk-signals/RaisePage.tsx'), 'RaisePage'),
})
const mySignals = createRoute({
  getParentRoute: () => worded,
  path: '/mijn-signalen',
  component: lazyRouteComponent(() => import('./risk-signals/MyRiskSignalsPage.tsx'), 'MyRiskSignalsPage'),
})
const mySignal = createRoute({
  getParentRoute: () => worded,
  path: '/mijn-signalen/$id',
  component: lazyRouteComponent(() => import('./risk-signals/RiskSignalPage.tsx'), 'RiskSignalPage'),
})
const family = createRoute({
  getParentRoute: () => worded,
  path: '/mijn-signalen/$id/gezin',
  component: lazyRouteComponent(() => import('./risk-signals/FamilyPage.tsx'), 'FamilyPage'),
})
const correctYouth = createRoute({
  getParentRoute: () => worded,
  path: '/mijn-signalen/$id/andere-jeugdige',
  component: lazyRouteComponent(() => import('./risk-signals/CorrectYouthPage.tsx'), 'CorrectYouthPage'),
})
const notice = createRoute({
  getParentRoute: () => app,
  path: '/bericht/$id',
  component: lazyRouteComponent(() => import('./notices/NoticePage.tsx'), 'NoticePage'),
})
const matches = createRoute({
  getParentRoute: () => app,
  path: '/matches',
  component: lazyRouteComponent(() => import('./matches/MatchesPage.tsx'), 'MatchesPage'),
})
const match = createRoute({
  getParentRoute: () => worded,
  path: '/matches/$id',
  component: lazyRouteComponent(() => import('./matches/MatchPage.tsx'), 'MatchPage'),
})
const stoodInMatches = createRoute({
  getParentRoute: () => worded,
  path: '/vervangen/$id',
  component: lazyRouteComponent(() => import('./matches/stood-in/StoodInMatchesPage.tsx'), 'StoodInMatchesPage'),
})
const stoodInMatch = createRoute({
  getParentRoute: () => worded,
  path: '/vervangen/match/$id',
  component: lazyRouteComponent(() => import('./matches/stood-in/StoodInMatchPage.tsx'), 'StoodInMatchPage'),
})
const escalations = createRoute({
  getParentRoute: () => worded,
  path: '/wachtende-matches',
  component: lazyRouteComponent(() => import('./follow-up/EscalationsPage.tsx'), 'EscalationsPage'),
})
const followUps = createRoute({
  getParentRoute: () => worded,
  path: '/opvolging',
  component: lazyRouteComponent(() => import('./follow-up/FollowUpsPage.tsx'), 'FollowUpsPage'),
})
const followUp = createRoute({
  getParentRoute: () => worded,
  path: '/opvolging/$id',
  component: lazyRouteComponent(() => import('./follow-up/FollowUpPage.tsx'), 'FollowUpPage'),
})
const decisions = createRoute({
  getParentRoute: () => worded,
  path: '/beslissingen',
  component: lazyRouteComponent(() => import('./decisions/DecisionsPage.tsx'), 'DecisionsPage'),
})
const log = createRoute({
  getParentRoute: () => worded,
  path: '/logboek',
  component: lazyRouteComponent(() => import('./oversight/LogPage.tsx'), 'LogPage'),
})
const deliveries = createRoute({
  getParentRoute: () => worded,
  path: '/bezorging',
  component: lazyRouteComponent(() => import('./oversight/DeliveriesPage.tsx'), 'DeliveriesPage'),
})
const insight = createRoute({
  getParentRoute: () => worded,
  path: '/inzicht',
  component: lazyRouteComponent(() => import('./insight/InsightPage.tsx'), 'InsightPage'),
})
const management = createRoute({
  getParentRoute: () => worded,
  path: '/beheer',
  component: lazyRouteComponent(() => import('./directory/management/ManagementPage.tsx'), 'ManagementPage'),
})
const settings = createRoute({
  getParentRoute: () => worded,
  path: '/instellingen',
  component: lazyRouteComponent(() => import('./directory/management/SettingsPage.tsx'), 'SettingsPage'),
})
const sourceSystems = createRoute({
  getParentRoute: () => worded,
  path: '/bronsystemen',
  component: lazyRouteComponent(() => import('./coupling/SourceSystemsPage.tsx'), 'SourceSystemsPage'),
})
const accountLinks = createRoute({
  getParentRoute: () => worded,
  path: '/koppelingen',
  component: lazyRouteComponent(() => import('./coupling/AccountLinksPage.tsx'), 'AccountLinksPage'),
})
const listedAddresses = createRoute({
  getParentRoute: () => worded,
  path: '/adressen-van-instellingen',
  component: lazyRouteComponent(() => import('./youths/listed/ListedAddressesPage.tsx'), 'ListedAddressesPage'),
})
const leadRules = createRoute({
  getParentRoute: () => worded,
  path: '/regels-voor-regie',
  component: lazyRouteComponent(() => import('./case-leads/rules/LeadRulesPage.tsx'), 'LeadRulesPage'),
})
const organisations = createRoute({
  getParentRoute: () => worded,
  path: '/organisaties',
  component: lazyRouteComponent(() => import('./directory/management/OrganisationsPage.tsx'), 'OrganisationsPage'),
})
const organisation = createRoute({
  getParentRoute: () => worded,
  path: '/organisaties/$id',
  component: lazyRouteComponent(() => import('./directory/management/OrganisationPage.tsx'), 'OrganisationPage'),
})
const categories = createRoute({
  getParentRoute: () => worded,
  path: '/organisaties/soorten',
  component: lazyRouteComponent(() => import('./directory/management/CategoriesPage.tsx'), 'CategoriesPage'),
})
const peopleList = createRoute({
  getParentRoute: () => worded,
  path: '/organisaties/$id/lijst',
  component: lazyRouteComponent(() => import('./directory/management/PeopleListPage.tsx'), 'PeopleListPage'),
})
const colleaguesSignals = createRoute({
  getParentRoute: () => worded,
  path: '/signalen-van-collegas',
  component: lazyRouteComponent(() => import('./risk-signals/hand-over/OrganisationSignalsPage.tsx'), 'OrganisationSignalsPage'),
})
const handOver = createRoute({
  getParentRoute: () => worded,
  path: '/overdragen/$id',
  component: lazyRouteComponent(() => import('./risk-signals/hand-over/HandOverPage.tsx'), 'HandOverPage'),
})
const recordInvolvement = createRoute({
  getParentRoute: () => worded,
  path: '/betrokkenheid-vastleggen',
  component: lazyRouteComponent(() => import('./involvements/RecordInvolvementPage.tsx'), 'RecordInvolvementPage'),
})
const myInvolvements = createRoute({
  getParentRoute: () => worded,
  path: '/mijn-betrokkenheden',
  component: lazyRouteComponent(() => import('./involvements/MyInvolvementsPage.tsx'), 'MyInvolvementsPage'),
})
const myInvolvement = createRoute({
  getParentRoute: () => worded,
  path: '/mijn-betrokkenheden/$id',
  component: lazyRouteComponent(() => import('./involvements/InvolvementPage.tsx'), 'InvolvementPage'),
})
const colleaguesInvolvements = createRoute({
  getParentRoute: () => worded,
  path: '/betrokkenheden-van-collegas',
  component: lazyRouteComponent(() => import('./involvements/OrganisationInvolvementsPage.tsx'), 'OrganisationInvolvementsPage'),
})
const rights = createRoute({
  getParentRoute: () => worded,
  path: '/beheerrechten',
  component: lazyRouteComponent(() => import('./directory/management/RightsPage.tsx'), 'RightsPage'),
})
const accounts = createRoute({
  getParentRoute: () => worded,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./directory/accounts/AccountsPage.tsx'), 'AccountsPage'),
})
const helping = createRoute({
  getParentRoute: () => worded,
  path: '/iemand-helpen',
  component: lazyRouteComponent(() => import('./directory/helpdesk/HelpPage.tsx'), 'HelpPage'),
})
const sessions = createRoute({
  getParentRoute: () => worded,
  path: '/sessies',
  component: lazyRouteComponent(() => import('./directory/accounts/SessionsPage.tsx'), 'SessionsPage'),
})
const ownContact = createRoute({
  getParentRoute: () => worded,
  path: '/mijn-gegevens',
  component: lazyRouteComponent(() => import('./directory/contact/OwnContactPage.tsx'), 'OwnContactPage'),
})
const handOverFile = createRoute({
  getParentRoute: () => worded,
  path: '/overdragen-met-bestand',
  component: lazyRouteComponent(() => import('./risk-signals/hand-over/HandOverFilePage.tsx'), 'HandOverFilePage'),
})
const ofReporters = [match, stoodInMatches, stoodInMatch, raise, mySignals, mySignal, family, correctYouth] as const
const ofInvolvements = [recordInvolvement, myInvolvements, myInvolvement, colleaguesInvolvements] as const
const ofPeople = [accounts, helping, sessions, ownContact] as const
const ofManagers = [settings, sourceSystems, accountLinks, listedAddresses, leadRules] as const

const tree = root.addChildren([
  open.addChildren([login, loggedIn, openWorded.addChildren([accountLogin, invitation])]),
  app.addChildren([
    today,
    notice,
    matches,
    worded.addChildren([
      ...ofReporters,
      escalations,
      ...ofInvolvements,
      followUps,
      decisions,
      followUp,
      colleaguesSignals,
      handOver,
      handOverFile,
      log,
      deliveries,
      insight,
      management,
      ...ofManagers,
      organisations,
      organisation,
      categories,
      peopleList,
      rights,
      ...ofPeople,
    ]),
  ]),
])

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', defaultErrorComponent: BrokenPage })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
