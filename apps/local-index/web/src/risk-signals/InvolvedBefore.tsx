import { Card } from '@mens-centraal/ui/Card'
import { ContactCard } from '@mens-centraal/ui/ContactCard'
import { Answered } from '../api/Answered.tsx'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use-answer.ts'
import { NotPrinted } from '../language/NotPrinted.tsx'
import { useWords } from '../language/use-words.tsx'
import type { RiskSignal } from './risk-signal.ts'

type Organisation = Answer<'GET /api/risk-signals/:id/earlier-organisations'>['organisations'][number]

/** An organisation as it can be reached today: its general number, and its coordinator if there is one. */
const OrganisationCard = ({
  organisation: { organisation, generalPhone, coordinator },
}: {
  readonly organisation: Organisation
}) => {
  const t = useWords()
  return (
    <ContactCard
      name={organisation}
      position={coordinator === null ? '' : `${t('earlier.coordinator')} ${coordinator.name}`}
      phone={coordinator?.phone ?? null}
      mail={coordinator === null ? null : { address: coordinator.email, href: `mailto:${coordinator.email}` }}
      generalPhone={generalPhone}
      week={[]}
    />
  )
}

/** Organisations that gave a signal on the same youth before: who to call, and nothing else. */
export const InvolvedBefore = ({ signal }: { readonly signal: RiskSignal }) => {
  const t = useWords()
  const query = useAnswer('GET /api/risk-signals/:id/earlier-organisations', { params: { id: signal.id } })
  return (
    <Card title={t('earlier.title')}>
      <NotPrinted>
        <Answered query={query}>
          {({ organisations }) => (
            <>
              <p>
                {t('earlier.text')} {!signal.inRegister && t('earlier.byName')}
              </p>
              {organisations.map((organisation) => (
                <OrganisationCard key={organisation.organisation} organisation={organisation} />
              ))}
            </>
          )}
        </Answered>
      </NotPrinted>
    </Card>
  )
}
