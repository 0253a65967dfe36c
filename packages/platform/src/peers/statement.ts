import type { KeyObject } from 'node:crypto'
import { type CompactJWSHeaderParameters, CompactSign, compactVerify, decodeProtectedHeader } from 'jose'

/** The one algorithm of signatures between parties (RFC 8037, RFC 9864). Only cards are signed otherwise: by the key of a certificate. */
export const signingAlgorithm = 'Ed25519'

const longest = 64 * 1024
const form = /^[\w-]+\.[\w-]+\.[\w-]+$/

const isCanonical = (part: string): boolean => Buffer.from(part, 'base64url').toString('base64url') === part

/** True for text in the form of a compact JWS (RFC 7515 section 7.1), each part written in the one way there is. */
export const isCompact = (text: string): boolean =>
  text.length <= longest && form.test(text) && text.split('.').every(isCanonical)

/**
 * Signs a statement: a compact JWS over JSON. Its type stands in the header, so that no statement can pass for one of another kind
 * (RFC 8725 section 3.11).
 */
export const signStatement = (
  key: KeyObject,
  type: string,
  claims: object,
  more: Omit<CompactJWSHeaderParameters, 'alg' | 'typ'> & { readonly alg?: string } = {},
): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: signingAlgorithm, ...more, typ: type })
    .sign(key)

const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))

/** The header and claims of a statement that nobody has proved yet; null when it is none. For finding the key to check it with, and for nothing else. */
export const unproven = (text: string): { readonly header: CompactJWSHeaderParameters; readonly claims: unknown } | null => {
  if (!isCompact(text)) return null
  try {
    return {
      header: decodeProtectedHeader(text) as CompactJWSHeaderParameters,
      claims: jsonOf(Buffer.from(text.split('.')[1] ?? '', 'base64url')),
    }
  } catch {
    return null
  }
}

/**
 * What a statement of this type says, if this key signed it.
 * @param headers the header parameters that it may have; any other is refused
 * @returns null when it does not hold; why is nobody's business
 */
export const provenStatement = async (
  text: string,
  key: KeyObject,
  type: string,
  { algorithm = signingAlgorithm, headers = ['alg', 'typ'] } = {},
): Promise<unknown> => {
  if (!isCompact(text)) return null
  try {
    const { payload, protectedHeader } = await compactVerify(text, key, { algorithms: [algorithm] })
    const strange = Object.keys(protectedHeader).some((name) => !headers.includes(name))
    return protectedHeader.typ === type && !strange ? jsonOf(payload) : null
  } catch {
    return null
  }
}

const isOf = (value: unknown, type: 'string' | 'number' | 'object'): boolean => value !== null && typeof value === type

/** True for an object with exactly these fields, none of them null: claims are as closed as the schemas of our APIs. */
export const hasShape = <K extends string>(
  value: unknown,
  shape: { readonly [key in K]: 'string' | 'number' | 'object' },
): value is { [key in K]: unknown } => {
  if (!isOf(value, 'object') || Array.isArray(value)) return false
  const fields = value as { readonly [name: string]: unknown }
  const names = Object.keys(shape) as K[]
  return (
    Object.keys(fields).length === names.length &&
    names.every((name) => Object.hasOwn(fields, name) && isOf(fields[name], shape[name]))
  )
}
