import type { Answer } from '../api/call.ts'
import type { WordId } from '../language/words.ts'

export type Notice = Answer<'GET /api/today'>['notices'][number]

/** Where a notice leads: to the reader's own signal, a page of its own, or the match. Null: it only tells something, or what it asks can no longer be done. */
export type NoticeTarget =
  | { readonly to: '/mijn-signalen/$id' | '/matches/$id'; readonly params: { readonly id: string } }
  | { readonly to: NoticePage }

/** Pages to which notices of a kind lead. */
const pageOf = {
  'right-proposed': '/beheerrechten',
  'decision-waits': '/beslissingen',
  'decision-without-decider': '/beheerrechten',
  'recovery-asked': '/accounts',
  'invitation-asked': '/accounts',
  'organisation-changed': '/organisaties',
  'organisation-change-proposed': '/organisaties',
  'category-change-proposed': '/organisaties/soorten',
  'mail-bounces': '/iemand-helpen',
  'contact-escalated': '/wachtende-matches',
  'match-here': '/opvolging',
  'hand-over-requested': '/signalen-van-collegas',
  'stand-in-arranged': '/mijn-gegevens',
  'stand-in-ended': '/mijn-gegevens',
} as const satisfies { readonly [Kind in Notice['kind']]?: string }
type NoticePage = (typeof pageOf)[keyof typeof pageOf]

/** Where a notice leads. */
export const targetOf = ({ kind, past, signal, match }: Notice): NoticeTarget | null => {
  if (past) return null
  if (signal) return { to: '/mijn-signalen/$id', params: { id: signal } }
  if (kind in pageOf) return { to: pageOf[kind as keyof typeof pageOf] }
  return match?.id ? { to: '/matches/$id', params: { id: match.id } } : null
}

type Words = { readonly title: WordId; readonly text: WordId }

/** What a notice says, by its kind. No notice names a youth. */
export const noticeWords = (kind: Notice['kind']): Words => ({ title: `notice.${kind}`, text: `notice.${kind}.text` })
