import type { Person } from '@mens-centraal/world/jobs'
import { officers } from '@mens-centraal/world/officers'
import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expectStandsUp, expectStandsUpInTheDark } from './every-page.ts'
import { expect, type Journey } from './journey.ts'
import { keyboardOf } from './keys.ts'
import { enter, enterIn, personInBar } from './logging-in.ts'
import { type OwnWorld, test } from './own-world.ts'

test.describe.configure({ mode: 'serial' })

/** A device with a fingerprint reader that always recognises its owner (the WebAuthn domain of the DevTools protocol). */
const giveDevice = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const act = async (page: Page, what: string, { givenName, familyName }: Person, confirm: string): Promise<void> => {
  await page.getByRole('link', { name: 'Accounts' }).click()
  await page.getByRole('button', { name: `${what} ${givenName} ${familyName}` }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: confirm }).click()
  await expect(page.getByRole('alertdialog')).toBeHidden()
}

/** The link in the latest invitation that a person got. */
const invitationOf = async ({ mailbox }: OwnWorld, { jobs: [{ email }] }: Person, after = 0): Promise<string> => {
  const isNew = ({ number, recipients, text }: ReturnType<typeof mailbox.mails>[number]) =>
    number > after && recipients.includes(email) && text.includes('/uitnodiging#')
  const mail = await mailbox.waitFor(isNew)
  return /http\S+\/uitnodiging#\S+/.exec(mail.text)?.[0] ?? ''
}

const words = {
  nl: { title: 'Account openen', begin: 'Beginnen', make: 'Passkey maken' },
  en: { title: 'Open an account', begin: 'Begin', make: 'Make a passkey' },
}

const begin = async (page: Page, link: string, { title, begin: start, make } = words.nl): Promise<void> => {
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  expect(page.url()).not.toContain('#')
  await page.getByRole('button', { name: start }).click()
  await expect(page.getByRole('button', { name: make })).toBeVisible()
}

const riaPassword = 'paarse kruk fluistert donderdag'
/** The app on Ria's telephone, whose clock goes along with the world's. */
const app = { secret: '', ahead: 0 }
const codeOfRia = (): string =>
  new TOTP({ secret: Secret.fromBase32(app.secret) }).generate({ timestamp: Date.now() + app.ahead })
/** A new code, in the next half minute of world and telephone. */
const nextCodeOfRia = ({ pass }: OwnWorld): string => {
  pass(60_000)
  app.ahead += 60_000
  return codeOfRia()
}
const loginPage = ({ places }: OwnWorld) => `${places.localIndex}/api/login?organisation=${organisations.basisschoolDeWilg.id}`

test('a general practitioner is invited, makes a passkey, and logs in with it', async ({ openBrowser, ownWorld }) => {
  const { noorBos } = people
  const gerard = await enter(openBrowser, officers.gerardPost, { world: ownWorld.places })
  await gerard.getByRole('link', { name: 'Accounts' }).click()
  await expect(gerard.getByRole('row').filter({ hasText: 'Noor Bos' })).toContainText('Geen account')
  await expectStandsUp(gerard)
  await act(gerard, 'Uitnodigen', noorBos, 'Ja, stuur de uitnodiging')
  await expect(gerard.getByRole('status').filter({ hasText: 'De uitnodiging is onderweg.' })).toBeVisible()
  await expect(gerard.getByRole('row').filter({ hasText: 'Noor Bos' })).toContainText('Uitgenodigd')

  const noor = await openBrowser()
  await giveDevice(noor)
  await begin(noor, await invitationOf(ownWorld, noorBos))
  await expectStandsUp(noor)
  await expectStandsUpInTheDark(noor)
  await noor.getByRole('button', { name: 'Passkey maken' }).click()
  await expect(personInBar(noor, noorBos)).toBeVisible()
  await noor.getByRole('button', { name: 'Uitloggen', exact: true }).click()

  await noor.getByLabel('Werk-e-mailadres of naam van uw organisatie').fill('Huisartsenpraktijk')
  await noor.getByRole('button', { name: 'Zoeken' }).click()
  await noor.getByRole('link', { name: organisations.huisartsBos.name }).click()
  await expect(noor.getByRole('heading', { level: 1, name: 'Inloggen met uw account' })).toBeVisible()
  await expectStandsUp(noor)
  const keys = keyboardOf(noor)
  await keys.tabTo(noor.getByRole('button', { name: 'Inloggen met passkey' }))
  await keys.press('Enter')
  await expect(personInBar(noor, noorBos)).toBeVisible()
  await expect(noor.getByRole('heading', { level: 1 })).toContainText('Vandaag')
})

