import { type BirthDate, isBirthDate, isWholeBirthDate } from '@mens-centraal/kernel/birth-date'
import { type Bsn, isBsn } from '@mens-centraal/kernel/bsn'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Sex } from '@mens-centraal/kernel/sex'
import type { Custody } from './custody.ts'
import { homeTexts } from './home-address.ts'
import { type FindQuestion, givenNamesFit, type RegisteredPerson } from './youth.ts'

/** What the register knows of a question: one person, nobody, or more than one (of whom nothing is said). */
export type RegisterAnswer =
  | { readonly is: 'one'; readonly person: RegisteredPerson }
  | { readonly is: 'none' }
  | { readonly is: 'more-than-one' }

/** By what a youth belongs together with others: asked only of a youth on whom a signal runs. */
export type RegisteredKin = {
  readonly parents: readonly Bsn[]
  /** The texts by which the home is found again (`homeTexts`); none for who lives at no Dutch address, or is known not to live where they are registered. */
  readonly homes: readonly string[]
  readonly secretAddress: boolean
}

/** The population register (BRP Personen API v2.7, Haal Centraal). Refused: `register-unavailable` when it does not answer well in time. */
export type PopulationRegister = {
  ask(question: FindQuestion): Promise<Result<RegisterAnswer, Refusal>>
  /** Who has custody of a minor (`gezag`), by role. `unclear` for whom the register does not know, too. */
  custodyOf(bsn: Bsn): Promise<Result<Custody, Refusal>>
  /** The parents and the home of a person; null for who is not in the register. Of a parent the number alone is asked, and only who has one is a parent here. */
  kinOf(bsn: Bsn): Promise<Result<RegisteredKin | null, Refusal>>
}

type BrpDate = { readonly type?: string; readonly datum?: string; readonly jaar?: number; readonly maand?: number }
type BrpPerson = {
  readonly burgerservicenummer?: string
  readonly naam?: { readonly voornamen?: string; readonly voorvoegsel?: string; readonly geslachtsnaam?: string }
  readonly geboorte?: { readonly datum?: BrpDate }
  readonly geslacht?: { readonly code?: string }
  readonly gemeenteVanInschrijving?: { readonly code?: string; readonly omschrijving?: string }
  readonly opschortingBijhouding?: { readonly reden?: { readonly code?: string } }
  readonly geheimhoudingPersoonsgegevens?: boolean
  readonly ouders?: readonly { readonly burgerservicenummer?: string }[]
  readonly gezag?: readonly BrpCustody[]
  readonly verblijfplaats?: BrpHome
}
type BrpHome = {
  readonly functieAdres?: { readonly code?: string }
  readonly adresseerbaarObjectIdentificatie?: string
  readonly indicatieVastgesteldVerblijftNietOpAdres?: boolean
  readonly verblijfadres?: {
    readonly postcode?: string
    readonly huisnummer?: number
    readonly huisletter?: string
    readonly huisnummertoevoeging?: string
  }
}
type BrpCustody = {
  readonly type?: string
  readonly minderjarige?: { readonly burgerservicenummer?: string }
  readonly derden?: readonly unknown[]
}

const timeoutMs = 4_000
const kinFields = [
  'burgerservicenummer',
  'ouders.burgerservicenummer',
  'verblijfplaats.functieAdres',
  'verblijfplaats.adresseerbaarObjectIdentificatie',
  ...['postcode', 'huisnummer', 'huisletter', 'huisnummertoevoeging'].map((part) => `verblijfplaats.verblijfadres.${part}`),
]
const searchFields = ['burgerservicenummer', 'naam.voornamen', 'geslacht']
const personFields = [
  'burgerservicenummer',
  'naam.voornamen',
  'naam.voorvoegsel',
  'naam.geslachtsnaam',
  'geboorte.datum',
  'geslacht',
  'gemeenteVanInschrijving',
]

const bornOf = (date: BrpDate | undefined): BirthDate | null => {
  const text =
    date?.datum ??
    [date?.jaar, date?.maand]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
  return isBirthDate(text) ? text : null
}

const sexOf = (code: string | undefined): Sex => (code === 'M' || code === 'V' ? code : 'O')

