import type { AnswerOf } from '@mens-centraal/contract/api'
import type { ConnectionApi } from '@mens-centraal/contract/connection-api'
import type { Problem } from '@mens-centraal/contract/problem'
import { addDays, type CalendarDay, calendarDay } from '@mens-centraal/kernel/calendar-day'
import { openIndex, type Question, type Told } from '../../docs/example-client/client.ts'
import type { Words } from '../pages/language.ts'
import type { openKeptSchool } from './kept-school.ts'
import { type Pupil, pupils } from './the-school.ts'

type Signals = AnswerOf<ConnectionApi['GET /aansluiting/v1/signalen']>['signalen']
type Match = AnswerOf<ConnectionApi['GET /aansluiting/v1/matches/:id']>
type Events = AnswerOf<ConnectionApi['GET /aansluiting/v1/gebeurtenissen']>['gebeurtenissen']

/** What the page tells after an act: that it was done, or what the index said. */
export type Said = { readonly tone: 'good' | 'bad'; readonly title: Words; readonly detail?: Words }

/** What the index shows a teacher by way of the school's administration; a refusal stands in place of all of it. */
export type Seen = { readonly signals: Signals; readonly matches: readonly Match[]; readonly events: Events } | Said

const noToken: Readonly<Record<string, Words>> = {
  unauthorized_client: {
    nl: 'De gemeente laat nu geen systemen binnen. De functioneel beheerder zet dat aan bij Instellingen.',
    en: 'The municipality lets no systems in now. The functional manager switches it on under Settings.',
  },
  invalid_client: {
    nl: 'De verwijsindex kent dit systeem niet. Laat de functioneel beheerder de publieke sleutel registreren, en vul het nummer in.',
    en: 'The index does not know this system. Let the functional manager register the public key, and fill in the number.',
  },
}

/** A refusal in the words of the index itself. */
const saidBy = ({ answer }: Told): Said => {
  const { texts, error } = answer as Partial<Problem> & { readonly error?: string }
  if (texts === undefined)
    return { tone: 'bad', title: noToken[error ?? ''] ?? { nl: 'Dat lukte niet', en: 'That did not work' } }
  const { nl, en } = texts
  return { tone: 'bad', title: { nl: nl.title, en: en.title }, detail: { nl: nl.detail, en: en.detail } }
}

const quarter = 91
const half = 182

/** What the teachers of a school can do in its own administration: each goes to the index as one signed request. */
export const openSchoolActs = (index: string, kept: Awaited<ReturnType<typeof openKeptSchool>>, today: () => CalendarDay) => {
  let open: { readonly of: object; readonly ask: ReturnType<typeof openIndex>['ask'] } | undefined
  const ask = (method: 'GET' | 'POST', path: string, question: Question = {}): Promise<Told> => {
    const { number, secret } = kept.now()
    if (open?.of !== kept.now()) open = { of: kept.now(), ask: openIndex({ index, number, secret }).ask }
    return open.ask(method, path, question)
  }
  const act = async (path: string, account: string, body: object, title: Words): Promise<Said> => {
    const told = await ask('POST', path, { account, body })
    return told.ok ? { tone: 'good', title } : saidBy(told)
  }
  const link = async (account: string, code: string): Promise<Said> => {
    const told = await ask('POST', '/koppelingen', { account, body: { code } })
    if (!told.ok) return saidBy(told)
    await kept.keepLink(account, String(told.answer['id']))
    return { tone: 'good', title: { nl: 'Uw account is gekoppeld.', en: 'Your account is linked.' } }
  }
  const raise = async (account: string, number: number): Promise<Said> => {
    const pupil: Pupil | undefined = pupils[number]
    if (pupil === undefined) return { tone: 'bad', title: { nl: 'Deze leerling is er niet.', en: 'There is no such pupil.' } }
    const { familyName, prefix, givenNames, born, sex } = pupil
    const jeugdige = {
      ...{ zoek: 'naam', geslachtsnaam: familyName, geboortedatum: born, geslacht: sex },
      ...(prefix !== null && { voorvoegsel: prefix }),
      ...(givenNames !== null && { voornamen: givenNames }),
    }
    const gezin = { verteld: 'ja', aan: 'vertegenwoordiger', op: today() }
    const done = { nl: 'Het signaal is afgegeven.', en: 'The signal is given.' }
    return act('/signalen', account, { jeugdige, gezin, eindigtOp: addDays(today(), half) }, done)
  }
  const extend = (account: string, id: string, endsOn: string): Promise<Said> =>
    act(
      `/signalen/${id}/verlenging`,
      account,
      { eindigtOp: addDays(calendarDay(endsOn), quarter) },
      { nl: 'Het signaal is verlengd.', en: 'The signal is extended.' },
    )
  const end = (account: string, id: string): Promise<Said> =>
    act(
      `/signalen/${id}/intrekking`,
      account,
      { reden: 'risico-weg' },
      { nl: 'Het signaal is ingetrokken.', en: 'The signal is withdrawn.' },
    )
  return { link, raise, extend, end, see: (account: string) => seeAll(ask, account, kept.now().links[account]) }
}

/** Everything that the index shows one teacher. */
const seeAll = async (
  ask: (method: 'GET', path: string, question?: Question) => Promise<Told>,
  account: string,
  link: string | undefined,
): Promise<Seen> => {
  const signals = await ask('GET', '/signalen', { account })
  if (!signals.ok) return saidBy(signals)
  const listed = await ask('GET', '/matches', { account })
  const ids = (listed.answer['matches'] as readonly Match[] | undefined)?.map(({ id }) => id) ?? []
  const matches = await Promise.all(ids.map((id) => ask('GET', `/matches/${id}`, { account })))
  const news = await ask('GET', '/gebeurtenissen')
  const events = (news.answer['gebeurtenissen'] as Events | undefined) ?? []
  return {
    signals: signals.answer['signalen'] as Signals,
    matches: matches.filter(({ ok }) => ok).map(({ answer }) => answer as unknown as Match),
    events: events.filter(({ subject }) => subject === link),
  }
}
