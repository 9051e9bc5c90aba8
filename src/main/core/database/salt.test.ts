import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '../../../shared/result'
import { openDatabase } from './open'
import { putSaltBack } from './salt'

const key = randomBytes(32)
let folder: string
let path: string
let whole: Buffer
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-salt-'))
  path = join(folder, 'fyrarum.db')
  const connection = openDatabase(path, Buffer.from(key), 'new')
  connection.exec('CREATE TABLE note (text TEXT) STRICT')
  connection.close()
  whole = readFileSync(path)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const salt = () => whole.subarray(0, 16)
const lay = (bytes: Buffer) => writeFileSync(path, bytes)
const withoutSalt = () => Buffer.concat([Buffer.alloc(16, 9), whole.subarray(16)])
const codeOf = (call: () => unknown) => {
  try {
    call()
    return undefined
  } catch (error) {
    return error instanceof AppError ? error.failure.code : String(error)
  }
}

test('a salt that alone is damaged is put back, whichever of the keys is the file’s, and nothing else is touched', () => {
  for (const keys of [[key], [randomBytes(32), key]]) {
    lay(withoutSalt())

    putSaltBack(path, keys, salt())

    expect(readFileSync(path).equals(whole)).toBe(true)
  }
})

test('where more than the salt is wrong, or nothing is, the file is left as it is', () => {
  const worse = withoutSalt()
  worse[2_000] = (worse[2_000] ?? 0) ^ 1
  const refused = (bytes: Buffer, keys: readonly Buffer[], by: Buffer) => {
    lay(bytes)
    const code = codeOf(() => putSaltBack(path, keys, by))
    return [code, readFileSync(path).equals(bytes)]
  }

  expect(refused(worse, [key], salt())).toEqual(['corrupt', true])
  expect(refused(withoutSalt(), [key], Buffer.alloc(16, 1))).toEqual(['corrupt', true])
  expect(refused(withoutSalt(), [randomBytes(32)], salt())).toEqual(['corrupt', true])
  expect(refused(withoutSalt(), [], salt())).toEqual(['corrupt', true])
  expect(refused(whole, [key], salt())).toEqual(['corrupt', true])
})

test.skipIf(process.platform !== 'linux')('no handle is left open when a salt has been put back', () => {
  const handles = () => readdirSync('/proc/self/fd').length
  lay(withoutSalt())
  putSaltBack(path, [key], salt())
  const before = handles()

  for (let no = 0; no < 12; no += 1) {
    lay(withoutSalt())
    putSaltBack(path, [key], salt())
  }

  expect(handles()).toBeLessThan(before + 10)
})
