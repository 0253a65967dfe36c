import { cpus } from 'node:os'
import { blind, unblind } from '@mens-centraal/pseudonym/blind'
import { utf8 } from '@mens-centraal/pseudonym/bytes'
import { checkEvaluation, evaluate } from '@mens-centraal/pseudonym/evaluate'
import type { Group } from '@mens-centraal/pseudonym/group'
import { nobleGroup } from '@mens-centraal/pseudonym/noble-group'
import { sodiumGroup } from '@mens-centraal/pseudonym/sodium-group'

// How often a second one core does each step of an evaluation, side by side for both back ends. No goal is tested here: it is a measurement.
const perSecond = (work: () => void, seconds = 2): number => {
  work()
  const from = performance.now()
  let times = 0
  while (performance.now() - from < seconds * 1000) {
    work()
    times += 1
  }
  return (times * 1000) / (performance.now() - from)
}

const figures = (group: Group, elements: number) => {
  const secret = group.scalars.random()
  const share = { secret, published: group.base(secret) }
  const own = Array.from({ length: elements }, (_, i) => blind(group, utf8(`person ${i}`)))
  const blinded = own.map(({ element }) => element.slice())
  const answered = evaluate(group, share, blinded)
  if (!answered.ok) throw new Error(answered.refusal.code)
  const each = (work: () => void) => Math.round(perSecond(work) * elements)
  return {
    'back end': group.name,
    'elements a request': elements,
    'blinded/s': each(() => own.forEach((_, i) => void blind(group, utf8(`person ${i}`)))),
    'evaluated with proof/s': each(() => void evaluate(group, share, blinded)),
    'proofs checked/s': each(() => void checkEvaluation(group, share.published, blinded, answered.value)),
    'unblinded/s': each(() =>
      answered.value.elements.forEach((element) => {
        const r = group.scalars.random()
        unblind(group, { blind: r, element: new Uint8Array(32) }, element)
      }),
    ),
  }
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, one core`)
console.table([sodiumGroup, nobleGroup].flatMap((group) => [figures(group, 1), figures(group, 3), figures(group, 16)]))
