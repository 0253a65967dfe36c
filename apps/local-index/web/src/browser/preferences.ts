/** What this browser remembers between visits. Never anything about a youth, a form or a session. */
type Preference = 'language' | 'hide-names' | 'organisation'

const key = (preference: Preference): string => `mens-centraal-${preference}`

/** Reads a preference; null if there is none, or if the browser keeps nothing. */
export const readPreference = (preference: Preference): string | null => {
  try {
    return localStorage.getItem(key(preference))
  } catch {
    return null
  }
}

/** Remembers a preference; null forgets it. A browser that keeps nothing is no fault. */
export const writePreference = (preference: Preference, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key(preference))
    else localStorage.setItem(key(preference), value)
  } catch {
    return
  }
}
