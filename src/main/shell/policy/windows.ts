import { spawnSync } from 'node:child_process'

/** The system's own folders by their usual names: what the environment says of them is the user's to change. */
const system32 = 'C:\\Windows\\System32'
export const programData = 'C:\\ProgramData'
export const registryKey = 'HKLM\\Software\\Policies\\Fyra rum'

const patience = 15_000
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** What `reg query` writes of the policy's key; nothing when there is no such key. Throws when it cannot be asked, or writes what is no text. */
export function queryRegistry(): string | undefined {
  // Without the change of code page å, ä and ö in a value would come in whichever the console has.
  const line = `${system32}\\chcp.com 65001>nul & ${system32}\\reg.exe query "${registryKey}" /reg:64`
  const { status, stdout, error } = spawnSync(`${system32}\\cmd.exe`, ['/d', '/s', '/c', `"${line}"`], {
    windowsHide: true,
    windowsVerbatimArguments: true,
    timeout: patience,
    maxBuffer: 1_000_000,
  })
  if (error) throw error
  if (status !== 0) return undefined
  return utf8.decode(stdout)
}

/** The security descriptor of a file or folder, as SDDL. Throws when it cannot be asked. */
export function descriptorOf(path: string): string {
  const { status, stdout, error } = spawnSync(
    `${system32}\\WindowsPowerShell\\v1.0\\powershell.exe`,
    ['-NoProfile', '-NonInteractive', '-Command', `(Get-Acl -LiteralPath '${path.replaceAll("'", "''")}').Sddl`],
    { windowsHide: true, timeout: patience, maxBuffer: 1_000_000 },
  )
  if (error) throw error
  if (status !== 0) throw new Error('no descriptor')
  return stdout.toString('latin1').trim()
}
