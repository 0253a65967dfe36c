import type { DomainEvent, Reactions } from '@mens-centraal/platform/access/door'
import { reactionsOf, when } from '@mens-centraal/platform/acts/reactions'
import type { Statement } from '@mens-centraal/platform/db/statement'
import { keepAllowance, keepTaken } from './evaluations/evaluation-store.ts'
import { keepJoined, keepShare, keepStep, keepWiped } from './keys/key-store.ts'
import { keepCutOff, keepMember } from './members/member-store.ts'

const kept = <E extends DomainEvent>(type: E['type'], keep: (event: E) => Statement) =>
  when<E>(type, (event) => ({ statements: [keep(event)], events: [] }))

/** All that is kept in this house, by what happened. Nothing follows from it in other rooms. */
export const reactions: Reactions = reactionsOf([
  kept('member-admitted', keepMember),
  kept('member-cut-off', keepCutOff),
  kept('ceremony-step-taken', keepStep),
  kept('ceremony-secrets-wiped', keepWiped),
  kept('share-kept', keepShare),
  kept('key-joined', keepJoined),
  kept('elements-taken', keepTaken),
  kept('allowance-given', keepAllowance),
])
