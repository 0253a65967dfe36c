import { people } from '@mens-centraal/world/people'
import { expect, test } from './journey.ts'
import { enter } from './logging-in.ts'
import { findByBsn, raiseSignal } from './raising.ts'

test('who has two jobs is one or the other, and has no match with herself', async ({ openBrowser, youth }) => {
  const someone = youth()
  const { lottePrins } = people
  const [first, second] = lottePrins.jobs
  const atTeam = await enter(openBrowser, lottePrins, { job: first })
  await expect(atTeam.getByRole('banner')).toContainText('jongerenwerker')
  await expect(atTeam.getByRole('banner')).toContainText('Jeugdteam Noord')
  await raiseSignal(atTeam, someone, findByBsn)

  const inMeerwijk = await enter(openBrowser, lottePrins, { job: second! })
  await expect(inMeerwijk.getByRole('banner')).toContainText('Buurtteam Meerwijk')
  await inMeerwijk.getByRole('link', { name: 'Mijn signalen' }).click()
  await expect(inMeerwijk.getByText('U hebt geen lopende signalen')).toBeVisible()
  await raiseSignal(inMeerwijk, someone, findByBsn)
  await expect(inMeerwijk.getByText('Er is nu geen match.')).toBeVisible()
})
