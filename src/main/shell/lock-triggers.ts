import { powerMonitor } from 'electron'

/** Seconds without touch before the program locks. */
export const idleLimit = 5 * 60
const lookEvery = 5_000

/** Locks when the computer is left: idle, locked, asleep, another user, or shutting down. */
export function watchForLeaving(lock: (cause: string) => void): void {
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= idleLimit) lock('idle')
  }, lookEvery)
  powerMonitor.on('lock-screen', () => lock('lock-screen'))
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('user-did-resign-active', () => lock('user-switch'))
  powerMonitor.on('shutdown', () => lock('shutdown'))
}
