import { Actions, buttonClass } from '@mens-centraal/ui/Button'
import { readPreference } from '../browser/preferences.ts'
import { useWords } from '../language/use-words.tsx'
import { type LoginTarget, loginAddress } from './login-address.ts'

/** The next step after a login that did not succeed or has ended: again at the organisation of the last time, or at one from the list below. */
export const LoginAgain = (target: LoginTarget) => {
  const t = useWords()
  const organisation = readPreference('organisation')
  if (organisation === null) return <p>{t('login.chooseBelow')}</p>
  return (
    <>
      <Actions>
        <a className={buttonClass('main')} href={loginAddress(organisation, target)}>
          {t('login.again')}
        </a>
      </Actions>
      <p className="small login-again">{t('login.orChooseBelow')}</p>
    </>
  )
}
