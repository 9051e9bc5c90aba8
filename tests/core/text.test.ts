import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { newPerson } from '../support/house'
import { journal, passage, textOf } from '../support/notes'
import { requestFor } from '../support/scene'

let ids: Furnished
let revision = 1
beforeAll(async () => {
  ids = await furnishedHouse()
  await ids.house.login('sara')
})
afterAll(() => ids.house.close())

const input = (statements: string) => ({
  noteId: ids.noteId,
  revision,
  eventAt: '2026-03-02T07:00:00.000Z',
  content: { ...journal(''), lines: {}, prose: { uppgifter: [passage(statements)] } },
})
async function save(statements: string): Promise<string | undefined> {
  ;({ revision } = await ids.house.ask('note.save', input(statements)))
  return textOf((await ids.house.ask('note.list', { aktId: ids.aktId }))[0])
}

test('ten million characters are refused with the limit named, at once, and nothing is stored', async () => {
  const before = await ids.house.ask('note.list', { aktId: ids.aktId })
  const start = performance.now()

  const failure = await ids.house.fails('note.save', input('å'.repeat(10_000_000)))

  expect(failure).toEqual({
    code: 'invalid-input',
    fields: [{ path: ['content', 'prose', 'uppgifter', 0, 'text'], code: 'too-long', value: 100_000 }],
  })
  expect(performance.now() - start).toBeLessThan(5_000)
  expect(await ids.house.ask('note.list', { aktId: ids.aktId })).toEqual(before)
})

test('a note as long as the limit is kept whole; one character more is refused, not cut', async () => {
  const longest = 'åäö é ı ć\n'.repeat(10_000)

  expect(longest).toHaveLength(100_000)
  expect(await save(longest)).toBe(longest)
  expect((await ids.house.fails('note.save', input(`${longest}x`))).code).toBe('invalid-input')
})

test.each([
  ['letters of ours and others', 'Åsa Öberg-Ärlig, Léa Yılmaz, Kovačević, Nguyễn, Łukasz, Gør, straße'],
  ['emoji made of several', '👩‍👧‍👦 🏳️‍🌈 🇸🇪 👍🏽 ☎️'],
  ['combining signs that have no sign of their own', 'x̂ q̃ z̈́'],
  ['writing from right to left', 'مرحبا سارة — שלום'],
  ['writing without spaces', '你好，世界 こんにちは'],
  ['quotation marks and marks of other languages than people’s', `"'\`<script>{{x}}</script>&amp;\\n\\u0041 %s \${x}`],
  ['tabs, line breaks and thin spaces', 'a\tb\nc\r\nd\u00a0e\u202ff'],
])('words come back byte for byte: %s', async (_what, words) => {
  const back = await save(words)

  expect(Buffer.from(back ?? '', 'utf8')).toEqual(Buffer.from(words.normalize('NFC'), 'utf8'))
})

test('decomposed letters are kept as whole ones, so that the same word is the same word', async () => {
  expect(await save('Åsa é'.normalize('NFD'))).toBe('Åsa é')
})

/** Any code point that is not half of a pair, and often a letter or a mark that may join it: fast-check's own `grapheme` takes ten seconds to build. */
const anySign = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0x24f }),
    fc.integer({ min: 0x300, max: 0x36f }),
    fc.integer({ max: 0x10ffff, min: 0 }),
  )
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

test('whatever is written comes back as it was, in NFC', async () => {
  const words = fc.string({ unit: anySign, maxLength: 200 })

  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      expect(await save(text)).toBe(text.normalize('NFC'))
    }),
    { numRuns: 40 },
  )
})

test('a name is kept with its letters, found, and sorted as it is', async () => {
  const request = await requestFor(ids.house, [newPerson('İpek Ñandú', "O'Łukasz-Đorđević", '')])
  const { caseIds } = await ids.house.ask('request.receive', request)

  const { identity } = await ids.house.ask('case.page', { caseId: caseIds[0] ?? '' })

  expect([identity.givenName, identity.familyName]).toEqual(['İpek Ñandú', "O'Łukasz-Đorđević"])
  expect((await ids.house.ask('case.search', { text: 'ipek nandu' })).map((hit) => hit.caseId)).toEqual(caseIds)
})

test.each([
  ['a name', 'givenName', 81, 80],
  ['a language', 'language', 61, 60],
  ['a disability', 'disability', 1_001, 1_000],
])('%s has a limit that is named', async (_what, field, length, limit) => {
  const person = newPerson('Elsa', 'Åkesson', '')
  const request = await requestFor(ids.house, [
    { ...person, identity: { ...person.identity, [field]: 'å'.repeat(length) } },
  ])

  expect(await ids.house.fails('request.receive', request)).toMatchObject({
    fields: [{ path: ['children', 0, 'person', 'identity', field], code: 'too-long', value: limit }],
  })
})

test('a search text, a reason and a list have limits too', async () => {
  const { house, caseId, sara } = ids

  expect((await house.fails('case.search', { text: 'x'.repeat(201) })).fields).toMatchObject([
    { code: 'too-long', value: 200 },
  ])
  expect((await house.fails('case.appoint', { caseId, userId: sara, reason: 'x'.repeat(201) })).fields).toMatchObject([
    { value: 200 },
  ])
  const many = await requestFor(
    house,
    Array.from({ length: 13 }, () => newPerson('Elsa', 'Åkesson', '')),
  )
  expect((await house.fails('request.receive', many)).fields).toMatchObject([
    { path: ['children'], code: 'too-many', value: 12 },
  ])
})
