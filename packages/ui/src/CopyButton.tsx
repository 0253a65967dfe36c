import { type ReactNode, useState } from 'react'
import { Button, type ButtonLook } from './Button.tsx'

type CopyButtonProps = {
  readonly children: ReactNode
  readonly text: string
  readonly copied: string
  readonly failed: string
  readonly look?: ButtonLook
}

/** Copies a text to the clipboard, and says whether that worked. */
export const CopyButton = ({ children, text, copied, failed, look = 'plain' }: CopyButtonProps) => {
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly worked: boolean } | null>(null)
  const copy = async () => {
    const worked = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    setOutcome({ of: text, worked })
  }
  return (
    <>
      <Button look={look} onPress={() => void copy()}>
        {children}
      </Button>
      <span role="status">{outcome?.of === text && (outcome.worked ? copied : failed)}</span>
    </>
  )
}
