import { Type } from 'typebox'

/** The words that schemas are made of. Every object is closed: an unknown field is refused, so that no content can be smuggled in. */
export const closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

/** One of a few fixed words. */
export const oneOf = <W extends string[]>(words: readonly [...W]) => Type.Enum<W>(words)

export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', description: 'UUID' })
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'calendar day in Europe/Amsterdam, YYYY-MM-DD' })
export const At = Type.String({
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z$',
  description: 'instant, UTC',
})
/** A line of text: no control characters, and none that turn the direction of writing around. */
export const Text = (maxLength: number) =>
  Type.String({ pattern: '^[^\\p{Cc}\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]+$', minLength: 1, maxLength })

export const professionalFunctions = [
  'teacher',
  'school-social-worker',
  'care-worker',
  'youth-worker',
  'doctor',
  'nurse',
  'police-officer',
  'attendance-officer',
  'child-protection-worker',
  'debt-counsellor',
  'official',
  'coordinator',
  'adviser',
  'manager',
] as const
/** A neutral function: says what someone's job is, never what is the matter (Jeugdwet art. 7.1.4.3). */
export const ProfessionalFunction = oneOf(professionalFunctions)

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
export const Weekday = oneOf(weekdays)

export const roles = [
  'reporter',
  'involvement-recorder',
  'coordinator',
  'follow-up-officer',
  'functional-manager',
  'privacy-officer',
  'decider',
] as const
export const Role = oneOf(roles)

export const toldAudiences = ['youth', 'representative', 'both'] as const
/** Who of the family was told of the signal, by role (AVG art. 14; domain rule by age). */
export const ToldAudience = oneOf(toldAudiences)

export const Sex = oneOf(['M', 'V', 'O'] as const)

/** The domains of the designated kinds of organisation (Jeugdwet art. 7.1.1.2). */
export const domains = [
  'youth-help',
  'youth-health-care',
  'health-care',
  'education',
  'social-support',
  'work-and-income',
  'police-and-justice',
] as const
