import { useIntl } from 'react-intl'

type Kind =
  | 'category'
  | 'act'
  | 'log.thing'
  | 'log.field'
  | 'setting'
  | 'purpose'
  | 'reason'
  | 'refusal'
  | 'deliveries.topic'
  | 'deliveries.error'

/** The words for something that the server names by a code; one that this version of the screens does not know is shown as it is. */
export const useSaid = () => {
  const intl = useIntl()
  return (kind: Kind, name: string): string => {
    const id = `${kind}.${name}`
    return intl.messages[id] ? intl.formatMessage({ id }) : name
  }
}
