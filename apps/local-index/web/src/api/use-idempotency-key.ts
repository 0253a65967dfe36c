import { newRandomId } from '@mens-centraal/kernel/ids'
import { useRef } from 'react'

/**
 * Gives one key per filled form: sending the same again (after a broken line, a double click) has one effect; what was changed in between
 * gets a new key.
 */
export const useIdempotencyKey = (): ((body: unknown) => string) => {
  const last = useRef<{ content: string; key: string } | null>(null)
  return (body) => {
    const content = JSON.stringify(body)
    if (last.current?.content !== content) last.current = { content, key: newRandomId() }
    return last.current.key
  }
}
