import { powerMonitor } from 'electron'
import type { LockCause } from '../../shared/about/technical-log'

const lookEvery = 5_000

/** Locks when the computer is left: idle, locked, asleep, another user, or shutting down. */
export function watchForLeaving(lock: (cause: LockCause) => void, minutesToLock: () => number): void {
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= minutesToLock() * 60) lock('idle')
  }, lookEvery)
  powerMonitor.on('lock-screen', () => lock('lock-screen'))
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('user-did-resign-active', () => lock('user-switch'))
  powerMonitor.on('shutdown', () => lock('shutdown'))
}
