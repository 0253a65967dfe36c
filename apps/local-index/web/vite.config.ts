import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileWords } from './compile-words.ts'

/** What every page needs: one file packs better than several, and changes seldom. */
const foundation =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|react-intl|@formatjs|intl-messageformat)\//

/**
 * Builds the screens of the local index into `dist`, which the house's own server serves. Nothing is inlined: the security policy allows
 * only files of our own. While developing, `/api` goes to a house that runs on its usual port.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compileWords()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'foundation', test: foundation }] } } },
  },
  server: { proxy: { '/api': 'http://localhost:4100' } },
})
