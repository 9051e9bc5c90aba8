import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** True where system calls can be followed. */
export const canTrace = (): boolean => spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0

/** A stand-in for a program that runs it with its network calls written down, and what was written. */
export function traced(binary: string): { readonly executable: string; contacts(): string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-trace-'))
  const executable = join(folder, 'traced')
  const log = join(folder, 'calls')
  const calls = 'connect,sendto,sendmsg,sendmmsg'
  writeFileSync(
    executable,
    `#!/bin/sh\nexec strace --seccomp-bpf -ff -qq -s 64 -e trace=${calls} -o ${log} ${JSON.stringify(binary)} "$@"\n`,
  )
  chmodSync(executable, 0o755)
  return { executable, contacts: () => outsideContacts(readAll(folder)) }
}

const readAll = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('calls'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))

/** Calls that name an address outside this machine. Loopback is how the test itself drives the program. */
export const outsideContacts = (lines: readonly string[]): string[] =>
  lines.filter((line) => {
    const address = /sin_addr=inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(line)
    const host = address?.[1] ?? address?.[2]
    return host !== undefined && !host.startsWith('127.') && host !== '::1' && host !== '0.0.0.0' && host !== '::'
  })
