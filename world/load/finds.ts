import type { Run } from '@mens-centraal/platform/db/database'
import { prepared } from '@mens-centraal/platform/db/statement'
import { type AtRestKeys, seal } from '@mens-centraal/platform/sealing/at-rest'
import { type CrowdSize, idOf, reporterOf } from './crowd.ts'
import { bsnOf, lookupSql } from './keyed-youths.ts'

/** What a reporter sends as the youth that was found, in the act of that number. */
export const findToken = (act: number): string => `find-${act}`

const atOnce = 2_000

const insert = (keys: AtRestKeys) =>
  prepared(`
  INSERT INTO youth_finds (id, token_hash, session_id, professional_id, found_at, expires_at, outcome, lookup_odd, lookup_kind, found_sealed)
  SELECT md5('find-' || act)::uuid, sha256(convert_to('find-' || act, 'UTF8')), md5('session-' || reporter)::uuid, md5('professional-' || reporter)::uuid, now(), now() + interval '7 hours',
    'found', ${lookupSql(keys, 'youth')}, 'bsn', sealed
  FROM unnest($1::integer[], $2::integer[], $3::integer[], $4::bytea[]) AS f (act, reporter, youth, sealed)`)

const foundOf = (youth: number) => ({
  identity: {
    bsn: bsnOf(youth),
    givenNames: 'Voornaam',
    prefix: null,
    familyName: `Jeugdige ${youth}`,
    born: '2015-06-01',
    sex: 'O',
    municipalityCode: '9001',
    place: 'Voorbeeldstad',
    secretAddress: false,
  },
  label: { givenNames: 'Voornaam', familyName: `Jeugdige ${youth}`, birthYear: 2015 },
  certainty: 'register',
  purpose: 'risk-signal',
})

/**
 * Puts finds in stock, one for each act: what the population register would have answered, so that acts can be tried without it.
 * The act of number `n` is done by reporter `reporterOf(n)`, with `findToken(n)`, on the youth that `youthOf(n)` says.
 */
export const stockFinds = async (
  run: Run,
  keys: AtRestKeys,
  crowd: CrowdSize,
  acts: { readonly from: number; readonly count: number },
  youthOf: (act: number) => number,
): Promise<void> => {
  const end = acts.from + acts.count
  for (let from = acts.from; from < end; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, end - from) }, (_, i) => from + i)
    const sealed = some.map((act) => seal(keys, `youth_finds/${idOf('find', act)}`, foundOf(youthOf(act))))
    await run([
      insert(keys)(
        some,
        some.map((act) => reporterOf(act, crowd)),
        some.map(youthOf),
        sealed,
      ),
    ])
  }
}
