import './icon.css'

const paths = {
  good: 'M3.5 8.5l3 3 6-7',
  attention: 'M8 3.5v5.5M8 12v.5',
  bad: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  calm: 'M8 7v5M8 4v.5',
  arrow: 'M6 3.5l4.5 4.5L6 12.5',
  waiting: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 5v3.2l2 1.3',
} as const

export type IconKind = keyof typeof paths

/** A small sign that repeats in shape what the words beside it say; never the only carrier of a meaning. */
export const Icon = ({ kind }: { readonly kind: IconKind }) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[kind]} />
  </svg>
)
