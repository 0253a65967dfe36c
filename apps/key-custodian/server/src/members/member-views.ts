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
