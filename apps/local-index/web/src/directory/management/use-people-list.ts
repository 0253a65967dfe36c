import { useState } from 'react'
import type { Answer } from '../../api/call.ts'
import type { Failure } from '../../api/failure.ts'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'

export type Preview = Answer<'POST /api/organisations/:id/people-list-previews'>
export type Taken = Answer<'POST /api/organisations/:id/people-lists'>

/** A list of people on its way: chosen, looked at, taken over. The file stays in the browser until it is taken over. */
export const usePeopleList = (id: string, onTaken: () => void) => {
  const [file, setFile] = useState<File | null>(null)
  const [looked, setLooked] = useState<{ readonly text: string; readonly preview: Preview } | null>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [missing, setMissing] = useState(false)
  const looking = useAct('POST /api/organisations/:id/people-list-previews')
  const taking = useAct('POST /api/organisations/:id/people-lists')
  const keyOf = useIdempotencyKey()
  const choose = (chosen: File | null) => {
    setFile(chosen)
    setLooked(null)
    setFailure(null)
    setMissing(false)
  }
  const look = async () => {
    setTaken(null)
    setMissing(file === null)
    if (file === null) return
    const text = await file.text()
    const answer = await looking.run({ params: { id }, body: { text } })
    setFailure(answer.ok ? null : answer.refusal)
    setLooked(answer.ok ? { text, preview: answer.value } : null)
  }
  const take = async () => {
    if (looked === null) return
    const body = { text: looked.text, version: looked.preview.version }
    const answer = await taking.run({ params: { id }, body, idempotencyKey: keyOf(body) })
    setFailure(answer.ok ? null : answer.refusal)
    setLooked(null)
    if (!answer.ok) return
    setTaken(answer.value)
    onTaken()
  }
  return {
    ...{ preview: looked?.preview ?? null, taken, failure, missing, choose },
    ...{ looking: looking.pending, taking: taking.pending, look: () => void look(), take: () => void take() },
  }
}
