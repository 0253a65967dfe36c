/** A piece of HTML that is safe to send: made by the `html` template alone. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: text (escaped), HTML (as it is), lists of these, and nothing. */
export type Piece = string | number | Html | readonly Piece[] | undefined | false

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')

const render = (piece: Piece): string => {
  if (piece === undefined || piece === false) return ''
  if (piece instanceof Html) return piece.text
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece))
  return piece.map(render).join('')
}

/**
 * Template tag for HTML: every value is escaped, for element content and for attributes between quotes. Values must not stand in a
 * script, a style, or an attribute without quotes.
 */
export const html = (fixed: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(fixed.map((part, index) => part + render(pieces[index])).join(''))
