import { Message } from '@mens-centraal/ui/Message'
import type { ReactNode } from 'react'
import { inSentences } from '../api/failure.ts'
import { useWho, type Who } from './session.tsx'

/** Why somebody sees nothing of what they signalled: nobody designates them today; undefined while somebody does. */
const undesignated = ({ roles, signallingRefusals }: Who) =>
  roles.includes('reporter') ? signallingRefusals.find(({ code }) => code.startsWith('designation-')) : undefined

/** Says that the designation stopped, and who hands over what they signalled. Nothing while it holds. */
export const Undesignated = () => {
  const refusal = undesignated(useWho())
  return (
    refusal && (
      <Message tone="attention" title={refusal.title}>
        <p>{inSentences(refusal.detail)}</p>
      </Message>
    )
  )
}

/** What a reporter sees of own signals and matches; without a designation why they see nothing, instead of an empty list. */
export const WhileDesignated = ({ children }: { readonly children: ReactNode }) =>
  undesignated(useWho()) === undefined ? children : <Undesignated />
