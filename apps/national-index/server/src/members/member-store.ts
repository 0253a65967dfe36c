import { prepared, type Statement } from '@mens-centraal/platform/db/statement'
import type { MemberEvent } from './member.ts'

const admit = prepared(
  `INSERT INTO members (id, oin, signing_key, card, card_issued_at, admitted_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (id) DO UPDATE SET signing_key = $3, card = $4, card_issued_at = $5, cut_off_at = NULL`,
)
const cutOff = prepared('UPDATE members SET cut_off_at = $2 WHERE id = $1')

type Of<T extends MemberEvent['type']> = Extract<MemberEvent, { type: T }>

export const keepMember = ({ member, at }: Of<'member-admitted'>): Statement =>
  admit(member.id, member.oin, member.signingKey, member.card, member.cardIssuedAt, at)

export const keepCutOff = ({ memberId, at }: Of<'member-cut-off'>): Statement => cutOff(memberId, at)
