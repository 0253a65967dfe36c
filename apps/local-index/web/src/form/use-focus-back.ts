import { useRef } from 'react'

/** Remembers what had the focus when a form was opened from there, and gives it back when the form closes. */
export const useFocusBack = () => {
  const before = useRef<Element | null>(null)
  return {
    leave: () => {
      before.current = document.activeElement
    },
    back: () => {
      if (before.current instanceof HTMLElement) before.current.focus()
    },
  }
}
