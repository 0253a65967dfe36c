/** Sex as the population register records it: man, woman, unknown (code table "geslacht": M, V, O). */
export type Sex = 'M' | 'V' | 'O'
