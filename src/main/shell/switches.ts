import type { App } from 'electron'

/** Switches that would open the program up: debugging, foreign code, other networks, other profiles. */
export const refusedSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'no-sandbox',
  'disable-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'load-extension',
  'disable-extensions-except',
  'proxy-server',
  'proxy-pac-url',
  'proxy-bypass-list',
  'proxy-auto-detect',
  'host-rules',
  'host-resolver-rules',
  'log-net-log',
  'net-log-capture-mode',
  'user-data-dir',
  'disk-cache-dir',
  'enable-logging',
  'log-file',
  'v',
  'vmodule',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'enable-blink-features',
  'ignore-certificate-errors',
  'password-store',
  'trace-startup',
] as const

/** Exit code for a refused start (EX_CONFIG). */
export const refusedExitCode = 78

/** The refused switches among a command line's arguments. */
export function refusedAmong(args: readonly string[]): string[] {
  const names = args.filter((arg) => arg.startsWith('-')).map((arg) => arg.replace(/^-+/, '').split('=')[0] ?? '')
  return names.filter((name) => (refusedSwitches as readonly string[]).includes(name.toLowerCase()))
}

/** Ends a packaged program that was started with a switch that would open it up. Development keeps them: tests drive it by them. */
export function refuseDangerousSwitches(app: App): void {
  if (!app.isPackaged) return
  if (refusedAmong(process.argv.slice(1)).length > 0) app.exit(refusedExitCode)
}
