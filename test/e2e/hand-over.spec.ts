import { addDays } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import { people } from '@mens-centraal/world/people'
import { expectStandsUp } from './every-page.ts'
import { expect, expectAccessible } from './journey.ts'
import { enter } from './logging-in.ts'
import { contact, matchNumber, openMatch } from './matching.ts'
import { test } from './own-world.ts'
import { choose, findByBsn, raiseSignal } from './raising.ts'
import { fullName } from './youths.ts'

const { bramKuiper, dewiTan, jasmijnBos, karinVeenstra, lottePrins } = people
/** A day so many days from today, as people type it. */
const typedDay = (days: number): string => {
  const [year, month, day] = addDays(dayOf(new Date()), days).split('-')
  return `${day}-${month}-${year}`
}
const weekMs = 7 * 24 * 60 * 60 * 1000

test('somebody is away for some days: the other reads who stands in, and the stand-in says for them that there was contact', async ({
  openBrowser,
  youth,
  ownWorld,
}) => {
  const [world, someone] = [ownWorld.places, youth()]
  const bram = await enter(openBrowser, bramKuiper, { world })
  await raiseSignal(bram, someone, findByBsn)
  await bram.getByRole('link', { name: 'Mijn gegevens' }).click()
  const card = bram.getByRole('region', { name: 'Wie vervangt bij afwezigheid?' })
  await card.getByRole('button', { name: 'Vervanging vastleggen' }).click()
  await expect(card.getByRole('link', { name: 'Kies wie vervangt.' })).toBeVisible()
  await card.getByLabel('Wie vervangt?').selectOption('Lotte Prins')
  await card.getByLabel('Eerste dag afwezig').fill(typedDay(0))
  await card.getByLabel('Laatste dag afwezig').fill(typedDay(7))
  await expectStandsUp(bram)
  await card.getByRole('button', { name: 'Vervanging vastleggen' }).click()
  await expect(card.getByText('Lotte Prins vervangt Bram Kuiper')).toBeVisible()
  await expectStandsUp(bram)

  const dewi = await enter(openBrowser, dewiTan, { world })
  await raiseSignal(dewi, someone, findByBsn)
  await openMatch(dewi)
  await expect(contact(dewi, bramKuiper)).toContainText('Vervanger: Lotte Prins')
  await expectStandsUp(dewi)

  const lotte = await enter(openBrowser, lottePrins, { world })
  await lotte.getByRole('link', { name: 'Matches van Bram Kuiper' }).click()
  await expectStandsUp(lotte)
  await lotte.getByRole('listitem').filter({ hasText: 'Dewi Tan' }).getByRole('link').click()
  await expect(contact(lotte, dewiTan)).toBeVisible()
  await lotte.getByRole('button', { name: 'Wij hebben contact gehad' }).click()
  await expect(lotte.getByText('Lotte Prins (voor Bram Kuiper) had contact')).toBeVisible()
  await expectStandsUp(lotte)
  await lotte.getByRole('button', { name: 'English' }).click()
  await expect(lotte.getByText('You stand in for Bram Kuiper until')).toBeVisible()
  await expectStandsUp(lotte)

  await card.getByRole('button', { name: 'Stoppen' }).click()
  await bram.getByRole('button', { name: 'Ja, stoppen' }).click()
  await expect(card.getByText('Er is nu geen vervanging geregeld.')).toBeVisible()
  await lotte.reload()
  await expect(lotte.getByText('You do not stand in here (any more).')).toBeVisible()
})

