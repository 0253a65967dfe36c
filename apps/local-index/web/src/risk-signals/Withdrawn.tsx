import type { BodyOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { useDocumentTitle } from '../directory/session.tsx'
import { useWords } from '../language/use-words.tsx'
import type { WordId } from '../language/words.ts'

export type WithdrawalReason = BodyOf<LocalIndexApi['POST /api/risk-signals/:id/withdrawal']>['reason']

/** What the municipality can have upheld, so that a signal must go. */
export type UpheldRequest = BodyOf<LocalIndexApi['POST /api/risk-signals/:id/removal']>['because']
/** Why a signal ends before its date: as its reporter says, or as the municipality decided. */
export type EndReason = WithdrawalReason | UpheldRequest

const forAll = ['withdraw.goneSelf', 'withdraw.unjustifiedOthers', 'withdraw.noArchive'] as const

/** What a withdrawal does, by its reason. */
export const consequences: Readonly<Record<EndReason, readonly WordId[]>> = {
  'risk-gone': ['withdraw.goneSelf', 'withdraw.goneOthers', 'withdraw.goneArchive'],
  unjustified: forAll,
  'wrong-youth': [...forAll, 'withdraw.breach'],
  'objection-upheld': forAll,
  corrected: forAll,
}

/** The signal is withdrawn: what happened. */
export const Withdrawn = ({ reason }: { readonly reason: EndReason }) => {
  const t = useWords()
  const title = useDocumentTitle()
  return (
    <>
      <PageTitle documentTitle={title(t('withdraw.doneTitle'))}>{t('withdraw.doneTitle')}</PageTitle>
      <Message tone="good">
        <ul className="plain-list">
          {consequences[reason].map((word) => (
            <li key={word}>{t(word)}</li>
          ))}
        </ul>
      </Message>
      <p>
        <Link to="/mijn-signalen">{t('withdraw.back')}</Link>
      </p>
    </>
  )
}
