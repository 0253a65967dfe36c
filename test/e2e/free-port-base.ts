import net from 'node:net'
import { portsFrom } from '@mens-centraal/world/ports'

/** No part of a world listens on it: whoever holds it holds the base, while the world is still opening too. */
const claimOffset = 999

const listen = (port: number): Promise<net.Server | undefined> =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, () => resolve(server.unref()))
  })

const isFree = async (port: number): Promise<boolean> => {
  const server = await listen(port)
  server?.close()
  return server !== undefined
}

/** A base that is held until it is released, or this process ends. */
export type PortBase = { readonly base: number; readonly release: () => void }

/** Holds a base from which all ports of a world are free; another each time, and never one that another run or worker holds. */
export const holdPortBase = async (): Promise<PortBase> => {
  for (let attempt = 0; attempt < 50; attempt++) {
    const base = 11_000 + Math.floor(Math.random() * 20) * 1_000
    const claim = await listen(base + claimOffset)
    if (claim === undefined) continue
    if ((await Promise.all(Object.values(portsFrom(base)).map(isFree))).every((free) => free))
      return { base, release: () => void claim.close() }
    claim.close()
  }
  throw new Error('no free ports for a world to test')
}
