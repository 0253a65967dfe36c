import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

const catalogue = /\/language\/(nl|en)\/[\w-]+\.ts$|\/ui\/src\/words\.ts$/
const parser = '@formatjs/icu-messageformat-parser'

/** A text with values or tags in it becomes what the parser makes of it; a plain text stays as it is. */
const compile = (text: string) => (/[{<']/.test(text) ? parse(text, { captureLocation: false }) : text)

const compileModule = async (code: string): Promise<string> => {
  const words: Record<string, Record<string, string>> = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return Object.entries(words)
    .map(([name, texts]) => {
      const compiled = Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, compile(text)]))
      return `export const ${name} = ${JSON.stringify(compiled)}`
    })
    .join('\n')
}

/** Parses the texts while building, so that the browser needs no parser of messages (7 kB of the first screen). */
export const compileWords = (): Plugin => ({
  name: 'compile-words',
  config: () => ({ resolve: { alias: [{ find: new RegExp(`^${parser}$`), replacement: `${parser}/no-parser.js` }] } }),
  transform: {
    order: 'post',
    filter: { id: catalogue },
    handler: async (code) => ({ code: await compileModule(code), map: null }),
  },
})