test('a coordinator hands over by a file, sees first what each row does, and says how the team is reached', async ({
  openBrowser,
  youth,
  ownWorld,
}) => {
  const world = ownWorld.places
  await raiseSignal(await enter(openBrowser, bramKuiper, { world }), youth(), findByBsn)
  const karin = await enter(openBrowser, karinVeenstra, { world })
  await karin.getByRole('link', { name: "Signalen van collega's" }).first().click()
  const team = karin.getByRole('region', { name: 'Hoe is uw team te bereiken?' })
  await team.getByLabel('Telefoonnummer van het team').fill('06 00 00 04 99')
  await team.getByRole('button', { name: 'Gegevens van het team opslaan' }).click()
  await expect(team.getByText('Opgeslagen.')).toBeVisible()
  await expectStandsUp(karin)

  await karin.getByRole('link', { name: /Draag over met een bestand/ }).click()
  await karin.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
  await expect(karin.getByRole('link', { name: 'Kies een bestand.' })).toBeVisible()
  const choosePlan = async (row: string) => {
    const buffer = Buffer.from(`\uFEFFvan;naar\r\n${bramKuiper.jobs[0].email};${row}\r\n`)
    await karin.getByLabel('CSV-bestand').setInputFiles({ name: 'schooljaar.csv', mimeType: 'text/csv', buffer })
    await karin.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
  }
  await choosePlan('niemand@elders.example')
  await expect(karin.getByText('dit mailadres (naar) kennen wij hier niet')).toBeVisible()
  await expect(karin.getByRole('button', { name: 'Draag alles over' })).toBeHidden()
  await choosePlan(lottePrins.jobs[0].email)
  await expect(karin.getByText('alle lopende signalen gaan over')).toBeVisible()
  await expectStandsUp(karin)
  await karin.getByRole('button', { name: 'Draag alles over' }).click()
  await karin.getByRole('button', { name: 'Ja, overdragen' }).click()
  await expect(karin.getByText('Alles is overgedragen.')).toBeVisible()
  await karin.getByRole('button', { name: 'English' }).click()
  await expect(karin.getByText('All has been handed over.')).toBeVisible()
  await karin.getByRole('link', { name: 'My details' }).click()
  await expect(karin.getByRole('textbox', { name: 'Your telephone number at work' })).toHaveValue('06 00 00 04 01')
  await expectStandsUp(karin)
})

test('a coordinator hands over the signal of who left: the receiver has it, and the other in the match sees whom to call', async ({
  openBrowser,
  youth,
  ownWorld,
}) => {
  const someone = youth()
  const world = ownWorld.places
  await raiseSignal(await enter(openBrowser, bramKuiper, { world }), someone, findByBsn)
  const dewi = await enter(openBrowser, dewiTan, { world })
  await raiseSignal(dewi, someone, findByBsn)
  const number = await matchNumber(dewi)
  await ownWorld.letGo([bramKuiper])

  const karin = await enter(openBrowser, karinVeenstra, { world })
  await expect(karin.getByText('Er zijn signalen waar niemand meer voor zorgt.')).toBeVisible()
  await karin.getByRole('link', { name: 'Draag ze over aan een collega' }).click()
  const his = karin.getByRole('region', { name: 'Bram Kuiper' })
  await expect(his).toContainText('werkt hier niet meer')
  await expect(karin.getByText(`match ${number}`)).toBeHidden()
  await expect(karin.getByText(fullName(someone))).toBeHidden()
  await expectStandsUp(karin)

  await his.getByRole('link', { name: 'Draag over van Bram Kuiper' }).click()
  await karin.getByRole('button', { name: 'Toon de signalen' }).click()
  await expect(karin.getByRole('link', { name: 'Kies een reden.' })).toBeVisible()
  await expect(karin.getByText(fullName(someone))).toBeHidden()
  await expectStandsUp(karin)
  await choose(karin, 'Wat is er met uw collega?', 'Gaat weg, of is weg')
  await karin.getByRole('button', { name: 'Toon de signalen' }).click()
  await expect(karin.getByText(fullName(someone))).toBeVisible()
  await expect(karin.getByText(`match ${number}`)).toBeVisible()
  await karin.getByRole('button', { name: 'Overdragen' }).click()
  await expect(karin.getByRole('link', { name: 'Kies een collega.' })).toBeVisible()
  await choose(karin, 'Aan wie?', 'Lotte Prins')
  await expectStandsUp(karin)
  await karin.getByRole('button', { name: 'Overdragen' }).click()
  await expectAccessible(karin)
  await karin.getByRole('button', { name: 'Ja, overdragen' }).click()
  await expect(karin.getByText('Overgedragen aan Lotte Prins.')).toBeVisible()
  await karin.getByRole('button', { name: 'English' }).click()
  await expect(karin.getByText('Handed over to Lotte Prins.')).toBeVisible()

  await openMatch(dewi)
  await expect(contact(dewi, lottePrins)).toContainText('06 00 00 04 03')
  await expect(dewi.getByText('Lotte Prins nam het over van een collega')).toBeVisible()
  const lotte = await enter(openBrowser, lottePrins, { world })
  await expect(lotte.getByText('U hebt signalen overgenomen van een collega').first()).toBeVisible()
  await lotte.getByRole('link', { name: 'Matches' }).first().click()
  await lotte.getByRole('listitem').filter({ hasText: number }).getByRole('link').click()
  await expect(contact(lotte, dewiTan)).toBeVisible()
  await expect(lotte.getByText(number).first()).toBeVisible()
  await expectAccessible(lotte)
})

