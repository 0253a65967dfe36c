/**
 * An expected "no", as a value. `code` says what is so; `field` names the part of the wish that it is about (JSON pointer without the
 * leading slash); `facts` are dates or numbers that the explanation may quote, never personal data of a youth.
 */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  readonly field?: string
  readonly facts?: { readonly [name: string]: string | number }
}
