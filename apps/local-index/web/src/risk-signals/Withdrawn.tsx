import type { BodyOf } from '@mens-centraal/contract/api'
import type { LocalIndexApi } from '@mens-centraal/contract/local-index-api'
import { Message } from '@mens-centraal/ui/Message'
import { PageTitle } from '@mens-centraal/ui/Page'
import { Link } from '@tanstack/react-router'
import { useDocumentTitle } from '../directory/session.tsx'
import { useWords } from '../language/use-words.tsx'
import type { WordId } from '../language/words.ts'

export type WithdrawalReason = BodyOf<LocalIndexApi['POST /api/risk-signals/:id/withdrawal']>['reason']

/** What a withdrawal does, by its reason. */
export const consequences: Readonly<Record<WithdrawalReason, readonly WordId[]>> = {
  'risk-gone': ['withdraw.goneSelf', 'withdraw.goneOthers', 'withdraw.goneArchive'],
  unjustified: ['withdraw.goneSelf', 'withdraw.unjustifiedOthers', 'withdraw.noArchive'],
  'wrong-youth': ['withdraw.goneSelf', 'withdraw.unjustifiedOthers', 'withdraw.noArchive', 'withdraw.breach'],
}

/** The signal is withdrawn: what happened. */
export const Withdrawn = ({ reason }: { readonly reason: WithdrawalReason }) => {
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
