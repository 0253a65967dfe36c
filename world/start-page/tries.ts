import { situations } from '../inhabitants/situations.ts'
import { officers } from '../officers.ts'
import { people } from '../people.ts'
import { ownAccount } from './account-try.ts'
import { dutchDay, fields, typed } from './fields.ts'
import { fourEyes } from './management-try.ts'
import type { Try } from './try.ts'

const { noorDeBoer, semDeBoer, twinFleur, twinLotte, secretAddress } = situations

const match: Try = {
  title: { nl: 'Twee mensen, één jeugdige', en: 'Two people, one youth' },
  about: {
    nl: 'Anna en Bram geven allebei een signaal over Sem de Boer. U ziet de match en de mail.',
    en: 'Anna and Bram both give a signal on Sem de Boer. You see the match and the mail.',
  },
  steps: [
    {
      text: { nl: 'Log in als Anna Visser, leerkracht.', en: 'Log in as Anna Visser, teacher.' },
      as: people.annaVisser,
    },
    {
      text: {
        nl: 'Kies “Signaal afgeven” en zoek Sem. Anna mag het BSN niet gebruiken: zij zoekt op naam.',
        en: 'Choose “Give a signal” and find Sem. Anna may not use the BSN: she searches by name.',
      },
      type: typed(semDeBoer, ['givenNames', 'prefix', 'familyName', 'born', 'sex']),
    },
    {
      text: {
        nl: 'Weeg de criteria en vink er ten minste één aan: dat blijft in uw browser. Vul in wie van het gezin het weet en tot wanneer het signaal loopt. Geef het signaal af.',
        en: 'Weigh the criteria and tick at least one: that stays in your browser. Fill in who of the family knows and until when the signal runs. Give the signal.',
      },
    },
    {
      text: {
        nl: 'Log in als Bram Kuiper, hulpverlener. Geef ook een signaal over Sem. Bram zoekt op BSN.',
        en: 'Log in as Bram Kuiper, care worker. Give a signal on Sem too. Bram searches by BSN.',
      },
      as: people.bramKuiper,
      type: typed(semDeBoer, ['bsn']),
    },
    {
      text: {
        nl: 'Er is meteen een match. Kies “Bekijk met wie”: Bram ziet hoe hij Anna bereikt, en niet waarom zij zich zorgen maakt.',
        en: 'There is a match at once. Choose “See with whom”: Bram sees how to reach Anna, and not why she worries.',
      },
    },
    {
      text: {
        nl: 'Kijk in de postbus: beiden kregen mail. Daarin staat niets over Sem.',
        en: 'Look in the mailbox: both got mail. It says nothing about Sem.',
      },
      open: 'mailbox',
    },
  ],
}

const refused: Try = {
  title: { nl: 'Een signaal dat niet mag, en waarom', en: 'A signal that is refused, and why' },
  about: {
    nl: 'Signaleren mag alleen als de organisatie is aangewezen, een convenant heeft, en deze persoon heeft aangewezen.',
    en: 'Signalling is allowed only if the organisation is designated, has a covenant, and designated this very person.',
  },
  steps: [
    {
      text: {
        nl: 'Log in als Omar Haddad. Zijn organisatie heeft hem niet aangewezen. Op Vandaag staat wat er ontbreekt. Kies “Lees wat u kunt doen”: daar staat wie helpt.',
        en: 'Log in as Omar Haddad. His organisation did not designate him. On Today stands what is missing. Choose “Read what you can do”: there stands who can help.',
      },
      as: people.omarHaddad,
    },
    {
      text: {
        nl: 'Log in als Tom Willems. Het convenant van zijn school is geëindigd: op Vandaag staat wanneer.',
        en: "Log in as Tom Willems. His school's covenant has ended: on Today stands when.",
      },
      as: people.tomWillems,
    },
    {
      text: {
        nl: 'Log in als Youssef Amrani. Een Sociale Dienst mag nooit signaleren: de wet noemt die niet.',
        en: 'Log in as Youssef Amrani. Social services may never signal: the law does not name them.',
      },
      as: people.youssefAmrani,
    },
    {
      text: {
        nl: 'Open de verwijsindex en log uit. Log daar in bij Basisschool De Linde als Anna Visser, en kies “Inloggen zonder tweede stap”. U komt er niet in, en leest waarom.',
        en: 'Open the index and log out. Log in there at Basisschool De Linde as Anna Visser, and choose “Log in without second step”. You do not get in, and read why.',
      },
      open: 'index',
    },
  ],
}

