import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
// @ts-expect-error -- the build's own script has no types
import { projectFolder } from '../../build/electron.mjs'
import { refusedAmong, refusedSwitches } from '../../src/main/shell/switches'
import { launch, type RunningApp } from '../support/app'

declare global {
  interface Window {
    readonly shell: { invoke(name: string, input: unknown): Promise<unknown> }
  }
}

let running: RunningApp
test.beforeAll(async () => {
  running = await launch()
  await running.page.getByRole('button', { name: 'Börja' }).waitFor()
})
test.afterAll(() => running.close())

test('every page runs sandboxed, isolated and without Node', async () => {
  const preferences = await running.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => (contents as unknown as { getLastWebPreferences(): unknown }).getLastWebPreferences()),
  )

  expect(preferences.length).toBeGreaterThan(0)
  for (const one of preferences) {
    expect(one).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      experimentalFeatures: false,
    })
  }
  expect(
    await running.page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis)),
  ).toEqual([])
})

test('the page sees two plain frozen functions of ours and nothing of Electron', async () => {
  const seen = await running.page.evaluate(() => ({
    names: Object.keys(window.shell),
    isFrozen: Object.isFrozen(window.shell),
    electron: ['ipcRenderer', 'electron', 'electronAPI'].filter((name) => name in window),
  }))

  expect(seen).toEqual({ names: ['invoke'], isFrozen: true, electron: [] })
})

test('the content security policy has no exceptions, byte for byte', async () => {
  const headers = await running.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const response = await window?.webContents.session.fetch('app://fyrarum/index.html')
    return Object.fromEntries(response?.headers ?? [])
  })

  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; " +
      "worker-src 'none'; frame-src 'none'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
      "trusted-types 'none'; require-trusted-types-for 'script'",
  )
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('a script, a style or a frame that gets into the page does nothing', async () => {
  const effects = await running.page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const mark = globalThis as unknown as { ran?: boolean }
    const script = document.createElement('script')
    try {
      script.textContent = 'globalThis.ran = true'
    } catch {
      violations.push('trusted-types')
    }
    document.head.append(script)
    // Away from the debugger's own evaluation, which is allowed more than the page is.
    const evaluated = await new Promise<string>((resolve) =>
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-eval -- what is asked is whether the page may
          resolve(String((0, eval)('1 + 1')))
        } catch {
          resolve('refused')
        }
      }),
    )
    const style = document.createElement('style')
    style.append('body { outline: 7px solid red }')
    document.head.append(style)
    const frame = document.createElement('iframe')
    frame.src = 'data:text/html,<p>x'
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const outline = getComputedStyle(document.body).outlineWidth
    script.remove()
    style.remove()
    frame.remove()
    return { ran: mark.ran ?? false, evaluated, outline, violations }
  })

  expect(effects.ran).toBe(false)
  expect(effects.evaluated).toBe('refused')
  expect(effects.outline).not.toBe('7px')
  expect(effects.violations.length).toBeGreaterThan(2)
})

test('only the files of the program are served', async () => {
  const paths = [
    '',
    '/',
    '/index.html/',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../main/index.js',
    '/INDEX.HTML',
    '/index.html%00.js',
    '//index.html',
    '/assets',
    '/assets/',
    '/.git/config',
    '/etc/passwd',
    '/%c0%ae%c0%ae/x',
    '/index.html;a',
    '/./../index',
    '/main.tsx',
    '/locked.html',
  ]
  const hosts = ['app://fyrarum', 'app://annan', 'app://fyrarum.', 'app://FYRARUM:1']
  const urls = hosts
    .flatMap((host) => paths.map((path) => `${host}${path}`))
    .filter((url) => new URL(url).pathname !== '/index.html')
  const statuses = await running.app.evaluate(async ({ BrowserWindow }, asked) => {
    const { session } = BrowserWindow.getAllWindows()[0]!.webContents
    return Promise.all(
      asked.map((url) =>
        session.fetch(url).then(
          (response) => response.status,
          () => 0,
        ),
      ),
    )
  }, urls)
  const [control] = await running.app.evaluate(async ({ BrowserWindow }) => {
    const { session } = BrowserWindow.getAllWindows()[0]!.webContents
    return [(await session.fetch('app://fyrarum/index.html')).status]
  })

  expect(statuses.every((status) => status === 404 || status === 0)).toBe(true)
  expect(control).toBe(200)
})

