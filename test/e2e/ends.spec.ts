import { organisations } from '@mens-centraal/world/organisations'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expectStandsUp } from './every-page.ts'
import { expect, expectAccessible } from './journey.ts'
import { enter, enterIn } from './logging-in.ts'
import { confirmation, openSignal, withdraw } from './own-signals.ts'
import { test } from './own-world.ts'
import { choose, findByBsn, raiseSignal } from './raising.ts'
import { fullName } from './youths.ts'

const question = (page: Page) => page.getByText('Bent u nog betrokken?', { exact: true })

test('before its end a reporter is asked whether they are still involved, and ends the signal, with a shorter archive', async ({
  openBrowser,
  youth,
  ownWorld: { places: world, moveClock, mailbox },
}) => {
  const someone = youth()
  const page = await enter(openBrowser, people.bramKuiper, { world })
  await raiseSignal(page, someone, findByBsn)
  const mails = () => mailbox.mails().filter(({ recipients }) => recipients.includes(people.bramKuiper.jobs[0].email)).length
  const before = mails()
  await moveClock(70)
  await enterIn(page, people.bramKuiper, { world })
  const notice = page.getByRole('region', { name: 'Berichten' }).getByRole('link', { name: 'Bent u nog betrokken?' })
  await expect(page.getByRole('link', { name: `Bent u nog betrokken bij ${fullName(someone)}?` })).toBeVisible()
  await expectAccessible(page)
  await expect(() => expect(mails()).toBe(before + 1)).toPass()
  await notice.click()
  await expect(page.getByRole('button', { name: 'Nee, beëindigen' })).toBeVisible()
  await expect(question(page)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Nee, beëindigen' }).click()
  await expect(page.getByRole('radio', { name: 'Het risico is voorbij' })).toBeChecked()
  await choose(page, 'Hoe lang blijft het in het archief?', 'Zes maanden')
  await page.getByRole('form', { name: 'Signaal intrekken' }).getByRole('button', { name: 'Intrekken' }).click()
  await confirmation(page).getByRole('button', { name: 'Ja, intrekken' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Uw signaal is ingetrokken' })).toBeFocused()
  await page.getByRole('link', { name: 'Terug naar Mijn signalen' }).click()
  await expect(page.getByText(fullName(someone))).toBeHidden()
})

test('who is still involved extends the signal, and is not asked again until before the new end', async ({
  openBrowser,
  youth,
  ownWorld: { places: world, moveClock },
}) => {
  const someone = youth()
  const page = await enter(openBrowser, people.dewiTan, { world })
  await raiseSignal(page, someone, findByBsn)
  await moveClock(70)
  await enterIn(page, people.dewiTan, { world })
  await page.getByRole('link', { name: `Bent u nog betrokken bij ${fullName(someone)}?` }).click()
  await page.getByRole('button', { name: 'Ja, verlengen' }).click()
  await choose(page, 'Kies een einddatum', 'Een jaar')
  await page.getByRole('form', { name: 'Signaal verlengen' }).getByRole('button', { name: 'Verlengen' }).click()
  await expect(page.getByText('Het signaal is verlengd.')).toBeVisible()
  await expect(question(page)).toBeHidden()
  await page.getByRole('button', { name: 'Archieftermijn' }).click()
  await choose(page, 'Hoe lang blijft het in het archief?', 'Een jaar')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByText('De archieftermijn is opgeslagen.')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'Een jaar' })).toBeVisible()
  await page.getByRole('link', { name: 'Vandaag' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible()
  await expect(page.getByText('Bent u nog betrokken', { exact: false })).toBeHidden()
})

test('who is not involved any more asks for a hand-over; the coordinator reads who asks, sees which signal it is, and hands it over', async ({
  openBrowser,
  youth,
  ownWorld: { places: world, moveClock },
}) => {
  const someone = youth()
  const page = await enter(openBrowser, people.bramKuiper, { world })
  await raiseSignal(page, someone, findByBsn)
  await moveClock(70)
  await enterIn(page, people.bramKuiper, { world })
  await page.getByRole('link', { name: `Bent u nog betrokken bij ${fullName(someone)}?` }).click()
  await page.getByRole('button', { name: 'Nee, laat een collega het overnemen' }).click()
  await expect(page.getByText('Gevraagd. Uw coördinator krijgt bericht.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Toch niet overdragen' })).toBeVisible()
  await expectStandsUp(page)
  const karin = await enter(openBrowser, people.karinVeenstra, { world })
  const notices = karin.getByRole('region', { name: 'Berichten' })
  await expect(notices).not.toContainText(someone.familyName)
  await notices.getByRole('link', { name: 'Een collega vraagt om overdracht' }).click()
  const colleague = karin.getByRole('region', { name: 'Bram Kuiper' })
  await expect(colleague).toContainText('vraagt om overdracht')
  await expectStandsUp(karin)
  await colleague.getByRole('link', { name: 'Draag over van Bram Kuiper' }).click()
  await choose(karin, 'Wat is er met uw collega?', 'Vraagt zelf om overdracht')
  await karin.getByRole('button', { name: 'Toon de signalen' }).click()
  await expect(karin.getByRole('checkbox', { name: fullName(someone) })).toBeChecked()
  await expect(karin.getByRole('form')).toContainText('overdracht gevraagd op')
  await expectStandsUp(karin)
  await choose(karin, 'Aan wie?', 'Lotte Prins')
  await karin.getByRole('button', { name: 'Overdragen', exact: true }).click()
  await karin.getByRole('button', { name: 'Ja, overdragen' }).click()
  await expect(karin.getByText('Overgedragen aan Lotte Prins.')).toBeVisible()
  await page.getByRole('link', { name: 'Mijn signalen' }).first().click()
  await expect(page.getByText(fullName(someone))).toBeHidden()
})

test('who signals a youth on whom an archived signal is hears how to reach that organisation, and nothing else', async ({
  openBrowser,
  youth,
  ownWorld: { places: world },
}) => {
  const someone = youth()
  const kees = await enter(openBrowser, people.keesBrouwer, { world })
  await raiseSignal(kees, someone, findByBsn)
  await openSignal(kees)
  await withdraw(kees, 'Het risico is voorbij')
  const page = await enter(openBrowser, people.noorPeters, { world })
  await raiseSignal(page, someone, findByBsn)
  await expect(page.getByText('Er is nu geen match.')).toBeVisible()
  await expect(page.getByText('Een andere organisatie was eerder betrokken.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Naar Vandaag' }).click()
  await page.getByRole('link', { name: 'Een andere organisatie was eerder betrokken' }).click()
  const organisation = page.getByRole('article', { name: organisations[people.keesBrouwer.jobs[0].at].name })
  await expect(organisation).toContainText('06 00 00')
  await expect(page.getByRole('main')).not.toContainText(people.keesBrouwer.familyName)
  await expectStandsUp(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Involved before' })).toBeVisible()
  await expectAccessible(page)
})
