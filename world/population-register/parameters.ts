/** What is wrong with one parameter: the codes of the real service, in words that its document allows. */
export type Fault = { readonly name?: string; readonly code: string; readonly reason: string }

/** What a parameter must be, and whether it must be there. Gives the faults of a value; none when it is right. */
export type ParameterRule = { readonly required: boolean; readonly faults: (name: string, value: unknown) => readonly Fault[] }

export const patterns = {
  familyName: /^[a-zA-Z0-9À-ž .\-']{1,200}$|^[a-zA-Z0-9À-ž .\-']{3,199}\*{1}$/,
  givenNames: /^[a-zA-Z0-9À-ž .\-']{1,199}\*{0,1}$/,
  prefix: /^[a-zA-Z ']{1,10}$/,
  sex: /^([Mm]|[Vv]|[Oo])$/,
  municipality: /^[0-9]{4}$/,
  bsn: /^[0-9]{9}$/,
  postcode: /^[1-9]{1}[0-9]{3}[ ]?[A-Za-z]{2}$/,
  houseLetter: /^[a-zA-Z]{1}$/,
  houseAddition: /^[a-zA-Z0-9 -]{1,4}$/,
  field: /^[a-zA-Z0-9._]{1,200}$/,
} as const

const one = (name: string, code: string, reason: string): readonly Fault[] => [{ name, code, reason }]

const isDate = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

const like =
  (pattern: RegExp): ParameterRule['faults'] =>
  (name, value) =>
    typeof value === 'string' && pattern.test(value) ? [] : one(name, 'pattern', 'Waarde voldoet niet aan het patroon.')

const date: ParameterRule['faults'] = (name, value) =>
  typeof value === 'string' && isDate(value) ? [] : one(name, 'date', 'Waarde is geen geldige datum.')

const boolean: ParameterRule['faults'] = (name, value) =>
  typeof value === 'boolean' ? [] : one(name, 'boolean', 'Waarde is geen boolean.')

const houseNumber: ParameterRule['faults'] = (name, value) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 99_999
    ? []
    : one(name, 'integer', 'Waarde is geen geldig getal.')

const listOf =
  (item: ParameterRule['faults'], maxItems: number): ParameterRule['faults'] =>
  (name, value) => {
    if (!Array.isArray(value)) return one(name, 'array', 'Parameter is geen array.')
    if (value.length === 0) return one(name, 'minItems', 'Array bevat minder dan 1 items.')
    if (value.length > maxItems) return one(name, 'maxItems', `Array bevat meer dan ${maxItems} items.`)
    return value.flatMap((entry, i) => item(`${name}.${i}`, entry))
  }

const required = (faults: ParameterRule['faults']): ParameterRule => ({ required: true, faults })
const optional = (faults: ParameterRule['faults']): ParameterRule => ({ required: false, faults })

/** A `fields` parameter whose entries are fields that may be asked for. */
export const fieldsParameter = (isAllowed: (path: string) => boolean): ParameterRule =>
  required(
    listOf((name, entry) => {
      if (typeof entry !== 'string' || !patterns.field.test(entry))
        return one(name, 'pattern', 'Waarde voldoet niet aan het patroon.')
      return isAllowed(entry) ? [] : one(name, 'fields', 'Parameter bevat een niet bestaande veldnaam.')
    }, 130),
  )

const municipality = optional(like(patterns.municipality))
const familyName = like(patterns.familyName)

/** The parameters of each query type that the simulator answers, beside `type` and `fields`. */
export const parameters = {
  RaadpleegMetBurgerservicenummer: {
    burgerservicenummer: required(listOf(like(patterns.bsn), 20)),
    gemeenteVanInschrijving: municipality,
  },
  ZoekMetGeslachtsnaamEnGeboortedatum: {
    geboortedatum: required(date),
    geslachtsnaam: required(familyName),
    voornamen: optional(like(patterns.givenNames)),
    voorvoegsel: optional(like(patterns.prefix)),
    geslacht: optional(like(patterns.sex)),
    inclusiefOverledenPersonen: optional(boolean),
    gemeenteVanInschrijving: municipality,
  },
  ZoekMetPostcodeEnHuisnummer: {
    postcode: required(like(patterns.postcode)),
    huisnummer: required(houseNumber),
    huisletter: optional(like(patterns.houseLetter)),
    huisnummertoevoeging: optional(like(patterns.houseAddition)),
    geboortedatum: optional(date),
    geslachtsnaam: optional(familyName),
    inclusiefOverledenPersonen: optional(boolean),
    gemeenteVanInschrijving: municipality,
  },
} as const satisfies Record<string, Record<string, ParameterRule>>

/** Query types of the specification that no key of the practice world is authorised for. */
export const unauthorisedTypes: readonly string[] = [
  'ZoekMetNaamEnGemeenteVanInschrijving',
  'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
  'ZoekMetNummeraanduidingIdentificatie',
  'ZoekMetAdresseerbaarObjectIdentificatie',
]
