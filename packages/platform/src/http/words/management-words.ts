import type { Words } from './words.ts'

/** Refusals of acts of a functional manager. */
export const managementWords = {
  'changed-meanwhile': {
    status: 409,
    nl: [
      'Iemand anders heeft dit intussen gewijzigd',
      'Bekijk wat er nu staat. Wilt u het nog steeds wijzigen? Doe het dan opnieuw.',
    ],
    en: ['Somebody else changed this meanwhile', 'See what stands there now. If you still want to change it, do it again.'],
  },
  'start-invalid': {
    status: 422,
    nl: ['Op deze dag kan dit niet ingaan', 'Kies een bestaande dag, van vandaag tot en met {latest}.'],
    en: ['This cannot start on that day', 'Choose an existing day, from today up to and including {latest}.'],
  },
  'setting-value-invalid': {
    status: 422,
    nl: ['Dit kan hier niet', 'Kies een van de mogelijkheden, of vul een getal in binnen de grenzen die erbij staan.'],
    en: ['This is not possible here', 'Choose one of the options, or fill in a number within the limits that are shown.'],
  },
  'setting-unchanged': {
    status: 422,
    nl: ['Dit geldt op die dag al', 'U hoeft niets te doen. Wilt u iets anders? Kies dan een andere waarde of een andere dag.'],
    en: [
      'This holds on that day already',
      'You need do nothing. If you want something else, choose another value or another day.',
    ],
  },
  'settings-out-of-order': {
    status: 422,
    nl: [
      'Zo volgen de termijnen elkaar niet meer op',
      'De herinnering komt vóór de termijn van opvolgen en vóór de coördinatoren, en de coördinatoren komen vóór de matchregisseur. Wijzig zo nodig eerst de andere termijn.',
    ],
    en: [
      'The terms would no longer follow each other',
      'The reminder comes before the follow-up deadline and before the coordinators, and the coordinators come before the follow-up officer. Change the other term first if need be.',
    ],
  },
  'period-invalid': {
    status: 422,
    nl: ['Deze einddag kan niet', 'Kies een bestaande dag na de eerste dag, en niet in het verleden.'],
    en: ['This end is not possible', 'Choose an existing day after the first day, and not in the past.'],
  },
  'period-overlaps': {
    status: 409,
    nl: [
      'In deze periode is er al een',
      'Kies een periode die niet samenvalt met een andere, of wijzig eerst het einde van de andere.',
    ],
    en: [
      'There is one in this period already',
      'Choose a period that does not fall together with another, or move the end of the other first.',
    ],
  },
  'period-over': {
    status: 409,
    nl: ['Dit is al afgelopen', 'Wat voorbij is blijft zoals het was. Voeg iets nieuws toe als dat nodig is.'],
    en: ['This has ended already', 'What is over stays as it was. Add something new if that is needed.'],
  },
  'end-unchanged': {
    status: 422,
    nl: ['Dit is al de einddag', 'U hoeft niets te doen, of kies een andere dag.'],
    en: ['This is the end already', 'You need do nothing, or choose another day.'],
  },
  'designation-not-needed': {
    status: 409,
    nl: ['Een zelfstandige heeft geen aanwijzing nodig', 'Het eigen convenant is genoeg.'],
    en: ['An independent professional needs no designation', 'The own covenant suffices.'],
  },
  'category-start-invalid': {
    status: 422,
    nl: [
      'Op deze dag kan dit niet ingaan',
      'Kies een bestaande dag, van morgen tot en met {latest}. Anderen moeten het eerst goedvinden.',
    ],
    en: [
      'This cannot start on that day',
      'Choose an existing day, from tomorrow up to and including {latest}. Others must agree first.',
    ],
  },
  'category-only-signals': {
    status: 422,
    nl: [
      'Deze soort organisaties geeft alleen signalen',
      'Scholen, politie en justitie nemen geen regie en leggen geen betrokkenheid vast. Betrokkenheid vastleggen kan alleen bij zorg en hulp, en niet bij Veilig Thuis.',
    ],
    en: [
      'This kind of organisation only signals',
      'Schools, police and justice do not lead and do not record involvements. Involvements are for care and help only, and not for Veilig Thuis.',
    ],
  },
  'category-unchanged': {
    status: 422,
    nl: ['Dit geldt vanaf die dag al', 'U hoeft niets te doen, of kies iets anders.'],
    en: ['This holds from that day on already', 'You need do nothing, or choose something else.'],
  },
  'publication-invalid': {
    status: 422,
    nl: [
      'De plaats in het Staatsblad ontbreekt',
      'Alleen de wet wijst een soort aan. Vul jaar en nummer in, zoals Stb. 2026, 123.',
    ],
    en: [
      'The place in the Staatsblad is missing',
      'Only the law designates a kind. Fill in year and number, like Stb. 2026, 123.',
    ],
  },
  'phone-invalid': {
    status: 422,
    nl: [
      'Dit is geen telefoonnummer',
      'Vul een nummer in met alleen cijfers, spaties, haakjes of streepjes; het mag met een plus beginnen.',
    ],
    en: ['This is no telephone number', 'Fill in a number of digits, spaces, brackets or dashes only; it may begin with a plus.'],
  },
  'mail-invalid': {
    status: 422,
    nl: ['Dit is geen mailadres', 'Vul een werkadres in zoals naam@organisatie.nl.'],
    en: ['This is no mail address', 'Fill in a work address like name@organisation.nl.'],
  },
  'mail-domain-invalid': {
    status: 422,
    nl: ['Zo luidt geen maildomein', 'Vul alleen in wat na het apenstaartje staat, in kleine letters: organisatie.nl.'],
    en: ['This is no mail domain', 'Fill in only what stands after the at sign, in small letters: organisation.nl.'],
  },
  'mail-domain-unknown': {
    status: 422,
    nl: [
      'Dit adres is niet van deze organisatie',
      'Kies een adres dat eindigt op {domains}. Heeft de organisatie een ander domein? Voeg dat eerst toe.',
    ],
    en: [
      'This address is not of this organisation',
      'Choose an address that ends in {domains}. If the organisation has another domain, add that first.',
    ],
  },
  'search-too-short': {
    status: 422,
    nl: ['Typ het hele werk-e-mailadres, of ten minste drie letters van de achternaam', 'Met minder zoeken we niet.'],
    en: ['Type the whole work e-mail address, or at least three letters of the family name', 'We do not search by less.'],
  },
  'subject-needed': {
    status: 422,
    nl: [
      'De naam van het account ontbreekt',
      'Deze organisatie heeft een eigen inlogdienst. Vul in hoe die dienst deze persoon kent (sub); de beheerder daarvan weet dat.',
    ],
    en: [
      'The name of the account is missing',
      'This organisation has a login service of its own. Fill in how that service knows this person (sub); its administrator knows.',
    ],
  },
  'subject-taken': {
    status: 409,
    nl: [
      'Dit account is al van iemand anders',
      'Kijk na bij de inlogdienst van de organisatie welk account van deze persoon is.',
    ],
    en: ["This account is somebody else's already", 'Ask the login service of the organisation which account is of this person.'],
  },
  'kept-by-file': {
    status: 409,
    nl: ['Deze persoon staat in het adresboekbestand', 'Wat in dat bestand staat, wijzigt alleen wie het bestand aanlevert.'],
    en: ['This person is in the directory file', 'What is in that file is changed by who supplies it only.'],
  },
  'management-right-held': {
    status: 409,
    nl: [
      'Deze persoon heeft nog een beheerrecht',
      'Stel bij Beheerrechten eerst voor om dat recht te nemen. Een tweede beheerder bevestigt dat.',
    ],
    en: [
      'This person still has a right to manage',
      'First propose to take that right at Rights to manage. A second manager confirms it.',
    ],
  },
  'rows-wrong': {
    status: 422,
    nl: ['Niet alle regels kloppen', 'Er is niets gewijzigd. Verbeter de regels die fout zijn, en kies het bestand opnieuw.'],
    en: ['Not all rows are right', 'Nothing was changed. Mend the rows that are wrong, and choose the file again.'],
  },
  'nothing-new': {
    status: 422,
    nl: ['Er staat niets nieuws in deze lijst', 'Iedereen staat al in de verwijsindex. U hoeft niets te doen.'],
    en: ['There is nothing new in this list', 'Everybody is in the index already. You need do nothing.'],
  },
  'right-unchanged': {
    status: 409,
    nl: ['Dit is al zo', 'Deze persoon heeft dit recht al, of heeft het niet. U hoeft niets te doen.'],
    en: ['This is so already', 'This person has this right already, or does not have it. You need do nothing.'],
  },
  'already-proposed': {
    status: 409,
    nl: ['Dit is al voorgesteld', 'Een collega-beheerder moet het voorstel nog bevestigen of weigeren.'],
    en: ['This was proposed already', 'A fellow manager must still confirm or refuse the proposal.'],
  },
  'last-manager': {
    status: 409,
    nl: ['Dit is de laatste beheerder', 'Maak eerst iemand anders functioneel beheerder. Anders kan niemand meer beheren.'],
    en: ['This is the last manager', 'Make somebody else a functional manager first. Otherwise nobody can manage any more.'],
  },
  'proposal-closed': {
    status: 409,
    nl: ['Over dit voorstel is al beslist', 'Bekijk wat er is besloten. Doe zo nodig een nieuw voorstel.'],
    en: ['This proposal was decided already', 'See what was decided. Make a new proposal if that is needed.'],
  },
  'proposal-expired': {
    status: 409,
    nl: [
      'Dit voorstel is verlopen',
      'Een voorstel blijft 14 dagen open, en nooit langer dan tot de dag waarop het ingaat. Doe een nieuw voorstel als het nog nodig is.',
    ],
    en: [
      'This proposal has expired',
      'A proposal stays open for 14 days, and never longer than until the day on which it begins. Make a new one if it is still needed.',
    ],
  },
  'own-proposal': {
    status: 409,
    nl: [
      'Dit moet een andere beheerder doen',
      'Wie iets voorstelt, of om wie het gaat, kan het niet zelf bevestigen. Vraag een collega-beheerder.',
    ],
    en: ['Another manager must do this', 'Who proposes something, or whom it is about, cannot confirm it. Ask a fellow manager.'],
  },
} as const satisfies { readonly [code: string]: Words }
