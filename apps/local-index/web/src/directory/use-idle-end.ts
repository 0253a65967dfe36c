import { second } from '@mens-centraal/kernel/instant'
import { useEffect, useRef, useState } from 'react'
import { onContact } from '../api/contact.ts'
import { heardElsewhere, type IdlePhase, idlePhase, shouldRenew } from './idle.ts'
import { useSession } from './session.tsx'

const stepEveryMs = 5 * second
const lookEveryMs = 30 * second

/** When the person last touched this page, in milliseconds since 1970. */
const useLastTouch = () => {
  const touchedAt = useRef(0)
  useEffect(() => {
    const touch = () => {
      touchedAt.current = Date.now()
    }
    const kinds = ['keydown', 'pointerdown'] as const
    for (const kind of kinds) window.addEventListener(kind, touch, { capture: true, passive: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, touch, { capture: true })
    }
  }, [])
  return touchedAt
}

/**
 * Follows how near the idle end is. Who is typing or clicking keeps the session alive; before anyone is warned, the server is asked
 * whether another window did.
 */
export const useIdleEnd = (active: boolean): IdlePhase => {
  const { session, look, renew } = useSession()
  const [phase, setPhase] = useState<IdlePhase>('alive')
  const heardAt = useRef(Date.now())
  const touchedAt = useLastTouch()

  useEffect(
    () =>
      onContact('contact', () => {
        heardAt.current = Date.now()
        setPhase('alive')
      }),
    [],
  )

  useEffect(() => {
    heardAt.current = heardElsewhere(heardAt.current, session.idleEndsAt, Date.now())
    setPhase(idlePhase(Date.now(), heardAt.current))
  }, [session.idleEndsAt])

  useEffect(() => {
    if (!active) return
    let lookedAt = 0
    const step = async () => {
      if (shouldRenew(Date.now(), heardAt.current, touchedAt.current)) await renew().catch(() => undefined)
      else if (idlePhase(Date.now(), heardAt.current) !== 'alive' && Date.now() - lookedAt >= lookEveryMs) {
        lookedAt = Date.now()
        await look()
      }
      setPhase(idlePhase(Date.now(), heardAt.current))
    }
    const timer = setInterval(() => void step(), stepEveryMs)
    return () => clearInterval(timer)
  }, [active, look, renew, touchedAt])

  return phase
}
