import { environmentOf } from '@mens-centraal/platform/config/environment'
import { expect, test } from 'vitest'
import { configFrom, type DatabaseRole } from './environment.ts'

const key = Buffer.alloc(32, 1).toString('base64')
const complete = {
  ...{ HOUSE_NAME: 'Index', ORIGIN: 'https://index.voorbeeld.example/', HELPDESK_PHONE: '0', HELPDESK_MAIL: 'a@b.example' },
  ...{ KEY_SEAL_1: key, KEY_LOOKUP_1: key, KEY_AUDIT_1: key, BRP_URL: 'https://brp.example', BRP_API_KEY: 'x' },
  ...{
    SMTP_HOST: 'smtp.example',
    SMTP_FROM: 'index@b.example',
    DATABASE_URL_APP: 'postgres://a',
    DATABASE_URL_OVERSIGHT: 'postgres://o',
  },
}
const pages: readonly DatabaseRole[] = ['app', 'oversight']
const complaint = (change: Record<string, string>, roles = pages): string => {
  try {
    configFrom(environmentOf({ ...complete, ...change }), roles)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

test('a complete environment gives a configuration: strict by default', () => {
  const config = configFrom(environmentOf(complete), pages)
  expect(config).toMatchObject({ origin: 'https://index.voorbeeld.example', practice: false, host: '127.0.0.1' })
  expect(config.smtp.requireTls).toBe(true)
})

test('only the database roles that a program logs in as must be there', () => {
  expect(complaint({})).toBe('')
  expect(complaint({}, ['worker'])).toContain('DATABASE_URL_WORKER: is missing')
  expect(complaint({ DATABASE_URL_APP: '' })).toContain('DATABASE_URL_APP: is missing')
})

test('outside a practice environment the address is https', () => {
  expect(complaint({ ORIGIN: 'http://index.voorbeeld.example' })).toContain('https')
  expect(complaint({ ORIGIN: 'http://localhost:4100', PRACTICE: 'true' })).toBe('')
  expect(complaint({ ORIGIN: '' })).toContain('ORIGIN: is missing')
})

test('reports of mail that came back are taken in only at an address that is given', () => {
  const reportsWith = (address: string) => configFrom(environmentOf({ ...complete, BOUNCE_ADDRESS: address }), pages).mailReports
  expect(reportsWith('')).toBeNull()
  expect(reportsWith('retour@index.example')).toEqual({ address: 'retour@index.example', host: '127.0.0.1', port: 2525 })
  for (const address of ['retour', 'retour+x@index.example', 'a@b.example, c@d.example'])
    expect(complaint({ BOUNCE_ADDRESS: address })).toContain('BOUNCE_ADDRESS: is not one address')
})

test('old values come under new keys unless that is switched off', () => {
  expect(configFrom(environmentOf(complete), pages).rekeying).toBe(true)
  expect(configFrom(environmentOf({ ...complete, REKEYING: 'false' }), pages).rekeying).toBe(false)
  expect(complaint({ KEY_LOOKUP_1: '' })).toContain('KEY_LOOKUP_1: is missing')
})
