import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { answer } from './answer.ts'
import type { Json } from './json.ts'
import type { Population } from './population.ts'
import { faultsProblem, type Problem, problems, tooManyResultsProblem } from './problems.ts'
import { readQuery } from './query.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a body as a JSON object; undefined when it is none. */
export const parsed = (body: unknown): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(String(body))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * The answer to the body of a request.
 * @param body text that should be a query in JSON, or nothing
 * @param today the day that ages are counted from
 */
export const respond = (body: unknown, population: Population, today: CalendarDay): Result<Json, Problem> => {
  const request = parsed(body)
  if (request === undefined) return refuse(problems.noJson)
  const query = readQuery(request)
  if (!query.ok) return refuse(query.refusal.code === 'faults' ? faultsProblem(query.refusal.faults) : problems.authorisation)
  const people = answer(query.value, population, today)
  return people.ok ? ok(people.value) : refuse(tooManyResultsProblem(people.refusal.maximum))
}
