import { randomUUID } from 'node:crypto'
import type { Bsn } from '@mens-centraal/kernel/bsn'

/** What can happen to somebody in the register, in its own words. */
export const happeningKinds = ['verhuizing', 'emigratie', 'overlijden', 'correctie', 'nieuw-bsn', 'geboorte'] as const

/** Something happened to a person: that, and not what is so now; a client asks that of the register itself. */
export type Happening = {
  readonly kind: (typeof happeningKinds)[number]
  /** To whom; of a birth: a brother or sister of the child. */
  readonly bsn: Bsn
  /** Only of `nieuw-bsn`: the number that the person has now. */
  readonly newBsn?: Bsn
}

/** A page of happenings, and from where the next one goes on. */
export type HappeningPage = { readonly happenings: readonly Happening[]; readonly cursor: string }

/** Whom each client follows, and what happened to them since: kept as long as the register runs, so that a client that missed something asks again. */
export type Happenings = {
  readonly follow: (client: string, bsns: readonly Bsn[]) => void
  readonly unfollow: (client: string, bsns: readonly Bsn[]) => void
  readonly followed: (client: string) => readonly Bsn[]
  readonly happened: (happening: Happening) => void
  /** From a cursor on, or from the beginning; undefined when the cursor is not of this register since it started. */
  readonly after: (client: string, cursor: string | null, most: number) => HappeningPage | undefined
}

type Client = { readonly followed: Set<Bsn>; readonly happenings: Happening[] }

/** Begins with nobody followed and nothing happened. */
export const openHappenings = (): Happenings => {
  const since = randomUUID().slice(0, 8)
  const clients = new Map<string, Client>()
  const of = (name: string): Client => {
    const client = clients.get(name) ?? { followed: new Set(), happenings: [] }
    clients.set(name, client)
    return client
  }
  const tell = ({ followed, happenings }: Client, happening: Happening): void => {
    if (!followed.has(happening.bsn)) return
    happenings.push(happening)
    if (happening.newBsn === undefined) return
    followed.delete(happening.bsn)
    followed.add(happening.newBsn)
  }
  return {
    follow: (client, bsns) => {
      for (const bsn of bsns) of(client).followed.add(bsn)
    },
    unfollow: (client, bsns) => {
      for (const bsn of bsns) of(client).followed.delete(bsn)
    },
    followed: (client) => [...of(client).followed],
    happened: (happening) => {
      for (const client of clients.values()) tell(client, happening)
    },
    after: (client, cursor, most) => {
      const [session, at = '0'] = (cursor ?? `${since}-0`).split('-')
      const from = Number(at)
      const { happenings } = of(client)
      if (session !== since || !Number.isSafeInteger(from) || from < 0 || from > happenings.length) return undefined
      const page = happenings.slice(from, from + most)
      return { happenings: page, cursor: `${since}-${from + page.length}` }
    },
  }
}
