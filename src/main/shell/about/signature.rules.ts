import type { Signature } from '../../../shared/about/proofs'

/** What a command of the system’s answered; `code` is null when it could not be run. */
export interface Answer {
  readonly code: number | null
  readonly output: string
}

/** The package that dpkg says a file belongs to; nothing when it belongs to none. */
export function owningPackage({ code, output }: Answer): string | undefined {
  const name = /^([a-z0-9][a-z0-9+.-]*)(?::[a-z0-9]+)?: \//.exec(output)?.[1]
  return code === 0 ? name : undefined
}

/** What IT may edit, marked c, and what many computers are told not to install. */
const mayDiffer = [/^\S+ c \//, /^\S+ {1,}(c )?\/usr\/share\/(doc|info|lintian|locale|man)\//]

/** Whether a package’s files have the checksums it came with. */
export function packageState({ code, output }: Answer): Signature {
  if (code === null) return 'cannot-tell'
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const changed = lines.filter((line) => !mayDiffer.some((one) => one.test(line)))
  if (changed.length > 0) return 'package-changed'
  return code === 0 || lines.length > 0 ? 'package-unchanged' : 'cannot-tell'
}

const windowsStates: Readonly<Record<string, Signature>> = {
  Valid: 'signed',
  NotSigned: 'unsigned',
  HashMismatch: 'altered',
  NotTrusted: 'not-trusted',
  UnknownError: 'not-trusted',
}

/** What Windows says of an executable’s signature. */
export const windowsState = ({ code, output }: Answer): Signature =>
  code === 0 ? (windowsStates[output.trim()] ?? 'cannot-tell') : 'cannot-tell'

/** What macOS says of a program’s signature. */
export function macState({ code, output }: Answer): Signature {
  if (code === 0) return 'signed'
  if (code === null) return 'cannot-tell'
  if (output.includes('not signed at all')) return 'unsigned'
  return /invalid|modified|sealed resource/.test(output) ? 'altered' : 'cannot-tell'
}
