import { expect, test } from 'vitest'
import { shortestPassphrase, suggestPassphrase, weigh } from './strength'
import { firstParts, secondParts } from './words'

const refusals = async (passphrase: string, words: readonly string[] = []) =>
  (await weigh(passphrase, words)).refusedBecause

test('the word list is 96 by 81 parts, and every word made of them is a word of its own: 7 776', () => {
  const words: string[] = firstParts.flatMap((first) => secondParts.map((second) => `${first}${second}`))

  expect([firstParts.length, secondParts.length]).toEqual([96, 81])
  expect(new Set(firstParts).size).toBe(96)
  expect(new Set(secondParts).size).toBe(81)
  expect(new Set(words).size).toBe(7_776)
})

test('the parts are Swedish letters in lower case, in NFC, so that they can be typed on any Swedish keyboard', () => {
  for (const part of [...firstParts, ...secondParts]) expect(part).toMatch(/^[a-zåäöé]+$/)
})

const seconds: readonly string[] = secondParts

test('a suggested passphrase is five words of the list, and is accepted', async () => {
  for (let count = 0; count < 25; count += 1) {
    const passphrase = suggestPassphrase()

    const words = passphrase.split(' ')
    expect(words).toHaveLength(5)
    for (const word of words)
      expect(firstParts.some((first) => word.startsWith(first) && seconds.includes(word.slice(first.length)))).toBe(
        true,
      )
    expect(await refusals(passphrase, ['Barnahus Sjöberga', 'Karin Öberg', 'karin'])).toEqual([])
  }
})

test('no two suggestions are alike', () => {
  expect(new Set(Array.from({ length: 500 }, suggestPassphrase)).size).toBe(500)
})

test('a passphrase needs fifteen characters, counted as people count them', async () => {
  expect(shortestPassphrase).toBe(15)
  expect(await refusals('kv7#Rt!p2Zx9qL')).toEqual(['passphrase-short'])
  expect(await refusals('kv7#Rt!p2Zx9qLw')).toEqual([])
  expect(await refusals('🦊🦉🐍🦔🐢🦋🐌')).toContain('passphrase-short')
})

test.each([
  'aaaaaaaaaaaaaaaaaaaa',
  'passwordpassword',
  'password123456789',
  'qwertyuiopasdfgh',
  '123456789012345678',
  'abcdefghijklmnopqrst',
  'iloveyouiloveyou',
  'letmeinletmein123',
])('a common passphrase is refused: %s', async (passphrase) => {
  expect(await refusals(passphrase)).toContain('passphrase-easy')
})

test.each([
  'barnahusbarnahus',
  'hejhejhejhejhej1',
  'socialtjänsten1',
  'lösenordlösenord',
  'Midsommarafton26',
  'fyrarumfyrarum1',
])('a passphrase of the trade and the season is refused: %s', async (passphrase) => {
  expect(await refusals(passphrase)).toContain('passphrase-easy')
})

test('names and places of the house do not carry a passphrase', async () => {
  const words = ['Barnahus Vildrosen', 'Tryggve Hallonqvist', 'tryggve']

  expect(await refusals('Tryggve Hallonqvist', words)).toContain('passphrase-easy')
  expect(await refusals('Barnahus Vildrosen', words)).toContain('passphrase-easy')
})

test('control: the same words are weighed by what is known of the house, not refused for themselves', async () => {
  const alone = await weigh('Tryggve Hallonqvist', [])
  const known = await weigh('Tryggve Hallonqvist', ['Tryggve Hallonqvist'])

  expect(known.guessesLog10).toBeLessThan(alone.guessesLog10)
})

test('a very long passphrase is weighed at once', async () => {
  const start = performance.now()

  await weigh('kv7#Rt!p2Zx9qLw'.repeat(30), [])

  expect(performance.now() - start).toBeLessThan(2_000)
})

test.each(['Barnahus2026!!!', 'Sommarsommar2026', 'Sommaren2026!!!!', 'välkommenhem2026', 'jordgubbstårta1'])(
  'what a Swede would think of first is refused: %s',
  async (passphrase) => {
    expect(await refusals(passphrase)).toEqual(['passphrase-easy'])
  },
)

test.each([
  'granlada silverkopp rävsaga',
  'korallklocka dimmfjäril tegelbro',
  'Min farmor åt 14 gröna stövlar i Kiruna',
])('words that do not belong together are accepted: %s', async (passphrase) => {
  expect(await refusals(passphrase)).toEqual([])
})
