import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'

/** Where set-up keeps what it made and what it remembers; goes when node_modules goes. */
export const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/fyrarum/', import.meta.url))

/** Something a person has to put right; its message is the whole of what they need to read. */
export class SetUpProblem extends Error {}

/** Tells the person at the terminal how far set-up has come. */
export const say = (line) => process.stdout.write(`${line}\n`)

/** Runs a command without a word from it; its output is given back for the case that it failed. */
export function run(command, args, { cwd, env, minutes } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: ['inherit', 'pipe', 'pipe'],
      timeout: minutes && minutes * 60_000,
    })
    let output = ''
    let stdout = ''
    child.stdout.on('data', (bytes) => {
      output += bytes
      stdout += bytes
    })
    child.stderr.on('data', (bytes) => {
      output += bytes
    })
    child.on('error', (error) => resolve({ ok: false, stdout: '', output: error.message }))
    child.on('close', (status) => resolve({ ok: status === 0, stdout, output }))
  })
}

/** What was remembered in a file of the cache; undefined when nothing, or nothing readable. */
export function recall(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Remembers a few facts in a file of the cache. */
export function remember(path, facts) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(facts, undefined, 2)}\n`)
}

const day = 24 * 60 * 60 * 1000

/** A try that failed is not made again the same day, so that a run with nothing to do stays short. */
export const isFromToday = (remembered) => Date.now() - Date.parse(remembered?.triedAt ?? '') < day

/** Runs a whole script and ends the process with its status; a problem a person can put right is one sentence, not a stack. */
export async function runScript(script) {
  try {
    process.exit((await script()) ?? 0)
  } catch (error) {
    process.stderr.write(`${error instanceof SetUpProblem ? error.message : inspect(error)}\n`)
    process.exit(1)
  }
}

/** True for the script that was started, false for one that another imports. */
export const isStarted = (url) => process.argv[1] !== undefined && fileURLToPath(url) === realpathSync(process.argv[1])
