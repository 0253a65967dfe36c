import { Message } from '@mens-centraal/ui/Message'
import type { ReactNode } from 'react'
import { inSentences } from '../api/failure.ts'
import { useWho, type Who } from './session.tsx'

/** Why somebody sees nothing of what they signalled: nobody designates them today; undefined while somebody does. */
const undesignated = ({ roles, signallingRefusals }: Who) =>
  roles.includes('reporter') ? signallingRefusals.find(({ code }) => code.startsWith('designation-')) : undefined

/** What a reporter sees of own signals and matches; without a designation why they see nothing, and who hands over what runs, instead of an empty list. */
export const WhileDesignated = ({ children }: { readonly children: ReactNode }) => {
  const refusal = undesignated(useWho())
  if (refusal === undefined) return children
  return (
    <Message tone="attention" title={refusal.title}>
      <p>{inSentences(refusal.detail)}</p>
    </Message>
  )
}
