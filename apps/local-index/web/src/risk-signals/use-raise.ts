import type { Problem } from '@mens-centraal/contract/problem'
import { useEffect, useState } from 'react'
import type { Answer } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useHouseForm, type Wrong } from '../form/use-house-form.ts'
import { today } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { FoundYouth } from '../youths/found-youth.ts'
import { emptyRaise, type RaiseValues, raiseBody, raiseMistakes } from './raise-form.ts'

export type Raised = Answer<'POST /api/risk-signals'>

const places = {
  pointers: {
    told: 'told',
    'told/told': 'told',
    'told/audience': 'audience',
    'told/on': 'toldOn',
    'told/postponedUntil': 'postponedUntil',
    endsOn: 'end',
  },
  codes: {
    'told-on-in-future': 'toldOn',
    'told-on-invalid': 'toldOn',
    'told-postponed-past': 'postponedUntil',
    'told-postponed-too-late': 'postponedUntil',
    'end-too-early': 'end',
    'end-too-late': 'end',
    'end-after-birthday': 'end',
  },
} as const

const findExpired = (failure: Failure): failure is Problem => failure.code === 'find-expired'

/**
 * The form of a signal after the youth is found, and sending it: one key per filled form, so that it is given once. While another youth is looked
 * for, what was filled in stays, but for the weighing: that was of the former youth.
 */
export const useRaise = (youth: FoundYouth | null, onRaised: (raised: Raised) => void) => {
  const t = useWords()
  const act = useAct('POST /api/risk-signals')
  const keyOf = useIdempotencyKey()
  const [expired, setExpired] = useState(false)
  const check = (values: RaiseValues): Wrong<RaiseValues> => {
    if (youth === null) return {}
    const mistakes = Object.entries(raiseMistakes(values, today(), youth.latestEnd))
    return Object.fromEntries(mistakes.map(([name, word]) => [name, t(word)]))
  }
  const form = useHouseForm<RaiseValues>({ defaults: emptyRaise, check, ...places })
  const { set } = form
  const isWithoutYouth = youth === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the youth goes, not with each new face of the form
  useEffect(() => {
    if (!isWithoutYouth) return
    set('criteria', emptyRaise.criteria)
    set('weighedElsewhere', emptyRaise.weighedElsewhere)
  }, [isWithoutYouth])
  const send = async (values: RaiseValues) => {
    const body = youth && raiseBody(values, youth, today())
    if (!body) return
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    if (answer.ok) return onRaised(answer.value)
    setExpired(findExpired(answer.refusal))
    form.refuse(answer.refusal)
  }
  return { form, expired, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

export type RaiseForm = ReturnType<typeof useRaise>['form']
