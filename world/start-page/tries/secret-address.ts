import { situations } from '../../inhabitants/situations.ts'
import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, at, type Try } from '../try.ts'

/** With a secret address a human decides before anybody hears of a family match. */
export const secretAddress: Try = {
  title: { nl: 'Een geheim adres: een mens beslist', en: 'A secret address: a human decides' },
  about: {
    nl: 'Lina en haar moeder hebben een geheim adres, haar broer Adam niet. Een gezinsmatch zou iets kunnen verraden. Daarom wacht die op de beslisser van de gemeente.',
    en: 'Lina and her mother have a secret address, her brother Adam has not. A family match could betray something. So it waits for the decider of the municipality.',
  },
  steps: [
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper en geef een signaal over Lina.',
      'Log in as Bram Kuiper and give a signal on Lina.',
      typed(situations.secretAddress, ['bsn']),
    ),
    as(
      people.keesBrouwer,
      'Log in als Kees Brouwer en geef een signaal over haar broer Adam. Er is geen match te zien.',
      'Log in as Kees Brouwer and give a signal on her brother Adam. There is no match to be seen.',
      typed(situations.brotherElsewhere, ['bsn']),
    ),
    as(
      officers.yvonneJansen,
      'Log in als Yvonne Jansen, beslisser. Kies “Beslissingen”: er wacht een gezinsmatch, met de organisaties erbij en zonder namen. Kies “Laten doorgaan”.',
      'Log in as Yvonne Jansen, decider. Choose “Decisions”: a family match waits, with the organisations and without names. Choose “Let it go through”.',
    ),
    at(
      'mailbox',
      'Kijk enkele tellen later in de postbus: pas nu kregen Bram en Kees een mail. Log in als een van hen: de match staat er.',
      'Look in the mailbox a few seconds later: only now Bram and Kees got a mail. Log in as one of them: the match is there.',
    ),
  ],
}
