import type { KeyObject } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Agent, request } from 'node:https'
import { newRandomId } from '@mens-centraal/kernel/ids'
import { type Instant, second } from '@mens-centraal/kernel/instant'
import type { Oin } from '@mens-centraal/kernel/oin'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { clientTls, notThatParty } from './mutual-tls.ts'
import type { Party } from './party.ts'
import type { CallRefusal } from './peer-refusal.ts'
import { digestOf, isAnswerOf, signatureHeader, signRequest } from './signature.ts'

/** Another party, as one knows it: by its card, or by a transcript that is pinned. */
export type PeerAddress = {
  readonly oin: Oin
  /** Without a path: `https://sleutels.voorbeeld.example`. */
  readonly origin: string
  readonly signingKey: KeyObject
}

/** What a party answered, and that it did is proved: also a refusal. */
export type PeerAnswer = { readonly status: number; readonly body: unknown }

/** A way to one party: connections that stay open, of which the other end is proved. */
export type Peer = {
  /** Asks once. A lost answer leaves open whether it was done. Refuses with `peer-unreachable`, `peer-not-proven` and `answer-not-proven`. */
  call(method: 'GET' | 'POST', path: string, body?: object): Promise<Result<PeerAnswer, CallRefusal>>
  close(): void
}

const mostBytes = 1024 * 1024
/** What Node calls a certificate that does not hold (OpenSSL, verify.html), or one of another name or party. */
const certificateFault = /^(ERR_TLS_CERT|ERR_PEER|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|INVALID_CA|INVALID_PURPOSE)/

const collected = async (response: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > mostBytes) throw new Error('an answer of more than a megabyte')
    chunks.push(chunk)
  }
  if (!response.complete) throw new Error('half an answer')
  return Buffer.concat(chunks)
}

type Raw = { readonly status: number; readonly signature: unknown; readonly body: Buffer }

const send = (url: URL, method: string, headers: object, body: string, options: { agent: Agent; signal: AbortSignal }) =>
  new Promise<Raw>((resolve, reject) => {
    const asked = request(url, { method, headers: headers as Record<string, string>, ...options }, (response) => {
      collected(response).then(
        (received) => resolve({ status: response.statusCode ?? 0, signature: response.headers[signatureHeader], body: received }),
        reject,
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })

const faultOf = (error: unknown): CallRefusal => {
  const { code = '' } = error as { readonly code?: unknown }
  const isProof = code === notThatParty || certificateFault.test(String(code))
  return { code: isProof ? 'peer-not-proven' : 'peer-unreachable' }
}

const bodyOf = (bytes: Buffer): unknown => {
  try {
    return bytes.length === 0 ? null : JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

/**
 * Opens a way to another party: mutual TLS, and both requests and answers signed.
 * @param patienceMs how long one call may take as a whole
 */
export const openPeer = (
  party: Party,
  peer: PeerAddress,
  { clock, patienceMs = 10 * second }: { readonly clock: () => Instant; readonly patienceMs?: number },
): Peer => {
  const agent = new Agent({ ...clientTls(party, peer.oin), keepAlive: true })
  return {
    call: async (method, path, body) => {
      const text = body === undefined ? '' : JSON.stringify(body)
      const jti = newRandomId()
      const over = { from: party.oin, to: peer.oin, method, path }
      const signature = await signRequest(party.signingKey, over, { digest: digestOf(text), now: clock(), jti })
      const json = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
      const headers = { accept: 'application/json', [signatureHeader]: signature, ...json }
      try {
        const options = { agent, signal: AbortSignal.timeout(patienceMs) }
        const raw = await send(new URL(path, peer.origin), method, headers, text, options)
        const { status } = raw
        const answered = { from: peer.oin, to: party.oin, request: jti, status, digest: digestOf(raw.body) }
        const proven = await isAnswerOf(raw.signature, peer.signingKey, answered)
        return proven ? ok({ status, body: bodyOf(raw.body) }) : refuse({ code: 'answer-not-proven' })
      } catch (error) {
        return refuse(faultOf(error))
      }
    },
    close: () => agent.destroy(),
  }
}
