import { Words } from '../language/use-words.tsx'
import { useSession } from './session.tsx'

/** Where to ask: the phone and mail of the house's helpdesk. */
export const Helpdesk = () => {
  const { phone, mail } = useSession().session.house.helpdesk
  const call = (
    <a className="number" key="phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
      {phone}
    </a>
  )
  const write = (
    <a key="mail" href={`mailto:${mail}`}>
      {mail}
    </a>
  )
  return <Words id="helpdesk" values={{ phone: call, mail: write }} />
}
