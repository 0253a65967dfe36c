import type { ReactNode } from 'react'
import { Icon, type IconKind } from './Icon.tsx'
import './message.css'

export type Tone = 'attention' | 'good' | 'bad' | 'calm'

type MessageProps = {
  readonly tone: Tone
  /** Another sign than that of the tone. */
  readonly sign?: IconKind
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** True when the message appears after an act: screen readers then hear it at once. */
  readonly announce?: boolean
}

/** Something to know, said in words and in shape. `attention`: do something; `bad`: it went wrong; `good`: it is done; `calm`: good to know. */
export const Message = ({ tone, sign = tone, title, children, announce = false }: MessageProps) => (
  <div className={`message ${tone}`} {...(announce && { role: tone === 'bad' ? 'alert' : 'status' })}>
    <span className="message-sign">
      <Icon kind={sign} />
    </span>
    <div className="message-body">
      {title && <p className="message-title">{title}</p>}
      {children}
    </div>
  </div>
)
