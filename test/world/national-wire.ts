import https from 'node:https'
import { newRandomId } from '@mens-centraal/kernel/ids'
import { clientTls } from '@mens-centraal/platform/peers/mutual-tls'
import type { Party } from '@mens-centraal/platform/peers/party'
import { digestOf, signatureHeader, signRequest } from '@mens-centraal/platform/peers/signature'
import type pg from 'pg'
import type { National } from './national.ts'

/** An answer as it came over the line. */
export type Raw = { readonly status: number; readonly headers: readonly (readonly [string, string])[]; readonly body: string }

const pairs = (raw: readonly string[]): (readonly [string, string])[] =>
  raw.flatMap((name, i) => (i % 2 === 0 ? [[name.toLowerCase(), raw[i + 1] ?? ''] as const] : []))

const sent = (url: string, options: https.RequestOptions, text: string): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const asked = https.request(url, options, async (response) => {
      const body = Buffer.concat(await response.toArray()).toString()
      resolve({ status: response.statusCode ?? 0, headers: pairs(response.rawHeaders), body })
    })
    asked.on('error', reject)
    asked.end(text)
  })

/** Posts the very same bytes, signature and all, so many times at once. */
export const rawCall = async (
  { house, config }: National,
  from: Party,
  { path, body, times = 1 }: { readonly path: string; readonly body: object; readonly times?: number },
): Promise<readonly Raw[]> => {
  const text = JSON.stringify(body)
  const over = { from: from.oin, to: config.party.oin, method: 'POST', path }
  const signature = await signRequest(from.signingKey, over, { digest: digestOf(text), now: new Date(), jti: newRandomId() })
  const agent = new https.Agent(clientTls(from, config.party.oin))
  const headers = { 'content-type': 'application/json', 'content-length': text.length, [signatureHeader]: signature }
  const url = `https://localhost:${house().port}${path}`
  const answers = await Promise.all(Array.from({ length: times }, () => sent(url, { method: 'POST', agent, headers }, text)))
  agent.destroy()
  return answers
}

/** Every row of every table, as text. */
export const dumpOf = async (admin: pg.Client): Promise<string> => {
  const { rows } = await admin.query(
    "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')",
  )
  let dump = ''
  for (const { relname } of rows) dump += JSON.stringify((await admin.query(`SELECT t::text AS row FROM ${relname} t`)).rows)
  return dump
}
