import type { Answer } from '../api/call.ts'
import type { Who } from '../directory/session.tsx'
import type { WordId } from '../language/words.ts'

export type Notice = Answer<'GET /api/today'>['notices'][number]

/** Where a notice leads: to the reader's own signal, a page of its own, or the match. Null: it only tells something, or what it asks can no longer be done. */
export type NoticeTarget =
  | { readonly to: '/mijn-signalen/$id' | '/matches/$id'; readonly params: { readonly id: string } }
  | { readonly to: NoticePage }

type Role = Who['roles'][number]

/** Pages to which notices of a kind lead: where one can do something about it, or see how it stands. Where that differs by role, the first that the reader has counts. */
const pageOf = {
  'right-proposed': '/beheerrechten',
  'decision-waits': '/beslissingen',
  'decision-without-decider': '/beheerrechten',
  'decision-overdue': { decider: '/beslissingen', 'functional-manager': '/beheerrechten' },
  'recovery-asked': '/accounts',
  'invitation-asked': '/accounts',
  'organisation-changed': '/organisaties',
  'organisation-change-proposed': '/organisaties',
  'category-change-proposed': '/organisaties/soorten',
  'covenant-ends': { 'functional-manager': '/organisaties', coordinator: '/iemand-helpen' },
  'designation-ends': { 'functional-manager': '/organisaties', coordinator: '/signalen-van-collegas' },
  'category-ends': { 'functional-manager': '/organisaties/soorten', coordinator: '/iemand-helpen' },
  'mail-bounces': '/iemand-helpen',
  'signals-orphaned': '/signalen-van-collegas',
  'signals-handed-over': '/mijn-signalen',
  'involvements-handed-over': '/mijn-betrokkenheden',
  'contact-escalated': '/wachtende-matches',
  'match-here': '/opvolging',
  'hand-over-requested': '/signalen-van-collegas',
  'contact-overdue': '/opvolging',
  'reporter-lapsed': '/opvolging',
  'youth-moved-here': '/opvolging',
  'possible-data-breach': '/logboek',
  'stand-in-arranged': '/mijn-gegevens',
  'stand-in-ended': '/mijn-gegevens',
  'stand-in-lapsed': { coordinator: '/signalen-van-collegas', reporter: '/mijn-gegevens' },
} as const satisfies { readonly [Kind in Notice['kind']]?: string | { readonly [R in Role]?: string } }
type Leads<P> = P extends string ? P : P[keyof P]
type NoticePage = Leads<(typeof pageOf)[keyof typeof pageOf]>

/** The page for who has these roles; null when none of them has one. */
const pageFor = (kind: keyof typeof pageOf, roles: readonly Role[]): NoticePage | null => {
  const page: NoticePage | { readonly [R in Role]?: NoticePage } = pageOf[kind]
  if (typeof page === 'string') return page
  return Object.entries(page).find(([role]) => roles.includes(role as Role))?.[1] ?? null
}

/** Where a notice leads. @param roles of its reader */
export const targetOf = ({ kind, past, signal, match }: Notice, roles: readonly Role[]): NoticeTarget | null => {
  if (past) return null
  if (signal) return { to: '/mijn-signalen/$id', params: { id: signal } }
  const page = kind in pageOf ? pageFor(kind as keyof typeof pageOf, roles) : null
  if (page !== null) return { to: page }
  return match?.id ? { to: '/matches/$id', params: { id: match.id } } : null
}

type Words = { readonly title: WordId; readonly text: WordId }

/** What a notice says, by its kind. No notice names a youth. */
export const noticeWords = (kind: Notice['kind']): Words => ({ title: `notice.${kind}`, text: `notice.${kind}.text` })
