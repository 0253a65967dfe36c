declare const brand: unique symbol

/** A type that is told apart by name alone, so that one kind of text cannot be passed for another. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
