import type { keyCustodianApi } from '@mens-centraal/contract/key-custodian-api'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { CustodianDoor } from '../members/member.ts'
import { evaluateElements } from './evaluate-elements.ts'
import { makeEvaluation } from './evaluation-permissions.ts'

type Around = Parameters<typeof evaluateElements>[0] & { readonly route: RouteOf<typeof keyCustodianApi, CustodianDoor> }

export const evaluationRoutes = ({ route, ...around }: Around): void => {
  const evaluate = evaluateElements(around)
  route('POST /sleutel/v1/evaluations', makeEvaluation, (door, { body }) => evaluate(door, body))
}
