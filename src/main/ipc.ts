import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Result } from '../shared/result'
import type { Program } from './shell/program'
import { pageOrigin } from './shell/protocol'

const refused: Result<never> = { ok: false, error: { code: 'not-allowed' } }

/** The window a call came from, when it is one of ours, from its top frame, at our own address. */
function trustedWindow(event: IpcMainInvokeEvent, program: Program): BrowserWindow | undefined {
  const frame = event.senderFrame
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!frame || frame.parent !== null || frame.origin !== pageOrigin) return undefined
  return program.owns(window) ? window : undefined
}

/** The one gate for what pages ask of the shell. Its contract is read in with the first question: the lock screen is drawn without it. */
export function answerPages(program: Program): void {
  ipcMain.handle('invoke', async (event, name: unknown, input: unknown) => {
    const { answer } = await import('./shell/answer')
    const window = trustedWindow(event, program)
    if (!window || typeof name !== 'string') return refused
    return answer({ program, window }, name, input)
  })
}
