import { expect, test } from 'vitest'
import { nl } from './nl.ts'
import { nlMore } from './nl-more.ts'

/**
 * Plain Dutch (B1), as far as it can be counted: short sentences, and none of the words that municipalities' own guides for B1 tell to leave (such as the "schrijfstijl" of gemeente Hollands Kroon,
 * hollandskroon.nl/stijlgids, and the word list ishetb1.nl).
 */
const mostWords = 22
const officialese =
  /\b(aangaande|aangezien|adequa\w+|aldus|alsmede|alvorens|authenticatie|autorisatie|betreffende|conform|derhalve|desbetreffende|dien(t|en) te|echter|faciliteren|functionaliteit\w*|genereren|geschieden|hetgeen|hierbij|implementer\w+|in het kader van|inachtneming|indien|ingevolge|initi[eë]r\w+|inzake|jegens|krachtens|met betrekking tot|middels|mits|nochtans|notificatie\w*|omtrent|onderhavig\w*|optioneel|parameter\w*|reeds|relevant\w*|substantieel|ten aanzien van|ten behoeve van|teneinde|tenzij|tevens|thans|valide\w+|verifi[eë]r\w+|vigerend\w*|voornoemd\w*|voorts|wederom|zodanig|zulks)\b/i

const texts = Object.entries({ ...nl, ...nlMore })

/** A text as it is read: of a count the usual form, a value as one word, an abbreviation without its dot. */
const asRead = (text: string): string =>
  text
    .replace(/\{\w+, (?:plural|select),(?:[^{}]|\{[^{}]*\})*other \{([^{}]*)\}\s*\}/g, '$1')
    .replace(/\{\w+\}|<[^>]+>/g, (part) => (part.startsWith('{') ? 'x' : ''))
    .replace(/\b(art|Stb|bijv)\./g, '$1')

const sentencesOf = (text: string): string[] => asRead(text).split(/(?<=[.!?:;])\s+/)
const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length

test('no sentence in Dutch is long', () => {
  const long = texts.flatMap(([id, text]) =>
    sentencesOf(text).flatMap((sentence) => (wordsIn(sentence) > mostWords ? [`${id}: ${sentence}`] : [])),
  )
  expect(long).toEqual([])
})

test('no text in Dutch is in officialese', () => {
  expect(texts.filter(([, text]) => officialese.test(text)).map(([id, text]) => `${id}: ${text}`)).toEqual([])
})

test('a sentence is counted as it is read', () => {
  expect(sentencesOf('Er {count, plural, one {is één match} other {zijn # matches}} op {day}. Zie art. 7.').map(wordsIn)).toEqual(
    [5, 3],
  )
})
