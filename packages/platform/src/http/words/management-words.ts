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
    nl: ['Dit voorstel is verlopen', 'Een voorstel blijft 14 dagen open. Doe een nieuw voorstel als het nog nodig is.'],
    en: ['This proposal has expired', 'A proposal stays open for 14 days. Make a new one if it is still needed.'],
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