/** Under this code the register keeps people who do not live in a Dutch municipality: it is no place. */
const nonResidents = '1999'

const residenceOf = ({ gemeenteVanInschrijving }: BrpPerson): { municipalityCode: string | null; place: string | null } => {
  const { code = null, omschrijving = null } = gemeenteVanInschrijving ?? {}
  return code === nonResidents ? { municipalityCode: null, place: null } : { municipalityCode: code, place: omschrijving }
}

const personOf = (bsn: Bsn, found: BrpPerson): RegisteredPerson => ({
  bsn,
  givenNames: found.naam?.voornamen ?? null,
  prefix: found.naam?.voorvoegsel ?? null,
  familyName: found.naam?.geslachtsnaam ?? null,
  born: bornOf(found.geboorte?.datum),
  sex: sexOf(found.geslacht?.code),
  ...residenceOf(found),
  secretAddress: found.geheimhoudingPersoonsgegevens === true,
  died: found.opschortingBijhouding?.reden?.code === 'O',
})

type NameQuestion = Extract<FindQuestion, { by: 'name' }>

/** By a whole birth date only: of an incomplete one the register is asked what it knows, and `isBornAs` compares. */
const searchOf = ({ familyName, prefix, born, sex, address }: NameQuestion) => {
  const birth = isWholeBirthDate(born)
    ? { fields: searchFields, geboortedatum: born }
    : { fields: [...searchFields, 'geboorte.datum'] }
  const common = { ...birth, geslachtsnaam: familyName, inclusiefOverledenPersonen: true }
  if (address !== null)
    return { type: 'ZoekMetPostcodeEnHuisnummer', postcode: address.postcode, huisnummer: address.houseNumber, ...common }
  return {
    type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
    ...common,
    ...(prefix !== null && { voorvoegsel: prefix }),
    ...(sex !== null && { geslacht: sex }),
  }
}

/** An incomplete birth date fits only the same one: 2014 is not everyone born in 2014. */
const isBornAs = (born: BirthDate, person: BrpPerson): boolean =>
  isWholeBirthDate(born) || bornOf(person.geboorte?.datum) === born

/** The kinds of `gezag` by their type; guardianship without guardians is that of a certified institution. */
const custodyKinds: Readonly<Record<string, Custody>> = {
  GezamenlijkOuderlijkGezag: 'both-parents',
  EenhoofdigOuderlijkGezag: 'one-parent',
  GezamenlijkGezag: 'parent-and-other',
  TijdelijkGeenGezag: 'nobody',
}

/** Over this minor, and not that which the minor has over a child of their own. Two answers are none. */
const custodyIn = (bsn: Bsn, person: BrpPerson | undefined): Custody => {
  const over = person?.gezag?.filter(({ minderjarige }) => minderjarige?.burgerservicenummer === bsn) ?? []
  const [only] = over
  if (only === undefined || over.length > 1) return 'unclear'
  if (only.type === 'Voogdij') return (only.derden ?? []).length > 0 ? 'guardian' : 'institution'
  return custodyKinds[only.type ?? ''] ?? 'unclear'
}

/** An entry that the register took away because it was made by mistake (afgevoerd): there is nobody under that number. */
const isTakenAway = (person: BrpPerson): boolean => person.opschortingBijhouding?.reden?.code === 'F'

/** The register marks a secret address in every answer, also unasked. */
const isSecret = (person: BrpPerson): boolean => person.geheimhoudingPersoonsgegevens === true

/** The register answers a search with too many people with a problem; for us that is simply "more than one". */
const tooMany = /tooManyResults|maxItems|Teveel zoekresultaten/

type Post = (query: object) => Promise<Result<readonly BrpPerson[] | 'too-many', Refusal>>

const postTo =
  (url: string, apiKey: string): Post =>
  async (query) => {
    try {
      const answer = await fetch(`${url}/personen`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json', 'x-api-key': apiKey },
        body: JSON.stringify(query),
        signal: AbortSignal.timeout(timeoutMs),
      })
      const text = await answer.text()
      if (answer.ok) return ok((JSON.parse(text) as { personen?: BrpPerson[] }).personen ?? [])
      return answer.status === 400 && tooMany.test(text) ? ok('too-many') : refuse({ code: 'register-unavailable' })
    } catch {
      return refuse({ code: 'register-unavailable' })
    }
  }

