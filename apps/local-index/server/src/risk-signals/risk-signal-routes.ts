import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { permitToSee } from '@mens-centraal/platform/access/grant'
import { read } from '@mens-centraal/platform/acts/read'
import type { RouteOf } from '@mens-centraal/platform/http/route'
import type { LocalDoor } from '../directory/actor.ts'
import type { PopulationRegister } from '../youths/population-register.ts'
import { organisationsInvolvedBefore } from './archive-notice-views.ts'
import { sayStillInvolved } from './confirm-involved.ts'
import { correctYouthOf } from './correct-youth.ts'
import { extendSignal } from './extend-risk-signal.ts'
import { handOverAll, previewHandOvers } from './hand-over-by-file.ts'
import { handOverByFile, handOverSignals, removeRiskSignal } from './hand-over-permissions.ts'
import { handOver } from './hand-over-signals.ts'
import { raiseSignal } from './raise-risk-signal.ts'
import { recordFamilyTold } from './record-told.ts'
import { removeSignal } from './remove-risk-signal.ts'
import { askHandOver } from './request-hand-over.ts'
import type { Told } from './risk-signal.ts'
import {
  confirmInvolved,
  correctYouth,
  extendRiskSignal,
  raiseRiskSignal,
  recordTold,
  requestHandOver,
  seeEarlierOrganisations,
  seeFamily,
  setArchiveTerm,
  withdrawRiskSignal,
} from './risk-signal-permissions.ts'
import { whomToTell } from './see-family.ts'
import { chooseArchiveTerm } from './set-archive-term.ts'
import { type WithdrawWish, withdrawSignal } from './withdraw-risk-signal.ts'

/** What is asked and done of hand-overs. */
const handOverRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route(
    'POST /api/risk-signals/:id/hand-over-request',
    requestHandOver,
    (door, { params, body }) => askHandOver(door, params.id, body.wanted) as never,
  )
  route('POST /api/hand-overs', handOverSignals, (door, { body }) => handOver(door, body) as never)
  route('POST /api/hand-over-previews', handOverByFile, (door, { body }) => previewHandOvers(door, body.file) as never)
  route('POST /api/hand-over-files', handOverByFile, (door, { body }) => handOverAll(door, body.file, body.fingerprint) as never)
}

/** Acts on signals that never should have been there, or not on that youth. */
const removalRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>): void => {
  route(
    'POST /api/risk-signals/:id/removal',
    removeRiskSignal,
    (door, { params, body }) => removeSignal(door, params.id, body.because) as never,
  )
  route(
    'POST /api/risk-signals/:id/correction',
    correctYouth,
    (door, { params, body }) => correctYouthOf(door, params.id, body as never) as never,
  )
}

/** Acts on risk signals, and who was involved before; looking at signals is in room today, where signals and matches come together. */
export const riskSignalRoutes = (route: RouteOf<LocalIndexApi, LocalDoor>, register: PopulationRegister): void => {
  route('POST /api/risk-signals', raiseRiskSignal, (door, { body }) => raiseSignal(door, body as never) as never)
  route(
    'GET /api/risk-signals/:id/earlier-organisations',
    seeEarlierOrganisations,
    (door, { params }) => read(door, permitToSee(seeEarlierOrganisations, door), organisationsInvolvedBefore(params.id)) as never,
  )
  route(
    'POST /api/risk-signals/:id/extension',
    extendRiskSignal,
    (door, { params, body }) => extendSignal(door, params.id, body.endsOn) as never,
  )
  route(
    'POST /api/risk-signals/:id/withdrawal',
    withdrawRiskSignal,
    (door, { params, body }) => withdrawSignal(door, params.id, body as WithdrawWish) as never,
  )
  route(
    'POST /api/risk-signals/:id/archive-term',
    setArchiveTerm,
    (door, { params, body }) => chooseArchiveTerm(door, params.id, body.archiveTerm) as never,
  )
  route('GET /api/risk-signals/:id/family', seeFamily, (door, { params }) => whomToTell(register)(door, params.id) as never)
  route(
    'POST /api/risk-signals/:id/involvement',
    confirmInvolved,
    (door, { params }) => sayStillInvolved(door, params.id) as never,
  )
  route(
    'POST /api/risk-signals/:id/told-record',
    recordTold,
    (door, { params, body }) => recordFamilyTold(door, params.id, body.told as Told) as never,
  )
  handOverRoutes(route)
  removalRoutes(route)
}
