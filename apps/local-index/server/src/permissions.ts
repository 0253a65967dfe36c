import { day as dayMs } from '@mens-centraal/kernel/instant'
import { matrixOf } from '@mens-centraal/platform/access/matrix'
import type { Permission } from '@mens-centraal/platform/access/permission'
import {
  answerLead,
  keepCaseLead,
  keepJointPlan,
  proposeLead,
  seeMatchLead,
  seeWatchedLead,
} from './case-leads/case-lead-permissions.ts'
import { chooseLeadRules, listLeadRules, takeBackLeadRules, tryLeadRules } from './case-leads/lead-rule-permissions.ts'
import { openConnection } from './coupling/access-token-permissions.ts'
import { askCode, completeLink, endLink, seeLinks } from './coupling/account-link-permissions.ts'
import { readEvents } from './coupling/connection-event-permissions.ts'
import { addSourceKey, cutOffSystem, listSystems, registerSystem, revokeSourceKey } from './coupling/source-system-permissions.ts'
import {
  askRecovery,
  confirmInvitation,
  confirmRecovery,
  endSessionsOf,
  helpAccounts,
  inviteAccount,
  listAccounts,
  openAccount,
  takeBackInvitation,
} from './directory/account-permissions.ts'
import { seeClosing, setClosing } from './directory/closing-permissions.ts'
import { warnOfEnd } from './directory/end-warning-permissions.ts'
import { decideRight, listRights, proposeRight } from './directory/management-right-permissions.ts'
import {
  addCovenant,
  addOrganisation,
  addProfessional,
  changeOrganisation,
  changeProfessional,
  decideOrganisationChange,
  endPosition,
  grantDesignation,
  listCategories,
  listOrganisations,
  moveCovenantEnd,
  moveDesignationEnd,
  proposeOrganisationChange,
  takePeopleList,
} from './directory/organisation-permissions.ts'
import {
  closeSession,
  endOwnSession,
  listLoginOptions,
  openSession,
  seeOwnSessions,
  seeSession,
} from './directory/session-permissions.ts'
import { changeSetting, listSettings } from './directory/setting-permissions.ts'
import { seeOwnContact, seeTeamContact, setOwnContact, setTeamContact } from './directory/team-contact-permissions.ts'
import {
  closeFollowUp,
  identifyYouth,
  keepFollowUp,
  recordContact,
  seeEscalation,
  seeFollowUp,
  seeMatchFollowUp,
} from './follow-up/follow-up-permissions.ts'
import { publishInsight, readInsight } from './insight/figure-permissions.ts'
import {
  changeInvolvement,
  destroyInvolvement,
  endInvolvement,
  handOverInvolvements,
  recordInvolvement,
  seeInvolved,
  seeOrganisationInvolvements,
  seeOwnInvolvements,
  seeReporters,
} from './involvements/involvement-permissions.ts'
import { findKinMatch, learnKin } from './matches/kin-permissions.ts'
import { answerSameYouth, seeMatch } from './matches/match-permissions.ts'
import { mailInvitation, mailNewDevice, mailNotice, readNotice, takeMailReport } from './notices/notice-permissions.ts'
import { seeLog } from './oversight/audit-permissions.ts'
import { retryDelivery, seeDeliveries } from './oversight/delivery-permissions.ts'
import { me, now, ourMunicipality, roles, situations } from './permission-situations.ts'
import {
  handOverByFile,
  handOverSignals,
  seeAtHandOver,
  seeOrganisationSignals,
  tellOrphaned,
} from './risk-signals/hand-over-permissions.ts'
import {
  askStillInvolved,
  checkWaitingSignal,
  confirmInvolved,
  destroyRiskSignal,
  endDueRiskSignal,
  extendRiskSignal,
  raiseRiskSignal,
  recordTold,
  seeEarlierOrganisations,
  seeFamily,
  seeOwnSignals,
  setArchiveTerm,
  takeRegisterChange,
  withdrawRiskSignal,
} from './risk-signals/risk-signal-permissions.ts'
import { listTakeOvers, recordTakeOver, takeOverSignal, tryTakeOver } from './risk-signals/take-over-permissions.ts'
import { seeToday } from './today/today-permissions.ts'
import { addListedAddress, listListedAddresses, moveListedEnd } from './youths/listed-address-permissions.ts'
import { findYouth, findYouthToInvolve, followYouth, receiveFind, receiveFindToInvolve } from './youths/youth-permissions.ts'

