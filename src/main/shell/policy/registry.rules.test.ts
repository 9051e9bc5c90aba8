import { expect, test } from 'vitest'
import { parseRegistry } from './registry.rules'

const answered = (...lines: string[]) =>
  ['', 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Fyra rum', ...lines, '', ''].join('\r\n')

test('texts, numbers and lists are read as they were set', () => {
  const output = answered(
    '    backupFolder    REG_SZ    \\\\server\\kopior\\{user}',
    '    maxIdleMinutes    REG_DWORD    0xa',
    '    allowedExports    REG_MULTI_SZ    samrad\\0partsinsyn',
    '    supportContact    REG_SZ    Servicedesk,    tfn 0123-45 67 89 (åäö)',
  )

  expect(parseRegistry(output)).toEqual({
    values: {
      backupFolder: '\\\\server\\kopior\\{user}',
      maxIdleMinutes: 10,
      allowedExports: ['samrad', 'partsinsyn'],
      supportContact: 'Servicedesk,    tfn 0123-45 67 89 (åäö)',
    },
  })
})

test('keys under the policy’s own are not values of it', () => {
  const output = `${answered('    maxIdleMinutes    REG_DWORD    0x3')}HKEY_LOCAL_MACHINE\\Software\\Policies\\Fyra rum\\mer\r\n`

  expect(parseRegistry(output)).toEqual({ values: { maxIdleMinutes: 3 } })
})

test.each([
  '    maxIdleMinutes    REG_QWORD    0xa',
  '    maxIdleMinutes    REG_BINARY    0A',
  '    maxIdleMinutes    REG_DWORD    tio',
  'ERROR: something else',
])('a line that is no value of a policy is given back, never passed over: %j', (line) => {
  expect(parseRegistry(answered(line))).toEqual({ badLine: line.trim() })
})

test('an empty text and an empty list are values, so that the policy is refused rather than read as without them', () => {
  expect(parseRegistry(answered('    supportContact    REG_SZ    ', '    allowedExports    REG_MULTI_SZ    '))).toEqual(
    {
      values: { supportContact: '', allowedExports: [] },
    },
  )
  expect(parseRegistry(answered('    supportContact    REG_SZ'))).toEqual({ values: { supportContact: '' } })
})
