import { createContext, type ReactNode, use, useRef, useState } from 'react'
import type { Answer } from '../api/call.ts'
import { readPreference, writePreference } from '../browser/preferences.ts'

/** A youth as this professional knows them. */
export type YouthLabel = Answer<'GET /api/risk-signals'>['signals'][number]['youth']

type HideNamesValue = {
  readonly hidden: boolean
  readonly hide: (hidden: boolean) => void
  /** The same youth has the same number on every page, until the window is closed. */
  readonly numberOf: (youth: YouthLabel) => number
}

const HideNamesContext = createContext<HideNamesValue>({ hidden: false, hide: () => undefined, numberOf: () => 1 })

/** Whether names of youths are hidden on this screen, and the way to change that. */
export const useHideNames = (): HideNamesValue => use(HideNamesContext)

/** Remembers in this browser that names stay hidden, for screens that a whole classroom can see. */
export const HideNamesProvider = ({ children }: { readonly children: ReactNode }) => {
  const [hidden, setHidden] = useState(() => readPreference('hide-names') === 'yes')
  const numbers = useRef(new Map<string, number>())
  const hide = (wish: boolean) => {
    writePreference('hide-names', wish ? 'yes' : null)
    setHidden(wish)
  }
  const numberOf = (youth: YouthLabel): number => {
    const key = JSON.stringify([youth.givenNames, youth.familyName, youth.birthYear])
    const number = numbers.current.get(key) ?? numbers.current.size + 1
    numbers.current.set(key, number)
    return number
  }
  return <HideNamesContext value={{ hidden, hide, numberOf }}>{children}</HideNamesContext>
}