test('nothing in the page reaches a server, not even on this machine', async () => {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.setHeader('access-control-allow-origin', '*').end('x')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const target = `http://127.0.0.1:${port}/`

  await running.page.evaluate(async (url) => {
    await fetch(url).catch(() => {})
    new Image().src = url
    navigator.sendBeacon(url)
    try {
      document.title = [new WebSocket(url.replace('http', 'ws')), new EventSource(url)].join(' ')
    } catch {}
    const link = document.createElement('link')
    link.rel = 'prefetch'
    link.href = url
    document.head.append(link)
    location.href = url
    window.open(url)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }, target)
  await running.app.evaluate(
    ({ BrowserWindow }, url) =>
      BrowserWindow.getAllWindows()[0]!
        .webContents.session.fetch(url)
        .catch(() => {}),
    target,
  )
  const refusedVisits = visits
  await fetch(target)

  expect(refusedVisits).toBe(0)
  expect(visits).toBe(1)
  expect(running.page.url()).toContain('app://fyrarum/index.html')
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  server.close()
})

test('every permission a page can ask for is denied', async () => {
  const answers = await running.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
      'screen-wake-lock',
    ]
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          (one) => one.state,
          () => 'denied',
        ),
      ),
    )
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    )
    const clip = await navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied',
    )
    const notice = await Notification.requestPermission()
    return [...states, media, clip, notice]
  })

  expect(answers.filter((answer) => answer === 'granted')).toEqual([])
})

test('a window the program has not opened itself gets no answer', async () => {
  const preload = join(projectFolder as string, 'out', 'preload', 'index.cjs')
  const answer = await running.app.evaluate(async ({ BrowserWindow }, path) => {
    const { session } = BrowserWindow.getAllWindows()[0]!.webContents
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: path, sandbox: true, contextIsolation: true, session },
    })
    await stranger.loadURL('app://fyrarum/index.html')
    const told: unknown = await stranger.webContents.executeJavaScript("window.shell.invoke('shell.about', {})")
    stranger.destroy()
    return told
  }, preload)
  const control = await running.page.evaluate(() => window.shell.invoke('shell.about', {}))

  expect(answer).toEqual({ ok: false, error: { code: 'not-allowed' } })
  expect(control).toMatchObject({ ok: true })
})

test('the shell answers nonsense with a refusal and goes on', async () => {
  const answers = await running.page.evaluate(async () => {
    const names = [
      '__proto__',
      'constructor',
      'toString',
      '',
      'shell.',
      'shell.save',
      'account.unlock',
      'x'.repeat(100_000),
    ]
    const inputs: unknown[] = [
      null,
      undefined,
      1,
      'x',
      [],
      { a: 1 },
      { ticket: 1 },
      { ticket: 'x', fileName: '../../x', format: 'exe' },
    ]
    const results: unknown[] = []
    for (const name of names) for (const input of inputs) results.push(await window.shell.invoke(name, input))
    return results
  })

  for (const answer of answers) expect(answer).toMatchObject({ ok: false })
})

test('a copied text is gone after twenty seconds, unless something else has been copied', async () => {
  const { app, page } = running
  await page.evaluate(() => window.shell.invoke('shell.copy', { text: 'Kallelse, prov' }))
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Kallelse, prov')
  await page.waitForTimeout(21_000)
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('')

  await page.evaluate(() => window.shell.invoke('shell.copy', { text: 'Kallelse, prov' }))
  await app.evaluate(({ clipboard }) => clipboard.writeText('något annat'))
  await page.waitForTimeout(21_000)
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('något annat')
})

test('a second start gives way to the first', async () => {
  const second = await launch({ folder: running.folder }).catch((error: Error) => error)

  expect(second).toBeInstanceOf(Error)
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('screen capture is blocked where the system can', async () => {
  const isProtected = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().every((window) => window.isContentProtected()),
  )

  test.skip(process.platform === 'linux', 'Linux offers no way to block screen capture')
  expect(isProtected).toBe(true)
})

test('each dangerous switch is known, in every form it can be written', () => {
  for (const name of refusedSwitches) {
    expect(refusedAmong([`--${name}`])).toEqual([name])
    expect(refusedAmong([`--${name}=1`])).toEqual([name])
  }
  expect(refusedAmong(['--lang=sv', 'fil.txt'])).toEqual([])
})
