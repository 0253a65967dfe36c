import { Actions, Button } from '@mens-centraal/ui/Button'
import { CopyButton } from '@mens-centraal/ui/CopyButton'
import { useState } from 'react'
import { FailureMessage } from '../api/FailureMessage.tsx'
import { useAct } from '../api/use-act.ts'
import { useDates } from '../language/use-dates.ts'
import { useWords, Words } from '../language/use-words.tsx'
import type { LinkableSystem } from './account-link.ts'
import './coupling.css'

type LinkCodeProps = { readonly system: LinkableSystem; readonly onLinked: () => void }

/** Asks for a code, and shows it: once, until when it counts, and where to type it. */
export const LinkCode = ({ system, onLinked }: LinkCodeProps) => {
  const t = useWords()
  const { moment } = useDates()
  const act = useAct('POST /api/account-links/code')
  const [code, setCode] = useState<{ readonly code: string; readonly expiresAt: string } | null>(null)
  const ask = async () => {
    const answer = await act.run({ body: { system: system.id } })
    setCode(answer.ok ? answer.value : null)
  }
  return (
    <>
      {act.failure && <FailureMessage failure={act.failure} />}
      <div role="status">
        {code && (
          <>
            <p>
              <Words id="link.codeText" values={{ name: system.name, until: moment(code.expiresAt) }} />
            </p>
            <p className="link-code">{code.code}</p>
          </>
        )}
      </div>
      <Actions>
        {code && (
          <>
            <CopyButton text={code.code} copied={t('system.copied')} failed={t('system.copyFailed')}>
              {t('link.copyCode')}
            </CopyButton>
            <Button onPress={onLinked}>{t('link.look')}</Button>
          </>
        )}
        <Button look={code ? 'quiet' : 'main'} pending={act.pending} onPress={() => void ask()}>
          {t(code ? 'link.newCode' : 'link.make')}
          <span className="only-heard"> {system.name}</span>
        </Button>
      </Actions>
    </>
  )
}
