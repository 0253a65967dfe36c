import type { ReactNode } from 'react'
import { CopyButton } from './CopyButton.tsx'
import { useUiWords } from './use-ui-words.ts'
import './contact-card.css'

/** One working day: its short and full name, whether the person works then, and whether it is today. */
export type WorkingDay = { readonly short: string; readonly long: string; readonly present: boolean; readonly today: boolean }

type ContactCardProps = {
  readonly name: string
  /** Function and organisation. */
  readonly position: string
  readonly phone: string | null
  /** `href`: a complete mailto: address; never with personal data of anyone else. */
  readonly mail: { readonly address: string; readonly href: string } | null
  readonly generalPhone: string | null
  /** Number and mailbox that the team shares. */
  readonly team?: {
    readonly phone: string | null
    readonly mail: { readonly address: string; readonly href: string } | null
  } | null
  readonly week: readonly WorkingDay[]
  readonly tag?: ReactNode
  /** What one must know before calling, such as that they are away. */
  readonly children?: ReactNode
}

const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`

/** A number to tap. */
export const Phone = ({ number }: { readonly number: string }) => (
  <a className="number" href={telephone(number)}>
    {number}
  </a>
)

type WayProps = { readonly term: string; readonly copy: string; readonly text: string; readonly href: string }

/** One way to reach somebody: to tap, to read out, or to copy to another program. */
const Way = ({ term, copy, text, href }: WayProps) => {
  const t = useUiWords()
  return (
    <div className="contact-way">
      <dt>{term}</dt>
      <dd>
        <a href={href}>{text}</a>
        <span className="screen-only">
          <CopyButton look="quiet" text={text} copied={t('ui.copied')} failed={t('ui.copyFailed')}>
            {copy}
          </CopyButton>
        </span>
      </dd>
    </div>
  )
}

/** The working week as five small boxes: filled when present, ringed today. */
const Week = ({ week }: { readonly week: readonly WorkingDay[] }) => {
  const t = useUiWords()
  const present = week.filter((day) => day.present)
  const said =
    present.length === 0 ? t('ui.presenceUnknown') : t('ui.presence', { days: present.map((day) => day.long).join(', ') })
  return (
    <p className="week">
      <span className="only-heard">{said}</span>
      {week.map((day) => (
        <span
          key={day.long}
          aria-hidden="true"
          className="week-day"
          data-present={day.present || undefined}
          data-today={day.today || undefined}
        >
          {day.short}
        </span>
      ))}
    </p>
  )
}

const Team = ({ team: { phone, mail } }: { readonly team: NonNullable<ContactCardProps['team']> }) => {
  const t = useUiWords()
  return (
    <p className="small">
      {t('ui.team')} {phone && <Phone number={phone} />}
      {phone && mail && ' · '}
      {mail && <a href={mail.href}>{mail.address}</a>}
    </p>
  )
}

/** A person to reach: who, how, and on which days. */
export const ContactCard = (props: ContactCardProps) => {
  const t = useUiWords()
  return (
    <article className="contact" aria-label={props.name}>
      <h3>
        {props.name} {props.tag}
      </h3>
      <p className="soft">{props.position}</p>
      {props.children}
      {(props.phone || props.mail) && (
        <dl className="contact-reach">
          {props.phone && <Way term={t('ui.phone')} copy={t('ui.copyPhone')} text={props.phone} href={telephone(props.phone)} />}
          {props.mail && <Way term={t('ui.mail')} copy={t('ui.copyMail')} text={props.mail.address} href={props.mail.href} />}
        </dl>
      )}
      {props.week.length > 0 && <Week week={props.week} />}
      {props.team && <Team team={props.team} />}
      {props.generalPhone && (
        <p className="small soft">
          {t('ui.generalPhone')} <Phone number={props.generalPhone} />
        </p>
      )}
    </article>
  )
}
