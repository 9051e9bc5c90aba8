import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { Signature } from '../../../shared/about/proofs'
import { type Answer, macState, owningPackage, packageState, windowsState } from './signature.rules'

/** How long the system may take to look the program through, in milliseconds. */
const patience = 60_000

/** Runs one of the system’s own programs, by its whole path and with an environment of ours. */
const ask = (path: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  new Promise<Answer>((resolve) => {
    const env = { LC_ALL: 'C', ...environment }
    execFile(path, args, { env, timeout: patience, windowsHide: true }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`
      if (!error) resolve({ code: 0, output })
      else resolve({ code: typeof error.code === 'number' ? error.code : null, output })
    })
  })

/** Asks the system whether the program that runs is what was installed. Asked only when Om is opened. */
export async function proveSignature(program: string): Promise<Signature> {
  if (process.platform === 'linux') {
    const owner = await ask('/usr/bin/dpkg-query', ['--search', program])
    if (owner.code === null) return 'cannot-tell'
    const name = owningPackage(owner)
    return name ? packageState(await ask('/usr/bin/dpkg', ['--verify', name])) : 'no-package'
  }
  if (process.platform === 'win32') {
    const windows = process.env['SystemRoot'] ?? 'C:\\Windows'
    const shell = join(windows, 'System32/WindowsPowerShell/v1.0/powershell.exe')
    // The path is handed over beside the command, so that no sign in it can become part of the command.
    const command = '(Get-AuthenticodeSignature -LiteralPath $env:FYRARUM_PROGRAM).Status.ToString()'
    const words = ['-NoProfile', '-NonInteractive', '-Command', command]
    return windowsState(await ask(shell, words, { SystemRoot: windows, FYRARUM_PROGRAM: program }))
  }
  if (process.platform === 'darwin')
    return macState(await ask('/usr/bin/codesign', ['--verify', '--strict', join(dirname(program), '../..')]))
  return 'cannot-tell'
}
