import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** The first worker has the run's own screen; every other has one of its own, so that focus and clipboard are never shared. */
const isFirst = (process.env['TEST_PARALLEL_INDEX'] ?? '0') === '0'

let screen: Promise<string> | undefined

/** A screen of one's own, for programs that are not started by the debugger. */
export async function ownScreen(): Promise<{ readonly display: string; close(): void }> {
  const { server, name } = startServer()
  return { display: await name, close: () => server.kill() }
}

/** A screen that nobody sees, gone with this process; gives its name. */
export const startScreen = (): Promise<string> => startServer().name

function startServer() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  process.once('exit', () => server.kill())
  const name = new Promise<string>((resolve, reject) => {
    server.once('error', reject)
    createInterface({ input: server.stdio[3] as Readable }).once('line', (number) => resolve(`:${number.trim()}`))
  })
  return { server, name }
}

/** What a started program is told of its screen. */
export async function screenEnvironment(): Promise<Readonly<Record<string, string>>> {
  if (isFirst || process.platform !== 'linux') return {}
  screen ??= startScreen()
  return { DISPLAY: await screen, XAUTHORITY: '' }
}
