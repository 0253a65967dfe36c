import { connect, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { sessionToken } from '@mens-centraal/world/load/crowd'
import { connections } from './plan.ts'
import { type Request, requestOf, type Wave } from './requests.ts'

/** What one wave of requests came to. */
export type WaveOutcome = {
  readonly ms: number
  /** How many answers had which status. */
  readonly statuses: Readonly<Record<string, number>>
  /** Latency in ms: median, and what one in a hundred exceeds. */
  readonly median: number
  readonly p99: number
  /** The client's own CPU time in ms. */
  readonly cpuMs: number
}

const cookie = (reporter: number): string => `mc-index-session=${sessionToken(reporter)}`

/** HTTP/1.1 as text: a client that costs next to nothing, because it shares the two cores with what is measured. */
const wire = ({ method, path, reporter, key, body }: Request): string => {
  const head = `${method} ${path} HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\naccept-language: nl\r\ncookie: ${cookie(reporter)}\r\n`
  if (body === undefined) return `${head}\r\n`
  const repeatable = key === undefined ? '' : `idempotency-key: ${key}\r\n`
  return `${head}${repeatable}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
}

const headEnd = '\r\n\r\n'

/** Sends a request and waits for its whole answer. @returns the status */
const exchange = (socket: Socket, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    const hear = (part: Buffer): void => {
      answer += part.toString('latin1')
      const end = answer.indexOf(headEnd)
      if (end < 0) return
      const length = Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? 0)
      if (answer.length < end + headEnd.length + length) return
      socket.off('data', hear).off('close', broken)
      resolve(answer.slice(9, 12))
    }
    const broken = (): void => reject(new Error('the house broke the connection'))
    socket.on('data', hear).once('close', broken)
    socket.write(text)
  })

const runWave = async (wave: Wave): Promise<WaveOutcome> => {
  const statuses: Record<string, number> = {}
  const latencies: number[] = []
  const lane = async (own: number): Promise<void> => {
    const socket = connect(wave.port, '127.0.0.1').setNoDelay(true)
    for (let act = wave.from + own; act < wave.from + wave.count; act += connections) {
      const text = wire(requestOf(wave, act))
      const sent = performance.now()
      const status = await exchange(socket, text)
      latencies.push(performance.now() - sent)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
    socket.destroy()
  }
  const before = process.cpuUsage()
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, (_, own) => lane(own)))
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  latencies.sort((a, b) => a - b)
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? 0
  return { ms, statuses, median: at(0.5), p99: at(0.99), cpuMs: (user + system) / 1_000 }
}

process.on('message', (wave: Wave) => {
  runWave(wave).then(
    (outcome) => process.send?.(outcome),
    (problem: Error) => {
      console.error(problem.message)
      process.exit(1)
    },
  )
})
