/** Words of the first screens for who is away, and who stands in. */
export const away = {
  'match.saidFor': '{who} (voor {forWhom})',
  'match.away': 'Afwezig t/m {last}. Vervanger: {name}',
  'today.standsIn': 'U vervangt een collega',
  'stoodIn.matchesOf': 'Matches van {name}',
  'stoodIn.until': 'U vervangt {name} t/m {last}.',
  'notice.category-change-proposed': 'Een voorstel over een soort organisatie wacht op u',
  'notice.category-change-proposed.text':
    'Een beheerder wil wijzigen welke organisaties mogen signaleren, of wat zij mogen. Dat gebeurt pas als u het goedvindt.',
  'notice.stand-in-arranged': 'Er is een vervanging geregeld',
  'notice.stand-in-arranged.text':
    'U vervangt een collega, of een collega vervangt u. Vervangt u iemand? Dan staat dat in die dagen bij Vandaag. Wordt u vervangen? Kijk dan bij Mijn gegevens.',
  'notice.stand-in-ended': 'Een vervanging is eerder gestopt',
  'notice.stand-in-ended.text': 'U vervangt een collega niet meer, of u wordt niet meer vervangen.',
  'notice.stand-in-lapsed': 'Een vervanger mag niet meer vervangen',
  'notice.stand-in-lapsed.text':
    'De vervanger, of wie er niet is, werkt hier niet meer of mag geen signalen meer geven. Regel zo nodig een andere vervanger.',
} as const