test('a coordinator without a device with passkeys takes a password and an app, and reads what is not right', async ({
  openBrowser,
  ownWorld,
}) => {
  const { riaPostma } = people
  const gerard = await enter(openBrowser, officers.gerardPost, { world: ownWorld.places })
  await act(gerard, 'Uitnodigen', riaPostma, 'Ja, stuur de uitnodiging')
  const ria = await openBrowser()
  await begin(ria, await invitationOf(ownWorld, riaPostma))
  app.secret = await ria.locator('.app-secret').innerText()
  const password = ria.getByLabel('Wachtwoord', { exact: true })
  await password.fill('kort')
  await ria.getByLabel('Code uit de app').fill('12345')
  await ria.getByRole('button', { name: 'Account openen' }).click()
  await expect(password).toHaveAccessibleDescription(/ten minste 15 tekens/i)
  await expect(ria.getByLabel('Code uit de app')).toHaveAccessibleDescription(/zes cijfers/)
  await password.fill('aaaaaaaaaaaaaaaaaaaa')
  await ria.getByLabel('Code uit de app').fill(codeOfRia())
  await ria.getByRole('button', { name: 'Account openen' }).click()
  await expect(password).toHaveAccessibleDescription(/te makkelijk te raden/)
  await expectStandsUp(ria)
  await password.fill(riaPassword)
  await ria.getByRole('button', { name: 'Toon wachtwoord' }).click()
  await expect(password).toHaveValue(riaPassword)
  await ria.getByLabel('Code uit de app').fill(codeOfRia())
  await ria.getByRole('button', { name: 'Account openen' }).click()
  await expect(personInBar(ria, riaPostma)).toBeVisible()
  await ria.getByRole('button', { name: 'Uitloggen', exact: true }).click()
  await expect(ria.getByText('U bent uitgelogd.')).toBeVisible()

  const code = nextCodeOfRia(ownWorld)
  await ria.goto(loginPage(ownWorld))
  const logIn = async (typed: string) => {
    await ria.getByLabel('Uw werk-e-mailadres').fill(riaPostma.jobs[0].email)
    await password.fill(typed)
    await ria.getByLabel('Code uit de app').fill(code)
    await ria.getByRole('button', { name: 'Inloggen met wachtwoord' }).click()
  }
  await logIn('iets heel anders dan toen')
  await expect(ria.getByText('Inloggen is niet gelukt').first()).toBeVisible()
  await expect(ria.getByLabel('Uw werk-e-mailadres')).toHaveValue(riaPostma.jobs[0].email)
  await expectStandsUp(ria)
  await logIn(riaPassword)
  await expect(personInBar(ria, riaPostma)).toBeVisible()
})

test('a lost account is recovered by two people, and everybody sees where they are logged in', async ({
  openBrowser,
  ownWorld,
}) => {
  const { finnDekker, noorBos, annaVisser } = people
  const gerard = await enter(openBrowser, officers.gerardPost, { world: ownWorld.places })
  await act(gerard, 'Account is kwijt', noorBos, 'Ja, vraag herstel aan')
  await expect(gerard.getByRole('row').filter({ hasText: 'Noor Bos' })).toContainText('wacht op een tweede persoon')
  await expect(gerard.getByRole('button', { name: 'Herstel bevestigen Noor Bos' })).toBeHidden()
  await expect(gerard.getByRole('button', { name: `Uitnodigen ${finnDekker.givenName} ${finnDekker.familyName}` })).toBeVisible()

  const anna = await enter(openBrowser, annaVisser, { world: ownWorld.places })
  const elsewhere = await enter(openBrowser, annaVisser, { world: ownWorld.places })
  await anna.getByRole('link', { name: 'Waar ik ben ingelogd' }).click()
  await expect(anna.getByRole('heading', { level: 1, name: 'Waar ik ben ingelogd' })).toBeVisible()
  await expect(anna.getByText('Dit apparaat')).toBeVisible()
  await expectStandsUp(anna)
  await anna.getByRole('button', { name: /^Beëindigen/ }).click()
  await expect(anna.getByRole('status').filter({ hasText: 'De sessie is beëindigd.' })).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
})

