/** What the API client tells the session: that the server heard from this person, or that the session is no more. */
type ContactEvent = 'contact' | 'session-lost'

const events = new EventTarget()

export const tellContact = (event: ContactEvent): void => {
  events.dispatchEvent(new Event(event))
}

/** Listens until the returned function is called. */
export const onContact = (event: ContactEvent, listener: () => void): (() => void) => {
  events.addEventListener(event, listener)
  return () => events.removeEventListener(event, listener)
}
