import { clientId } from '@mens-centraal/world/example-index'
import type { Job, Person } from '@mens-centraal/world/jobs'
import { organisations } from '@mens-centraal/world/organisations'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { expect, type Journey } from './journey.ts'
import { type Places, places } from './places.ts'

/** What a login may be told; by default the first job, in the world of this run, and it succeeds. */
export type EntryWish = { readonly job?: Job; readonly world?: Places }

/** Comes in by the address behind "Log in als …" on the start page, in a browser that is open. */
export const comeIn = async (page: Page, person: Person, { job = person.jobs[0], world = places }: EntryWish = {}) => {
  await page.goto(`${world.identityProvider}/enter/${organisations[job.at].slug}/${job.subject}?house=${clientId}`)
}

/** Who is logged in, as the bar of each page says. */
export const personInBar = (page: Page, { givenName, familyName }: Person) =>
  page.getByRole('banner').getByText(`${givenName} ${familyName}`)

/** Logs a person in with one click, in a browser that is open. */
export const enterIn = async (page: Page, person: Person, wish: EntryWish = {}): Promise<void> => {
  await comeIn(page, person, wish)
  await expect(personInBar(page, person)).toBeVisible()
}

/** Opens a browser and logs a person in with one click. */
export const enter = async (
  openBrowser: Journey['openBrowser'],
  person: Person,
  { job, world, ...options }: EntryWish & BrowserContextOptions = {},
): Promise<Page> => {
  const page = await openBrowser(options)
  await enterIn(page, person, { ...(job && { job }), ...(world && { world }) })
  return page
}

/** At the page of an organisation's issuer: chooses oneself, and passes the second factor. */
export const passIssuer = async (page: Page, { givenName, familyName }: Person): Promise<void> => {
  await page.getByRole('link', { name: `${givenName} ${familyName}` }).click()
  await page.getByRole('button', { name: 'Bevestigen en inloggen' }).click()
}

/** At the login page of the index: chooses one's organisation by work e-mail address, which leads to its issuer. */
export const chooseOrganisation = async (page: Page, { jobs: [job] }: Person): Promise<void> => {
  await page.getByLabel('Werk-e-mailadres of naam van uw organisatie').fill(job.email)
  await page.getByRole('button', { name: 'Zoeken' }).click()
  await page.getByRole('link', { name: organisations[job.at].name }).click()
}
