import type { BodyOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useIdempotencyKey } from '../api/use-idempotency-key.ts'
import { useHouseForm, type Wrong } from '../form/use-house-form.ts'
import { today } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import type { FoundYouth } from '../youths/found-youth.ts'
import { toldPlaces } from './ToldForm.tsx'
import { emptyTold, readTold, type ToldValues } from './told.ts'
import type { Raised } from './use-raise.ts'

type Correction = BodyOf<LocalIndexApi['POST /api/risk-signals/:id/correction']>

/** Moving a signal to the youth who was meant: whether that family was told, what it does, and confirming it. */
export const useCorrect = (id: string, youth: FoundYouth | null, onMoved: (raised: Raised) => void) => {
  const t = useWords()
  const act = useAct('POST /api/risk-signals/:id/correction')
  const keyOf = useIdempotencyKey()
  const [asked, setAsked] = useState<Correction | null>(null)
  const check = (values: ToldValues): Wrong<ToldValues> => {
    const told = readTold(values, today())
    return told.ok ? {} : Object.fromEntries(Object.entries(told.refusal).map(([name, word]) => [name, t(word)]))
  }
  const form = useHouseForm<ToldValues>({ defaults: emptyTold, check, ...toldPlaces })
  const submit = form.submit((values) => {
    const told = readTold(values, today())
    if (!told.ok || youth === null) return
    setAsked({
      youth: youth.token,
      ...(youth.how === 'not-in-register' && { notInRegister: true as const }),
      told: told.value,
    })
  })
  const confirm = async (body: Correction) => {
    const answer = await act.run({ params: { id }, body, idempotencyKey: keyOf(body) })
    setAsked(null)
    if (answer.ok) onMoved(answer.value)
    else form.refuse(answer.refusal)
  }
  return { form, asked, submit, confirm, dismiss: () => setAsked(null), pending: act.pending }
}
