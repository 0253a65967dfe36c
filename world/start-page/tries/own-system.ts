import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { as, at, next, type Try } from '../try.ts'

/** A signal from the school's own administration, without a page of the index. */
export const ownSystem: Try = {
  title: { nl: 'Signaleren uit de schooladministratie', en: 'Signals from the school administration' },
  about: {
    nl: 'De school werkt in haar eigen systeem. De gemeente laat dat systeem binnen, Anna koppelt haar account, en geeft daar een signaal af.',
    en: 'The school works in its own system. The municipality lets that system in, Anna links her account, and gives a signal there.',
  },
  steps: [
    at(
      'school',
      'Open de schooladministratie en kopieer de publieke sleutel. De geheime sleutel komt er nooit uit.',
      'Open the school administration and copy the public key. The secret key never leaves it.',
    ),
    as(
      officers.gerardPost,
      'Log in als Gerard Post, functioneel beheerder. Zet bij “Instellingen” aan: “Signalen uit eigen systemen”. Kies “Bronsystemen” en registreer het systeem van Basisschool De Linde met de sleutel. Kopieer het nummer.',
      'Log in as Gerard Post, functional manager. Under “Settings” switch on “Signals from own systems”. Choose “Source systems” and register the system of Basisschool De Linde with the key. Copy the number.',
    ),
    at('school', 'Vul in de schooladministratie het nummer in.', 'Fill in the number in the school administration.'),
    as(
      people.annaVisser,
      'Log in als Anna Visser, leerkracht. Kies “Koppelingen” en “Koppelen”: u krijgt een code die tien minuten geldt.',
      'Log in as Anna Visser, teacher. Choose “Linked systems” and “Link”: you get a code that holds for ten minutes.',
    ),
    at(
      'school',
      'Typ de code in de schooladministratie. Geef daar een signaal af over Noor de Boer, en verleng het.',
      'Type the code in the school administration. Give a signal on Noor de Boer there, and extend it.',
    ),
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper, en geef ook een signaal over Noor. Kijk dan weer in de schooladministratie: daar staat de match, met zijn telefoonnummer.',
      'Log in as Bram Kuiper, and give a signal on Noor too. Then look at the school administration again: there is the match, with his phone number.',
    ),
    next(
      'Trek als Gerard de sleutel in: vanaf dat moment komt de school er niet meer in. In het logboek van Hanna Mulder staat bij elk signaal welk systeem het stuurde.',
      'As Gerard revoke the key: from that moment the school does not come in any more. The log of Hanna Mulder tells with each signal which system sent it.',
    ),
  ],
}