/** All that can be permitted in this house, room by room. What is not here does not happen. */
export const permissions = [
  seeSession,
  listLoginOptions,
  openSession,
  closeSession,
  seeOwnSessions,
  endOwnSession,
  openAccount,
  listAccounts,
  helpAccounts,
  inviteAccount,
  confirmInvitation,
  takeBackInvitation,
  askRecovery,
  confirmRecovery,
  endSessionsOf,
  listSettings,
  changeSetting,
  listOrganisations,
  listCategories,
  addOrganisation,
  changeOrganisation,
  proposeOrganisationChange,
  decideOrganisationChange,
  addProfessional,
  changeProfessional,
  endPosition,
  takePeopleList,
  addCovenant,
  moveCovenantEnd,
  grantDesignation,
  moveDesignationEnd,
  warnOfEnd,
  listRights,
  proposeRight,
  decideRight,
  seeClosing,
  setClosing,
  seeTeamContact,
  setTeamContact,
  seeOwnContact,
  setOwnContact,
  findYouth,
  receiveFind,
  findYouthToInvolve,
  receiveFindToInvolve,
  followYouth,
  listListedAddresses,
  addListedAddress,
  moveListedEnd,
  raiseRiskSignal,
  seeOwnSignals,
  seeEarlierOrganisations,
  extendRiskSignal,
  withdrawRiskSignal,
  setArchiveTerm,
  recordTold,
  takeOverSignal,
  tryTakeOver,
  recordTakeOver,
  listTakeOvers,
  checkWaitingSignal,
  askStillInvolved,
  confirmInvolved,
  seeFamily,
  takeRegisterChange,
  endDueRiskSignal,
  destroyRiskSignal,
  seeOrganisationSignals,
  seeAtHandOver,
  handOverSignals,
  handOverByFile,
  tellOrphaned,
  recordInvolvement,
  seeOwnInvolvements,
  changeInvolvement,
  endInvolvement,
  seeInvolved,
  seeReporters,
  seeOrganisationInvolvements,
  handOverInvolvements,
  destroyInvolvement,
  seeMatch,
  answerSameYouth,
  seeMatchFollowUp,
  recordContact,
  seeFollowUp,
  closeFollowUp,
  identifyYouth,
  seeEscalation,
  keepFollowUp,
  learnKin,
  findKinMatch,
  seeMatchLead,
  proposeLead,
  answerLead,
  keepJointPlan,
  seeWatchedLead,
  keepCaseLead,
  listLeadRules,
  chooseLeadRules,
  takeBackLeadRules,
  tryLeadRules,
  readNotice,
  mailNotice,
  listSystems,
  registerSystem,
  addSourceKey,
  revokeSourceKey,
  cutOffSystem,
  openConnection,
  seeLinks,
  askCode,
  completeLink,
  endLink,
  readEvents,
  mailInvitation,
  mailNewDevice,
  takeMailReport,
  seeLog,
  seeDeliveries,
  retryDelivery,
  seeToday,
  readInsight,
  publishInsight,
] as unknown as readonly Permission<never>[]

/** The matrix that a lawyer can read: role × purpose × situation × permission. Committed as permissions.matrix.txt. */
export const printMatrix = (): string =>
  matrixOf({
    permissions,
    roles,
    situations,
    now: new Date(now.getTime() - (now.getTime() % dayMs) + dayMs / 2),
    actor: { positionId: me, municipalityId: ourMunicipality, covenantMunicipalityId: null },
  })
