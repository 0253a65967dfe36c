import { createPublicKey } from 'node:crypto'
import { receiptCountsMs, receiptShape, receiptType } from '@mens-centraal/contract/receipt'
import { isUuid } from '@mens-centraal/kernel/ids'
import { type Instant, plusMs, second } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import { toleranceMs } from '@mens-centraal/platform/peers/signature'
import { hasShape, provenStatement, unproven } from '@mens-centraal/platform/peers/statement'
import type { Epoch } from '../keys/epoch.ts'

/** What receipts must say to go with a registration. */
export type ReceiptsWanted = {
  readonly epoch: Epoch
  readonly member: Oin
  readonly nationalIndex: Oin
  /** As many as there are subjects: who had more evaluated than it registers used them elsewhere. */
  readonly elements: number
  /** By the machine's clock, as all that is signed. */
  readonly now: Instant
}

/** A receipt that holds: by which custodian, and its number, which counts once. */
export type Receipt = { readonly custodian: number; readonly id: string; readonly expiresAt: Instant }

const isNow = (iat: number, exp: number, now: Instant): boolean =>
  exp === iat + receiptCountsMs / second && iat * second <= now.getTime() + toleranceMs && now.getTime() < exp * second

const receiptOf = async (text: string, wanted: ReceiptsWanted): Promise<Receipt | null> => {
  const issuer = unproven(text)?.claims
  const by = hasShape(issuer, receiptShape) && wanted.epoch.custodians.find(({ oin }) => oin === issuer.iss)
  if (!by) return null
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: by.signingKey }, format: 'jwk' })
  const claims = await provenStatement(text, key, receiptType)
  if (!hasShape(claims, receiptShape)) return null
  const {
    epoch: { scope, epoch },
    member,
    nationalIndex,
    elements,
    now,
  } = wanted
  const isOfThis = claims.sub === member && claims.aud === nationalIndex && claims.scope === scope && claims.epoch === epoch
  if (!isOfThis || claims.elements !== elements || !isUuid(String(claims.jti))) return null
  const [iat, exp] = [Number(claims.iat), Number(claims.exp)]
  return isNow(iat, exp, now)
    ? { custodian: by.custodian, id: String(claims.jti), expiresAt: plusMs(new Date(exp * second), toleranceMs) }
    : null
}

/** The receipts of two different custodians for this very registration; null when they are not that. Whether they were used is asked of who remembers. */
export const checkReceipts = async (texts: readonly string[], wanted: ReceiptsWanted): Promise<readonly Receipt[] | null> => {
  const receipts = (await Promise.all(texts.map((text) => receiptOf(text, wanted)))).flatMap((one) => (one === null ? [] : [one]))
  return receipts.length === 2 && receipts[0]?.custodian !== receipts[1]?.custodian ? receipts : null
}
