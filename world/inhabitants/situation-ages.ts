import { living, named } from './situation.ts'
import { atHome } from './situation-families.ts'

/** A girl of 16, who is told about signals herself. */
export const sixteen = atHome(
  living('Reigerpad', 6, '1239AN', 'Voorbeeldstad'),
  '9001',
  [named('999910334', 'Loes||Kok', 'V', '1981-05-05'), named('999910346', 'Bas||Mulder', 'M', '1979-03-13')],
  [named('999910358', 'Tess||Mulder', 'V', '2010-08-08')],
)

/** A boy of 17 who turns 18 in December 2026. */
export const almostEighteen = atHome(
  living('Stationsweg', 88, '1239AP', 'Voorbeeldstad'),
  '9001',
  [named('999910371', 'Petra|de|Vries', 'V', '1980-09-27')],
  [named('999910383', 'Bram|de|Vries', 'M', '2008-12-15')],
)

/** A young woman of 22 who turns 23, and so leaves the index, in December 2026. */
export const almostTwentyThree = atHome(
  living('Kastanjesingel', 19, '1239AR', 'Voorbeeldstad'),
  '9001',
  [named('999910395', 'Wiebe||Hoekstra', 'M', '1974-02-14')],
  [named('999910401', 'Sanne||Hoekstra', 'V', '2003-12-12')],
)

/** A woman of 25: too old for a signal. */
export const tooOld = atHome(
  living('Noorderdijk', 72, '1259KT', 'Meerwijk'),
  '9002',
  [],
  [named('999910413', 'Karin||Post', 'V', '2001-06-06')],
)

/** A boy born on 29 February. */
export const leapDay = atHome(
  living('Valkplein', 11, '1239AT', 'Voorbeeldstad'),
  '9001',
  [named('999910425', 'Sander||Bos', 'M', '1984-04-24')],
  [named('999910437', 'Jesse||Bos', 'M', '2012-02-29')],
)

/** A girl in the other municipality. */
export const inMeerwijk = atHome(
  living('Waterkade', 23, '1259KV', 'Meerwijk'),
  '9002',
  [named('999910449', 'Ingrid||Smit', 'V', '1986-12-08'), named('999910450', 'Ruben||Bakker', 'M', '1985-01-29')],
  [named('999910462', 'Eva||Bakker', 'V', '2013-10-10')],
)
