import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../setup/step.mjs'

/** Where Windows is: this computer, or a Wine whose program and prefix the environment names. */
const isHere = process.platform === 'win32'
const wine = process.env.FYRARUM_WINE
const drive = isHere ? 'C:\\' : join(process.env.WINEPREFIX ?? '', 'drive_c')

/** What Windows is being tried; undefined where there is none. */
export const windowsHere = () => (isHere ? 'Windows' : wine && process.env.WINEPREFIX ? 'Wine' : undefined)

/** Runs a Windows program to its end. */
export const onWindows = (command, words) =>
  isHere ? run(command, words, { minutes: 10 }) : run(wine, [command, ...words], { minutes: 10 })

/** A path of this computer as Windows programs name it. */
export const asWindows = (path) => (isHere ? path : `Z:${path.replaceAll('/', '\\')}`)

/** A path that Windows programs name as this computer does. */
export const fromWindows = (path) => (isHere ? path : join(drive, path.replace(/^[A-Z]:\\/i, '').replaceAll('\\', '/')))

/** A value of the machine's registry; undefined when there is none. */
export async function machineValue(key, name) {
  const { ok, stdout } = await onWindows('reg', ['query', `HKLM\\${key}`, '/v', name, '/reg:64'])
  return ok ? /REG_\w+\s+(.*)/.exec(stdout)?.[1].trim() : undefined
}

/** The folder of the first user of this Windows that has a folder for programs' data. */
export function roamingFolder() {
  if (isHere) return process.env.APPDATA
  const users = join(drive, 'users')
  const name = readdirSync(users).find((one) => one !== 'Public')
  return join(users, name, 'AppData/Roaming')
}
