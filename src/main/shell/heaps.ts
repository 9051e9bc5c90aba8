import type { App } from 'electron'

/**
 * Has the engine collect what a page has thrown away early rather than late. Left to itself it lets a page that goes from view to view
 * hold half as much again, since it takes the whole computer’s memory to be its own; the work computer has more to do. Before the program is ready.
 */
export function keepHeapsSmall(app: App): void {
  app.commandLine.appendSwitch('js-flags', '--optimize-for-size')
}
