import { expect, test } from 'vitest'
import type { LeakKind } from '../../../shared/leak/leak.contract'
import { personnummerIn } from '../../../shared/leak/personnummer'
import { bareNumber, type FamilyFacts, findLeaks, noFacts } from './leak.rules'

const family: FamilyFacts = {
  whereabouts: ['Lärkvägen 7, 123 45 Björknäs', 'Tallbackens förskola', 'Ring aldrig mellan 15 och 18'],
  phones: ['070-174 06 05'],
  protectedTexts: [
    'Hon bor hos sin syster Ewa i Hällstad. Hon tänker lämna lägenheten i mars.',
    'Nyckeln ligger hos grannen.',
  ],
  adults: [
    { givenName: 'Anna', familyName: 'Åkesson' },
    { givenName: 'René', familyName: 'Lindgren-Diaz' },
  ],
  children: [
    { givenName: 'Elsa', familyName: 'Åkesson' },
    { givenName: 'Hugo', familyName: 'Åkesson' },
  ],
}

const find = (text: string, facts: FamilyFacts = noFacts) =>
  findLeaks([{ id: 'p', text }], facts).map(({ kind, words }) => `${kind}: ${words}`)

test.each<[LeakKind, string, string]>([
  ['adress', 'Hon bor på Provgatan 1 nu.', 'Provgatan 1'],
  ['adress', 'De flyttade till Stora Nygatan 12 B.', 'Stora Nygatan 12 B'],
  ['adress', 'Brev skickas till Åsvägen 3.', 'Åsvägen 3'],
  ['adress', 'Familjen hämtas på Björkgränden.', 'Björkgränden'],
  ['adress', 'Mormor bor nära Skeppargatans slut.', 'Skeppargatans'],
  ['adress', 'Postadress 123 45 Sjöberga.', '123 45 Sjöberga'],
  ['adress', 'Posten går till box 12.', 'box 12'],
  ['adress', 'Ring på hos lgh 1203.', 'lgh 1203'],
  ['telefon', 'Nås på 070-174 06 05 efter fyra.', '070-174 06 05'],
  ['telefon', 'Nås på 0701740605.', '0701740605'],
  ['telefon', 'Nås på +46 70 174 06 05.', '+46 70 174 06 05'],
  ['telefon', 'Kontoret har 08-465 004 00.', '08-465 004 00'],
  ['personnummer', 'Barnet har 20140317-2388 som nummer.', '20140317-2388'],
  ['personnummer', 'Numret är 140317-2388.', '140317-2388'],
  ['personnummer', 'Numret är 8506142382.', '8506142382'],
  ['personnummer', 'Samordningsnummer 850674-2389.', '850674-2389'],
  ['e-post', 'Skriv till anna.åkesson@example.com.', 'anna.åkesson@example.com'],
  ['skyddsord', 'De är på skyddat boende.', 'skyddat boende'],
  ['skyddsord', 'De är på det skyddade boendet.', 'skyddade boendet'],
  ['skyddsord', 'Hon har kontakt med kvinnojouren.', 'kvinnojouren'],
  ['skyddsord', 'KVINNOJOURENS telefon.', 'KVINNOJOURENS'],
  ['skyddsord', 'Säkerhetsplanering är gjord.', 'Säkerhetsplanering'],
  ['skyddsord', 'Hon har larmtelefon.', 'larmtelefon'],
  ['annan-akt', 'Mer står i hans vuxenakt.', 'vuxenakt'],
  ['annan-akt', 'Det framgår av hennes akt.', 'hennes akt'],
  ['annan-akt', 'Vuxenutredningen är klar.', 'Vuxenutredningen'],
])('%s is found in "%s"', (kind, text, words) => {
  expect(find(text)).toContain(`${kind}: ${words}`)
})

test.each([
  'Barnen leker på gatan.',
  'Hon stod i vägen för honom.',
  'Motorvägen var avstängd.',
  'Skolvägen känns trygg för Elsa.',
  'Vägen hem är 3 km.',
  'Mötet var den 2026-03-04 klockan 10.00.',
  'Samtalet var 2026-03-04 10.00-11.10.',
  'Ärendet har nummer FR-2026-A0001.',
  'Barnet var 5 år och väger 20 kg.',
  'Insatsen kostar 12 000 kronor.',
  'Numret 20140317-2389 stämmer inte.',
  'Barnet har 12345678 poäng i spelet.',
  'Elsa behöver skydd och ett tryggt boende.',
  'Vistelse: känd av socialtjänsten.',
  'Hon lägger akter i skåpet.',
  'Elsa gick till sitt rum och grät.',
  'De läser i 7 kap. 3 § varje gång.',
])('nothing is found in "%s"', (text) => {
  expect(find(text, family)).toEqual([])
})

