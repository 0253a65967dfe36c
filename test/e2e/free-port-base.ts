import net from 'node:net'

/** What the world listens on, counted from PORT_BASE; the rest of the thousand may be anyone's. */
const offsets = [0, 100, 600, 625, 700, 800]

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })

/** A base from which all ports of the world are free at this moment; a new one each time, so that two runs rarely meet. */
export const findFreePortBase = async (): Promise<number> => {
  for (let attempt = 0; attempt < 50; attempt++) {
    const base = 11_000 + Math.floor(Math.random() * 20) * 1_000
    if ((await Promise.all(offsets.map((offset) => isFree(base + offset)))).every((free) => free)) return base
  }
  throw new Error('no free ports for a world to test')
}
