import { situations } from '@mens-centraal/world/inhabitants/situations'
import { officers } from '@mens-centraal/world/officers'
import { people } from '@mens-centraal/world/people'
import type { Page } from '@playwright/test'
import { expectStandsUp } from './every-page.ts'
import { expect } from './journey.ts'
import { enter, enterIn } from './logging-in.ts'
import { openManagement } from './managing.ts'
import { matchNumber, openMatch } from './matching.ts'
import { test } from './own-world.ts'
import { findByBsn, raiseSignal } from './raising.ts'

const { aminaBouali, bramKuiper, dewiTan } = people

const lead = (page: Page) => page.getByRole('region', { name: 'Regie' })
const history = (page: Page) => page.getByRole('region', { name: 'Verloop' })

test('one proposes another, who takes the lead, records that there is a plan, and passes the lead on with a reason', async ({
  openBrowser,
  ownWorld: { places: world },
  youth,
}) => {
  const someone = youth()
  const bram = await enter(openBrowser, bramKuiper, { world })
  await raiseSignal(bram, someone, findByBsn)
  const dewi = await enter(openBrowser, dewiTan, { world })
  await raiseSignal(dewi, someone, findByBsn)
  const number = await matchNumber(dewi)
  await openMatch(dewi)
  await expect(lead(dewi)).toContainText('Nog niemand voert de regie')
  await lead(dewi).getByRole('button', { name: 'Iemand anders voorstellen' }).click()
  await expect(lead(dewi).getByRole('radio', { name: 'Bram Kuiper' })).toBeChecked()
  await expectStandsUp(dewi)
  await lead(dewi).getByRole('button', { name: 'Voorstellen' }).click()
  await expect(lead(dewi)).toContainText('U stelde Bram Kuiper voor')

  await enterIn(bram, bramKuiper, { world })
  await bram.getByRole('link', { name: 'Antwoord Dewi Tan: voert u de regie?' }).click()
  await lead(bram).getByRole('button', { name: 'Ja, ik voer de regie' }).click()
  await expect(lead(bram)).toContainText('U voert de regie')
  await lead(bram).getByRole('button', { name: 'Er is een gezamenlijk plan' }).click()
  const day = lead(bram).getByRole('textbox', { name: 'Wanneer evalueert u het plan?' })
  await day.fill('1-1-2020')
  await lead(bram).getByRole('button', { name: 'Vastleggen' }).click()
  await expect(day).toHaveAccessibleDescription(/Op deze dag kan de evaluatie niet zijn/)
  const soon = new Date(Date.now() + 5 * 86_400_000)
  await day.fill(`${soon.getDate()}-${soon.getMonth() + 1}-${soon.getFullYear()}`)
  await lead(bram).getByRole('button', { name: 'Vastleggen' }).click()
  await expect(lead(bram)).toContainText('Er is een gezamenlijk plan, sinds')
  await expectStandsUp(bram)
  await lead(bram).getByRole('button', { name: 'Regie doorgeven' }).click()
  await lead(bram).getByRole('button', { name: 'Voorstellen' }).click()
  await expect(lead(bram).getByText('Kies een reden.').first()).toBeVisible()
  await lead(bram).getByText('Ik heb er geen ruimte voor').click()
  await lead(bram).getByRole('button', { name: 'Voorstellen' }).click()
  await expect(lead(bram)).toContainText('U stelde Dewi Tan voor')
  await expect(history(bram)).toContainText('Dewi Tan is voorgesteld als regievoerder')
  await bram.getByRole('link', { name: 'Vandaag' }).first().click()
  await expect(bram.getByRole('link', { name: `Evalueer het gezamenlijk plan van match ${number}` })).toBeVisible()

  await enterIn(dewi, dewiTan, { world })
  await dewi.getByRole('link', { name: 'Antwoord Bram Kuiper: voert u de regie?' }).click()
  await expect(lead(dewi)).toContainText('Reden: Ik heb er geen ruimte voor.')
  await lead(dewi).getByRole('button', { name: 'Nee, ik niet' }).click()
  await expect(lead(dewi)).toContainText('Bram Kuiper voert de regie')

  const fatima = await enter(openBrowser, officers.fatimaElIdrissi, { world })
  await fatima.goto(`${world.localIndex}/opvolging`)
  await fatima.getByRole('link', { name: `Match ${number}` }).click()
  await expect(lead(fatima)).toContainText('Bram Kuiper voert de regie')
  await expectStandsUp(fatima)
})

test('rules appoint: the lead reads which rule decided; a manager makes others, tries them out, and takes them back', async ({
  openBrowser,
  ownWorld: { places: world },
}) => {
  const dewi = await enter(openBrowser, dewiTan, { world })
  await raiseSignal(dewi, situations.inMeerwijk, findByBsn)
  const amina = await enter(openBrowser, aminaBouali, { world })
  await raiseSignal(amina, situations.inMeerwijk, findByBsn)
  await openMatch(amina)
  await expect(lead(amina)).toContainText('de regels van de gemeente wijzen u aan')
  await expect(lead(amina)).toContainText('Regel 2 van de regels vanaf')
  await expectStandsUp(amina)

  const esra = await enter(openBrowser, officers.esraAydin, { world })
  await openManagement(esra, 'Instellingen')
  await esra.getByRole('link', { name: 'Regels voor de regie bekijken of maken' }).click()
  await expect(esra.getByRole('region', { name: 'Wat nu geldt' })).toContainText('jeugdhulp; van meer: wie het eerst signaleerde')
  await esra.getByRole('button', { name: 'Nieuwe regels maken' }).click()
  const draft = esra.getByRole('region', { name: 'Nieuwe regels' })
  await draft.getByRole('combobox', { name: 'Wie past bij deze regel?' }).selectOption({ label: 'huisarts' })
  await draft.getByRole('textbox', { name: 'Leeftijd van de jeugdige vanaf' }).fill('twaalf')
  await draft.getByRole('button', { name: 'Regel toevoegen' }).click()
  await expect(draft.getByText('Vul een leeftijd in van 0 tot en met 23').first()).toBeVisible()
  await draft.getByRole('textbox', { name: 'Leeftijd van de jeugdige vanaf' }).fill('16')
  await draft.getByRole('button', { name: 'Regel toevoegen' }).click()
  await expect(draft.getByRole('listitem').last()).toContainText('huisarts, jeugdige van 16 jaar of ouder')
  await draft.getByRole('button', { name: 'Omhoog regel 4' }).click()
  await draft.getByRole('button', { name: 'Weghalen regel 1' }).click()
  await expect(draft.getByRole('listitem').nth(1)).toContainText('huisarts')
  await draft.getByRole('button', { name: 'Uitproberen' }).click()
  await expect(draft.getByText('minder dan tien matches')).toBeVisible()
  await expectStandsUp(esra)
  await draft.getByRole('textbox', { name: 'Ingangsdag' }).fill(`1-1-${new Date().getFullYear() + 1}`)
  await draft.getByRole('button', { name: 'Regels bewaren' }).click()
  const coming = esra.getByRole('region', { name: 'Gaat in op' })
  await expect(coming).toContainText('huisarts, jeugdige van 16 jaar of ouder')
  await expectStandsUp(esra)
  await coming.getByRole('button', { name: 'Intrekken' }).click()
  await esra.getByRole('alertdialog').getByRole('button', { name: 'Intrekken' }).click()
  await expect(coming).toBeHidden()
})
