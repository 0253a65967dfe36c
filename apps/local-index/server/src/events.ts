import type { LeadStepTaken, LeadWanted } from './case-leads/case-lead.ts'
import type { LeadRulesChosen, LeadRulesTakenBack } from './case-leads/lead-rule.ts'
import type { TokenIssued } from './coupling/access-token.ts'
import type { AccountLinked, AccountUnlinked, LinkCodeGiven } from './coupling/account-link.ts'
import type { SourceKeyAdded, SourceKeyRevoked, SystemCutOff, SystemRegistered } from './coupling/source-system.ts'
import type { DecisionAsked, DecisionCarriedOut, DecisionLapsed, DecisionMade, DecisionTold } from './decisions/decision.ts'
import type { AccountEvent } from './directory/account.ts'
import type { CategoryChangeDecided, CategoryChangeProposed } from './directory/category-change.ts'
import type { ClosingSet } from './directory/closing.ts'
import type { CovenantAdded, CovenantEndMoved } from './directory/covenant.ts'
import type { DesignationEndMoved, DesignationGranted } from './directory/designation.ts'
import type { EndWarned } from './directory/end-warning.ts'
import type { MailEvent } from './directory/mail-bounce.ts'
import type { RightDecided, RightProposed } from './directory/management-right.ts'
import type { OrganisationAdded } from './directory/organisation.ts'
import type {
  OrganisationChangeDecided,
  OrganisationChanged,
  OrganisationChangeProposed,
} from './directory/organisation-change.ts'
import type { ProfessionalEvent } from './directory/professional.ts'
import type { HolidaysChosen } from './directory/school-holiday.ts'
import type { LoginStarted, SessionClosed, SessionOpened } from './directory/session.ts'
import type { SettingChanged } from './directory/setting.ts'
import type { StandInArranged, StandInEnded, StandInLapsed } from './directory/stand-in.ts'
import type { OwnContactSet, TeamContactSet } from './directory/team-contact.ts'
import type { FollowUpPlanned, FollowUpStepTaken } from './follow-up/follow-up.ts'
import type { FiguresPublished } from './insight/figure.ts'
import type {
  InvolvementChanged,
  InvolvementEnded,
  InvolvementRecorded,
  InvolvementsTakenOver,
} from './involvements/involvement.ts'
import type { KinLearned, KinMatchesMerged, KinMatchJoined, KinMatchOpened, KinMatchThinned, KinShown } from './matches/kin.ts'
import type {
  MatchClosed,
  MatchConfirmed,
  MatchJoined,
  MatchOpened,
  ParticipantLeft,
  ParticipantReplaced,
  PlacesParted,
  SameYouthAnswered,
  YouthsSplit,
} from './matches/match.ts'
import type { JoinTakenOver, MatchTakenOver } from './matches/take-over-match.ts'
import type { NoticeAddressed, NoticeGiven, NoticeRead } from './notices/notice.ts'
import type { DeliveryRetried } from './oversight/delivery.ts'
import type { ArchiveNoticeGiven } from './risk-signals/archive-notice.ts'
import type { StillInvolvedAsked } from './risk-signals/end-reminder.ts'
import type { RemovalTold, RiskSignalDestroyed, RiskSignalEnded, RiskSignalWithdrawn } from './risk-signals/ending.ts'
import type { HandOverMade, RiskSignalHandedOver, SignalsOrphaned } from './risk-signals/hand-over.ts'
import type { HandOverRequested, HandOverRequestTakenBack } from './risk-signals/hand-over-request.ts'
import type { YouthDoubted, YouthRemembered, YouthsParted } from './risk-signals/parting.ts'
import type { SecrecyLifted, StillInvolved, YouthDied, YouthLeft, YouthRenewed } from './risk-signals/register-change.ts'
import type { SignalsGathered, YouthLinked, YouthRenumbered, YouthsMerged } from './risk-signals/renumbering.ts'
import type {
  ArchiveTermSet,
  FamilyTold,
  RiskSignalActivated,
  RiskSignalExtended,
  RiskSignalRaised,
  WaitingSignalConfirmed,
  WaitingSignalRemoved,
  YouthIdentified,
} from './risk-signals/risk-signal.ts'
import type { RiskSignalTakenOver, TakeOverMade } from './risk-signals/take-over.ts'
import type { AskedToTell } from './risk-signals/tell-reminder.ts'
import type { RegisterCompared, RegisterRead, RegisterStuck, YouthFollowed, YouthUnfollowed } from './youths/following.ts'
import type { AddressListed, ListedEndMoved } from './youths/listed-address.ts'
import type { FindAnswered, FindAsked, YouthBecameKnown } from './youths/youth.ts'

