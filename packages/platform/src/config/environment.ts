import { readFileSync } from 'node:fs'

/** Reads settings from the environment; collects all that is wrong, so that an operator sees it at once. */
export type Environment = {
  text(name: string, fallback?: string): string
  optional(name: string): string | null
  /** A whole number from `least` (0 unless told) up to and including `most`. */
  integer(name: string, fallback: number, least?: number, most?: number): number
  flag(name: string, fallback: boolean): boolean
  /** One of a few words. */
  word<W extends string>(name: string, words: readonly [W, ...W[]]): W
  list(name: string): readonly string[]
  /** A secret of exactly 32 bytes in base64, from the variable itself or, with `_FILE` behind its name, from a file. */
  key(name: string): Buffer
  /** The same; null when it is not given. */
  optionalKey(name: string): Buffer | null
  /** Adds a complaint that only the caller can know of. */
  complain(name: string, why: string): void
  /** Throws one error that names every setting that is missing or wrong. Never quotes a value. */
  check(): void
}

const keyBytes = 32

const keyFrom = (written: string, wrong: () => void): Buffer => {
  const key = Buffer.from(written, 'base64')
  if (key.length !== keyBytes) wrong()
  return key
}

export const environmentOf = (variables: { readonly [name: string]: string | undefined }): Environment => {
  const wrong: string[] = []
  const miss = (name: string, why: string): string => {
    wrong.push(`${name}: ${why}`)
    return ''
  }
  const raw = (name: string): string | undefined => {
    const file = variables[`${name}_FILE`]
    if (file === undefined) return variables[name] === '' ? undefined : variables[name]
    try {
      return readFileSync(file, 'utf8').trim()
    } catch {
      return miss(`${name}_FILE`, 'cannot be read')
    }
  }
  const text = (name: string, fallback?: string): string => raw(name) ?? fallback ?? miss(name, 'is missing')
  const keyOf = (name: string, written: string): Buffer => keyFrom(written, () => miss(name, 'is not 32 bytes in base64'))
  return {
    text,
    optional: (name) => raw(name) ?? null,
    integer: (name, fallback, least = 0, most = Number.MAX_SAFE_INTEGER) => {
      const written = raw(name) ?? String(fallback)
      const value = Number(written)
      if (/^\d{1,16}$/.test(written) && value >= least && value <= most) return value
      return Number(miss(name, `is not a whole number from ${least} to ${most}`))
    },
    flag: (name, fallback) => {
      const value = raw(name) ?? String(fallback)
      if (value !== 'true' && value !== 'false') miss(name, 'is not true or false')
      return value === 'true'
    },
    word: (name, words) => {
      const value = raw(name) ?? words[0]
      const known = words.find((word) => word === value)
      if (known === undefined) miss(name, `is not one of ${words.join(', ')}`)
      return known ?? words[0]
    },
    list: (name) =>
      (raw(name) ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    key: (name) => keyOf(name, text(name)),
    optionalKey: (name) => (raw(name) === undefined ? null : keyOf(name, text(name))),
    complain: (name, why) => void miss(name, why),
    check: () => {
      if (wrong.length > 0) throw new Error(`settings that are missing or wrong:\n  ${[...new Set(wrong)].join('\n  ')}`)
    },
  }
}
