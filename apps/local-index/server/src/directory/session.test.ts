import { plusMs } from '@mens-centraal/kernel/instant'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { provesSecondFactor } from './issuers.ts'
import { absoluteMs, endsOf, idleMs, isRunning, safeReturnPath } from './session.ts'

const start = new Date('2026-11-22T10:00:00Z')
const seed = 815
const moment = fc.integer({ min: 0, max: 2 * absoluteMs })

test('a session runs until 15 minutes after the last act, and until eight hours after its start', () => {
  fc.assert(
    fc.property(moment, moment, (seen, at) => {
      const session = { startedAt: start, seenAt: plusMs(start, seen), endedAt: null }
      expect(isRunning(session, plusMs(start, at))).toBe(at < seen + idleMs && at < absoluteMs)
    }),
    { seed, numRuns: 2_000 },
  )
})

test('at the very end it no longer runs', () => {
  const session = { startedAt: start, seenAt: start, endedAt: null }
  expect(isRunning(session, plusMs(start, idleMs - 1))).toBe(true)
  expect(isRunning(session, plusMs(start, idleMs))).toBe(false)
})

test('a session that was ended does not run, at any time', () => {
  fc.assert(
    fc.property(moment, (at) => {
      expect(isRunning({ startedAt: start, seenAt: plusMs(start, at), endedAt: start }, plusMs(start, at))).toBe(false)
    }),
    { seed },
  )
})

test('what a screen is told of the ends is what holds', () => {
  fc.assert(
    fc.property(moment, (seen) => {
      const session = { startedAt: start, seenAt: plusMs(start, seen), endedAt: null }
      const { idleEndsAt, endsAt } = endsOf(session)
      expect(idleEndsAt.getTime()).toBeLessThanOrEqual(endsAt.getTime())
      expect(isRunning(session, plusMs(idleEndsAt, -1))).toBe(true)
      expect(isRunning(session, idleEndsAt)).toBe(false)
    }),
    { seed },
  )
})

test('after login a browser stays at this house: whatever is asked, the way back has its origin', () => {
  const origin = 'https://index.voorbeeld.example'
  const part = fc.constantFrom(
    '/',
    '//',
    '\\',
    '..',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    'evil.example',
    'javascript:',
    '\t',
    '\n',
    'signaal',
    '-',
    '_',
    'http:',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join('')}`),
        fc.webUrl(),
      ),
      (wanted) => {
        const path = safeReturnPath(wanted)
        expect(path).toMatch(/^\//)
        expect(new URL(path, origin).origin).toBe(origin)
        expect(new URL(path, origin).search + new URL(path, origin).hash).toBe('')
      },
    ),
    { seed, numRuns: 5_000 },
  )
  expect(safeReturnPath(undefined)).toBe('/')
  expect(safeReturnPath('/signaal-afgeven')).toBe('/signaal-afgeven')
})

test('a second factor is proven by one of the issuer’s own values in its own claim, and by nothing that looks like it', () => {
  const rule = { claim: 'amr', values: ['mfa'] }
  expect(provesSecondFactor({ amr: ['pwd', 'mfa'] }, rule)).toBe(true)
  expect(provesSecondFactor({ amr: 'pwd mfa' }, rule)).toBe(true)
  for (const claims of [
    {},
    { amr: ['pwd'] },
    { acr: 'mfa' },
    { amr: 'mfa2' },
    { amr: { mfa: true } },
    { amr: true },
    { amr: null },
    { amr: [['mfa']] },
  ])
    expect(provesSecondFactor(claims, rule)).toBe(false)
})
