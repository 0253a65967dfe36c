import '@mens-centraal/ui/tokens.css'
import '@mens-centraal/ui/dune.css'
import '@mens-centraal/ui/fonts.css'
import '@mens-centraal/ui/base.css'
import './app.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { chosenLanguage, LanguageProvider, loadCatalogue } from './language/language.tsx'
import { router } from './routes.tsx'

/** `always`: a broken line is said at once; the library would otherwise wait in silence until it comes back. */
const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' }, mutations: { networkMode: 'always' } } })

const start = async (): Promise<void> => {
  const place = document.getElementById('root')
  if (!place) throw new Error('the page has no place for the app')
  const language = chosenLanguage()
  document.documentElement.lang = language
  const catalogue = await loadCatalogue(language)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider first={language} catalogue={catalogue}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start()
