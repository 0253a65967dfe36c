import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from './html.ts'

const meanings: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const signs = ['&', '<', '>', '"', "'", 'a', ' ', '=', ';', 'é', '/']

test('escapes text, so that nobody can smuggle in an element', () => {
  expect(html`<p title="${'"><script>'}">${"<b>Sem & 'Co'</b>"}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;Sem &amp; &#39;Co&#39;&lt;/b&gt;</p>',
  )
})

test('keeps HTML that a template made, and leaves out what is not there', () => {
  expect(html`<ul>${[html`<li>${1}</li>`, undefined, false, html`<li>${'<'}</li>`]}</ul>`.text).toBe(
    '<ul><li>1</li><li>&lt;</li></ul>',
  )
})

test('whatever the text, no sign with a meaning in HTML comes through', () => {
  const anyText = fc.array(fc.oneof(fc.constantFrom(...signs), fc.string())).map((parts) => parts.join(''))
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: rendered } = html`${text}`
      expect(rendered).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
      expect(rendered.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => meanings[entity] ?? '')).toBe(text)
    }),
    { seed: 20261122, numRuns: 1000 },
  )
})
