import { type Person, person } from './jobs.ts'

/** The officers of the two municipalities: they keep the index going, and raise no signals. */
export const officers = {
  fatimaElIdrissi: person(
    31,
    ['Fatima', 'el Idrissi'],
    {
      nl: 'Matchregisseur: let op of melders contact hebben. Om welke jeugdige het gaat, ziet zij alleen met een reden die bewaard wordt.',
      en: 'Follow-up officer: watches that reporters get in touch. Which youth it is about she sees only for a reason that is kept.',
    },
    [{ at: 'gemeenteVoorbeeldstad', function: 'official', phone: '06 00 00 10 11', roles: ['follow-up-officer'] }],
  ),
  gerardPost: person(
    32,
    ['Gerard', 'Post'],
    {
      nl: 'Functioneel beheerder: houdt de verwijsindex gaande. Probeer of hij een jeugdige kan zien.',
      en: 'Functional manager: keeps the index going. Try whether he can see a youth.',
    },
    [{ at: 'gemeenteVoorbeeldstad', function: 'manager', phone: '06 00 00 10 12', roles: ['functional-manager'] }],
  ),
  lindaBakker: person(
    41,
    ['Linda', 'Bakker'],
    {
      nl: 'Tweede functioneel beheerder. Bevestig een beheerrecht dat Gerard voorstelt: alleen kan dat niet.',
      en: 'Second functional manager. Confirm a right to manage that Gerard proposes: alone that is not possible.',
    },
    [{ at: 'gemeenteVoorbeeldstad', function: 'manager', phone: '06 00 00 10 14', roles: ['functional-manager'] }],
  ),
  hannaMulder: person(
    33,
    ['Hanna', 'Mulder'],
    {
      nl: 'Privacyfunctionaris: bekijkt in het logboek wie wat heeft gedaan.',
      en: 'Privacy officer: reads in the log who did what.',
    },
    [{ at: 'gemeenteVoorbeeldstad', function: 'official', phone: '06 00 00 10 13', roles: ['privacy-officer'] }],
  ),
  yvonneJansen: person(
    71,
    ['Yvonne', 'Jansen'],
    {
      nl: 'Beslisser: beslist wat er gebeurt met wat bij een geheim adres wacht, en ziet niet om welke jeugdige het gaat.',
      en: 'Decider: decides on what waits with a secret address, and does not see which youth it is about.',
    },
    [{ at: 'gemeenteVoorbeeldstad', function: 'official', phone: '06 00 00 10 15', roles: ['decider'] }],
  ),
  corTimmermans: person(
    34,
    ['Cor', 'Timmermans'],
    {
      nl: 'Matchregisseur van Meerwijk: ziet alleen wat bij Meerwijk hoort.',
      en: 'Follow-up officer of Meerwijk: sees only what belongs to Meerwijk.',
    },
    [{ at: 'gemeenteMeerwijk', function: 'official', phone: '06 00 00 20 11', roles: ['follow-up-officer'] }],
  ),
  esraAydin: person(
    35,
    ['Esra', 'Aydin'],
    {
      nl: 'Functioneel beheerder van Meerwijk: maakt de regels voor wie na een match de regie voert, en probeert ze uit.',
      en: 'Functional manager of Meerwijk: makes the rules for who takes the lead after a match, and tries them out.',
    },
    [{ at: 'gemeenteMeerwijk', function: 'manager', phone: '06 00 00 20 12', roles: ['functional-manager'] }],
  ),
  pietHendriks: person(
    36,
    ['Piet', 'Hendriks'],
    {
      nl: 'Privacyfunctionaris van Meerwijk: vergelijk zijn logboek met dat van Hanna Mulder.',
      en: "Privacy officer of Meerwijk: compare his log with Hanna Mulder's.",
    },
    [{ at: 'gemeenteMeerwijk', function: 'official', phone: '06 00 00 20 13', roles: ['privacy-officer'] }],
  ),
  ruudPeters: person(
    72,
    ['Ruud', 'Peters'],
    {
      nl: 'Beslisser van Meerwijk: beslist alleen over wat onder een convenant met Meerwijk wacht.',
      en: 'Decider of Meerwijk: decides only on what waits under a covenant with Meerwijk.',
    },
    [{ at: 'gemeenteMeerwijk', function: 'official', phone: '06 00 00 20 14', roles: ['decider'] }],
  ),
} as const satisfies Record<string, Person>
