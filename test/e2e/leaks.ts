import { type BrowserContext, expect } from '@playwright/test'
import type { Watched } from './watching.ts'
import { personalWords, type Youth } from './youths.ts'

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The texts that say something of a youth: whole words only, for many a name is a part of another word. */
export const findPersonal = (texts: readonly string[], youths: readonly Youth[]): string[] => {
  const personal = new RegExp(`(?<![\\p{L}\\d])(${personalWords(youths).map(escaped).join('|')})(?![\\p{L}\\d])`, 'iu')
  return texts.filter((text) => personal.test(text))
}

const isChance = ({ pathname, port }: URL): boolean => pathname.startsWith('/assets/') || port.endsWith('700')

/** An address as one reads it, without what is drawn by chance (it may spell any name): keys of a login, the names of built files. */
const readable = (address: string): readonly string[] => {
  const url = new URL(address)
  if (isChance(url)) return []
  for (const drawn of ['code', 'state']) url.searchParams.delete(drawn)
  return [decodeURIComponent(url.href.replaceAll('+', ' '))]
}

/** A language, a switch, and the id of the organisation where one logged in. */
const mayBeKept = /^mens-centraal-(language=(nl|en)|hide-names=yes|organisation=[0-9a-f-]{36})$/

/** How many things a page's window, databases and caches hold. Runs in the page. */
const countKept = '(async () => sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length)()'

/** Fails when a browser was left with anything that is not a mere preference, beside the cookies that no script can read. */
export const expectNothingKept = async (context: BrowserContext): Promise<void> => {
  const { cookies, origins } = await context.storageState()
  const kept = origins.flatMap(({ localStorage }) => localStorage.map(({ name, value }) => `${name}=${value}`))
  expect(kept.filter((entry) => !mayBeKept.test(entry))).toEqual([])
  expect(cookies.filter(({ httpOnly }) => !httpOnly).map(({ name }) => name)).toEqual([])
  for (const page of context.pages()) expect(await page.evaluate<number>(countKept), `kept by ${page.url()}`).toBe(0)
}

/** Fails when an address or a title said who a youth is, or when something on a page went wrong. */
export const expectNothingLeaked = ({ problems, addresses, titles }: Watched, youths: readonly Youth[]): void => {
  expect(problems).toEqual([])
  expect(findPersonal(addresses.flatMap(readable), youths), 'addresses').toEqual([])
  expect(findPersonal(titles, youths), 'titles').toEqual([])
}
