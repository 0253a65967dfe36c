import type { Person } from '@mens-centraal/world/jobs'
import { openVisitor } from '@mens-centraal/world/visitor'
import { Secret, TOTP } from 'otpauth'
import { expect } from 'vitest'
import { type Caller, callerAt, type TestHouse } from './house.ts'
import { type Authenticator, makeAuthenticator } from './software-authenticator.ts'

/** A browser without a screen that keeps what the house's own pages are given. */
export const openAccountBrowser = (house: TestHouse): Caller & { readonly forget: (part: string) => void } => {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const { call } = callerAt(house, { visitor: { ...openVisitor(), cookie } } as Caller, house.config.port)
  return {
    visitor: { ...openVisitor(), cookie },
    call: async (operation, wish) => {
      const answered = await call(operation, wish)
      for (const set of answered.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s)
        if (value === '') jar.delete(name)
        else jar.set(name, value)
      }
      return answered
    },
    forget: (part) => {
      for (const name of jar.keys()) if (name.includes(part)) jar.delete(name)
    },
  }
}

export type AccountBrowser = ReturnType<typeof openAccountBrowser>

/** The code that an app with this secret shows at the house's clock. */
export const codeAt = (house: TestHouse, secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: house.clock.now.getTime() })

/** A password that nobody guesses. */
export const goodPassword = 'paarse kruk fluistert donderdag'

/** Invites somebody, and takes the token out of the mail that they get. */
export const invite = async (house: TestHouse, by: Caller, [job]: Person['jobs']): Promise<string> => {
  const before = house.mailbox.mails().length
  const invited = await by.call('POST /api/positions/:id/invitation', { id: job.id })
  expect(invited.status, invited.text).toBe(204)
  return tokenFrom(house, job.email, before)
}

/** The token in the next invitation that reaches a mail address. @param after how many mails were there before */
export const tokenFrom = async (house: TestHouse, address: string, after: number): Promise<string> => {
  const mail = await house.mailbox.waitFor(
    ({ number, recipients, text }) => number > after && recipients.includes(address) && text.includes('/uitnodiging#'),
  )
  return /\/uitnodiging#([\w-]+)/.exec(mail.text)?.[1] ?? ''
}

/** Opens the account of an invitation with a passkey, which logs its person in. */
export const openWithPasskey = async (house: TestHouse, browser: AccountBrowser, token: string): Promise<Authenticator> => {
  const device = makeAuthenticator(house.config.origin)
  const opening = await browser.call('POST /api/account-openings', { body: { token } })
  expect(opening.status, opening.text).toBe(200)
  const made = device.make(opening.answer.challenge)
  const account = await browser.call('POST /api/accounts', { body: { token, opening: { way: 'passkey', made } } })
  expect(account.status, account.text).toBe(200)
  return device
}

/** Opens the account of an invitation with a password and an app. @returns the secret in the app */
export const openWithPassword = async (house: TestHouse, browser: AccountBrowser, token: string): Promise<string> => {
  const { answer } = await browser.call('POST /api/account-openings', { body: { token } })
  const opening = { way: 'password', password: goodPassword, code: codeAt(house, answer.appSecret) } as const
  const account = await browser.call('POST /api/accounts', { body: { token, opening } })
  expect(account.status, account.text).toBe(200)
  return answer.appSecret
}

/** Logs in with a passkey; the answer is whatever the house says. */
export const logInWithPasskey = async (
  browser: AccountBrowser,
  { jobs: [job] }: Person,
  show: (challenge: string) => ReturnType<Authenticator['show']>,
) => {
  const { answer } = await browser.call('POST /api/passkey-challenges', { body: { organisation: job.organisation } })
  return browser.call('POST /api/passkey-logins', { body: show(answer.challenge) })
}

/** Logs in with mail address, password and code; the answer is whatever the house says. */
export const logInWithPassword = (browser: AccountBrowser, { jobs: [job] }: Person, code: string, change: object = {}) =>
  browser.call('POST /api/password-logins', {
    body: { organisation: job.organisation, email: job.email, password: goodPassword, code, ...change },
  })
