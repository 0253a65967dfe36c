import { notYetEntered } from '../../inhabitants/situations.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, happens, later, type Try } from '../try.ts'

const name = typed(notYetEntered, ['givenNames', 'prefix', 'familyName', 'born', 'sex'])

/** A newborn without a number: a match that may be one, until the register knows her. */
export const newborn: Try = {
  title: { nl: 'Een pasgeboren kind zonder BSN', en: 'A newborn without a BSN' },
  about: {
    nl: 'De geboorte van Safiya is nog niet ingeschreven. Een signaal kan wel, op naam. Later koppelt de verwijsindex haar BSN er vanzelf aan.',
    en: 'The birth of Safiya is not entered yet. A signal is possible all the same, by name. Later the index links her BSN by itself.',
  },
  steps: [
    as(
      people.dewiTan,
      'Log in als Dewi Tan, jeugdarts, en kies “Signaal afgeven”. Zoek op naam: zij is niet gevonden. Vink aan dat u weet dat zij niet in de BRP staat, en geef het signaal op naam.',
      'Log in as Dewi Tan, youth doctor, and choose “Give a signal”. Search by name: she is not found. Tick that you know that she is not in the register, and give the signal by name.',
      name,
    ),
    as(
      people.ellaSmit,
      'Doe hetzelfde als Ella Smit, huisarts. Er is misschien een match: zij kijken samen na of het hetzelfde kind is.',
      'Do the same as Ella Smit, general practitioner. There may be a match: together they find out whether it is the same child.',
      name,
    ),
    happens(
      notYetEntered,
      'birth-entered',
      'De gemeente schrijft de geboorte van Safiya in.',
      'The municipality enters the birth of Safiya.',
    ),
    later(
      [1],
      'Zet de klok een dag vooruit: elke nacht kijkt de verwijsindex wie er nu wel in de BRP staat.',
      'Move the clock a day ahead: each night the index looks who is in the register now.',
    ),
    as(
      people.dewiTan,
      'Log weer in als Dewi. De match is bevestigd: de BRP kent één kind met deze naam en geboortedatum.',
      'Log in as Dewi again. The match is confirmed: the register knows one child of this name and birth date.',
    ),
    as(
      people.bramKuiper,
      'Log in als Bram Kuiper, en geef een signaal over Safiya op BSN. Hij komt bij dezelfde match.',
      'Log in as Bram Kuiper, and give a signal on Safiya by BSN. He joins the same match.',
      typed(notYetEntered, ['bsn']),
    ),
  ],
}
