import { createContext, type ReactNode, startTransition, use, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { IntlProvider, useIntl } from 'react-intl'
import { readPreference, writePreference } from '../browser/preferences.ts'
import type { Catalogue, Language, MoreCatalogue } from './words.ts'

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** The chosen language; Dutch unless the person chose otherwise in this browser. */
export const chosenLanguage = (): Language => (readPreference('language') === 'en' ? 'en' : 'nl')

/** Fetches the first catalogue of one language: only that one travels to the browser. */
export const loadCatalogue = async (language: Language): Promise<Catalogue> =>
  language === 'en' ? (await import('./en.ts')).en : (await import('./nl.ts')).nl

const moreCatalogues = new Map<Language, Promise<MoreCatalogue>>()

const fetchMore = async (language: Language): Promise<MoreCatalogue> =>
  language === 'en' ? (await import('./en-more.ts')).enMore : (await import('./nl-more.ts')).nlMore

/** The same promise each time, as a suspended screen wants; a failed one is forgotten, so that a next try is a new one. */
const loadMore = (language: Language): Promise<MoreCatalogue> => {
  const known = moreCatalogues.get(language)
  if (known) return known
  const loading = fetchMore(language)
  moreCatalogues.set(language, loading)
  loading.catch(() => moreCatalogues.delete(language))
  return loading
}

type Choice = { readonly language: Language; readonly choose: (language: Language) => void }

const LanguageContext = createContext<Choice>({ language: 'nl', choose: () => undefined })

/** The chosen language, and the way to choose another. */
export const useLanguage = (): Choice => use(LanguageContext)

type ProviderProps = { readonly first: Language; readonly catalogue: Catalogue; readonly children: ReactNode }

/** Gives everything below it words, dates and numbers in the chosen language. */
export const LanguageProvider = ({ first, catalogue, children }: ProviderProps) => {
  const [shown, setShown] = useState({ language: first, catalogue })
  const choose = (language: Language) => {
    writePreference('language', language)
    void loadCatalogue(language).then((loaded) => {
      document.documentElement.lang = language
      // the page stays in sight until all its texts are there
      startTransition(() => setShown({ language, catalogue: loaded }))
    })
  }
  const locale = locales[shown.language]
  return (
    <LanguageContext value={{ language: shown.language, choose }}>
      <I18nProvider locale={locale}>
        <IntlProvider locale={locale} messages={shown.catalogue} timeZone="Europe/Amsterdam">
          {children}
        </IntlProvider>
      </I18nProvider>
    </LanguageContext>
  )
}

/** Gives the screens below it the texts that the first screens do without. Suspends until they are there. */
export const MoreWords = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage()
  const more = use(loadMore(language))
  const { locale, messages, timeZone } = useIntl()
  const all = useMemo(() => ({ ...messages, ...more }) as Record<string, string>, [messages, more])
  return (
    <IntlProvider locale={locale} messages={all} {...(timeZone && { timeZone })}>
      {children}
    </IntlProvider>
  )
}
