import { expect, test } from 'vitest'
import { bounceOfFault, isRefusedForGood } from './mailer.ts'

test.each([
  ['a recipient who does not exist', { command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 no such mailbox' }],
  ['a mail that the server will not take', { command: 'DATA', responseCode: 554, response: '554 5.6.0 not acceptable' }],
])('%s is refused for good', (_what, fault) => {
  expect(isRefusedForGood(Object.assign(new Error('refused'), fault))).toBe(true)
})

test.each([
  ['a server that is busy', { command: 'RCPT TO', responseCode: 451, response: '451 4.3.0 try again later' }],
  ['a mailbox that is full', { command: 'RCPT TO', responseCode: 552, response: '552 5.2.2 mailbox full' }],
  ['a policy that the operator can mend', { command: 'RCPT TO', responseCode: 554, response: '554 5.7.1 relay access denied' }],
  ['a sender that is not allowed', { command: 'MAIL FROM', responseCode: 550, response: '550 5.1.8 bad sender' }],
  ['a password that is wrong', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 no' }],
  ['a server that is away', { code: 'ECONNECTION', command: 'CONN' }],
])('%s is tried again', (_what, fault) => {
  expect(isRefusedForGood(Object.assign(new Error('refused'), fault))).toBe(false)
})

test.each<[what: string, fault: object, now: string | null, last: string | null]>([
  [
    'a recipient who does not exist',
    { command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 no such mailbox' },
    'no-such-mailbox',
    'no-such-mailbox',
  ],
  [
    'a recipient who is not known, said in words only',
    { command: 'RCPT TO', responseCode: 550, response: '550 unknown' },
    'no-such-mailbox',
    'no-such-mailbox',
  ],
  ['a mailbox that is full', { command: 'RCPT TO', responseCode: 552, response: '552 5.2.2 mailbox full' }, null, 'mailbox-full'],
  ['a mailbox that is busy', { command: 'RCPT TO', responseCode: 451, response: '451 4.2.0 try again later' }, null, 'other'],
  [
    'a recipient refused after the mail',
    { command: 'DATA', responseCode: 550, response: '550 5.1.1 no such mailbox' },
    'no-such-mailbox',
    'no-such-mailbox',
  ],
  [
    'a mail that the server will not take',
    { command: 'DATA', responseCode: 554, response: '554 5.6.0 not acceptable' },
    null,
    null,
  ],
  ['a policy', { command: 'RCPT TO', responseCode: 554, response: '554 5.7.1 relay access denied' }, null, null],
  ['a server that is away', { code: 'ECONNECTION', command: 'CONN' }, null, null],
])('%s: what it says of the address', (_what, fault, now, last) => {
  const error = Object.assign(new Error('refused'), fault)
  expect([bounceOfFault(error, false), bounceOfFault(error, true)]).toEqual([now, last])
})
