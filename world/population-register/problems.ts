import type { Fault } from './parameters.ts'

/** A refusal as the specification writes it (Foutbericht, BadRequestFoutbericht; RFC 7807). `instance` is added when it is sent. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly invalidParams?: readonly Fault[]
}

const problem = (status: number, section: string, code: string, title: string, detail: string): Problem => ({
  type: `https://datatracker.ietf.org/doc/html/rfc7231#section-${section}`,
  title,
  status,
  detail,
  code,
})

export const problems = {
  noJson: problem(
    400,
    '6.5.1',
    'paramsValidation',
    'Een of meerdere parameters zijn niet correct.',
    'De aanvraag is geen JSON object.',
  ),
  authentication: problem(
    401,
    '6.5.3',
    'authentication',
    'Niet correct geauthenticeerd.',
    'De API-key ontbreekt of is niet bekend.',
  ),
  authorisation: problem(
    403,
    '6.5.3',
    'autorisation',
    'U bent niet geautoriseerd voor deze operatie.',
    'Dit zoek type is niet toegestaan voor deze API-key.',
  ),
  notFound: problem(404, '6.5.4', 'notFound', 'Opgevraagde resource bestaat niet.', 'Dit pad bestaat niet.'),
  method: problem(405, '6.5.5', 'methodNotAllowed', 'Deze methode is niet toegestaan.', 'Alleen POST is toegestaan.'),
  cursorGone: problem(
    410,
    '6.5.9',
    'cursorGone',
    'Deze plaats in de lijst is niet meer bekend.',
    'Begin opnieuw, en vergelijk wat u hebt met wat het register nu zegt.',
  ),
  notAcceptable: problem(
    406,
    '6.5.6',
    'notAcceptable',
    'Gevraagde contenttype wordt niet ondersteund.',
    'Alleen JSON met UTF-8 wordt ondersteund.',
  ),
  tooLarge: problem(413, '6.5.11', 'tooLarge', 'De aanvraag is te groot.', 'De aanvraag is groter dan 64 kB.'),
  unsupported: problem(
    415,
    '6.5.13',
    'unsupported',
    'Media Type wordt niet ondersteund.',
    'Alleen JSON met UTF-8 wordt ondersteund.',
  ),
  server: problem(500, '6.6.1', 'serverError', 'Interne server fout.', 'De aanvraag kan niet worden verwerkt.'),
  unavailable: problem(
    503,
    '6.6.4',
    'notAvailable',
    'Bronservice BRP is tijdelijk niet beschikbaar.',
    'Probeer het later opnieuw.',
  ),
} as const satisfies Record<string, Problem>

const namesShown = 5

const listed = (faults: readonly Fault[]): string => {
  const names = [...new Set(faults.flatMap((fault) => fault.name ?? []))]
  if (names.length === 0) return 'Er zijn parameters die niet worden verwacht.'
  const rest = names.length > namesShown ? ' en andere' : ''
  return `De foutieve parameters zijn ${names.slice(0, namesShown).join(', ')}${rest}.`
}

/** All faults of a query at once. One that misses a required parameter has a code of its own. */
export const faultsProblem = (faults: readonly Fault[]): Problem => {
  const incomplete = faults.some((fault) => fault.code === 'required')
  const title = incomplete
    ? 'Minimale combinatie van parameters moet worden opgegeven.'
    : 'Een of meerdere parameters zijn niet correct.'
  return {
    ...problem(400, '6.5.1', incomplete ? 'paramsCombination' : 'paramsValidation', title, listed(faults)),
    invalidParams: faults,
  }
}

/** A search that finds more people than may be given. */
export const tooManyResultsProblem = (maximum: number): Problem =>
  problem(
    400,
    '6.5.1',
    'tooManyResults',
    'Teveel zoekresultaten.',
    `Meer dan maximum van ${maximum} zoekresultaten gevonden. Verfijn de zoekopdracht.`,
  )
