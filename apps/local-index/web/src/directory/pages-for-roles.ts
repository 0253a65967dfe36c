import type { Who } from './session.tsx'

type Role = Who['roles'][number]

/** The pages of the main menu, by their path. */
export type MenuPage =
  | '/'
  | '/matches'
  | '/mijn-signalen'
  | '/mijn-betrokkenheden'
  | '/betrokkenheden-van-collegas'
  | '/koppelingen'
  | '/signalen-van-collegas'
  | '/wachtende-matches'
  | '/opvolging'
  | '/beslissingen'
  | '/logboek'
  | '/organisaties'
  | '/accounts'
  | '/iemand-helpen'
  | '/beheer'
  | '/inzicht'

/** Pages behind Beheer: what a functional manager needs now and then. */
export const managementPages = [
  '/instellingen',
  '/regels-voor-regie',
  '/adressen-van-instellingen',
  '/organisaties/soorten',
  '/beheerrechten',
  '/bronsystemen',
  '/bezorging',
] as const

const pagesOf: Readonly<Record<Role, readonly MenuPage[]>> = {
  reporter: ['/', '/matches', '/mijn-signalen', '/koppelingen'],
  'involvement-recorder': ['/', '/koppelingen'],
  coordinator: ['/', '/signalen-van-collegas', '/wachtende-matches', '/accounts', '/iemand-helpen'],
  'follow-up-officer': ['/', '/opvolging', '/inzicht'],
  decider: ['/', '/beslissingen'],
  'privacy-officer': ['/', '/logboek', '/inzicht'],
  'functional-manager': ['/', '/organisaties', '/accounts', '/iemand-helpen', '/beheer', '/inzicht'],
}

const order: readonly MenuPage[] = [
  '/',
  '/matches',
  '/mijn-signalen',
  '/mijn-betrokkenheden',
  '/signalen-van-collegas',
  '/betrokkenheden-van-collegas',
  '/wachtende-matches',
  '/opvolging',
  '/beslissingen',
  '/logboek',
  '/organisaties',
  '/accounts',
  '/iemand-helpen',
  '/beheer',
  '/inzicht',
  '/koppelingen',
]

/** Involvements are in the menu only where a municipality switched them on. */
const involvementPages = ({ record, handOver }: Who['involvements']): readonly MenuPage[] => [
  ...(record ? ['/mijn-betrokkenheden' as const] : []),
  ...(handOver ? ['/betrokkenheden-van-collegas' as const] : []),
]

/** What the main menu shows to someone with these roles. What a person may do is decided by the server; this only spares dead ends. */
export const pagesForRoles = (roles: readonly Role[], involvements = { record: false, handOver: false }): readonly MenuPage[] => {
  const pages = new Set([...roles.flatMap((role) => pagesOf[role]), ...involvementPages(involvements)])
  return order.filter((page) => pages.has(page))
}
