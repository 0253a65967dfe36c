import { Card } from '@mens-centraal/ui/Card'
import { ContactCard } from '@mens-centraal/ui/ContactCard'
import { Answered } from '../api/Answered.tsx'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use-answer.ts'
import { NotPrinted } from '../language/NotPrinted.tsx'
import { useWords } from '../language/use-words.tsx'

type Someone = Answer<'GET /api/risk-signals/:id/involved'>['involved'][number]

/** An organisation, and whom to call there; who left is not named. */
const SomeoneCard = ({ someone: { organisation, generalPhone, person } }: { readonly someone: Someone }) => {
  const t = useWords()
  return (
    <ContactCard
      name={person?.name ?? organisation}
      position={person === null ? t('involved.left') : `${t(`function.${person.function}`)} · ${organisation}`}
      phone={person?.phone ?? null}
      mail={person?.email ? { address: person.email, href: `mailto:${person.email}` } : null}
      generalPhone={generalPhone}
      week={[]}
    />
  )
}

const People = ({ people }: { readonly people: readonly Someone[] }) => (
  <div className="contacts">
    {people.map((someone) => (
      <SomeoneCard key={`${someone.organisation}-${someone.person?.email}`} someone={someone} />
    ))}
  </div>
)

/** With one's own signal: which organisations that help are involved with the youth, and whom to call there. */
export const InvolvedCard = ({ signal }: { readonly signal: string }) => {
  const t = useWords()
  const query = useAnswer('GET /api/risk-signals/:id/involved', { params: { id: signal } })
  return (
    <Card title={t('involved.title')}>
      <NotPrinted>
        <Answered query={query}>
          {({ involved }) =>
            involved.length === 0 ? (
              <p className="soft">{t('involved.nobody')}</p>
            ) : (
              <>
                <p className="soft">{t('involved.text')}</p>
                <People people={involved} />
              </>
            )
          }
        </Answered>
      </NotPrinted>
    </Card>
  )
}

/** With one's own involvement: who has a signal on the youth, where the municipality shows that. */
export const ReportersCard = ({ involvement }: { readonly involvement: string }) => {
  const t = useWords()
  const query = useAnswer('GET /api/involvements/:id/reporters', { params: { id: involvement } })
  return (
    <Card title={t('involvement.reporters')}>
      <NotPrinted>
        <Answered query={query}>
          {({ reporters }) =>
            reporters.length === 0 ? (
              <p className="soft">{t('involvement.noReporters')}</p>
            ) : (
              <>
                <p className="soft">{t('involvement.reportersText')}</p>
                <People people={reporters} />
              </>
            )
          }
        </Answered>
      </NotPrinted>
    </Card>
  )
}
