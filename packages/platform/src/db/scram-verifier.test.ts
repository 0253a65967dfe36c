import { expect, test } from 'vitest'
import { scramVerifier } from './scram-verifier.ts'

test('a verifier is what PostgreSQL would make of the same password and salt', () => {
  const salt = Buffer.from('MTIzNDU2Nzg5MDEyMzQ1Ng==', 'base64')
  const keys = '3lv4a4qgFJB/FgMoJb5Ita9SMadS22ukzexsB3PXhUQ=:dF2NM+KTXD3+hPN3xDNLqjtNPkHyyZ6Ad9xvGUqhsdc='
  expect(scramVerifier('a-password', salt)).toBe(`SCRAM-SHA-256$4096:MTIzNDU2Nzg5MDEyMzQ1Ng==$${keys}`)
})

test('two verifiers of one password differ', () => {
  expect(scramVerifier('a-password')).not.toBe(scramVerifier('a-password'))
})

test.each(['', 'with space', 'wachtwoord-é'])('a password that is not printable ASCII is a bug: %j', (password) => {
  expect(() => scramVerifier(password)).toThrow(/printable ASCII/)
})
