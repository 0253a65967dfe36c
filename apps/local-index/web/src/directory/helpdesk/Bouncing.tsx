import { Button } from '@mens-centraal/ui/Button'
import { Card } from '@mens-centraal/ui/Card'
import { useAnswer } from '../../api/use-answer.ts'
import { useDates } from '../../language/use-dates.ts'
import { useWords } from '../../language/use-words.tsx'

/** At whom mail does not arrive, of the people whom one helps; nothing while it arrives at all of them. @param onShow is given the address to look for */
export const Bouncing = ({ onShow }: { readonly onShow: (address: string) => void }) => {
  const t = useWords()
  const { day } = useDates()
  const people = useAnswer('GET /api/mail-bounces', {}).data?.people ?? []
  if (people.length === 0) return null
  return (
    <Card title={t('help.bouncing')}>
      <p className="soft">{t('help.bouncingText')}</p>
      <ul className="plain-list">
        {people.map(({ position, givenName, familyName, organisation, email, since, reason }) => (
          <li key={position}>
            <b>
              {givenName} {familyName}
            </b>{' '}
            · {organisation}
            <div className="soft small">
              {t('help.bouncingSince', { address: email, day: day(since), reason: t(`help.bounce.${reason}`) })}
            </div>
            <Button look="quiet" onPress={() => onShow(email)}>
              {t('help.show')}
              <span className="only-heard">
                {' '}
                {givenName} {familyName}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
