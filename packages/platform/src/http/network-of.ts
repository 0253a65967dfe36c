import { isIPv6 } from 'node:net'
import { Address6 } from 'ip-address'

const subscriberBits = 64
/** The first 96 bits of an IPv4 address that is written as one of IPv6 (RFC 4291 section 2.5.5.2). */
const mapped = new Address6('::ffff:0:0/96')

/**
 * As whom a network address counts against floods: an IPv4 address is one subscriber; of IPv6 a subscriber has at least a whole /64 (RFC 6177), so all
 * of it counts as one.
 * @param ip as the operating system or a trusted proxy writes it, in any of its spellings; an IPv4 address written as IPv6 is the same as that address
 */
export const networkOf = (ip: string): string => {
  if (!isIPv6(ip)) return ip
  const address = new Address6(ip.split('%')[0] ?? ip)
  if (address.isInSubnet(mapped)) return address.to4().correctForm()
  return new Address6(`${address.correctForm()}/${subscriberBits}`).startAddress().correctForm()
}
