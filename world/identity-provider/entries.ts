import { newRandomId } from '@mens-centraal/kernel/ids'
import { type Instant, minute } from '@mens-centraal/kernel/instant'

/** Someone who was sent on by the start page: the next login at this organisation passes by itself, second factor included. */
export type Entry = { readonly organisation: string; readonly subject: string }

/** Remembers entries for a short time; each can be used once. */
export type Entries = {
  readonly prepare: (entry: Entry) => string
  readonly take: (token: string | undefined, organisation: string) => Entry | undefined
}

/** How long an entry waits for its login, in ms. */
export const entryTerm = 2 * minute

/** @param clock gives the present instant */
export const openEntries = (clock: () => Instant): Entries => {
  const waiting = new Map<string, Entry & { readonly until: number }>()
  const now = () => clock().getTime()
  return {
    prepare: (entry) => {
      for (const [token, { until }] of waiting) if (until <= now()) waiting.delete(token)
      const token = newRandomId()
      waiting.set(token, { ...entry, until: now() + entryTerm })
      return token
    },
    take: (token, organisation) => {
      const entry = token === undefined ? undefined : waiting.get(token)
      if (!entry || entry.organisation !== organisation) return undefined
      waiting.delete(token ?? '')
      return entry.until > now() ? { organisation, subject: entry.subject } : undefined
    },
  }
}
