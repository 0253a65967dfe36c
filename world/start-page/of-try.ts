import { type Html, html } from '../pages/html.ts'
import { tries } from './tries.ts'

/** In a form that stands in a try: to that try one comes back. */
export const ofTry = (number: number | undefined): Html | false =>
  number !== undefined && html`<input type="hidden" name="try" value="${String(number)}">`

/** The number of the try that a form or an address names, if it names one. */
export const tryOf = (fields: unknown): number | undefined => {
  const number = Number((fields as { try?: unknown } | undefined)?.try)
  return tries[number - 1] === undefined ? undefined : number
}
