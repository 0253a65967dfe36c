import { situations } from '@mens-centraal/world/inhabitants/situations'
import { people } from '@mens-centraal/world/people'
import { expectStandsUp } from './every-page.ts'
import { expect, test } from './journey.ts'
import { enter } from './logging-in.ts'
import { openSignal } from './own-signals.ts'
import { findByBsn, raiseSignal } from './raising.ts'
import { fullName } from './youths.ts'

test('a reporter sees whom of the family to tell, with a letter and a talk that say nothing of why, in Dutch and English', async ({
  openBrowser,
}) => {
  const { underGuardianship } = situations
  const bram = await enter(openBrowser, people.bramKuiper)
  await raiseSignal(bram, underGuardianship, findByBsn)
  await openSignal(bram)
  await bram.getByRole('link', { name: 'Wie licht ik in? Brief en gesprek' }).click()
  await expect(bram.getByRole('heading', { level: 1, name: 'Het gezin inlichten' })).toBeVisible()
  await expect(bram.getByText('Een gecertificeerde instelling heeft de voogdij')).toBeVisible()
  await expect(bram.getByText(`Aan de instelling met de voogdij over ${fullName(underGuardianship)},`)).toBeVisible()
  await expect(bram.getByText('Er staat niet in waarom.')).toHaveCount(2)
  await expect(bram.getByText('Parkweg')).toHaveCount(0)
  await expectStandsUp(bram)
  await bram.emulateMedia({ media: 'print' })
  await expect(bram.getByText('Wie licht u in?')).toBeHidden()
  await bram.emulateMedia({ media: 'screen' })
  await bram.getByRole('button', { name: 'English' }).click()
  await expect(bram.getByText('A certified institution has guardianship: tell that institution.')).toBeVisible()
  await expectStandsUp(bram)
})
