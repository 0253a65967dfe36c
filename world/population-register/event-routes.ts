import { type Bsn, isBsn } from '@mens-centraal/kernel/bsn'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import type { Happenings } from './events.ts'
import type { Json } from './json.ts'
import { faultsProblem, type Problem, problems } from './problems.ts'

const most = 100

const wrong = (name: string, reason: string): Result<never, Problem> => refuse(faultsProblem([{ name, code: 'value', reason }]))

const readBsns = (body: Readonly<Record<string, unknown>>): Result<readonly Bsn[], Problem> => {
  const { burgerservicenummers: asked } = body
  const isList = Array.isArray(asked) && asked.length > 0 && asked.length <= most
  const bsns = isList ? asked.filter((bsn): bsn is Bsn => typeof bsn === 'string' && isBsn(bsn)) : []
  return isList && bsns.length === asked.length
    ? ok(bsns)
    : wrong('burgerservicenummers', `Waarde is geen lijst van 1 tot en met ${most} burgerservicenummers.`)
}

type Answer = (body: Readonly<Record<string, unknown>>, client: string) => Result<Json, Problem>

/**
 * What the register answers about whom a client follows, and what happened to them. An interface of this simulator's own, at the same door as
 * `/personen`: the BRP Personen API knows nothing of the kind, so no conformity is claimed.
 * @returns by path, after the base path
 */
export const eventAnswers = (happenings: Happenings): Readonly<Record<string, Answer>> => ({
  '/volgindicaties': (body, client) => {
    const { volgen } = body
    if (typeof volgen !== 'boolean') return wrong('volgen', 'Waarde is niet true of false.')
    const bsns = readBsns(body)
    if (!bsns.ok) return bsns
    if (volgen) happenings.follow(client, bsns.value)
    else happenings.unfollow(client, bsns.value)
    return ok({})
  },
  '/volgindicaties/overzicht': (_body, client) => ok({ burgerservicenummers: [...happenings.followed(client)] }),
  '/gebeurtenissen': ({ na = null }, client) => {
    if (na !== null && typeof na !== 'string') return wrong('na', 'Waarde is geen plaats in de lijst.')
    const page = happenings.after(client, na, most)
    if (page === undefined) return refuse(problems.cursorGone)
    return ok({
      gebeurtenissen: page.happenings.map(({ kind, bsn, newBsn }) => ({
        soort: kind,
        burgerservicenummer: bsn,
        ...(newBsn !== undefined && { nieuwBurgerservicenummer: newBsn }),
      })),
      verder: page.cursor,
    })
  },
})
