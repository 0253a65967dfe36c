/** Words of removing a signal because the municipality upheld a request. */
export const removals = {
  'removal.objection-upheld': 'The municipality upheld an objection',
  'removal.objection-upheld.hint': 'choose this only once the municipality told you so',
  'removal.corrected': 'The municipality upheld a correction',
  'removal.corrected.hint': 'the data were wrong, or had to be erased',
  'removal.title': 'Remove a signal',
  'removal.text': 'Do this only if the municipality told you that it upholds a request of the youth or the family.',
  'removal.signal': 'Which signal must go?',
  'removal.signalNeeded': 'Choose which signal must go.',
  'removal.because': 'What did the municipality uphold?',
  'removal.becauseNeeded': 'Choose what the municipality upheld.',
  'removal.button': 'Remove',
  'removal.confirmTitle': 'Remove this signal?',
  'removal.confirm': 'Yes, remove',
  'removal.goneTheirs': 'The signal of {name} is gone at once. {name} gets a notice of that.',
  'removal.done': 'The signal is removed.',
} as const
