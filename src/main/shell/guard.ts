import type { BrowserWindow } from 'electron'
import { lockMinutes } from '../../shared/guard/lock-minutes'
import type { Policy } from '../../shared/policy/policy.contract'
import type { Guarding } from '../core-messages'

/** How the open house wants to be guarded: what the core has told, within the bounds of the program and of IT, and forgotten when it locks. */
export class Guard {
  lockMinutes: number
  private isScreenShown = false
  private ending: NodeJS.Timeout | undefined
  private readonly windows: () => readonly BrowserWindow[]
  private readonly policy: Policy

  constructor(windows: () => readonly BrowserWindow[], policy: Policy) {
    this.windows = windows
    this.policy = policy
    this.lockMinutes = this.bounded(lockMinutes.usual)
  }

  private bounded(minutes: number): number {
    const most = this.policy.maxIdleMinutes ?? lockMinutes.most
    return Math.min(most, Math.max(lockMinutes.least, minutes))
  }

  obey(guarding: Guarding): void {
    clearTimeout(this.ending)
    this.lockMinutes = this.bounded(guarding.lockMinutes)
    this.isScreenShown = guarding.screenMs > 0 && this.policy.screenCapture !== 'never'
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