test('a week later the colleague who leaves soon is gone: the coordinator is told, on Vandaag and by mail', async ({
  openBrowser,
  youth,
  ownWorld,
}) => {
  const world = ownWorld.places
  await raiseSignal(await enter(openBrowser, jasmijnBos, { world }), youth(), findByBsn)
  const mailed = () =>
    ownWorld.mailbox.mails().filter(({ recipients }) => recipients.includes(karinVeenstra.jobs[0].email)).length
  const before = mailed()
  await ownWorld.moveClock(7)
  const karin = await enter(openBrowser, karinVeenstra, { world })
  await karin.getByRole('link', { name: 'Draag ze over aan een collega' }).click()
  await expect(karin.getByRole('region', { name: 'Jasmijn Bos' })).toContainText('werkt hier niet meer')
  await expect(async () => expect(mailed()).toBeGreaterThan(before)).toPass()
  await karin.getByRole('link', { name: 'Vandaag' }).click()
  await expect(karin.getByText('Er zijn signalen waar niemand meer voor zorgt').first()).toBeVisible()
})

test('a coordinator says until when the organisation is closed: the other in a match reads it, with whom to call', async ({
  openBrowser,
  youth,
  ownWorld,
}) => {
  const world = ownWorld.places
  const someone = youth()
  const karin = await enter(openBrowser, karinVeenstra, { world })
  await karin.getByRole('link', { name: "Signalen van collega's" }).first().click()
  await karin.getByRole('button', { name: 'Sluiting opslaan' }).click()
  await expect(karin.getByRole('textbox', { name: 'Telefoonnummer voor als u dicht bent' })).toHaveAccessibleDescription(
    /Vul een telefoonnummer in/,
  )
  const day = (ahead: number) => new Date(Date.now() + weekMs * ahead).toLocaleDateString('nl-NL')
  await karin.getByRole('textbox', { name: 'Eerste dag dat u dicht bent' }).fill(day(-1))
  await karin.getByRole('textbox', { name: 'Laatste dag dat u dicht bent' }).fill(day(3))
  await karin.getByRole('textbox', { name: 'Telefoonnummer voor als u dicht bent' }).fill('06 00 00 77 77')
  await karin.getByRole('button', { name: 'Sluiting opslaan' }).click()
  await expect(karin.getByText(/Dicht van .* Bel dan 06 00 00 77 77/)).toBeVisible()
  await expectStandsUp(karin)

  await raiseSignal(await enter(openBrowser, lottePrins, { world }), someone, findByBsn)
  const dewi = await enter(openBrowser, dewiTan, { world })
  await raiseSignal(dewi, someone, findByBsn)
  await openMatch(dewi)
  await expect(contact(dewi, lottePrins)).toContainText(/Gesloten t\/m .* Bel 06 00 00 77 77/)
  await expect(contact(dewi, lottePrins)).not.toContainText('werkt vandaag')
  await expectAccessible(dewi)
})
