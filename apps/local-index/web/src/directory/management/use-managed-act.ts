import { useState } from 'react'
import { useFocusBack } from '../../form/use-focus-back.ts'

/** The one form that is open on a page of management, what was done last, and where the focus goes back to. */
export const useManagedAct = <Act extends { readonly done: string }>(onChanged: () => void) => {
  const focus = useFocusBack()
  const [open, setOpen] = useState<Act | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const close = () => {
    setOpen(null)
    focus.back()
  }
  return {
    open,
    done,
    start: (act: Act) => {
      focus.leave()
      setDone(null)
      setOpen(act)
    },
    close,
    finish: () => {
      setDone(open?.done ?? null)
      close()
      onChanged()
    },
  }
}