/** Where somebody lives (woonadres): a letter address is where there is post, and nobody is known to live. */
const homesOf = ({ verblijfplaats: home }: BrpPerson): readonly string[] => {
  if (home?.functieAdres?.code !== 'W' || home.indicatieVastgesteldVerblijftNietOpAdres === true) return []
  const { postcode, huisnummer, huisletter = null, huisnummertoevoeging = null } = home.verblijfadres ?? {}
  const whole = postcode !== undefined && huisnummer !== undefined
  const address = whole
    ? { postcode, houseNumber: huisnummer, houseLetter: huisletter, houseAddition: huisnummertoevoeging }
    : null
  return homeTexts({ address, object: home.adresseerbaarObjectIdentificatie ?? null })
}

const kinFrom =
  (post: Post): PopulationRegister['kinOf'] =>
  async (bsn) => {
    const found = await post({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [bsn], fields: kinFields })
    if (!found.ok) return found
    const [person] = found.value === 'too-many' ? [] : found.value
    if (person === undefined) return ok(null)
    const parents = (person.ouders ?? []).flatMap(({ burgerservicenummer: parent }) =>
      parent !== undefined && isBsn(parent) ? [parent] : [],
    )
    return ok({ parents, homes: homesOf(person), secretAddress: isSecret(person) })
  }

/** @param url base address of the service, to which `/personen` is added */
export const openPopulationRegister = (url: string, apiKey: string): PopulationRegister => {
  const post = postTo(url, apiKey)
  const byBsn = async (bsn: Bsn): Promise<Result<RegisterAnswer, Refusal>> => {
    const found = await post({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [bsn], fields: personFields })
    if (!found.ok) return found
    const [person] = found.value === 'too-many' ? [] : found.value.filter((one) => !isTakenAway(one))
    return ok(person === undefined ? { is: 'none' } : { is: 'one', person: personOf(bsn, person) })
  }
  const searchByName = async (
    question: NameQuestion,
    wanted: (person: BrpPerson) => boolean,
  ): Promise<Result<RegisterAnswer, Refusal>> => {
    const found = await post(searchOf(question))
    if (!found.ok) return found
    if (found.value === 'too-many') return ok({ is: 'more-than-one' })
    const fitting = found.value.filter(
      (person) =>
        wanted(person) &&
        isBornAs(question.born, person) &&
        givenNamesFit(question.givenNames, person.naam?.voornamen ?? null) &&
        (question.sex === null || sexOf(person.geslacht?.code) === question.sex),
    )
    if (fitting.length > 1) return ok({ is: 'more-than-one' })
    const bsn = fitting[0]?.burgerservicenummer
    return bsn !== undefined && isBsn(bsn) ? byBsn(bsn) : ok({ is: 'none' })
  }
  /** A search never tells whether a secret address is the right one: such a person is found without the address, or not at all. */
  const searchWithinSecrecy = async (question: NameQuestion): Promise<Result<RegisterAnswer, Refusal>> => {
    if (question.address === null) return searchByName(question, () => true)
    const found = await searchByName(question, (person) => !isSecret(person))
    const byDateAlone = question.sex !== null && isWholeBirthDate(question.born)
    if (!found.ok || found.value.is !== 'none' || !byDateAlone) return found
    return searchByName({ ...question, address: null }, isSecret)
  }
  const byName = async (question: NameQuestion): Promise<Result<RegisterAnswer, Refusal>> => {
    const found = await searchWithinSecrecy(question)
    const nobody = found.ok && found.value.is === 'none'
    return nobody && question.asTyped !== null
      ? searchWithinSecrecy({ ...question, familyName: question.asTyped, prefix: null })
      : found
  }
  const custodyOf = async (bsn: Bsn): Promise<Result<Custody, Refusal>> => {
    const found = await post({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [bsn], fields: ['gezag'] })
    return found.ok ? ok(custodyIn(bsn, found.value === 'too-many' ? undefined : found.value[0])) : found
  }
  return { kinOf: kinFrom(post), custodyOf, ask: (question) => (question.by === 'bsn' ? byBsn(question.bsn) : byName(question)) }
}
