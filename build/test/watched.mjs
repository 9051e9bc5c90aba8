import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { projectFolder } from '../electron.mjs'
import { say } from '../setup/step.mjs'

/** How long a runner may go on once it has told how every test went, in milliseconds. */
const lingering = 60_000

/**
 * Runs a command in sight and gives the status it ended with. It cannot hang: past its minutes it is ended together with
 * all it started, and so is one that goes on after it has left its tally, where every test has been run and judged.
 */
export async function watched({ command, words, env, minutes, tally }) {
  const isGroup = process.platform !== 'win32'
  const child = spawn(command, words, { cwd: projectFolder, env, stdio: 'inherit', detached: isGroup })
  const end = (signal) => {
    if (child.pid === undefined) return
    try {
      process.kill(isGroup ? -child.pid : child.pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
  const onSignal = (signal) => {
    end(signal)
    process.exit(1)
  }
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)

  const over = new AbortController()
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (status, signal) => resolve(status ?? signal))
  })
  const never = new Promise(() => {})
  const tooLong = async () => {
    await wait(minutes * 60_000, undefined, over)
    return `nothing after ${minutes} minutes`
  }
  const lingers = async () => {
    if (!tally) await never
    while (!existsSync(tally)) await wait(1_000, undefined, over)
    await wait(lingering, undefined, over)
    say(`${words[0]} had told all its results and did not end by itself; it has been ended`)
    return 0
  }
  const status = await Promise.race([ended, tooLong().catch(() => never), lingers().catch(() => never)])
  over.abort()
  process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  end('SIGKILL')
  return status
}
