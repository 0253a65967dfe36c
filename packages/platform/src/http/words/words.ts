/** A language that we speak with people. */
export type Language = 'nl' | 'en'

/** What is so, and what to do now; `{name}` is filled in from the refusal's facts. */
export type Words = {
  readonly status: number
  readonly nl: readonly [title: string, detail: string]
  readonly en: readonly [title: string, detail: string]
}
