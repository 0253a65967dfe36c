import type { DirectoryFile } from '@mens-centraal/contract/directory-file'
import { calendarDay } from '@mens-centraal/kernel/calendar-day'
import type { Period } from '@mens-centraal/kernel/period'
import { municipalities, type OrganisationName, organisations } from './organisations.ts'
import { readableId } from './readable-ids.ts'

type Covenant = DirectoryFile['covenants'][number] & Period
type Agreed = readonly [OrganisationName, keyof typeof municipalities, from: string, until?: string]

/** Who has an agreement with which municipality. Huisartsenpraktijk De Haven has none at all. */
const agreed: readonly Agreed[] = [
  ['gemeenteVoorbeeldstad', 'voorbeeldstad', '2024-01-01'],
  ['gemeenteMeerwijk', 'meerwijk', '2024-01-01'],
  ['basisschoolDeLinde', 'voorbeeldstad', '2024-01-01'],
  ['jeugdteamNoord', 'voorbeeldstad', '2024-01-01'],
  ['jeugdteamNoord', 'meerwijk', '2024-01-01'],
  ['ggdVoorbeeldregio', 'voorbeeldstad', '2024-01-01'],
  ['ggdVoorbeeldregio', 'meerwijk', '2024-01-01'],
  ['politieVoorbeeldregio', 'voorbeeldstad', '2024-01-01'],
  ['politieVoorbeeldregio', 'meerwijk', '2024-01-01'],
  ['rocDeBrug', 'voorbeeldstad', '2024-01-01', '2026-09-01'],
  ['hetKompas', 'meerwijk', '2036-01-01'],
  ['verslavingszorgDeKade', 'voorbeeldstad', '2024-01-01'],
  ['haltVoorbeeldregio', 'voorbeeldstad', '2024-01-01'],
  ['huisartsSmit', 'voorbeeldstad', '2024-01-01'],
  ['leerplichtVoorbeeldregio', 'voorbeeldstad', '2024-01-01'],
  ['leerplichtVoorbeeldregio', 'meerwijk', '2024-01-01'],
  ['kredietbankVoorbeeldregio', 'voorbeeldstad', '2024-01-01'],
  ['socialeDienst', 'voorbeeldstad', '2024-01-01'],
  ['jeugdbescherming', 'voorbeeldstad', '2024-01-01'],
  ['jeugdbescherming', 'meerwijk', '2024-01-01'],
  ['buurtteamMeerwijk', 'meerwijk', '2024-01-01'],
  ['huisartsBos', 'voorbeeldstad', '2024-01-01'],
  ['basisschoolDeWilg', 'voorbeeldstad', '2024-01-01'],
]

/** The covenants of the example region: valid with both municipalities or with one, ended, and not yet started. */
export const covenants: readonly Covenant[] = agreed.map(([organisation, municipality, from, until], index) => ({
  id: readableId('covenant', index + 1),
  organisation: organisations[organisation].id,
  municipality: municipalities[municipality].id,
  from: calendarDay(from),
  until: until === undefined ? null : calendarDay(until),
}))