test.each([
  ['Anna frågade vad som händer.', 'namn: Anna'],
  ['Det var Annas väska.', 'namn: Annas'],
  ['Anna Åkessons syster ringde.', 'namn: Anna Åkessons'],
  ['René var hemma.', 'namn: René'],
  ['Lindgren-Diaz hämtade barnen.', 'namn: Lindgren-Diaz'],
  ['Lindgren Diaz hämtade barnen.', 'namn: Lindgren Diaz'],
])('an adult of the family is found by name: "%s"', (text, found) => {
  expect(find(text, family)).toEqual([found])
})

test.each([
  'Elsa Åkesson berättade.',
  'Familjen Åkesson kom.',
  'Annandag påsk var Elsa hemma.',
  'Hannas kompis var där.',
])('the child’s own name and words that only begin like a name are none: "%s"', (text) => {
  expect(find(text, family)).toEqual([])
})

test.each([
  ['De hämtas på Lärkvägen 7 i dag.', 'Lärkvägen 7'],
  ['De hämtas på lärkvägen 7 i dag.', 'lärkvägen 7'],
  ['Elsa går på Tallbackens förskola.', 'Tallbackens förskola'],
  ['Numret är 0701740605.', '0701740605'],
  ['Numret är +46701740605.', '+46701740605'],
  ['Mamman tänker lämna lägenheten i mars.', 'tänker lämna lägenheten'],
  ['De har åkt till Hällstad.', 'Hällstad'],
  ['Hällstads bibliotek är roligt.', 'Hällstads'],
  ['Nyckeln ligger hos grannen.', 'Nyckeln ligger hos grannen'],
])('what my keys open in skydd is found: "%s"', (text, words) => {
  const found = findLeaks([{ id: 'p', text }], family)

  expect(found.map((one) => one.kind)).toContain('skyddsuppgift')
  expect(found.some((one) => one.kind === 'skyddsuppgift' && one.words.startsWith(words))).toBe(true)
})

test('without the facts the same text tells nothing of them', () => {
  expect(find('De har åkt till Hällstad och tänker lämna lägenheten i mars.')).toEqual([])
  expect(find('Elsa går på Tallbackens förskola.')).toEqual([])
})

test('a place that is named like somebody in the family, and everyday words in skydd, are no facts', () => {
  const facts: FamilyFacts = { ...family, protectedTexts: ['Barnen är hos mormor Elsa i kväll och hon ringer sedan.'] }

  expect(find('Elsa är hos mormor.', facts)).toEqual([])
})

test('the same stretch of text is one finding, and the family’s own fact goes before what only looks like an address', () => {
  expect(find('Hon bor på Lärkvägen 7.', family)).toEqual(['skyddsuppgift: Lärkvägen 7'])
})

test('the same words twice in a passage are one finding; in another passage they are another', () => {
  const text = 'Provgatan 1, ja Provgatan 1.'

  expect(findLeaks([{ id: 'a', text }], noFacts)).toHaveLength(1)
  expect(
    findLeaks(
      [
        { id: 'a', text },
        { id: 'b', text },
      ],
      noFacts,
    ),
  ).toHaveLength(2)
})

test('decomposed letters are the same letters', () => {
  expect(find('René var hemma.'.normalize('NFD'), family)).toEqual(['namn: René'])
})

test('a number is dialled the same however it is written', () => {
  for (const text of ['070-174 06 05', '0701740605', '+46 70 174 06 05', '0046701740605', '+46 (0)70-174 06 05'])
    expect(bareNumber(text)).toBe('0701740605')
})

test('personnummer are told apart from other digits by date and check digit', () => {
  expect(personnummerIn('20140317-2388, 20140317-2387 och 12345678-1234').map((one) => one.words)).toEqual([
    '20140317-2388',
  ])
})

test('a long text is looked through at once', () => {
  const text = 'Elsa berättar att hon sover bättre och leker med grannarna på gården om kvällarna. '.repeat(1_200)
  const start = performance.now()

  findLeaks([{ id: 'p', text }], family)

  expect(performance.now() - start).toBeLessThan(2_000)
})
