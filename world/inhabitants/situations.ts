import { birthDate } from '@mens-centraal/kernel/birth-date'
import type { Inhabitant } from './inhabitant.ts'
import { situation } from './situation.ts'
import { almostEighteen, almostTwentyThree, inMeerwijk, leapDay, sixteen, tooOld } from './situation-ages.ts'
import { custodyUnclear, fosterChild, separatedParents, underGuardianship, withoutParents } from './situation-custody.ts'
import { called, deBoerFamily, incompleteBirthDates, namesakes, oneName, twins } from './situation-families.ts'
import { newborn } from './situation-newborn.ts'
import {
  diacritics,
  died,
  emigrated,
  foreignPrefix,
  houseboat,
  leftUnknown,
  letterAddress,
  sexUnknown,
} from './situation-registration.ts'
import { brotherElsewhere, secretFamily, vanDamFamily } from './situation-siblings.ts'

/** Everyone of the named situations, relatives included: the first inhabitants of every world. */
export const situationInhabitants: readonly Inhabitant[] = [
  ...[deBoerFamily, twins, oneName, incompleteBirthDates, namesakes],
  ...[fosterChild, underGuardianship, separatedParents, custodyUnclear, secretFamily, [withoutParents]],
  ...[sixteen, almostEighteen, almostTwentyThree, tooOld, leapDay, inMeerwijk],
  ...[sexUnknown, letterAddress, diacritics, foreignPrefix, houseboat, died, emigrated, leftUnknown],
  ...[vanDamFamily, brotherElsewhere],
].flat()

