import { situations } from '../../inhabitants/situations.ts'
import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, later, type Try } from '../try.ts'

const { twinFleur } = situations

/** What happens when nobody calls. */
export const notFollowedUp: Try = {
  title: { nl: 'Een match die niemand opvolgt', en: 'A match that nobody follows up' },
  about: {
    nl: 'Kees en Ella hebben een match, maar bellen elkaar niet. U zet de klok vooruit en ziet wie er bericht krijgt.',
    en: 'Kees and Ella have a match, but do not call each other. You move the clock ahead and see who is told.',
  },
  steps: [
    as(
      people.keesBrouwer,
      'Log in als Kees Brouwer en geef een signaal over Fleur.',
      'Log in as Kees Brouwer and give a signal on Fleur.',
      typed(twinFleur, ['bsn']),
    ),
    as(
      people.ellaSmit,
      'Doe hetzelfde als Ella Smit. Bij de match leest u tot wanneer u contact kunt opnemen. Kies “Geen gehoor”.',
      'Do the same as Ella Smit. With the match you read until when you can get in touch. Choose “No answer”.',
    ),
    later(
      [7],
      'Zet de klok drie keer een week vooruit. Kijk na elke keer in de postbus: eerst een herinnering, later krijgt de matchregisseur bericht.',
      'Move the clock a week ahead, three times. Look in the mailbox after each: first a reminder, later the follow-up officer is told.',
    ),
    as(
      officers.fatimaElIdrissi,
      'Log in als Fatima el Idrissi. Bij Opvolging ziet zij wie zij kan bellen en wat er gebeurde, niet om wie het gaat. Sluit de opvolging af.',
      'Log in as Fatima el Idrissi. Under Follow-up she sees whom to call and what happened, not whom it is about. Close the follow-up.',
    ),
  ],
}
