import { randomBytes } from 'node:crypto'
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { kindOf } from '../shared/about/technical-log'
import { dispatcher } from '../shared/contract/dispatch'
import type { Result } from '../shared/result'
import { shellContract } from '../shared/shell/shell.contract'
import type { Program } from './shell/program'
import { pageOrigin } from './shell/protocol'
import { report } from './shell/report'
import { shellHandlers } from './shell/shell.handlers'

const refused: Result<never> = { ok: false, error: { code: 'not-allowed' } }

/** The window a call came from, when it is one of ours, from its top frame, at our own address. */
function trustedWindow(event: IpcMainInvokeEvent, program: Program): BrowserWindow | undefined {
  const frame = event.senderFrame
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!frame || frame.parent !== null || frame.origin !== pageOrigin) return undefined
  return program.owns(window) ? window : undefined
}

/** The one gate for what pages ask of the shell. */
export function answerPages(program: Program): void {
  ipcMain.handle('invoke', async (event, name: unknown, input: unknown) => {
    const window = trustedWindow(event, program)
    if (!window || typeof name !== 'string') return refused
    const answer = dispatcher({
      contract: shellContract,
      handlers: shellHandlers,
      checkOutput: false,
      run: (_name, _endpoint, call) => call({ program, window }),
      explain(error) {
        const reference = randomBytes(4).toString('hex')
        report('unexpected', { endpoint: name, kind: kindOf(error), reference })
        return { code: 'internal', reference }
      },
    })
    return await answer(name, input)
  })
}
