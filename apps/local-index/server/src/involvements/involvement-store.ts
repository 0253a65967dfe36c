import { prepared } from '@mens-centraal/platform/db/statement'
import type { YouthsParted } from '../risk-signals/parting.ts'
import type { YouthDied, YouthRenewed } from '../risk-signals/register-change.ts'
import type { YouthsMerged } from '../risk-signals/renumbering.ts'
import type { InvolvementChanged, InvolvementEnded, InvolvementRecorded } from './involvement.ts'

const insert = prepared(`
  INSERT INTO involvements (id, youth_id, position_id, professional_id, organisation_id, municipality_id, label_sealed, began_on, ends_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`)
const change = prepared('SELECT hand_over_involvement($1, $2, $3, $4)')
const remove = prepared('DELETE FROM involvements WHERE id = $1')
const removeAll = prepared('DELETE FROM involvements WHERE youth_id = $1')
const forgetYouth = prepared('SELECT forget_youth_without_signals($1)')
const shorten = prepared('UPDATE involvements SET ends_on = $2 WHERE youth_id = $1 AND ends_on > $2')
const lengthen = prepared(`
  UPDATE involvements i SET ends_on = greatest(i.ends_on, x.ends_on) FROM involvements x WHERE i.youth_id = $2 AND x.youth_id = $1 AND x.position_id = i.position_id`)
const drop = prepared(
  'DELETE FROM involvements x WHERE x.youth_id = $1 AND EXISTS (SELECT FROM involvements i WHERE i.youth_id = $2 AND i.position_id = x.position_id)',
)
const remember = prepared('UPDATE involvements SET former_youth_id = $1 WHERE youth_id = $1 AND former_youth_id IS NULL')
const move = prepared('UPDATE involvements SET youth_id = $2 WHERE youth_id = $1')
const moveBack = prepared(`
  UPDATE involvements x SET youth_id = $2, former_youth_id = nullif(former_youth_id, $3) WHERE x.former_youth_id = ANY ($1)
    AND NOT EXISTS (SELECT FROM involvements i WHERE i.youth_id = $2 AND i.position_id = x.position_id)`)
const dropLeft = prepared('DELETE FROM involvements WHERE former_youth_id = ANY ($1) AND youth_id = $2')

/** The youth's row must still be at the version on which was decided; else the act is decided anew. */
export const expectYouthVersion = prepared('SELECT expect_youth_version($1, $2)')

export const keepInvolvement = (e: InvolvementRecorded) => [
  insert(
    e.involvementId,
    e.youthId,
    e.positionId,
    e.professionalId,
    e.organisationId,
    e.municipalityId,
    e.labelSealed,
    e.beganOn,
    e.endsOn,
  ),
]
export const keepInvolvementChange = (e: InvolvementChanged) => [change(e.involvementId, e.from, e.to, e.endsOn)]
/** It leaves nothing; the youth goes with the last that hung on them. */
export const removeInvolvement = (e: InvolvementEnded) => [
  remove(e.involvementId),
  ...(e.youthStays ? [] : [forgetYouth(e.youthId)]),
]
/** A death ends all in the same act. */
export const removeInvolvements = (e: YouthDied) => [removeAll(e.youthId), forgetYouth(e.youthId)]
/** None lasts past the 23rd birthday, also when the register corrects it. */
export const shortenInvolvements = (e: YouthRenewed) => [shorten(e.youthId, e.turns23On)]
/** Two youths are one: each contact keeps one involvement, with the later end. Goes before the youth who goes. */
export const moveInvolvements = (e: YouthsMerged) => [
  lengthen(e.fromId, e.intoId),
  drop(e.fromId, e.intoId),
  ...(e.formerSealed === null ? [] : [remember(e.fromId)]),
  move(e.fromId, e.intoId),
]
/** A youth turns out to be two: what was recorded of the one goes with them, if its contact has none there already. */
export const partInvolvements = (e: YouthsParted) => [
  moveBack(e.formerIds, e.intoId, e.formerId),
  dropLeft(e.formerIds, e.fromId),
]