/** The youths of the named situations. Dates are fixed; ages in the sentences hold in November 2026. */
export const situations = {
  semDeBoer: situation(
    called(deBoerFamily, 'Sem'),
    'Een gewone jongen van 12, met twee ouders en een zus.',
    'An ordinary boy of 12, with two parents and a sister.',
  ),
  noorDeBoer: situation(called(deBoerFamily, 'Noor'), 'De zus van Sem, 15 jaar.', 'Sem’s sister, aged 15.'),
  twinLotte: situation(
    called(twins, 'Lotte'),
    'Een van twee tweelingzussen: typ ook de voornaam.',
    'One of twin sisters: type the given name too.',
  ),
  twinFleur: situation(called(twins, 'Fleur'), 'De andere tweelingzus.', 'The other twin sister.'),
  oneName: situation(called(oneName, 'Suryani'), 'Een meisje met maar één naam.', 'A girl with one name only.'),
  birthYearOnly: situation(
    called(incompleteBirthDates, 'Yusuf'),
    'Alleen het geboortejaar is bekend: zoek op naam met nullen, en het adres.',
    'Only the birth year is known: search by name with zeroes, and the address.',
  ),
  birthMonthOnly: situation(
    called(incompleteBirthDates, 'Bilal'),
    'Alleen geboortejaar en -maand zijn bekend: zoek op naam met nullen, en het adres.',
    'Only the birth year and month are known: search by name with zeroes, and the address.',
  ),
  sexUnknown: situation(called(sexUnknown, 'Robin'), 'Het geslacht is onbekend.', 'The sex is unknown.'),
  letterAddress: situation(called(letterAddress, 'Daan'), 'Heeft alleen een briefadres.', 'Has a letter address only.'),
  fosterChild: situation(
    called(fosterChild, 'Jayden'),
    'Een pleegkind; zijn moeder woont in een andere gemeente.',
    'A foster child; his mother lives in another municipality.',
  ),
  fosterMate: situation(
    called(fosterChild, 'Milan'),
    'Woont bij dezelfde pleegmoeder als Jayden; zij zijn geen familie.',
    'Lives with the same foster mother as Jayden; they are no family.',
  ),
  underGuardianship: situation(
    called(underGuardianship, 'Zofia'),
    'Staat onder voogdij van een gecertificeerde instelling.',
    'Is under guardianship of a certified institution.',
  ),
  groupMate: situation(
    called(underGuardianship, 'Kyra'),
    'Woont in dezelfde leefgroep als Zofia, aan de Parkweg.',
    'Lives in the same group home as Zofia, at Parkweg.',
  ),
  separatedParents: situation(
    called(separatedParents, 'Ravi'),
    'Zijn ouders wonen in twee gemeenten en hebben samen gezag.',
    'His parents live in two municipalities and share custody.',
  ),
  custodyUnclear: situation(
    called(custodyUnclear, 'Filip'),
    'Wie het gezag heeft, is niet te bepalen.',
    'Nobody can tell who has custody.',
  ),
  withoutParents: situation(
    withoutParents,
    'Een jongen van 16 zonder ouders in het register; niemand heeft nu gezag.',
    'A boy of 16 without parents in the register; nobody has custody now.',
  ),
  secretAddress: situation(
    called(secretFamily, 'Lina'),
    'Heeft een geheim adres. Haar broer Adam woont in een pleeggezin.',
    'Has a secret address. Her brother Adam lives in a foster family.',
  ),
  brotherElsewhere: situation(
    called(brotherElsewhere, 'Adam'),
    'Een pleegkind. Zijn moeder en zijn zus Lina hebben een geheim adres.',
    'A foster child. His mother and his sister Lina have a secret address.',
  ),
  siblingSara: situation(
    called(vanDamFamily, 'Sara'),
    'De oudste van drie kinderen Van Dam; zij hebben nog een halfzus.',
    'The eldest of three Van Dam children, who have a half-sister too.',
  ),
  siblingYoussef: situation(called(vanDamFamily, 'Youssef'), 'De broer van Sara, 11 jaar.', 'Sara’s brother, aged 11.'),
  siblingAmira: situation(
    called(vanDamFamily, 'Amira'),
    'Het jongste kind Van Dam, 8 jaar.',
    'The youngest Van Dam child, aged 8.',
  ),
  halfSister: situation(
    called(vanDamFamily, 'Nora'),
    'Heeft dezelfde moeder als de kinderen Van Dam, en dezelfde vader als Ilias.',
    'Has the same mother as the Van Dam children, and the same father as Ilias.',
  ),
  halfBrother: situation(
    called(vanDamFamily, 'Ilias'),
    'De halfbroer van Nora, in Meerwijk: geen familie van de kinderen Van Dam.',
    'Nora’s half-brother, in Meerwijk: no relative of the Van Dam children.',
  ),
  sixteen: situation(called(sixteen, 'Tess'), 'Is 16: zij wordt zelf ingelicht.', 'Is 16: she is told herself.'),
  almostEighteen: situation(called(almostEighteen, 'Bram'), 'Wordt in december 2026 18 jaar.', 'Turns 18 in December 2026.'),
  almostTwentyThree: situation(
    called(almostTwentyThree, 'Sanne'),
    'Wordt in december 2026 23 jaar: dan eindigt elk signaal.',
    'Turns 23 in December 2026: then every signal ends.',
  ),
  tooOld: situation(called(tooOld, 'Karin'), 'Is 25: te oud voor een signaal.', 'Is 25: too old for a signal.'),
  leapDay: situation(called(leapDay, 'Jesse'), 'Is op 29 februari geboren.', 'Was born on 29 February.'),
  died: situation(called(died, 'Thijs'), 'Is overleden op 1 september 2026.', 'Died on 1 September 2026.'),
  emigrated: situation(
    called(emigrated, 'Julia'),
    'Is naar het buitenland verhuisd, naar een geheim adres.',
    'Moved abroad, to a secret address.',
  ),
  leftUnknown: situation(
    called(leftUnknown, 'Dion'),
    'Is vertrokken; niemand weet waarheen.',
    'Has left; nobody knows where to.',
  ),
  houseboat: situation(called(houseboat, 'Nina'), 'Woont op een boot, zonder adres.', 'Lives on a boat, without an address.'),
  diacritics: situation(
    called(diacritics, 'Zoë'),
    'Heeft letters met tekens in haar naam.',
    'Has letters with marks in her name.',
  ),
  foreignPrefix: situation(called(foreignPrefix, 'Ilyas'), 'Heeft het voorvoegsel "el".', 'Has the prefix "el".'),
  namesakeAli: situation(
    called(namesakes, 'Ali'),
    'Een andere jongen heeft dezelfde achternaam en geboortedatum.',
    'Another boy has the same family name and birth date.',
  ),
  namesakeMurat: situation(called(namesakes, 'Murat'), 'Die andere jongen, in Meerwijk.', 'That other boy, in Meerwijk.'),
  inMeerwijk: situation(
    called(inMeerwijk, 'Eva'),
    'Een gewoon meisje van 13 in Meerwijk.',
    'An ordinary girl of 13 in Meerwijk.',
  ),
} as const

/** A youth who is in no register: can be signalled by name only. */
export const notInTheRegister = {
  givenNames: 'Chidi',
  prefix: null,
  familyName: 'Okafor',
  born: birthDate('2013-03-03'),
  sex: 'M',
} as const

/** A newborn who is signalled by name, until the birth is entered in the register. */
export const notYetEntered = situation(
  newborn,
  'Een pasgeboren meisje, de zus van Ilyas. Haar geboorte is nog niet ingeschreven: zij is alleen op naam te signaleren.',
  'A newborn girl, the sister of Ilyas. Her birth is not entered yet: she can be signalled by name only.',
)
