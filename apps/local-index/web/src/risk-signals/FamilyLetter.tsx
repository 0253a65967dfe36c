import { Card } from '@mens-centraal/ui/Card'
import { useWho } from '../directory/session.tsx'
import { useDates } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { useYouthName } from '../youths/YouthName.tsx'
import { type LetterTo, salutationOf, sentencesOf, talk } from './family.ts'
import type { RiskSignal } from './risk-signal.ts'

type SignalProps = { readonly signal: RiskSignal }

/** What letter and talk say of youth, reporter and end: nothing else is known, and no address. */
const useFacts = ({ signal }: SignalProps) => {
  const who = useWho()
  const dates = useDates()
  const name = useYouthName()(signal.youth)
  return {
    name,
    reporter: `${who.givenName} ${who.familyName}`,
    organisation: who.organisation,
    day: dates.lastDay(signal.endsOn),
  }
}

/** A letter that says that there is a signal, and never why. */
export const FamilyLetter = ({ signal, to }: SignalProps & { readonly to: LetterTo }) => {
  const t = useWords()
  const facts = useFacts({ signal })
  return (
    <Card title={t(`family.letter.${to}`)}>
      <p>{t(salutationOf(to), facts)}</p>
      {sentencesOf(to).map((sentence) => (
        <p key={sentence}>{t(sentence, facts)}</p>
      ))}
      <p>{t('letter.greeting')}</p>
      <p>{facts.reporter}</p>
    </Card>
  )
}

/** The steps of the talk, to be read out or held at hand. */
export const FamilyTalk = ({ signal }: SignalProps) => {
  const t = useWords()
  const facts = useFacts({ signal })
  return (
    <Card title={t('family.talk')}>
      <p className="soft">{t('family.talkHint')}</p>
      <ol>
        {talk.map((step) => (
          <li key={step}>{t(step, facts)}</li>
        ))}
      </ol>
    </Card>
  )
}
