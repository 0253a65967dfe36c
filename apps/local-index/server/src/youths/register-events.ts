import { type Bsn, isBsn } from '@mens-centraal/kernel/bsn'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'

/** Something happened to somebody whom we follow: a reason to look, no more. `newBsn`: the person has another number now. */
export type RegisterEvent = { readonly bsn: Bsn; readonly newBsn: Bsn | null }

/** A page of events. `lost`: our place is no longer known there, so what came since may be lost, and must be found by comparing. */
export type EventPage = { readonly events: readonly RegisterEvent[]; readonly cursor: string | null; readonly lost: boolean }

/**
 * What the population register tells of persons whom we follow. The BRP Personen API has nothing for this: an adapter of our own, which a
 * municipality without such a service leaves off. Refused: `register-unavailable`.
 */
export type RegisterEvents = {
  follow(bsn: Bsn, following: boolean): Promise<Result<null, Refusal>>
  followed(): Promise<Result<readonly Bsn[], Refusal>>
  /** @param cursor where the last page ended; null from the beginning */
  after(cursor: string | null): Promise<Result<EventPage, Refusal>>
}

const timeoutMs = 4_000
const unavailable = refuse({ code: 'register-unavailable' })

type Asked = { readonly status: number; readonly said: { readonly [name: string]: unknown } }

const askAt =
  (url: string, apiKey: string) =>
  async (path: string, body: object): Promise<Result<Asked, Refusal>> => {
    try {
      const answer = await fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json', 'x-api-key': apiKey },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      })
      const text = await answer.text()
      if (answer.status === 410) return ok({ status: 410, said: {} })
      return answer.ok ? ok({ status: answer.status, said: JSON.parse(text) as Asked['said'] }) : unavailable
    } catch {
      return unavailable
    }
  }

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const bsnOf = (value: unknown): Bsn | null => (typeof value === 'string' && isBsn(value) ? value : null)

const eventOf = (value: unknown): RegisterEvent[] => {
  const { burgerservicenummer, nieuwBurgerservicenummer } = value as { [name: string]: unknown }
  const bsn = bsnOf(burgerservicenummer)
  return bsn === null ? [] : [{ bsn, newBsn: bsnOf(nieuwBurgerservicenummer) }]
}

/** @param url base address of the service, the same as of `/personen` */
export const openRegisterEvents = (url: string, apiKey: string): RegisterEvents => {
  const ask = askAt(url, apiKey)
  return {
    follow: async (bsn, volgen) => {
      const answered = await ask('/volgindicaties', { volgen, burgerservicenummers: [bsn] })
      return answered.ok ? ok(null) : answered
    },
    followed: async () => {
      const answered = await ask('/volgindicaties/overzicht', {})
      return answered.ok ? ok(listOf(answered.value.said['burgerservicenummers']).flatMap((bsn) => bsnOf(bsn) ?? [])) : answered
    },
    after: async (cursor) => {
      const answered = await ask('/gebeurtenissen', { na: cursor })
      if (!answered.ok) return answered
      const { status, said } = answered.value
      if (status === 410) return ok({ events: [], cursor: null, lost: true })
      const further = said['verder']
      const events = listOf(said['gebeurtenissen']).flatMap(eventOf)
      return ok({ events, cursor: typeof further === 'string' ? further : cursor, lost: false })
    },
  }
}
