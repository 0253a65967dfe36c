/** `npm run plan`: checks every import against floor-plan.cjs. Further arguments go to dependency-cruiser, e.g. `--output-type json`. */
import { registerHooks } from 'node:module'

// dependency-cruiser tells type-only imports apart with TypeScript's own API, which TypeScript 7 does not have yet
registerHooks({ resolve: (name, context, next) => next(name.replace(/^typescript(?=$|\/)/, 'typescript-6'), context) })

const config = new URL('../floor-plan.cjs', import.meta.url).pathname
process.argv.push('--config', config, 'packages', 'apps', 'world', 'test', 'bench')
await import(new URL('../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url).href)