/** All that happens in this house, room by room: each is kept, or something follows from it (reactions.ts). */
export type LocalEvent =
  | RightProposed
  | RightDecided
  | CovenantAdded
  | CovenantEndMoved
  | DesignationGranted
  | DesignationEndMoved
  | OrganisationAdded
  | CategoryChangeProposed
  | CategoryChangeDecided
  | OrganisationChanged
  | OrganisationChangeProposed
  | OrganisationChangeDecided
  | ProfessionalEvent
  | SettingChanged
  | EndWarned
  | ClosingSet
  | HolidaysChosen
  | TeamContactSet
  | OwnContactSet
  | StandInArranged
  | StandInEnded
  | StandInLapsed
  | LoginStarted
  | SessionOpened
  | SessionClosed
  | AccountEvent
  | MailEvent
  | FindAsked
  | FindAnswered
  | YouthBecameKnown
  | AddressListed
  | ListedEndMoved
  | DecisionAsked
  | DecisionMade
  | DecisionTold
  | DecisionCarriedOut
  | DecisionLapsed
  | RiskSignalRaised
  | RiskSignalActivated
  | RiskSignalTakenOver
  | TakeOverMade
  | MatchTakenOver
  | JoinTakenOver
  | RiskSignalExtended
  | FamilyTold
  | ArchiveTermSet
  | RiskSignalWithdrawn
  | RiskSignalEnded
  | RiskSignalDestroyed
  | RemovalTold
  | StillInvolvedAsked
  | AskedToTell
  | ArchiveNoticeGiven
  | WaitingSignalConfirmed
  | WaitingSignalRemoved
  | YouthIdentified
  | RiskSignalHandedOver
  | HandOverMade
  | HandOverRequested
  | HandOverRequestTakenBack
  | YouthFollowed
  | YouthUnfollowed
  | RegisterRead
  | RegisterStuck
  | RegisterCompared
  | YouthRenewed
  | YouthRenumbered
  | YouthsMerged
  | YouthRemembered
  | YouthsParted
  | YouthDoubted
  | SignalsGathered
  | YouthLinked
  | YouthLeft
  | SecrecyLifted
  | YouthDied
  | StillInvolved
  | SignalsOrphaned
  | InvolvementRecorded
  | InvolvementChanged
  | InvolvementsTakenOver
  | InvolvementEnded
  | MatchOpened
  | MatchJoined
  | ParticipantLeft
  | ParticipantReplaced
  | PlacesParted
  | MatchClosed
  | SameYouthAnswered
  | MatchConfirmed
  | YouthsSplit
  | FollowUpPlanned
  | FollowUpStepTaken
  | KinLearned
  | KinMatchesMerged
  | KinMatchJoined
  | KinMatchOpened
  | KinMatchThinned
  | KinShown
  | LeadWanted
  | LeadStepTaken
  | LeadRulesChosen
  | LeadRulesTakenBack
  | NoticeGiven
  | NoticeAddressed
  | NoticeRead
  | DeliveryRetried
  | FiguresPublished
  | SystemRegistered
  | SourceKeyAdded
  | SourceKeyRevoked
  | SystemCutOff
  | TokenIssued
  | LinkCodeGiven
  | AccountLinked
  | AccountUnlinked
