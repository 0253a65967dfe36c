import { type Person, person } from './jobs.ts'

/** The fictional professionals of the example region. Each stands for one case; the line says what one can try as that person. */
export const people = {
  annaVisser: person(
    1,
    ['Anna', 'Visser'],
    {
      nl: 'Geef een signaal af op naam en geboortedatum. Een school mag hier niet met het BSN zoeken.',
      en: 'Give a signal by name and birth date. A school may not search by BSN here.',
    },
    [{ at: 'basisschoolDeLinde', function: 'teacher', phone: '06 00 00 01 01', presence: ['mon', 'tue', 'thu', 'fri'] }],
  ),
  wimDeGraaf: person(
    2,
    ['Wim', 'de Graaf'],
    {
      nl: 'Coördinator van de school, en zelf ook melder. Geef zelf een signaal af.',
      en: 'Coordinator of the school, and a reporter as well. Give a signal yourself.',
    },
    [{ at: 'basisschoolDeLinde', function: 'coordinator', phone: '06 00 00 01 02', roles: ['reporter', 'coordinator'] }],
  ),
  jeroenKramer: person(
    3,
    ['Jeroen', 'Kramer'],
    {
      nl: 'Werkt hier niet meer sinds 1 september 2026. Inloggen lukt niet meer.',
      en: 'Left on 1 September 2026. Logging in no longer works.',
    },
    [{ at: 'basisschoolDeLinde', function: 'teacher', phone: '06 00 00 01 03', until: '2026-09-01' }],
  ),
  bramKuiper: person(
    4,
    ['Bram', 'Kuiper'],
    {
      nl: 'Geef een signaal af op BSN. Gaf Anna er al een over deze jeugdige? Dan ziet u meteen de match.',
      en: 'Give a signal by BSN. Did Anna give one on this youth before? Then you see the match at once.',
    },
    [{ at: 'jeugdteamNoord', function: 'care-worker', phone: '06 00 00 01 23', presence: ['mon', 'tue', 'thu'] }],
  ),
  karinVeenstra: person(
    5,
    ['Karin', 'Veenstra'],
    {
      nl: 'Coördinator, geen melder. Ziet dát er signalen zijn, niet over wie, en draagt ze over als een collega weggaat.',
      en: 'Coordinator, not a reporter. Sees THAT there are signals, not on whom, and hands them over when a colleague leaves.',
    },
    [{ at: 'jeugdteamNoord', function: 'coordinator', phone: '06 00 00 04 01', roles: ['coordinator'] }],
  ),
  omarHaddad: person(
    6,
    ['Omar', 'Haddad'],
    {
      nl: 'Niet aangewezen door zijn organisatie. Zijn signaal wordt geweigerd, met uitleg.',
      en: 'Not designated by his organisation. His signal is refused, with an explanation.',
    },
    [{ at: 'jeugdteamNoord', function: 'care-worker', phone: '06 00 00 04 02', designated: false }],
  ),
  lottePrins: person(
    7,
    ['Lotte', 'Prins'],
    {
      nl: 'Heeft twee banen. Signaleer in beide banen dezelfde jeugdige: zij krijgt geen match met zichzelf.',
      en: 'Has two jobs. Signal the same youth in both: she gets no match with herself.',
    },
    [
      { at: 'jeugdteamNoord', function: 'youth-worker', phone: '06 00 00 04 03', presence: ['mon', 'tue'] },
      { at: 'buurtteamMeerwijk', function: 'care-worker', phone: '06 00 00 19 03', presence: ['wed', 'thu'] },
    ],
  ),
  rubenJacobs: person(
    8,
    ['Ruben', 'Jacobs'],
    {
      nl: 'Zijn team heeft alleen met Meerwijk een convenant. Geef een signaal af op een kind uit Meerwijk.',
      en: 'His team has a covenant with Meerwijk only. Give a signal on a child from Meerwijk.',
    },
    [{ at: 'buurtteamMeerwijk', function: 'youth-worker', phone: '06 00 00 19 01' }],
  ),
  dewiTan: person(
    9,
    ['Dewi', 'Tan'],
    {
      nl: 'Jeugdarts voor beide gemeenten. Sluit als derde aan bij een match.',
      en: 'Youth doctor for both municipalities. Join a match as the third person.',
    },
    [{ at: 'ggdVoorbeeldregio', function: 'doctor', phone: '06 00 00 04 56', presence: ['tue', 'wed', 'fri'] }],
  ),
  petraKok: person(
    10,
    ['Petra', 'Kok'],
    {
      nl: 'Haar aanwijzing liep af op 1 juni 2026. U leest waarom signaleren niet kan, en wie helpt.',
      en: 'Her designation ended on 1 June 2026. You read why she cannot signal, and who can help.',
    },
    [
      {
        at: 'ggdVoorbeeldregio',
        function: 'nurse',
        phone: '06 00 00 05 02',
        designated: { from: '2024-01-01', until: '2026-06-01' },
      },
    ],
  ),
  veraBlom: person(
    11,
    ['Vera', 'Blom'],
    {
      nl: 'Stagiair: heeft een account bij de GGD, maar staat niet in de verwijsindex. Zij komt er niet in.',
      en: 'Intern: has an account at her employer, but the index does not know her. She does not get in.',
    },
    [{ at: 'ggdVoorbeeldregio', function: 'nurse', phone: '06 00 00 05 03', designated: false }],
    true,
  ),
  mehmetYilmaz: person(
    12,
    ['Mehmet', 'Yilmaz'],
    {
      nl: 'Wijkagent. Zoekt op naam, geboortedatum en adres; het BSN krijgt hij nooit te zien.',
      en: 'Community police officer. Searches by name, birth date and address; never sees a BSN.',
    },
    [{ at: 'politieVoorbeeldregio', function: 'police-officer', phone: '06 00 00 06 01' }],
  ),
  irisVanDam: person(
    13,
    ['Iris', 'van Dam'],
    {
      nl: 'Nieuw bij de politie: haar aanwijzing gaat pas later in.',
      en: 'New at the police: her designation has not started yet.',
    },
    [
      {
        at: 'politieVoorbeeldregio',
        function: 'police-officer',
        phone: '06 00 00 06 02',
        designated: { from: '2036-01-01', until: null },
      },
    ],
  ),
  tomWillems: person(
    14,
    ['Tom', 'Willems'],
    {
      nl: 'Het convenant van zijn school eindigde op 1 september 2026. Signaleren kan niet meer.',
      en: "His school's covenant ended on 1 September 2026. Signalling is no longer possible.",
    },
    [{ at: 'rocDeBrug', function: 'teacher', phone: '06 00 00 07 01' }],
  ),
  sanneDekker: person(
    15,
    ['Sanne', 'Dekker'],
    {
      nl: 'Het convenant van haar school moet nog ingaan. Signaleren kan nog niet.',
      en: "Her school's covenant has yet to start. Signalling is not possible yet.",
    },
    [{ at: 'hetKompas', function: 'school-social-worker', phone: '06 00 00 08 01' }],
  ),
  noorPeters: person(
    16,
    ['Noor', 'Peters'],
    {
      nl: 'Haar organisatie toont een neutrale naam: in een match staat niet waarom zij betrokken is.',
      en: 'Her organisation shows a neutral name: a match does not tell why she is involved.',
    },
    [{ at: 'verslavingszorgDeKade', function: 'care-worker', phone: '06 00 00 11 01' }],
  ),
  keesBrouwer: person(
    17,
    ['Kees', 'Brouwer'],
    {
      nl: 'Geef een signaal af en trek het weer in. Lees wat er dan met een match gebeurt.',
      en: 'Give a signal and withdraw it. Read what happens to a match then.',
    },
    [{ at: 'haltVoorbeeldregio', function: 'adviser', phone: '06 00 00 12 01' }],
  ),
  ellaSmit: person(
    18,
    ['Ella', 'Smit'],
    {
      nl: 'Zelfstandig huisarts: haar eigen convenant is genoeg, een aanwijzing hoeft niet.',
      en: 'Independent general practitioner: her own covenant suffices, no designation needed.',
    },
    [{ at: 'huisartsSmit', function: 'doctor', phone: '06 00 00 13 01' }],
  ),
  jorisMaas: person(
    19,
    ['Joris', 'Maas'],
    {
      nl: 'Zelfstandig huisarts zonder convenant. Zijn signaal wordt geweigerd.',
      en: 'Independent general practitioner without a covenant. His signal is refused.',
    },
    [{ at: 'huisartsDeHaven', function: 'doctor', phone: '06 00 00 14 01' }],
  ),
  marijkeVos: person(
    20,
    ['Marijke', 'Vos'],
    {
      nl: 'Leerplichtambtenaar met een eigen convenant met beide gemeenten.',
      en: 'School-attendance officer with her own covenant with both municipalities.',
    },
    [{ at: 'leerplichtVoorbeeldregio', function: 'attendance-officer', phone: '06 00 00 15 01' }],
  ),
  stefanHofman: person(
    21,
    ['Stefan', 'Hofman'],
    {
      nl: 'Van werk en inkomen mag alleen de gemeentelijke kredietbank signaleren. Hij dus wel.',
      en: 'Of work and income only the municipal credit bank may signal. So he may.',
    },
    [{ at: 'kredietbankVoorbeeldregio', function: 'debt-counsellor', phone: '06 00 00 16 01' }],
  ),
  youssefAmrani: person(
    22,
    ['Youssef', 'Amrani'],
    {
      nl: 'De Sociale Dienst hoort niet bij de aangewezen soorten organisaties. Signaleren mag niet.',
      en: 'Social services are not a designated kind of organisation. Signalling is not allowed.',
    },
    [{ at: 'socialeDienst', function: 'official', phone: '06 00 00 17 01' }],
  ),
  aminaBouali: person(
    23,
    ['Amina', 'Bouali'],
    {
      nl: 'Jeugdbeschermer in beide gemeenten. Geef een signaal af op een kind met een voogd.',
      en: 'Child protection worker in both municipalities. Give a signal on a child under guardianship.',
    },
    [{ at: 'jeugdbescherming', function: 'child-protection-worker', phone: '06 00 00 18 01' }],
  ),
  daanSchouten: person(
    24,
    ['Daan', 'Schouten'],
    {
      nl: 'Consulent jeugd van de gemeente, en melder. Geef een signaal af op BSN of op naam.',
      en: 'Youth adviser of the municipality, and a reporter. Give a signal by BSN or by name.',
    },
    [{ at: 'gemeenteVoorbeeldstad', function: 'adviser', phone: '06 00 00 10 01' }],
  ),
  jasmijnBos: person(
    51,
    ['Jasmijn', 'Bos'],
    {
      nl: 'Gaat over een week weg bij Jeugdteam Noord. Geef een signaal, zet de klok een week vooruit, en draag het als Karin over.',
      en: 'Leaves Jeugdteam Noord in a week. Give a signal, move the clock a week ahead, and hand it over as Karin.',
    },
    [{ at: 'jeugdteamNoord', function: 'care-worker', phone: '06 00 00 04 05', leavesSoon: true }],
  ),
  noorBos: person(
    61,
    ['Noor', 'Bos'],
    {
      nl: 'Huisarts zonder eigen inlogdienst. Zij heeft nog geen account: de functioneel beheerder nodigt haar uit (zie de proef).',
      en: 'General practitioner without a login service. She has no account yet: the functional manager invites her (see the try).',
    },
    [{ at: 'huisartsBos', function: 'doctor', phone: '06 00 00 21 01' }],
  ),
  riaPostma: person(
    62,
    ['Ria', 'Postma'],
    {
      nl: 'Coördinator van een kleine school zonder eigen inlogdienst. Eerst nodigt de functioneel beheerder haar uit; daarna nodigt zij collega’s uit.',
      en: 'Coordinator of a small school without a login service. First the functional manager invites her; then she invites colleagues.',
    },
    [{ at: 'basisschoolDeWilg', function: 'coordinator', phone: '06 00 00 22 01', roles: ['reporter', 'coordinator'] }],
  ),
  finnDekker: person(
    63,
    ['Finn', 'Dekker'],
    {
      nl: 'Leerkracht van die school. Zijn coördinator nodigt hem uit.',
      en: 'Teacher of that school. His coordinator invites him.',
    },
    [{ at: 'basisschoolDeWilg', function: 'teacher', phone: '06 00 00 22 02' }],
  ),
  sjoerdBosma: person(
    64,
    ['Sjoerd', 'Bosma'],
    {
      nl: 'Ook leerkracht van die school, maar zijn postvak bestaat niet meer. Wie hem uitnodigt, leest dat de mail terugkwam.',
      en: 'A teacher of that school as well, but his mailbox is gone. Whoever invites him reads that the mail came back.',
    },
    [{ at: 'basisschoolDeWilg', function: 'teacher', phone: '06 00 00 22 03' }],
  ),
} as const satisfies Record<string, Person>

/** Work addresses that the directory has, and whose mailbox is gone: mail comes back. */
export const goneMailboxes: readonly string[] = [people.sjoerdBosma.jobs[0].email]
