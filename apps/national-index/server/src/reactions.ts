import type { DomainEvent, Reactions } from '@mens-centraal/platform/access/door'
import { reactionsOf, when } from '@mens-centraal/platform/acts/reactions'
import type { Statement } from '@mens-centraal/platform/db/statement'
import { keepEpoch } from './keys/epoch-store.ts'
import { keepAcknowledgement, keepBroughtCard, keepCard, keepTelling } from './mailbox/mailbox-store.ts'
import { keepEnds, keepLook, keepMatched } from './matches/match-store.ts'
import { keepCutOff, keepMember } from './members/member-store.ts'
import { keepChange, keepReceipts, keepRegistration } from './registrations/registration-store.ts'

const kept = <E extends DomainEvent>(type: E['type'], keep: (event: E) => readonly Statement[]) =>
  when<E>(type, (event) => ({ statements: keep(event), events: [] }))
const keptAs = <E extends DomainEvent>(type: E['type'], keep: (event: E) => Statement) => kept<E>(type, (event) => [keep(event)])

/**
 * All that is kept in this house, by what happened. What follows in a later room follows from what lies there, not from a call: pseudonyms on
 * which something changed (`to_match`), and what is to be told (`tellings`, `cards`); the worker takes it from there.
 */
export const reactions: Reactions = reactionsOf([
  keptAs('member-admitted', keepMember),
  keptAs('member-cut-off', keepCutOff),
  keptAs('epoch-opened', keepEpoch),
  kept('receipts-used', keepReceipts),
  kept('registered', keepRegistration),
  keptAs('registration-changed', keepChange),
  kept('ends-noticed', keepEnds),
  kept('matched', keepMatched),
  keptAs('looked', keepLook),
  kept('telling-brought', keepTelling),
  kept('card-brought', keepBroughtCard),
  kept('mail-acknowledged', keepAcknowledgement),
  kept('card-sent', keepCard),
])