const notFound: Try = {
  title: { nl: 'Een jeugdige die u niet zomaar vindt', en: 'A youth that you do not just find' },
  about: {
    nl: 'Bladeren kan niet. U vindt precies één jeugdige, of geen. Een geheim adres blijft geheim.',
    en: 'There is no browsing. You find exactly one youth, or none. A secret address stays secret.',
  },
  steps: [
    {
      text: {
        nl: 'Log in als Mehmet Yilmaz, agent. Kies “Signaal afgeven” en zoek met een halve naam. Dat mag niet.',
        en: 'Log in as Mehmet Yilmaz, police officer. Choose “Give a signal” and search by half a name. That is refused.',
      },
      as: people.mehmetYilmaz,
      type: [fields.familyName('Ber*'), fields.born(dutchDay(twinLotte.born)), fields.sex('V')],
    },
    {
      text: {
        nl: 'Zoek nu op de hele naam. Er zijn twee zussen met dezelfde geboortedatum: u krijgt geen lijst, maar de vraag om de voornaam.',
        en: 'Now search by the whole name. There are two sisters with the same birth date: you get no list, but are asked for the given name.',
      },
      type: typed(twinLotte, ['prefix', 'familyName', 'born', 'sex']),
    },
    {
      text: {
        nl: 'Typ de voornaam erbij en zoek opnieuw. Nu is zij gevonden.',
        en: 'Type the given name too and search again. Now she is found.',
      },
      type: typed(twinLotte, ['givenNames']),
    },
    {
      text: {
        nl: 'Log in als Bram Kuiper, kies “Signaal afgeven” en zoek Lina op BSN. Zij heeft een geheim adres: haar woonplaats staat er niet bij.',
        en: 'Log in as Bram Kuiper, choose “Give a signal” and find Lina by BSN. She has a secret address: her place is not shown.',
      },
      as: people.bramKuiper,
      type: typed(secretAddress, ['bsn']),
    },
  ],
}

const colleagueLeaves: Try = {
  title: { nl: 'Een collega gaat weg', en: 'A colleague leaves' },
  about: {
    nl: 'Jasmijn gaat over een week weg. Wie zorgt er dan voor haar signaal? De coördinator draagt het over.',
    en: 'Jasmijn leaves in a week. Who looks after her signal then? The coordinator hands it over.',
  },
  steps: [
    {
      text: {
        nl: 'Log in als Jasmijn Bos en geef een signaal. Zij zoekt op BSN.',
        en: 'Log in as Jasmijn Bos and give a signal. She searches by BSN.',
      },
      as: people.jasmijnBos,
      type: typed(noorDeBoer, ['bsn']),
    },
    {
      text: {
        nl: 'Log in als Dewi Tan, jeugdarts, en geef ook een signaal over Noor. Er is een match met Jasmijn: onthoud het nummer.',
        en: 'Log in as Dewi Tan, youth doctor, and give a signal on Noor too. There is a match with Jasmijn: remember the number.',
      },
      as: people.dewiTan,
      type: typed(noorDeBoer, ['bsn']),
    },
    {
      text: {
        nl: 'Zet op deze pagina de klok een week vooruit. Jasmijn werkt hier nu niet meer.',
        en: 'Move the clock a week ahead on this page. Jasmijn does not work there any more now.',
      },
    },
    {
      text: {
        nl: 'Log in als Karin Veenstra, coördinator. Vandaag zegt dat er een signaal is waar niemand meer voor zorgt. Kies “Draag ze over aan een collega”: pas bij het overdragen staat er over wie het gaat. Kies Bram.',
        en: 'Log in as Karin Veenstra, coordinator. Today says that there is a signal that nobody looks after any more. Choose “Hand them over to a colleague”: only at the hand-over it says on whom. Choose Bram.',
      },
      as: people.karinVeenstra,
    },
    {
      text: {
        nl: 'Log in als Dewi Tan en open de match. Het nummer is hetzelfde, en nu staat Bram erbij.',
        en: 'Log in as Dewi Tan and open the match. The number is the same, and now it shows Bram.',
      },
      as: people.dewiTan,
    },
  ],
}

