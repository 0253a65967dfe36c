import { Type } from 'typebox'
import { At, closed, oneOf, type professionalFunctions, Text } from '../vocabulary.ts'

/** The columns of a list of people, as a spreadsheet names them. */
export const peopleListColumns = [
  'voornaam',
  'achternaam',
  'functie',
  'e-mail',
  'telefoon',
  'rol',
  'account',
  'aangewezen vanaf',
  'aangewezen t/m',
] as const

/** How a list names a function. */
export const functionsInDutch = {
  leerkracht: 'teacher',
  'schoolmaatschappelijk werker': 'school-social-worker',
  hulpverlener: 'care-worker',
  jongerenwerker: 'youth-worker',
  arts: 'doctor',
  verpleegkundige: 'nurse',
  agent: 'police-officer',
  leerplichtambtenaar: 'attendance-officer',
  jeugdbeschermer: 'child-protection-worker',
  schuldhulpverlener: 'debt-counsellor',
  'medewerker gemeente': 'official',
  coördinator: 'coordinator',
  adviseur: 'adviser',
  beheerder: 'manager',
} as const satisfies { readonly [word: string]: (typeof professionalFunctions)[number] }

/** How a list names roles. */
export const rolesInDutch = {
  melder: ['reporter'],
  coördinator: ['coordinator'],
  'melder en coördinator': ['reporter', 'coordinator'],
} as const

/** What may be wrong with one row. */
export const rowProblems = [
  'csv-cells',
  'csv-formula',
  'csv-too-long',
  'required',
  'twice-in-file',
  'name-differs',
  'function-unknown',
  'role-unknown',
  'day-invalid',
  'mail-invalid',
  'mail-domain-unknown',
  'mail-address-shared',
  'phone-invalid',
  'subject-needed',
  'subject-taken',
  'not-a-reporter',
  'designation-not-needed',
  'start-invalid',
  'period-invalid',
  'period-overlaps',
  'second-person-required',
] as const

export const PeopleListBody = closed({ text: Type.String({ maxLength: 500_000 }) })
export const TakePeopleListBody = closed({ text: Type.String({ maxLength: 500_000 }), version: Type.Integer() })

/** What taking the list over would do, row by row. `version` says of which state of the organisation that holds. */
export const PeopleListPreview = closed({
  version: Type.Integer(),
  rows: Type.Array(
    closed({
      /** The line of the file on which the row begins; the header is on line 1. */
      line: Type.Integer(),
      name: Type.String({ maxLength: 1100 }),
      outcome: oneOf(['added', 'added-designated', 'designated', 'known', 'wrong'] as const),
      problem: Type.Union([oneOf(rowProblems), Type.Null()]),
    }),
  ),
})

export const PeopleListTaken = closed({ added: Type.Integer(), designated: Type.Integer() })

/** Lists that were taken over for an organisation. */
export const PeopleListHistory = Type.Array(
  closed({ at: At, who: Type.Union([Text(220), Type.Null()]), added: Type.Integer(), designated: Type.Integer() }),
)
