/** An expected outcome as a value: either `value`, or a refusal that says what is so. Bugs are thrown, never returned. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

/** Wraps a value as a successful outcome. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** Wraps a refusal as an unsuccessful outcome. */
export const refuse = <R>(refusal: R): Result<never, R> => ({ ok: false, refusal })

/** Fails at compile time when a case of a closed union is not handled; at run time it is a bug. */
export const unreachable = (value: never): never => {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
