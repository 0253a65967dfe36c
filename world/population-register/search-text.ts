const unmarked: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' }

/** A name as the register compares it: without regard to case or diacritics. */
export const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøıßæœ]/g, (letter) => unmarked[letter] ?? letter)

/** True if the search text is the name, or, with a wildcard (*) at its end, the name's beginning. A person without that name never matches. */
export const matches = (name: string | null, search: string): boolean => {
  if (name === null) return false
  const wanted = plain(search)
  return wanted.endsWith('*') ? plain(name).startsWith(wanted.slice(0, -1)) : plain(name) === wanted
}
