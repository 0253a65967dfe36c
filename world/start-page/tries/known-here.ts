import { situations } from '../../inhabitants/situations.ts'
import { meerwijkPeople } from '../../meerwijk-people.ts'
import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { typed } from '../fields.ts'
import { as, type Try } from '../try.ts'

const { inMeerwijk } = situations

/** A team that helps is known to who signals, and not the other way round. */
export const knownHere: Try = {
  title: { nl: 'Een jeugdige die al hulp krijgt', en: 'A youth who is being helped already' },
  about: {
    nl: 'Femke helpt Eva, zonder zorgen. Meerwijk laat haar dat vastleggen. Wie later een signaal geeft, weet haar te vinden.',
    en: 'Femke helps Eva, without concern. Meerwijk lets her record that. Whoever gives a signal later can find her.',
  },
  steps: [
    as(
      meerwijkPeople.femkeHuisman,
      'Log in als Femke Huisman en kies “Betrokkenheid vastleggen”. Zij zoekt op BSN, en zegt alleen tot wanneer.',
      'Log in as Femke Huisman and choose “Record involvement”. She searches by BSN, and only says until when.',
      typed(inMeerwijk, ['bsn']),
    ),
    as(
      people.rubenJacobs,
      'Log in als Ruben Jacobs en geef een signaal over Eva. Er is geen match. Op de pagina van zijn signaal staat wie er al helpt: het team van Femke.',
      'Log in as Ruben Jacobs and give a signal on Eva. There is no match. The page of his signal says who helps already: Femke’s team.',
      typed(inMeerwijk, ['bsn']),
    ),
    as(
      meerwijkPeople.femkeHuisman,
      'Log in als Femke. Bij Mijn betrokkenheden ziet zij niets van het signaal: Meerwijk heeft daar geen grondslag voor vastgelegd.',
      'Log in as Femke. Under My involvements she sees nothing of the signal: Meerwijk recorded no basis for that.',
    ),
    as(
      officers.esraAydin,
      'Log in als Esra Aydin, functioneel beheerder van Meerwijk. Kies bij Instellingen “Wie betrokken is, ziet signalen”, met een grondslag. Log weer in als Femke: nu ziet zij dat er een signaal is, en van wie.',
      'Log in as Esra Aydin, functional manager of Meerwijk. Under Settings choose “Who is involved sees signals”, with a basis. Log in as Femke again: now she sees that there is a signal, and of whom.',
    ),
    as(
      meerwijkPeople.hugoSmeets,
      'Log in als Hugo Smeets, coördinator. Bij Betrokkenheden van collega’s staat dat Femke contactpersoon is, niet voor wie. Draag het over aan hemzelf.',
      'Log in as Hugo Smeets, coordinator. Under Colleagues’ involvements it says that Femke is a contact, not for whom. Hand it over to himself.',
    ),
  ],
}
