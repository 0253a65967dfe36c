import { useState } from 'react'
import type { Answer } from '../../api/call.ts'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { decodeText } from '../../form/read-file.ts'
import { useHouseForm } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'

export type Preview = Answer<'POST /api/hand-over-previews'>
type Shown = { readonly file: string; readonly preview: Preview }
/** What a form holds of the file: its text, read when it was chosen. */
type FileValues = { readonly file: string }

/** A file with hand-overs: chosen, looked at, and then carried out as a whole. */
export const useHandOverFile = () => {
  const t = useWords()
  const look = useAct('POST /api/hand-over-previews')
  const act = useAct('POST /api/hand-over-files')
  const keyOf = useIdempotencyKey()
  const [shown, setShown] = useState<Shown | null>(null)
  const [asked, setAsked] = useState(false)
  const [done, setDone] = useState(false)
  const form = useHouseForm<FileValues>({
    defaults: { file: '' },
    check: ({ file }) => (file === '' ? { file: t('handOverFile.needed') } : {}),
    pointers: { file: 'file' },
  })
  const field = form.field('file')
  const choose = async (file: File | null) => {
    setShown(null)
    field.onChange(file === null ? '' : decodeText(await file.arrayBuffer()))
  }
  const submit = form.submit(async ({ file }) => {
    const answer = await look.run({ body: { file } })
    if (answer.ok) setShown({ file, preview: answer.value })
    else form.refuse(answer.refusal)
  })
  const confirm = async () => {
    if (shown === null) return
    const body = { file: shown.file, fingerprint: shown.preview.fingerprint }
    const outcome = await act.run({ body, idempotencyKey: keyOf(body) })
    setAsked(false)
    setDone(outcome.ok)
    setShown(null)
    if (!outcome.ok) form.refuse(outcome.refusal)
  }
  return {
    ...{ form, field, preview: shown?.preview ?? null, asked, done, submit },
    choose: (file: File | null) => void choose(file),
    ask: () => setAsked(true),
    dismiss: () => setAsked(false),
    confirm: () => void confirm(),
    looking: look.pending,
    acting: act.pending,
  }
}
