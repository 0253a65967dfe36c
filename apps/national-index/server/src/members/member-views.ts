import type { AnswerOf } from '@mens-centraal/contract/api'
import type { nationalIndexApi } from '@mens-centraal/contract/national-index-api'
import type { View } from '@mens-centraal/platform/acts/read'
import { prepared } from '@mens-centraal/platform/db/statement'

const all = prepared('SELECT oin, admitted_at, cut_off_at FROM members ORDER BY oin')

/** A line of the operator's list. */
export type MemberLine = { readonly oin: string; readonly admitted_at: Date; readonly cut_off_at: Date | null }

/** Members, for the operator. */
export const memberList: View<'member:list', readonly MemberLine[]> = {
  fetch: () => [all()],
  show: ([rows = []]) => ({ value: rows as unknown as MemberLine[], subjects: [] }),
}

const cards = prepared('SELECT oin, card FROM members WHERE cut_off_at IS NULL ORDER BY oin')

/** What members say of their keys: each card is signed by the key of its certificate, and whoever gets it checks that. */
export const memberCards: View<'member:see-cards', AnswerOf<(typeof nationalIndexApi)['GET /federatie/v1/members']>> = {
  fetch: () => [cards()],
  show: ([rows = []]) => ({ value: { members: rows as unknown as { oin: string; card: string }[] }, subjects: [] }),
}
