import { AppError, type ErrorCode } from '../../../shared/result'

/** What the computer's answers mean to a person; the first that fits. */
const meanings: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(SQLITE_FULL|ENOSPC$|EDQUOT$)/, 'disk-full'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_IOERR_LOCK$|EROFS$|EACCES$|EPERM$)/, 'read-only'],
  [/^SQLITE_(BUSY|LOCKED)/, 'in-use'],
  [/^(SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|READ|DELETE|FSTAT|CLOSE)$|EIO$)/, 'disk-failed'],
  [/^SQLITE_(CORRUPT|NOTADB|IOERR)/, 'corrupt'],
]

/** An error of the database engine or of a file as a failure a person can be told of; anything else unchanged. */
export function explainSqlite(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const meaning = meanings.find(([pattern]) => pattern.test(code))
  return meaning ? new AppError({ code: meaning[1] }, { cause: error }) : error
}
