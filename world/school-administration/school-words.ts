import type { Words } from '../pages/language.ts'

/** The texts of the school's administration. */
export const schoolWords = {
  title: { nl: 'Schooladministratie De Linde', en: 'School administration of De Linde' },
  intro: {
    nl: 'Dit is een verzonnen leerlingadministratie, met een eigen sleutel. Zij hoort niet bij de verwijsindex: alles wat u hier doet, gaat als een ondertekend verzoek over de aansluiting. De code is de voorbeeldclient uit de documentatie.',
    en: 'This is a made-up school administration with a key of its own. It is no part of the index: all that you do here goes as a signed request over the connection. Its code is the example client of the documentation.',
  },
  connection: { nl: '1. De aansluiting', en: '1. The connection' },
  keyText: {
    nl: 'Geef deze publieke sleutel aan de functioneel beheerder van de gemeente. Die registreert het systeem bij Bronsystemen, en geeft u een nummer terug.',
    en: 'Give this public key to the functional manager of the municipality, who registers the system under Source systems and gives you a number.',
  },
  key: { nl: 'Publieke sleutel van de school', en: 'Public key of the school' },
  number: { nl: 'Nummer van het systeem', en: 'Number of the system' },
  save: { nl: 'Bewaren', en: 'Save' },
  saved: { nl: 'Het nummer is bewaard.', en: 'The number is kept.' },
  newKeyText: {
    nl: 'Is de sleutel gelekt? Maak een nieuwe, laat die toevoegen, en laat de oude intrekken.',
    en: 'Has the key leaked? Make a new one, have it added, and have the old one revoked.',
  },
  newKey: { nl: 'Nieuwe sleutel maken', en: 'Make a new key' },
  newKeyDone: {
    nl: 'Er is een nieuwe sleutel. De verwijsindex kent hem nog niet: laat hem toevoegen bij Bronsystemen.',
    en: 'There is a new key. The index does not know it yet: have it added under Source systems.',
  },
  who: { nl: '2. Wie werkt hier', en: '2. Who works here' },
  whoText: {
    nl: 'U bent ingelogd met een account van de school. Koppel dat één keer: log in bij de verwijsindex, kies Koppelingen, en typ de code hier.',
    en: 'You are logged in with an account of the school. Link it once: log in at the index, choose Linked systems, and type the code here.',
  },
  linked: {
    nl: 'Dit account is gekoppeld. Is de koppeling losgemaakt? Typ dan een nieuwe code.',
    en: 'This account is linked. Was it unlinked? Then type a new code.',
  },
  code: { nl: 'Code uit de verwijsindex', en: 'Code from the index' },
  link: { nl: 'Koppelen', en: 'Link' },
  pupils: { nl: '3. Leerlingen', en: '3. Pupils' },
  pupilsText: {
    nl: 'De school zegt daarbij dat de ouders het vandaag hoorden, en dat het signaal een half jaar loopt.',
    en: 'The school says that the parents heard of it today, and that the signal runs for half a year.',
  },
  raise: { nl: 'Signaal afgeven', en: 'Give a signal' },
  signals: { nl: '4. Mijn signalen', en: '4. My signals' },
  noSignals: { nl: 'U heeft nog geen signaal afgegeven.', en: 'You have given no signal yet.' },
  actief: { nl: 'actief', en: 'active' },
  'wacht-op-controle': { nl: 'wacht op controle', en: 'waits for a check' },
  ends: { nl: 'eindigt op', en: 'ends on' },
  extend: { nl: 'Drie maanden verlengen', en: 'Extend by three months' },
  end: { nl: 'Risico is weg', en: 'Risk is gone' },
  matches: { nl: '5. Mijn matches', en: '5. My matches' },
  jeugdige: { nl: 'dezelfde jeugdige', en: 'the same youth' },
  gezin: { nl: 'gezinsmatch: over verschillende jeugdigen', en: 'family match: on different youths' },
  adres: { nl: 'match op adres: over verschillende jeugdigen', en: 'match by address: on different youths' },
  noMatches: {
    nl: 'Nog geen match. Laat iemand anders over dezelfde jeugdige een signaal afgeven.',
    en: 'No match yet. Let somebody else give a signal on the same youth.',
  },
  events: {
    nl: 'Gebeurtenissen voor dit account, zoals het systeem ze ophaalt:',
    en: 'Events for this account, as the system fetches them:',
  },
} satisfies Record<string, Words>