/** A browser in which somebody chose English. */
const openEnglish = async (openBrowser: Journey['openBrowser'], { places }: OwnWorld): Promise<Page> => {
  const page = await openBrowser()
  await page.goto(`${places.localIndex}/inloggen`)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible()
  return page
}

const logInRia = async (page: Page, world: OwnWorld): Promise<void> => {
  const code = nextCodeOfRia(world)
  await page.goto(loginPage(world))
  await page.getByLabel('Your work e-mail address').fill(people.riaPostma.jobs[0].email)
  await page.getByLabel('Password', { exact: true }).fill(riaPassword)
  await page.getByLabel('Code from the app').fill(code)
  await page.getByRole('button', { name: 'Log in with password' }).click()
  await expect(personInBar(page, people.riaPostma)).toBeVisible()
}

const finnComesIn = async (page: Page, link: string): Promise<void> => {
  await giveDevice(page)
  await begin(page, link, words.en)
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await expect(personInBar(page, people.finnDekker)).toBeVisible()
}

test('in English a colleague is invited, comes in, loses the device, and comes in again once two people agreed', async ({
  openBrowser,
  ownWorld,
}) => {
  const { finnDekker } = people
  const ria = await openEnglish(openBrowser, ownWorld)
  await logInRia(ria, ownWorld)
  await act(ria, 'Invite', finnDekker, 'Yes, send the invitation')
  const first = await invitationOf(ownWorld, finnDekker)
  const finn = await openEnglish(openBrowser, ownWorld)
  await finnComesIn(finn, first)
  await finn.getByRole('button', { name: 'Log out', exact: true }).click()
  await expect(finn.getByText('You are logged out.')).toBeVisible()
  await finn.goto(loginPage(ownWorld))
  await finn.getByRole('button', { name: 'Log in with passkey' }).click()
  await expect(personInBar(finn, finnDekker)).toBeVisible()

  await ria.reload()
  await act(ria, 'Account is lost', finnDekker, 'Yes, ask for recovery')
  await expect(ria.getByRole('row').filter({ hasText: 'Finn Dekker' })).toContainText('waits for a second person')
  const before = ownWorld.mailbox.mails().at(-1)?.number ?? 0
  const gerard = await openEnglish(openBrowser, ownWorld)
  await enterIn(gerard, officers.gerardPost, { world: ownWorld.places })
  await gerard.getByRole('link', { name: 'An account is lost' }).click()
  await act(gerard, 'Confirm recovery', finnDekker, 'Yes, confirm the recovery')
  await finn.reload()
  await expect(finn.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible()
  await finnComesIn(await openEnglish(openBrowser, ownWorld), await invitationOf(ownWorld, finnDekker, before))
})

test('mail that comes back is told to the coordinator, who reads at whom, why, and what to do', async ({
  openBrowser,
  ownWorld,
}) => {
  const { sjoerdBosma } = people
  const ria = await openEnglish(openBrowser, ownWorld)
  await logInRia(ria, ownWorld)
  await act(ria, 'Invite', sjoerdBosma, 'Yes, send the invitation')
  const notice = ria.getByRole('link', { name: 'E-mail to somebody does not arrive' })
  await expect(async () => {
    await ria.getByRole('link', { name: 'Today' }).click()
    await expect(notice).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await notice.click()
  await expect(ria.getByText('the mailbox does not exist')).toBeVisible()
  await expectStandsUp(ria)
  await ria.getByRole('button', { name: 'Show Sjoerd Bosma' }).click()
  await expect(ria.getByText(/^E-mail does not arrive since/)).toBeVisible()
  await expectStandsUp(ria)

  const search = ria.getByLabel('Work e-mail address or family name')
  await search.fill('de')
  await ria.getByRole('button', { name: 'Search' }).click()
  await expect(search).toHaveAccessibleDescription(/at least three letters of the family name/)
  await search.fill('dekk')
  await ria.getByRole('button', { name: 'Search' }).click()
  await expect(ria.getByRole('region', { name: 'Finn Dekker' })).toContainText('All is in order')
  expect(ria.url()).not.toMatch(/dekk|bosma/)
})
