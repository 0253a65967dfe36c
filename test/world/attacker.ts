import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http'
import { connect } from 'node:net'
import { generalProblems, type Problem, problemCodes } from '@mens-centraal/contract/problem'
import { problemWords } from '@mens-centraal/platform/http/problem-words'
import type { TestHouse } from './house.ts'

/** What came back, whatever was sent. */
export type Shot = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }

export type Aim = Pick<RequestOptions, 'method' | 'headers'> & { readonly body?: string | Buffer }

const agent = new Agent({ keepAlive: true, maxSockets: 50 })
const portOf = (house: TestHouse): number => house.config.port

/** Sends a request that a browser would not: any method, path, header and body, exactly as given. */
export const shoot = (house: TestHouse, path: string, { body, ...aim }: Aim = {}): Promise<Shot> =>
  new Promise((resolve, reject) => {
    const shot = request({ host: 'localhost', port: portOf(house), path, agent, ...aim }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }),
      )
    })
    shot.on('error', reject)
    shot.end(body)
  })

/** Headers of an act that comes from the house's own page: those of a person when `cookie` is theirs. */
export const fromOwnPage = (house: TestHouse, cookie: string, more: Readonly<Record<string, string>> = {}) => ({
  origin: house.config.origin,
  'content-type': 'application/json',
  ...(cookie !== '' && { cookie }),
  ...more,
})

/** Sends bytes that need not be HTTP at all, and reads until the house ends the connection. */
export const shootBytes = (house: TestHouse, bytes: string | Buffer): Promise<Shot> =>
  new Promise((resolve, reject) => {
    const socket = connect(portOf(house), 'localhost')
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', ...text] = Buffer.concat(parts).toString().split('\r\n\r\n')
      const [first = '', ...lines] = head.split('\r\n')
      const headers = Object.fromEntries(lines.map((line) => [line.split(':')[0]?.toLowerCase(), line.replace(/^[^:]*:\s*/, '')]))
      resolve({ status: Number(first.split(' ')[1]), headers, text: text.join('\r\n\r\n') })
    })
    socket.write(bytes)
  })

const onEveryAnswer = {
  'content-security-policy': /^default-src 'self';.*require-trusted-types-for 'script';trusted-types 'none'$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-embedder-policy': /^require-corp$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'cache-control': /^no-store$/,
} as const

/** What is wrong with the headers of an answer; nothing when they are all there. */
export const headerComplaints = ({ headers }: Shot): string[] => [
  ...Object.entries(onEveryAnswer).flatMap(([name, form]) => (form.test(String(headers[name] ?? '')) ? [] : [`header ${name}`])),
  ...['server', 'x-powered-by', 'access-control-allow-origin'].filter((name) => headers[name] !== undefined),
]

const problemFields = ['type', 'code', 'title', 'detail', 'texts', 'status', 'traceId', 'errors', 'retryAfter']

const problemOf = (text: string): Problem | undefined => {
  try {
    return JSON.parse(text) as Problem
  } catch {
    return undefined
  }
}

/**
 * What is wrong with an answer that is a problem: not as documented, a fault of ours, or with something in it that was sent.
 * @param listed the refusals that the contract lists for this endpoint, beside those of every endpoint
 * @param sent pieces of the request that may not come back
 */
export const problemComplaints = (shot: Shot, listed: readonly string[] = [], sent: readonly string[] = []): string[] => {
  const problem = problemOf(shot.text)
  if (problem === undefined) return [`no problem: ${shot.status} ${shot.text.slice(0, 80)}`]
  const { code } = problem
  const known = problemCodes.includes(code) && [...generalProblems, ...listed].includes(code)
  const form = shot.headers['content-type'] === 'application/problem+json; charset=utf-8'
  return [
    ...(known ? [] : [`undocumented ${code}`]),
    ...(form ? [] : ['content type']),
    ...(shot.status === problem.status && shot.status === problemWords[code]?.status ? [] : [`status ${shot.status} of ${code}`]),
    ...(/^[0-9a-f]{32}$/.test(problem.traceId) ? [] : ['trace id']),
    ...Object.keys(problem).filter((name) => !problemFields.includes(name)),
    ...sent.filter((piece) => shot.text.includes(piece)).map((piece) => `echo of ${piece.slice(0, 40)}`),
    ...(shot.status >= 500 && !(listed as readonly string[]).includes(code) ? [`fault ${code}`] : []),
  ]
}

/** The code of a problem answer, for a short expectation. */
export const codeOf = ({ text }: Shot): string | undefined => problemOf(text)?.code
