/** Words of the first screens for who is away, and who stands in. */
export const away = {
  'match.saidFor': '{who} (for {forWhom})',
  'match.away': 'Away until {last}, that day included. Stand-in: {name}',
  'today.standsIn': 'You stand in for a colleague',
  'stoodIn.matchesOf': 'Matches of {name}',
  'stoodIn.until': 'You stand in for {name} until {last}, that day included.',
  'notice.category-change-proposed': 'A proposal about a kind of organisation waits for you',
  'notice.category-change-proposed.text':
    'A manager wants to change which organisations may signal, or what they may do. That happens only once you agree.',
  'notice.stand-in-arranged': 'A stand-in was arranged',
  'notice.stand-in-arranged.text':
    'You stand in for a colleague, or a colleague stands in for you. Do you stand in for somebody? Then Today says so in those days. Does somebody stand in for you? See My details.',
  'notice.stand-in-ended': 'A stand-in was ended earlier',
  'notice.stand-in-ended.text': 'You no longer stand in for a colleague, or nobody stands in for you any more.',
  'notice.stand-in-lapsed': 'A stand-in may no longer stand in',
  'notice.stand-in-lapsed.text':
    'The stand-in, or who is away, no longer works here or may no longer give signals. Arrange another stand-in where needed.',
} as const
