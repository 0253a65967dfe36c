/** Tells requests that wait for mail that there may be some. */
export type Bell = {
  ring(): void
  /** Resolves at the next ring, and otherwise after so many ms. @returns false when the house closes: whoever waits goes */
  wait(ms: number): Promise<boolean>
  /** Nobody waits any longer. */
  close(): void
}

export const openBell = (): Bell => {
  const waiting = new Set<() => void>()
  let closed = false
  const ring = (): void => {
    for (const go of waiting) go()
  }
  const wait = (ms: number): Promise<boolean> =>
    new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer)
        waiting.delete(go)
        resolve(!closed)
      }
      const timer = setTimeout(go, closed ? 0 : ms)
      waiting.add(go)
    })
  const close = (): void => {
    closed = true
    ring()
  }
  return { ring, wait, close }
}
