import { type Receipt, receiptCountsMs, receiptType } from '@mens-centraal/contract/receipt'
import { second } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import type { Party } from '@mens-centraal/platform/peers/party'
import { signStatement } from '@mens-centraal/platform/peers/statement'

/** What a receipt says: that this member had so many elements evaluated here; nothing about them. */
export type Evaluated = {
  readonly id: string
  readonly member: Oin
  readonly nationalIndex: Oin
  readonly scope: string
  readonly epoch: number
  readonly elements: number
}

/** Signs a receipt, for the national index: it counts once, for ten minutes. @param now by the machine's clock, as all that is signed */
export const signReceipt = (
  party: Party,
  { id, member, nationalIndex, elements, ...key }: Evaluated,
  now: Date,
): Promise<string> => {
  const iat = Math.floor(now.getTime() / second)
  const exp = iat + receiptCountsMs / second
  const claims: Receipt = { iss: party.oin, sub: member, aud: nationalIndex, ...key, elements, iat, exp, jti: id }
  return signStatement(party.signingKey, receiptType, claims)
}
