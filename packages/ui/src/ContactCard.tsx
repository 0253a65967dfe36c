import type { ReactNode } from 'react'
import { useUiWords } from './use-ui-words.ts'
import './contact-card.css'

/** One working day: its short and full name, whether the person works then, and whether it is today. */
export type WorkingDay = { readonly short: string; readonly long: string; readonly present: boolean; readonly today: boolean }

type ContactCardProps = {
  readonly name: string
  /** Function and organisation. */
  readonly position: string
  readonly phone: string | null
  /** A complete mailto: address; never with personal data of anyone else. */
  readonly mailto: string | null
  readonly generalPhone: string | null
  readonly week: readonly WorkingDay[]
  readonly tag?: ReactNode
  readonly children?: ReactNode
}

const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`

const Phone = ({ number }: { readonly number: string }) => (
  <a className="number" href={telephone(number)}>
    {number}
  </a>
)

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

/** A person to reach: who, how, and on which days. */
export const ContactCard = (props: ContactCardProps) => {
  const t = useUiWords()
  const [firstName = props.name] = props.name.split(' ')
  return (
    <article className="contact" aria-label={props.name}>
      <h3>
        {props.name} {props.tag}
      </h3>
      <p className="soft">{props.position}</p>
      <p className="contact-reach">
        {props.phone && <Phone number={props.phone} />}
        {props.mailto && <a href={props.mailto}>{t('ui.mail', { name: firstName })}</a>}
      </p>
      {props.week.length > 0 && <Week week={props.week} />}
      {props.generalPhone && (
        <p className="small soft">
          {t('ui.generalPhone')} <Phone number={props.generalPhone} />
        </p>
      )}
      {props.children}
    </article>
  )
}
