import { readFileSync, realpathSync } from 'node:fs'
import { AppError } from '../../../shared/result'

/** The mount table writes spaces and other signs as \\040. */
const readOctal = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_sign, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))

/** Refuses a folder on a network drive: WAL is not safe there and the file would leave the computer. */
export function refuseNetworkDrive(folder: string): void {
  const real = realpathSync.native(folder)
  if (/^(\\\\|\/\/)/.test(real)) throw new AppError({ code: 'network-drive' })
  if (process.platform !== 'linux') return
  const mounts = readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((row) => row.split(' ').map(readOctal))
    .filter(([, at]) => at !== undefined && (real === at || real.startsWith(at === '/' ? '/' : `${at}/`)))
    .sort(([, a = ''], [, b = '']) => b.length - a.length)
  const kind = mounts[0]?.[2] ?? ''
  if (/^(nfs\d?|cifs|smb\d?|smbfs|fuse\.sshfs|afs|ncpfs|davfs)$/.test(kind))
    throw new AppError({ code: 'network-drive' })
}
