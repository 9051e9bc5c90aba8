import type { App, Session } from 'electron'
import { pageOrigin } from './protocol'

/** Switches that keep Chromium's own services from calling out. Set after the command line has been checked. */
const quietSwitches: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-quic'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  [
    'disable-features',
    'WinUseBrowserSpellChecker,DnsOverHttps,AsyncDns,NetworkTimeServiceQuerying,OptimizationHints,Translate,MediaRouter,' +
      'AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  ],
]

export function silenceChromium(app: App): void {
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value)
}

/** A place where nothing answers. */
const nowhere = 'http://127.0.0.1:9/'

/** Keeps the spell checker of every session, Chromium's own among them, from fetching a dictionary when it is made. */
export function fetchNoDictionaries(app: App): void {
  app.on('session-created', (session) => {
    session.setSpellCheckerDictionaryDownloadURL(nowhere)
    session.setSpellCheckerEnabled(false)
    session.setSpellCheckerLanguages([])
  })
}

/** Refuses every request that is not for our own files, in three layers: filter, proxy to nowhere, and no handler that answers. */
export async function closeNetwork(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOurs = details.url.startsWith(`${pageOrigin}/`) || details.url.startsWith(`blob:${pageOrigin}/`)
    const isDevTools = details.url.startsWith('devtools://')
    answer({ cancel: !isOurs && !isDevTools })
  })
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  })
}
