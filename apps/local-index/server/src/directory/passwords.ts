import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Instant } from '@mens-centraal/kernel/instant'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { Secret, TOTP } from 'otpauth'

/** A password as it is kept (before it is encrypted): base64. */
export type PasswordHash = { readonly salt: string; readonly hash: string }

/** 32 MB and three passes for a guess, as OWASP's Password Storage Cheat Sheet advises of scrypt (RFC 7914). */
const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)
const hashBytes = 32

/** The same characters typed on another keyboard are the same password (NIST SP 800-63B section 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC')

/** The ends of two lanes of work, of this process: many guesses at once wait for each other, and leave the house its processors. */
const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()]
let taken = 0

const hashOf = (password: string, salt: Buffer): Promise<Buffer> => {
  const lane = taken++ % lanes.length
  const worked = (lanes[lane] ?? Promise.resolve()).then(() => derive(normal(password), salt, hashBytes, cost))
  lanes[lane] = worked.catch(() => undefined)
  return worked
}

export const hashPassword = async (password: string): Promise<PasswordHash> => {
  const salt = randomBytes(16)
  const hash = await hashOf(password, salt)
  return { salt: salt.toString('base64'), hash: hash.toString('base64') }
}

/** A hash that no password has: a try on an account that does not exist costs as much as one that does. */
const nobodys: PasswordHash = { salt: randomBytes(16).toString('base64'), hash: randomBytes(hashBytes).toString('base64') }

/** Whether a password is right, in the same time whether or not there is an account. */
export const isPassword = async (password: string, kept: PasswordHash | null): Promise<boolean> => {
  const { salt, hash } = kept ?? nobodys
  const tried = await hashOf(password, Buffer.from(salt, 'base64'))
  return timingSafeEqual(tried, Buffer.from(hash, 'base64')) && kept !== null
}

const openJudge = (): ZxcvbnFactory => new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
let judge: ZxcvbnFactory | undefined

/** Least and most characters of a password (ASVS 5.0 V6.2.1, V6.2.9). */
export const passwordLength = { least: 15, most: 128 } as const

/**
 * Whether a password is too easily guessed: too short, among the common ones, or made of a pattern or of words that belong to this very place.
 * Nothing else is asked of it: no digits, no capitals (ASVS 5.0 V6.2).
 * @param ownWords the house, the organisation, the mail address
 */
export const isWeakPassword = (password: string, ownWords: readonly string[]): boolean => {
  const { length } = [...normal(password)]
  if (length < passwordLength.least || length > passwordLength.most) return true
  judge ??= openJudge()
  const known = ownWords.flatMap((words) => words.toLowerCase().split(/[^\p{L}\d]+/u)).filter((word) => word.length > 2)
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), normal(password).toLowerCase())
  return judge.check(password).score < 4 || judge.check(rest).score < 3
}

const secondsAStep = 30
const appOf = (secret: string, label = '', issuer = ''): TOTP =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: secondsAStep, secret: Secret.fromBase32(secret) })

/** A new secret for an app that shows codes (RFC 6238): 160 bits, base32. */
export const newAppSecret = (): string => new Secret({ size: 20 }).base32

/** The address that an app reads from a picture (otpauth). */
export const appAddress = (secret: string, label: string, issuer: string): string => appOf(secret, label, issuer).toString()

/** No code has the secret of nobody. */
const nobodysApp = newAppSecret()

/**
 * The step of 30 seconds whose code this is: of now, the one before, or the one after. Null when it is none of them, or not later than the last
 * one that was used: a code counts once (RFC 6238 section 5.2).
 */
export const stepOfCode = (code: string, secret: string | null, lastUsed: number, now: Instant): number | null => {
  const shift = appOf(secret ?? nobodysApp).validate({ token: code, timestamp: now.getTime(), window: 1 })
  const step = Math.floor(now.getTime() / 1000 / secondsAStep) + (shift ?? 0)
  return shift === null || secret === null || step <= lastUsed ? null : step
}
