import type { BrowserWindow } from 'electron'
import { lockMinutes } from '../../shared/guard/guard.contract'
import type { Guarding } from '../core-messages'

/** How the open house wants to be guarded: what the core has told, within bounds, and forgotten when it locks. */
export class Guard {
  lockMinutes: number = lockMinutes.usual
  private isScreenShown = false
  private ending: NodeJS.Timeout | undefined
  private readonly windows: () => readonly BrowserWindow[]

  constructor(windows: () => readonly BrowserWindow[]) {
    this.windows = windows
  }

  obey(guarding: Guarding): void {
    clearTimeout(this.ending)
    this.lockMinutes = Math.min(lockMinutes.most, Math.max(lockMinutes.least, guarding.lockMinutes))
    this.isScreenShown = guarding.screenMs > 0
    if (this.isScreenShown) {
      this.ending = setTimeout(() => this.obey({ ...guarding, screenMs: 0 }), guarding.screenMs)
    }
    for (const window of this.windows()) this.cover(window)
  }

  /** Keeps other programs from seeing a window, where the system can; unless help from afar has been let in. */
  cover(window: BrowserWindow): void {
    window.setContentProtection(!this.isScreenShown)
  }

  forget(): void {
    this.obey({ lockMinutes: lockMinutes.usual, screenMs: 0 })
  }
}
