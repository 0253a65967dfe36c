/** Kinds of notices by the type of their event on the wire (CloudEvents `type`, reverse domain notation as the NL GOV profile wants). */
const typePrefix = 'nl.mens-centraal.verwijsindex.bericht'

/** The type of the event that says that there is a notice of this kind. */
export const eventTypeOf = (kind: string): string => `${typePrefix}.${kind}`

/** Most events in one answer. */
export const eventsAtOnce = 100
