/** The words that the components say by themselves; an app adds them to its own catalogues. */
export const uiWordsNl = {
  'ui.skip': 'Ga naar de inhoud',
  'ui.menu': 'Hoofdmenu',
  'ui.optional': '(niet verplicht)',
  'ui.error': 'Fout:',
  'ui.summary': '{count, plural, one {Er klopt nog iets niet} other {Er kloppen nog # dingen niet}}',
  'ui.busy': 'Even geduld',
  'ui.cancel': 'Annuleren',
  'ui.dateExample': 'Bijvoorbeeld 31-12-2026',
  'ui.yearOnly': '{year} (dag en maand onbekend)',
  'ui.monthOnly': '{month} (dag onbekend)',
  'ui.mail': 'Mail {name}',
  'ui.presence': 'Aanwezig op {days}',
  'ui.presenceUnknown': 'Werkdagen niet bekend',
  'ui.generalPhone': 'Niet bereikbaar? Bel het algemene nummer:',
} as const

export type UiWordId = keyof typeof uiWordsNl

export const uiWordsEn: Record<UiWordId, string> = {
  'ui.skip': 'Skip to the content',
  'ui.menu': 'Main menu',
  'ui.optional': '(optional)',
  'ui.error': 'Error:',
  'ui.summary': '{count, plural, one {One thing is not right yet} other {# things are not right yet}}',
  'ui.busy': 'One moment please',
  'ui.cancel': 'Cancel',
  'ui.dateExample': 'For example 31-12-2026',
  'ui.yearOnly': '{year} (day and month unknown)',
  'ui.monthOnly': '{month} (day unknown)',
  'ui.mail': 'Mail {name}',
  'ui.presence': 'At work on {days}',
  'ui.presenceUnknown': 'Working days not known',
  'ui.generalPhone': 'No answer? Call the general number:',
}
