import { toldOn } from './acts.ts'

/** Acts on things of people: signals, matches, notices, sessions. Each with a body that is right. */
export const onIds: [operation: string, body: object | undefined][] = [
  ['GET /api/risk-signals/:id', undefined],
  ['GET /api/risk-signals/:id/earlier-organisations', undefined],
  ['GET /api/risk-signals/:id/family', undefined],
  ['POST /api/risk-signals/:id/involvement', undefined],
  ['GET /api/matches/:id', undefined],
  ['POST /api/notices/:id/reading', undefined],
  ['POST /api/risk-signals/:id/extension', { endsOn: '2027-06-01' }],
  ['POST /api/risk-signals/:id/withdrawal', { reason: 'unjustified' }],
  ['POST /api/risk-signals/:id/correction', { youth: 'x', told: toldOn }],
  ['POST /api/risk-signals/:id/removal', { because: 'objection-upheld' }],
  ['POST /api/risk-signals/:id/hand-over-request', { wanted: true }],
  ['POST /api/risk-signals/:id/archive-term', { archiveTerm: 'six-months' }],
  ['POST /api/risk-signals/:id/told-record', { told: toldOn }],
  ['POST /api/matches/:id/same-youth', { answer: 'not-same' }],
  ['GET /api/matches/:id/follow-up', undefined],
  ['POST /api/matches/:id/contact', { contact: 'in-touch' }],
  ['GET /api/stand-ins/:id/matches', undefined],
  ['POST /api/stand-ins/:id/end', undefined],
  ['GET /api/stood-in-places/:id', undefined],
  ['GET /api/stood-in-places/:id/follow-up', undefined],
  ['POST /api/stood-in-places/:id/contact', { contact: 'in-touch' }],
  ['GET /api/risk-signals/:id/involved', undefined],
  ['GET /api/matches/:id/lead', undefined],
  ['POST /api/matches/:id/lead-proposal', { participant: '7e57ab1e-0000-4000-8000-000000000002', reason: null }],
  ['POST /api/matches/:id/lead-answer', { proposal: '7e57ab1e-0000-4000-8000-000000000002', answer: 'accept' }],
  ['POST /api/matches/:id/joint-plan', { evaluateOn: null }],
  ['POST /api/sessions/:id/end', undefined],
  ['POST /api/account-links/:id/end', undefined],
]
/** An organisation, what of it is changed at once, and what others must agree to; and somebody who works there. */
export const organisationBody = {
  ...{ name: 'De Eik', displayName: null, category: 'primary-school' as const, place: 'Voorbeeldstad' },
  ...{ generalPhone: '06 00 00 99 00', mayUseBsn: false, emailDomains: ['deeik.voorbeeld.example'] },
}
export const plainBody = { name: 'De Eik', displayName: null, place: 'Voorbeeldstad', generalPhone: '06 00 00 99 00' }
export const weightyBody = {
  ...{ category: 'primary-school' as const, mayUseBsn: true, emailDomains: ['deeik.voorbeeld.example'] },
}
export const professionalBody = {
  ...{ givenName: 'Mo', familyName: 'de Wit', function: 'teacher' as const, email: 'mo@deeik.voorbeeld.example' },
  ...{ phone: '06 00 00 99 01', presence: ['mon' as const], roles: ['reporter' as const], subject: null },
}

/** What a category is from a day on. */
export const categoryBody = {
  ...{ category: 'halt' as const, designated: false, mayLead: false, helps: false, from: '2027-01-01', until: null },
  publication: 'Stb. 2026, 123',
}

/** The address of an institution, as a manager lists it. */
export const listedBody = {
  ...{ postcode: '1239AJ', houseNumber: 100, houseLetter: null, houseAddition: null, name: 'Parkzicht' },
  ...{ kind: 'institution' as const, from: '2027-01-01', until: null },
}

/** Acts on things that belong to nobody: what counts is the office of who asks. */
export const ofAnOffice: [operation: string, body: object | undefined][] = [
  ['POST /api/deliveries/:id/attempt', undefined],
  ['POST /api/organisation-signals/:id/opening', { reason: 'away' }],
  ['GET /api/organisations/:id', undefined],
  ['POST /api/organisations/:id/covenants', { from: '2027-01-01', until: null }],
  ['POST /api/covenants/:id/end', { until: '2027-01-01' }],
  ['POST /api/listed-addresses/:id/end', { until: '2027-01-01' }],
  ['POST /api/organisations/:id/change', { ...plainBody, version: 1 }],
  ['POST /api/organisations/:id/change-proposals', { ...weightyBody, version: 1 }],
  ['POST /api/organisation-changes/:id/decision', { decision: 'confirm' }],
  ['POST /api/category-changes/:id/decision', { decision: 'confirm' }],
  ['POST /api/organisations/:id/professionals', professionalBody],
  ['POST /api/organisations/:id/people-list-previews', { text: 'voornaam' }],
  ['POST /api/organisations/:id/people-lists', { text: 'voornaam', version: 1 }],
  ['POST /api/positions/:id/change', professionalBody],
  ['POST /api/positions/:id/end', { until: '2027-01-01' }],
  ['POST /api/positions/:id/designations', { from: '2027-01-01', until: null }],
  ['POST /api/right-proposals/:id/decision', { decision: 'confirm' }],
  ['POST /api/designations/:id/end', { until: '2027-01-01' }],
  ['GET /api/involvements/:id', undefined],
  ['GET /api/involvements/:id/reporters', undefined],
  ['POST /api/involvements/:id/change', { endsOn: '2027-06-01', contact: '7e57ab1e-0000-4000-8000-000000000002' }],
  ['POST /api/involvements/:id/end', undefined],
  ['POST /api/decisions/:id/outcome', { outcome: 'allow' }],
  ['GET /api/follow-ups/:id', undefined],
  ['GET /api/follow-ups/:id/lead', undefined],
  ['POST /api/lead-rule-sets/:id/removal', undefined],
  ['POST /api/follow-ups/:id/closing', { outcome: 'objection' }],
  ['POST /api/follow-ups/:id/identification', { reason: 'nobody-reachable' }],
  ['POST /api/positions/:id/invitation', undefined],
  ['POST /api/account-invitations/:id/confirmation', undefined],
  ['POST /api/account-invitations/:id/end', undefined],
  ['POST /api/positions/:id/recovery', undefined],
  ['POST /api/positions/:id/recovery-confirmation', undefined],
  ['POST /api/positions/:id/session-end', undefined],
  ['POST /api/source-systems/:id/keys', { publicKey: 'x' }],
  ['POST /api/source-systems/:id/key-revocation', { key: '7e57ab1e-0000-4000-8000-000000000002' }],
  ['POST /api/source-systems/:id/cut-off', undefined],
]
