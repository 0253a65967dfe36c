import type { MouseEvent, ReactNode } from 'react'
import { useUiWords } from './use-ui-words.ts'
import './button.css'
import { Spinner } from './Waiting.tsx'

export type ButtonLook = 'main' | 'plain' | 'quiet' | 'danger'

type ButtonProps = {
  readonly children: ReactNode
  /** `main` once on a page; `danger` for what cannot be undone; `quiet` looks like a link. */
  readonly look?: ButtonLook
  readonly type?: 'button' | 'submit'
  readonly onPress?: () => void
  /** The act is under way: the button stays focusable, shows a progress sign and does nothing. */
  readonly pending?: boolean
}

/** The class of a link that looks like a button. */
export const buttonClass = (look: ButtonLook): string => `button ${look}`

/** A button. Never disabled without a reason: show the reason instead. */
export const Button = ({ children, look = 'plain', type = 'button', onPress, pending = false }: ButtonProps) => {
  const t = useUiWords()
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // Safari leaves the focus elsewhere; a dialog that opens now must know where to give it back
    event.currentTarget.focus()
    onPress?.()
  }
  return (
    <button
      className={buttonClass(look)}
      type={pending ? 'button' : type}
      data-pending={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : press}
    >
      {pending && <Spinner />}
      {children}
      <span role="status" className="only-heard">
        {pending && t('ui.busy')}
      </span>
    </button>
  )
}

/** Buttons in a row that wraps; the main one first. */
export const Actions = ({ children }: { readonly children: ReactNode }) => <div className="actions screen-only">{children}</div>
