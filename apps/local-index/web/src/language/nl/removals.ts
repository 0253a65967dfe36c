/** Words of removing a signal because the municipality upheld a request. */
export const removals = {
  'removal.objection-upheld': 'De gemeente heeft een bezwaar toegewezen',
  'removal.objection-upheld.hint': 'kies dit pas als de gemeente u dat heeft laten weten',
  'removal.corrected': 'De gemeente heeft een correctie toegewezen',
  'removal.corrected.hint': 'de gegevens klopten niet, of moesten worden gewist',
  'removal.title': 'Signaal verwijderen',
  'removal.text': 'Doe dit alleen als de gemeente een verzoek van de jeugdige of het gezin heeft toegewezen, en u dat weet.',
  'removal.signal': 'Welk signaal moet weg?',
  'removal.signalNeeded': 'Kies welk signaal weg moet.',
  'removal.because': 'Wat heeft de gemeente toegewezen?',
  'removal.becauseNeeded': 'Kies wat de gemeente heeft toegewezen.',
  'removal.button': 'Verwijderen',
  'removal.confirmTitle': 'Dit signaal verwijderen?',
  'removal.confirm': 'Ja, verwijderen',
  'removal.goneTheirs': 'Het signaal van {name} is meteen weg. {name} krijgt daarvan bericht.',
  'removal.done': 'Het signaal is verwijderd.',
} as const
