import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { refuseNetworkDrive } from './network-drive'
import { openCopy, openDatabase } from './open'

/** The computer's list of mounted drives, as /proc/self/mounts writes it. Only the operating system is stood in for here. */
const drives = vi.hoisted(() => ({ mounts: '' }))
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>()
  return {
    ...real,
    readFileSync: (path: string, ...rest: unknown[]) =>
      path === '/proc/self/mounts' ? drives.mounts : real.readFileSync(path, ...(rest as [])),
    realpathSync: { native: (path: string) => path },
  }
})

const local = `proc /proc proc rw 0 0
/dev/sda1 / ext4 rw,relatime 0 0
tmpfs /tmp tmpfs rw 0 0
/dev/sdb1 /home ext4 rw 0 0`
const refuses = (folder: string): boolean => {
  try {
    refuseNetworkDrive(folder)
    return false
  } catch (error) {
    expect(error).toMatchObject({ failure: { code: 'network-drive' } })
    return true
  }
}
const { platform } = process
beforeEach(() => {
  drives.mounts = local
})
afterEach(() => Object.defineProperty(process, 'platform', { value: platform }))

test.each([String.raw`\\server\hem\sara`, '//server/hem/sara', String.raw`\\?\UNC\server\hem`])(
  'a folder on a Windows share is refused: %s',
  (folder) => {
    expect(refuses(folder)).toBe(true)
  },
)

test.runIf(process.platform === 'linux').each(['/', '/home/sara/Fyra rum', '/tmp/x', '/opt/data'])(
  'a folder on the computer’s own drive is accepted: %s',
  (folder) => {
    expect(refuses(folder)).toBe(false)
  },
)

test
  .runIf(process.platform === 'linux')
  .each(['nfs', 'nfs4', 'cifs', 'smb', 'smb3', 'smbfs', 'fuse.sshfs', 'afs', 'davfs'])(
  'a folder on a %s drive is refused',
  (kind) => {
    drives.mounts = `${local}\nserver:/hem /home/sara ${kind} rw 0 0`

    expect(refuses('/home/sara')).toBe(true)
    expect(refuses('/home/sara/djupt/nere')).toBe(true)
  },
)

test.runIf(process.platform === 'linux')(
  'only the drive the folder lies on counts, not one beside it or above it',
  () => {
    drives.mounts = `${local}\nserver:/hem /home/sara nfs4 rw 0 0\n/dev/sdc1 /home/sara/lokalt ext4 rw 0 0`

    expect(refuses('/home/sara/lokalt/x')).toBe(false)
    expect(refuses('/home/sarah')).toBe(false)
    expect(refuses('/home')).toBe(false)
    expect(refuses('/home/sara/annat')).toBe(true)
  },
)

test.runIf(process.platform === 'linux').each(['nfsd', 'xnfs', 'overlay', 'fuse.portal', 'fusexsshfs'])(
  'a folder on a drive of another kind is accepted: %s',
  (kind) => {
    drives.mounts = `${local}\nnågot /home/sara ${kind} rw 0 0`

    expect(refuses('/home/sara/x')).toBe(false)
  },
)

test.runIf(process.platform === 'linux')('a drive whose name has a space in it is known', () => {
  drives.mounts = String.raw`${local}
server:/hem /home/sara/Min\040mapp nfs4 rw 0 0
server:/hem /home/sara/\304pplen nfs4 rw 0 0`

  expect(refuses('/home/sara/Min mapp/x')).toBe(true)
  expect(refuses('/home/sara/Min')).toBe(false)
  expect(refuses('/home/sara/Äpplen')).toBe(true)
})

test.runIf(process.platform === 'linux')('a computer whose whole disk lies on a network has no place for it', () => {
  drives.mounts = 'server:/ / nfs4 rw 0 0\ntmpfs /tmp tmpfs rw 0 0'

  expect([refuses('/'), refuses('/hem/sara'), refuses('/tmp'), refuses('/tmp/x')]).toEqual([true, true, false, false])
})

test('two strokes within an address are no share, and a list with nothing in it says nothing', () => {
  drives.mounts = ''

  expect([refuses('/hem//sara'), refuses(String.raw`C:\hem\\sara`)]).toEqual([false, false])
})

test('where there is no list of drives none is read', () => {
  drives.mounts = 'server:/ / nfs4 rw 0 0'
  expect(refuses('/Users/sara')).toBe(process.platform === 'linux')
  Object.defineProperty(process, 'platform', { value: 'darwin' })

  expect(refuses('/Users/sara')).toBe(false)
})

test.runIf(process.platform === 'linux')('no database is made, opened or copied on a network drive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-natet-'))
  drives.mounts = `${local}\nserver:/hem ${folder} nfs4 rw 0 0`
  const path = join(folder, 'fyrarum.db')
  const key = () => Buffer.alloc(32, 7)

  for (const open of [
    () => openDatabase(path, key(), 'new'),
    () => openDatabase(path, key(), 'existing'),
    () => openCopy(path, key()),
  ])
    expect(open).toThrow(expect.objectContaining({ failure: { code: 'network-drive' } }))
  expect(existsSync(path)).toBe(false)
  rmSync(folder, { recursive: true })
})
