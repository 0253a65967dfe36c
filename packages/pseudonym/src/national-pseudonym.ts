import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { type Bytes, concat, wipe } from './bytes.ts'
import type { Group } from './group.ts'
import type { PseudonymRefusal } from './pseudonym-refusal.ts'

const nonceLength = 12
const tagLength = 16

/** T = κ · E: what the national index knows a person by, for as long as it holds it in memory. Refuses with `element-invalid`. */
export const nationalPseudonym = (group: Group, factor: Uint8Array, element: Uint8Array): Result<Bytes, PseudonymRefusal> =>
  group.isElement(element) ? ok(group.multiply(factor, element)) : refuse({ code: 'element-invalid' })

/** What a row is found by: HMAC-SHA-256 with a key of its own, so that the table alone says nothing. 32 bytes. */
export const indexOf = (indexKey: Uint8Array, pseudonym: Uint8Array): Bytes =>
  new Uint8Array(createHmac('sha256', indexKey).update(pseudonym).digest())

/** T, sealed for the rotation to come (AES-256-GCM); bound to the registration it stands with, so that rows cannot be swapped. */
export const sealPseudonym = (sealKey: Uint8Array, pseudonym: Uint8Array, registration: Uint8Array): Bytes => {
  const nonce = new Uint8Array(randomBytes(nonceLength))
  const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(registration)
  return concat(nonce, cipher.update(pseudonym), cipher.final(), cipher.getAuthTag())
}

/** T again. Refuses with `envelope-invalid`: another key, another registration, or changed. */
export const openPseudonym = (
  sealKey: Uint8Array,
  sealed: Uint8Array,
  registration: Uint8Array,
): Result<Bytes, PseudonymRefusal> => {
  if (sealed.length <= nonceLength + tagLength) return refuse({ code: 'envelope-invalid' })
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
      .setAAD(registration)
      .setAuthTag(sealed.subarray(-tagLength))
    return ok(concat(decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()))
  } catch {
    return refuse({ code: 'envelope-invalid' })
  }
}

/** (κ'/κ) · δ: by how much every T changes in a rotation. With κ' = κ it leads an element of the old epoch to the new one. */
export const rotationFactor = (group: Group, from: Uint8Array, to: Uint8Array, turn: Uint8Array): Bytes => {
  const inverse = group.scalars.invert(from)
  const ratio = group.scalars.multiply(to, inverse)
  const factor = group.scalars.multiply(ratio, turn)
  wipe(inverse, ratio)
  return factor
}
