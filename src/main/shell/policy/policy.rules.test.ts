import { expect, test } from 'vitest'
import { placeFor, policyOfFile, policyOfRegistry, type ReadPolicy, refusalText } from './policy.rules'

const person = { home: '/home/åsa', user: 'åsa' }
const place = '/etc/fyrarum/policy.json'
const read = (text: string) => policyOfFile(text, place, person)
const said = (answer: ReadPolicy) => (answer.ok ? 'none' : refusalText(answer.fault))

test('a policy with every key is read, its folders as they are for whoever sits here', () => {
  const policy = {
    dataFolder: '~/fyrarum',
    backupFolder: '/srv/kopior/{user}',
    maxIdleMinutes: 3,
    recoveryHolders: ['Enhetschefen', 'Registrator', 'IT-chefen'],
    allowedExports: ['samrad', 'partsinsyn'],
    screenCapture: 'never',
    keystoreBinding: 'required',
    logAnchorFolder: '/srv/ankare',
    supportContact: 'Servicedesk 0123-45 67 89',
  }

  expect(read(JSON.stringify(policy))).toEqual({
    ok: true,
    state: {
      policy: { ...policy, dataFolder: '/home/åsa/fyrarum', backupFolder: '/srv/kopior/åsa' },
      source: { kind: 'file', place },
    },
  })
})

test('an empty policy decides nothing, and an empty list of exports lets nothing out', () => {
  expect(read('{}')).toMatchObject({ ok: true, state: { policy: {} } })
  expect(read('{"allowedExports": []}')).toMatchObject({ ok: true, state: { policy: { allowedExports: [] } } })
})

test.each([
  ['{\n  "maxIdleMinuts": 3\n}', 'Rad 2, nyckeln ”maxIdleMinuts”: nyckeln finns inte'],
  ['{\n\n  "maxIdleMinutes": "3"\n}', 'Rad 3, nyckeln ”maxIdleMinutes”: ska vara ett heltal mellan 1 och 15'],
  ['{\n  "maxIdleMinutes": 0\n}', 'Rad 2, nyckeln ”maxIdleMinutes”: ska vara ett heltal mellan 1 och 15'],
  ['{\n  "maxIdleMinutes": 16\n}', 'mellan 1 och 15'],
  ['{\n  "maxIdleMinutes": null\n}', 'mellan 1 och 15'],
  ['{\n  "screenCapture": "sometimes"\n}', 'Rad 2, nyckeln ”screenCapture”: värdet är inget av dem som går att välja'],
  ['{\n  "keystoreBinding": "optional"\n}', 'Rad 2, nyckeln ”keystoreBinding”: värdet är inget av dem'],
  ['{\n  "allowedExports": ["allt"]\n}', 'Rad 2, nyckeln ”allowedExports”: värdet är inget av dem'],
  ['{"recoveryHolders": ["Chefen", "IT"]}', 'ska vara tre texter'],
  ['{"dataFolder": "data"}', 'Rad 1, nyckeln ”dataFolder”: ska vara en hel sökväg'],
  ['{"dataFolder": "../../tmp"}', 'ska vara en hel sökväg'],
  ['{"dataFolder": "~other/x"}', 'ska vara en hel sökväg'],
  ['{"backupFolder": "D:\\\\kopior"}', 'Rad 1, nyckeln ”backupFolder”: har inte rätt form för den här datorn'],
  ['{"supportContact": ""}', 'ska vara en rad text'],
  ['{"supportContact": "a\\nb"}', 'ska vara en rad text'],
  ['{\n  "maxIdleMinutes": 3,\n}', 'Rad 3: här går texten inte att läsa som JSON'],
  ['{\n  "maxIdleMinutes": 3,\n  "maxIdleMinutes": 9\n}', 'Rad 3, nyckeln ”maxIdleMinutes”: står två gånger'],
  ['[]', 'mellan { och }'],
  ['', 'Rad 1: här går texten inte att läsa som JSON'],
])('a faulty policy is refused whole, and the line and key are named: %j', (text, sentence) => {
  const words = said(read(text))

  expect(words).toContain(sentence)
  expect(words).toContain(`Fil: ${place}`)
})

test('a known key is also called by its name in the program', () => {
  expect(said(read('{"maxIdleMinutes": 99}'))).toContain('Det gäller ”Lås senast efter (minuter)”')
})

test('the registry is read by the same rules, and its faults name the key and the value', () => {
  const key = 'HKLM\\Software\\Policies\\Fyra rum'
  const output = (line: string) => `\r\nHKEY_LOCAL_MACHINE\\Software\\Policies\\Fyra rum\r\n    ${line}\r\n\r\n`

  expect(policyOfRegistry(output('maxIdleMinutes    REG_DWORD    0x3'), key, person)).toEqual({
    ok: true,
    state: { policy: { maxIdleMinutes: 3 }, source: { kind: 'registry', place: key } },
  })
  const wrong = said(policyOfRegistry(output('maxIdleMinutes    REG_DWORD    0x63'), key, person))
  expect(wrong).toContain(`Registernyckel: ${key}`)
  expect(wrong).toContain('Nyckeln ”maxIdleMinutes”: ska vara ett heltal')
  expect(said(policyOfRegistry(output('x    REG_BINARY    00'), key, person))).toContain('REG_BINARY')
})

test('a user’s name is put in as it stands, whatever it holds', () => {
  expect(placeFor('/srv/{user}/x', { home: '/h', user: '$&' })).toBe('/srv/$&/x')
  expect(placeFor('~/x', { home: '/h/$1', user: 'a' })).toBe('/h/$1/x')
})
