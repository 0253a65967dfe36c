import type { Who } from './session.tsx'

type Role = Who['roles'][number]

/** The pages of the main menu, by their path. */
export type MenuPage =
  | '/'
  | '/matches'
  | '/mijn-signalen'
  | '/koppelingen'
  | '/signalen-van-collegas'
  | '/wachtende-matches'
  | '/opvolging'
  | '/logboek'
  | '/organisaties'
  | '/beheerrechten'
  | '/accounts'
  | '/instellingen'
  | '/bronsystemen'
  | '/bezorging'
  | '/inzicht'

const pagesOf: Readonly<Record<Role, readonly MenuPage[]>> = {
  reporter: ['/', '/matches', '/mijn-signalen', '/koppelingen'],
  coordinator: ['/', '/signalen-van-collegas', '/wachtende-matches', '/accounts'],
  'follow-up-officer': ['/', '/opvolging', '/inzicht'],
  'privacy-officer': ['/', '/logboek', '/inzicht'],
  'functional-manager': [
    '/',
    '/organisaties',
    '/beheerrechten',
    '/accounts',
    '/instellingen',
    '/bronsystemen',
    '/bezorging',
    '/inzicht',
  ],
}

const order: readonly MenuPage[] = [
  '/',
  '/matches',
  '/mijn-signalen',
  '/signalen-van-collegas',
  '/wachtende-matches',
  '/opvolging',
  '/logboek',
  '/organisaties',
  '/beheerrechten',
  '/accounts',
  '/instellingen',
  '/bronsystemen',
  '/bezorging',
  '/inzicht',
  '/koppelingen',
]

/** What the main menu shows to someone with these roles. What a person may do is decided by the server; this only spares dead ends. */
export const pagesForRoles = (roles: readonly Role[]): readonly MenuPage[] => {
  const pages = new Set(roles.flatMap((role) => pagesOf[role]))
  return order.filter((page) => pages.has(page))
}
