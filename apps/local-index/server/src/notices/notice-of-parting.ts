import type { PlacesParted } from '../matches/match.ts'
import type { YouthDoubted } from '../risk-signals/parting.ts'
import { type Draw, give, type NoticeGiven } from './notice.ts'

/** Not all in a match mean the same youth: who stays in it and who is no longer in it are told, each once. */
export const noticePlacesParted = ({ staying, gone, matchId, number, at }: PlacesParted, draw: Draw): NoticeGiven[] => {
  const about = { kind: 'match-parted', number, cause: draw.id(), at } as const
  return [...give(staying, { ...about, matchId }, draw), ...give(gone, { ...about, matchId: null }, draw)]
}

/** Each of these reporters is asked whether their signal is about the child whom they meant. Each correction is a cause of its own. */
export const noticeYouthDoubted = ({ reporters, at }: YouthDoubted, draw: Draw): NoticeGiven[] => {
  const cause = draw.id()
  return reporters.flatMap((one) =>
    give([one], { kind: 'youth-doubted', matchId: null, number: null, signalId: one.signalId, cause, at }, draw),
  )
}
