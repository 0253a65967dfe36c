import type { ReactNode } from 'react'
import { Icon, type IconKind } from './Icon.tsx'
import type { Tone } from './Message.tsx'
import './tag.css'

/** A short status in words, with a sign whose shape says the same. */
export const Tag = ({
  tone = 'calm',
  sign,
  children,
}: {
  readonly tone?: Tone
  readonly sign?: IconKind
  readonly children: ReactNode
}) => (
  <span className={`tag ${tone}`}>
    {sign && <Icon kind={sign} />}
    {children}
  </span>
)
