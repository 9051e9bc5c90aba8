import { beforeEach, expect, test, vi } from 'vitest'
import { refuseNetworkDrive } from './open'

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
beforeEach(() => {
  drives.mounts = local
})

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

test.runIf(process.platform === 'linux').each(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'fuse.sshfs', 'afs', 'davfs'])(
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
