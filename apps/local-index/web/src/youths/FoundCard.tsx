import { Button } from '@mens-centraal/ui/Button'
import { Icon } from '@mens-centraal/ui/Icon'
import { Message } from '@mens-centraal/ui/Message'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language/use-words.tsx'
import type { FoundYouth } from './found-youth.ts'
import { useHideNames } from './hide-names.tsx'
import { useBirthYear, useYouthName } from './YouthName.tsx'

const fullName = ({ label }: FoundYouth): string => [label.givenNames, label.familyName].filter(Boolean).join(' ')

/** The name itself; while names are hidden it shows only when asked, for this one check. */
const NameToCheck = ({ found }: { readonly found: FoundYouth }) => {
  const t = useWords()
  const nameOf = useYouthName()
  const { hidden } = useHideNames()
  const [shown, setShown] = useState(false)
  return (
    <>
      <b className="found-name">{hidden && shown ? fullName(found) : nameOf(found.label)}</b>
      {hidden && (
        <Button look="quiet" onPress={() => setShown(!shown)}>
          {t(shown ? 'find.hideName' : 'find.showName')}
        </Button>
      )}
    </>
  )
}

const Confirmation = ({ found }: { readonly found: FoundYouth }) => {
  const t = useWords()
  const birthYear = useBirthYear()(found.label)
  const facts = [birthYear, found.place && t('find.livesIn', { place: found.place })].filter(Boolean)
  return (
    <div>
      <NameToCheck found={found} />
      <div className="soft">{facts.join(' · ')}</div>
      <div className="found-sign">
        <Icon kind="good" /> {t(found.how === 'register' ? 'find.found' : 'find.byNameOnly')}
      </div>
    </div>
  )
}

/** The youth that was found: check that it is the right one, or look again. */
export const FoundCard = ({ found, onAgain }: { readonly found: FoundYouth; readonly onAgain: () => void }) => {
  const t = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: this is no set of inputs
    <div className="found" ref={box} tabIndex={-1} role="group" aria-label={t('find.foundLabel')}>
      {found.how === 'waiting' ? (
        <Message tone="attention" title={t('find.waitingTitle')}>
          <p>{t('find.waiting')}</p>
        </Message>
      ) : (
        <Confirmation found={found} />
      )}
      <Button look="quiet" onPress={onAgain}>
        {t('find.again')}
      </Button>
    </div>
  )
}