const signalEnds: Try = {
  title: { nl: 'Een signaal dat afloopt', en: 'A signal that ends' },
  about: {
    nl: 'Bram krijgt de vraag of hij nog betrokken is. Na het einde blijft er iets in het archief: wat hoort een ander daarvan?',
    en: 'Bram is asked whether he is still involved. After the end something stays in the archive: what does another hear of it?',
  },
  steps: [
    {
      text: {
        nl: 'Log in als Bram Kuiper en geef een signaal voor drie maanden.',
        en: 'Log in as Bram Kuiper and give a signal for three months.',
      },
      as: people.bramKuiper,
      type: typed(twinLotte, ['bsn']),
    },
    {
      text: {
        nl: 'Zet op deze pagina de klok tien weken vooruit: twee keer vier weken, en twee keer een week.',
        en: 'Move the clock ten weeks ahead on this page: twice four weeks, and twice a week.',
      },
    },
    {
      text: {
        nl: 'Bram kreeg een mail. Log weer in als Bram: Vandaag vraagt of hij nog betrokken is. Hij kan verlengen, beëindigen, of niets doen. Beëindig het, en kies hoe lang het archief het bewaart.',
        en: 'Bram got a mail. Log in as Bram again: Today asks whether he is still involved. He can extend, end, or do nothing. End it, and choose how long the archive keeps it.',
      },
      as: people.bramKuiper,
    },
    {
      text: {
        nl: 'Log in als Dewi Tan, jeugdarts, en geef een signaal over dezelfde jeugdige. Er is geen match. Zij hoort één keer hoe zij de organisatie van Bram bereikt: niet wie, wanneer, hoe vaak of waarom.',
        en: 'Log in as Dewi Tan, youth doctor, and give a signal on the same youth. There is no match. She hears once how to reach Bram’s organisation: not who, when, how often or why.',
      },
      as: people.dewiTan,
      type: typed(twinLotte, ['bsn']),
    },
    {
      text: {
        nl: 'Zet de klok zo ver vooruit als u koos. Het signaal is dan vernietigd. Log in als Hanna Mulder, privacyfunctionaris: in het logboek staat dát het gebeurde, zonder inhoud.',
        en: 'Move the clock as far ahead as you chose. The signal is destroyed then. Log in as Hanna Mulder, privacy officer: the log says that it was done, without content.',
      },
      as: officers.hannaMulder,
    },
  ],
}

const notFollowedUp: Try = {
  title: { nl: 'Een match die niemand opvolgt', en: 'A match that nobody follows up' },
  about: {
    nl: 'Kees en Ella hebben een match, maar bellen elkaar niet. U zet de klok vooruit en ziet wie er bericht krijgt.',
    en: 'Kees and Ella have a match, but do not call each other. You move the clock ahead and see who is told.',
  },
  steps: [
    {
      text: {
        nl: 'Log in als Kees Brouwer en geef een signaal over Fleur.',
        en: 'Log in as Kees Brouwer and give a signal on Fleur.',
      },
      as: people.keesBrouwer,
      type: typed(twinFleur, ['bsn']),
    },
    {
      text: {
        nl: 'Doe hetzelfde als Ella Smit. Bij de match leest u tot wanneer u contact kunt opnemen. Kies “Geen gehoor”.',
        en: 'Do the same as Ella Smit. With the match you read until when you can get in touch. Choose “No answer”.',
      },
      as: people.ellaSmit,
    },
    {
      text: {
        nl: 'Zet de klok een week vooruit, en nog een week. Kijk na elke keer in de postbus: eerst een herinnering, daarna krijgt de matchregisseur bericht.',
        en: 'Move the clock a week ahead, and one more week. Look in the mailbox after each: first a reminder, then the follow-up officer is told.',
      },
      open: 'clock',
    },
    {
      text: {
        nl: 'Log in als Fatima el Idrissi. Bij Opvolging ziet zij wie zij kan bellen en wat er gebeurde, niet om wie het gaat. Sluit de opvolging af.',
        en: 'Log in as Fatima el Idrissi. Under Follow-up she sees whom to call and what happened, not whom it is about. Close the follow-up.',
      },
      as: officers.fatimaElIdrissi,
    },
  ],
}

export const tries: readonly Try[] = [match, refused, notFound, colleagueLeaves, signalEnds, notFollowedUp, fourEyes, ownAccount]
