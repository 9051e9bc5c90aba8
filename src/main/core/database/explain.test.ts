import { expect, test } from 'vitest'
import { AppError } from '../../../shared/result'
import { explainSqlite } from './explain'

const errorWith = (code: unknown) => Object.assign(new Error('x'), { code })

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_IOERR_LOCK', 'read-only'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_BUSY_SNAPSHOT', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_IOERR_WRITE', 'disk-failed'],
  ['SQLITE_IOERR_FSYNC', 'disk-failed'],
  ['SQLITE_IOERR_DIR_FSYNC', 'disk-failed'],
  ['SQLITE_IOERR_TRUNCATE', 'disk-failed'],
  ['SQLITE_IOERR_READ', 'disk-failed'],
  ['EIO', 'disk-failed'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_IOERR_SHORT_READ', 'corrupt'],
])('%s is told as %s, with the computer’s own answer as its cause', (code, meaning) => {
  const error = errorWith(code)

  const explained = explainSqlite(error)

  expect(explained).toBeInstanceOf(AppError)
  expect(explained).toMatchObject({ failure: { code: meaning }, cause: error })
})

test.each([
  ['a constraint that was broken', errorWith('SQLITE_CONSTRAINT')],
  ['an error of a name of our own', errorWith('XENOSPC')],
  ['a longer name that begins alike', errorWith('ENOSPCX')],
  ['an error without a code', new Error('SQLITE_FULL')],
  ['a failure that is named already', new AppError({ code: 'no-key' })],
  ['what is no error', { code: 'SQLITE_FULL' }],
  ['nothing', undefined],
])('%s is left as it is', (_what, error) => {
  expect(explainSqlite(error)).toBe(error)
})
