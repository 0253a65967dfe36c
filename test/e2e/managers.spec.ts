import { addDays, type CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { day, dayOf } from '@mens-centraal/kernel/instant'
import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import { previousSystem } from '@mens-centraal/world/previous-system'
import type { Page } from '@playwright/test'
import { expectStandsUp } from './every-page.ts'
import { expect, expectAccessible } from './journey.ts'
import { enter, enterIn } from './logging-in.ts'
import { openManagement } from './managing.ts'
import { test } from './own-world.ts'
import { choose, findByBsn, raiseSignal } from './raising.ts'
import { fullName } from './youths.ts'

const longDay = (on: CalendarDay): string =>
  new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`))

const openRights = async (page: Page): Promise<void> => {
  await openManagement(page, 'Beheerrechten')
  await expect(page.getByRole('heading', { level: 1, name: 'Beheerrechten' })).toBeVisible()
}
const proposal = (page: Page) =>
  page.getByRole('table', { name: 'Voorstellen' }).getByRole('row').filter({ hasText: 'Daan Schouten' })

test('a right to manage takes two managers: one proposes, and only the other can confirm', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const gerard = await enter(openBrowser, officers.gerardPost, { world })
  await openRights(gerard)
  await expect(gerard.getByText('Er zijn geen voorstellen')).toBeVisible()
  await gerard.getByRole('button', { name: 'Rechten wijzigen Daan Schouten' }).click()
  await gerard.getByRole('button', { name: 'Voorstellen', exact: true }).click()
  await expect(gerard.getByText('Kies wat u voorstelt.').first()).toBeVisible()
  await gerard.locator('label').filter({ hasText: 'Geven: privacyfunctionaris' }).click()
  await expectStandsUp(gerard)
  await gerard.getByRole('button', { name: 'Voorstellen', exact: true }).click()
  await expect(gerard.getByRole('status').filter({ hasText: 'Voorgesteld.' })).toBeVisible()
  await expect(proposal(gerard)).toContainText('Dit moet een andere beheerder bevestigen.')
  await expect(gerard.getByRole('button', { name: /^Bevestigen/ })).toHaveCount(0)
  await expectStandsUp(gerard)

  const linda = await enter(openBrowser, officers.lindaBakker, { world })
  await openRights(linda)
  await linda.getByRole('button', { name: /^Bevestigen/ }).click()
  await expect(linda.getByRole('alertdialog')).toContainText('Daan Schouten krijgt: privacyfunctionaris')
  await linda.getByRole('button', { name: 'Ja, bevestigen' }).click()
  await expect(linda.getByRole('status').filter({ hasText: 'Bevestigd.' })).toBeVisible()
  await expect(proposal(linda)).toContainText('Linda Bakker')
  await expect(linda.getByRole('table', { name: 'Medewerkers van de gemeente' })).toContainText('privacyfunctionaris')
})

test('the functional manager has what could not be delivered tried once more', async ({
  openBrowser,
  youth,
  ownWorld: { places: world, mailbox },
}) => {
  const someone = youth()
  const { email } = people.dewiTan.jobs[0]
  mailbox.setFailing('permanently', email)
  for (const person of [people.bramKuiper, people.dewiTan])
    await raiseSignal(await enter(openBrowser, person, { world }), someone, findByBsn)
  const gerard = await enter(openBrowser, officers.gerardPost, { world })
  await openManagement(gerard, 'Bezorging')
  const rows = gerard.getByRole('table', { name: 'Niet bezorgd' }).getByRole('row')
  await expect(async () => {
    await gerard.reload()
    await expect(rows).toHaveCount(2, { timeout: 1_000 })
  }).toPass()
  await expect(rows.last()).toContainText('mail over een bericht')
  await expect(rows.last()).toContainText('voorgoed geweigerd')
  await expectStandsUp(gerard)

  const again = rows.last().getByRole('button', { name: 'Opnieuw proberen' })
  await again.click()
  const dialog = gerard.getByRole('alertdialog', { name: 'Bericht opnieuw proberen?' })
  await expect(dialog).toContainText('gaat terug in de wachtrij')
  await expectAccessible(gerard)
  await dialog.getByRole('button', { name: 'Annuleren' }).click()
  await expect(again).toBeFocused()

  mailbox.setFailing('no')
  await again.click()
  await dialog.getByRole('button', { name: 'Ja, opnieuw proberen' }).click()
  await expect(gerard.getByRole('status').filter({ hasText: 'staat weer in de wachtrij' })).toBeVisible()
  await expect(gerard.getByText('Alles is bezorgd')).toBeVisible()
  await expectAccessible(gerard)
  await mailbox.waitFor(({ recipients }) => recipients.includes(email))
})

test('signals of another system are tried first and then taken over once, with their own dates, and without a mail or notice', async ({
  openBrowser,
  ownWorld: { places: world, mailbox },
}) => {
  const operator = await openBrowser()
  await operator.goto(world.startPage)
  const told = operator.getByRole('region', { name: 'Overstappen van een ander systeem' }).getByRole('status')
  await operator.getByRole('button', { name: 'Eerst proberen' }).click()
  await expect(told).toContainText('er is niets bewaard. 3 lopend, 1 in het archief, 0 al eerder overgenomen.')
  await expect(told.getByRole('listitem')).toHaveText('Regel 6: bsn-invalid')
  await operator.getByRole('button', { name: 'Overnemen' }).click()
  await expect(told).toContainText('Overgenomen. 3 lopend, 1 in het archief, 0 al eerder overgenomen.')
  await operator.getByRole('button', { name: 'Overnemen' }).click()
  await expect(told).toContainText('0 lopend, 0 in het archief, 4 al eerder overgenomen.')

  const ruben = await enter(openBrowser, people.rubenJacobs, { world })
  await expect(ruben.getByText('Geen berichten')).toBeVisible()
  await ruben.getByRole('link', { name: 'Mijn signalen' }).first().click()
  const own = ruben.getByRole('listitem').filter({ hasText: fullName(situations.houseboat) })
  await expect(own).toContainText('match')
  await expect(own).toContainText(`Afgegeven op ${longDay(addDays(dayOf(new Date()), -200))}`)
  await expectStandsUp(ruben)
  const { email } = people.rubenJacobs.jobs[0]
  expect(mailbox.mails().filter(({ recipients }) => recipients.includes(email))).toEqual([])

  const gerard = await enter(openBrowser, officers.gerardPost, { world })
  await openManagement(gerard, 'Instellingen')
  await expect(gerard.getByRole('row').filter({ hasText: previousSystem }).first()).toBeVisible()
  await expectStandsUp(gerard)
})

test('before a covenant ends its coordinator and managers are warned three times; after it nobody signals, until there is a new one', async ({
  openBrowser,
  ownWorld: { places: world, moveClock },
}) => {
  const { annaVisser, wimDeGraaf } = people
  const openSchool = async (page: Page) => {
    await page.getByRole('link', { name: 'Organisaties', exact: true }).click()
    await page.getByRole('link', { name: 'Basisschool De Linde' }).last().click()
  }
  const gerard = await enter(openBrowser, officers.gerardPost, { world })
  await openSchool(gerard)
  await gerard.getByRole('button', { name: /^Einde wijzigen van het convenant/ }).click()
  await choose(gerard, 'Wanneer eindigt dit?', 'Op een dag')
  const inTwoMonths = new Date(Date.now() + 61 * day).toLocaleDateString('nl-NL')
  await gerard.getByRole('textbox', { name: 'Laatste dag' }).fill(inTwoMonths)
  await gerard.getByRole('button', { name: 'Einde opslaan' }).click()
  await expect(gerard.getByRole('button', { name: 'Einde opslaan' })).toBeHidden()

  const wim = await openBrowser()
  const warned = wim.getByRole('region', { name: 'Berichten' }).getByText('Een convenant eindigt binnenkort', { exact: true })
  for (const [days, warnings] of [
    [1, 1],
    [28, 1],
    [7, 2],
    [21, 3],
  ] as const) {
    await moveClock(days)
    await enterIn(wim, wimDeGraaf, { world })
    await expect(warned).toHaveCount(warnings)
  }
  await expectAccessible(wim)
  await moveClock(7)
  const anna = await enter(openBrowser, annaVisser, { world })
  await expect(anna.getByText(/^Het convenant van uw organisatie is geëindigd op/)).toBeVisible()
  await enterIn(gerard, officers.gerardPost, { world })
  await openSchool(gerard)
  await gerard.getByRole('button', { name: 'Convenant toevoegen' }).click()
  await gerard.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await expect(gerard.getByRole('button', { name: 'Toevoegen', exact: true })).toBeHidden()
  await anna.reload()
  await expect(anna.getByRole('link', { name: 'Signaal afgeven' }).first()).toBeVisible()
})
