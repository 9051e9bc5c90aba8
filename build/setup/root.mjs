import { existsSync } from 'node:fs'
import { run, say } from './step.mjs'

const hasSudo = () => existsSync('/usr/bin/sudo')
const isRoot = () => process.getuid() === 0

/** The words to put before a command so that root runs it; undefined when there is no way. Says what for before sudo asks for a password. */
export async function waysToRoot(whatFor) {
  if (isRoot()) return []
  if (!hasSudo()) return undefined
  if ((await run('sudo', ['-n', 'true'])).ok) return ['sudo', '-n']
  if (!process.stdin.isTTY) return undefined
  say(`${whatFor}: sudo may ask for your password`)
  return (await run('sudo', ['-v'])).ok ? ['sudo'] : undefined
}

/** Runs a command as root by one of those ways. */
export const runAsRoot = (way, command, ...args) => {
  const words = [...way, command, ...args]
  return run(words[0], words.slice(1))
}

/** A command as a person would type it to have root run it. */
export const asTyped = (command) =>
  isRoot() ? `run: ${command}` : hasSudo() ? `run: sudo ${command}` : `run as root: ${command}`
