/** A value of an answer. Undefined members are left out, as the register leaves out what it does not have. */
export type Json = string | number | boolean | undefined | readonly Json[] | { readonly [name: string]: Json }

/** A row of a national code table (waardetabel). */
export const table = (code: string, omschrijving: string): Json => ({ code, omschrijving })
