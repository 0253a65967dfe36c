/** The address to which a mail with this token comes back (the reverse path of RFC 5321 section 4.4). */
export const returnAddress = (address: string, token: string): string => address.replace('@', `+${token}@`)

/** The token in an address to which a mail came back; null when it is none of ours. */
export const tokenOfAddress = (address: string, returned: string): string | null => {
  const [local = '', domain = ''] = address.toLowerCase().split('@')
  const [start, end] = [`${local}+`, `@${domain}`]
  const typed = returned.toLowerCase()
  if (!typed.startsWith(start) || !typed.endsWith(end)) return null
  const token = typed.slice(start.length, typed.length - end.length)
  return /^[0-9a-f]{32}$/.test(token) ? token : null
}
