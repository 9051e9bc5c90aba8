import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { cacheFolder, run, SetUpProblem } from '../../setup/step.mjs'
import { markAsPng, markAsSvg } from '../mark.mjs'
import { filesUnder } from '../stage.mjs'
import {
  afterInstall,
  afterRemove,
  apparmorProfile,
  changelog,
  controlFile,
  copyrightFile,
  desktopFile,
  installFolder,
  packageName,
} from './control.mjs'

const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512]

/**
 * Makes the Debian package of an unpacked program; gives its path. dpkg-deb is called directly: everything the package says is
 * then said here, and the same folder with the same time gives the same bytes. `isQuick` packs it larger and sooner, for trials.
 */
export async function makeDeb(unpacked, { out, version, epoch, isQuick = false }) {
  const root = join(cacheFolder, 'dist/deb')
  rmSync(root, { recursive: true, force: true })
  layOutSystem(root, unpacked, { version, epoch })
  setModes(root)
  writeControl(root, { version })

  const file = join(out, `${packageName}_${version}_amd64.deb`)
  mkdirSync(out, { recursive: true })
  const packing = isQuick ? ['-Zgzip', '-z1'] : ['-Zxz', '-z6', '--threads-max=2']
  const { ok, output } = await run('dpkg-deb', ['--root-owner-group', ...packing, '--build', root, file], {
    env: { ...process.env, SOURCE_DATE_EPOCH: epoch },
  })
  rmSync(root, { recursive: true, force: true })
  if (!ok) throw new SetUpProblem(`${output.trim()}\nthe Debian package could not be made`)
  return file
}

/** Every file where it will lie on the system. */
function layOutSystem(root, unpacked, about) {
  const put = (path, content) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  mkdirSync(join(root, dirname(installFolder)), { recursive: true })
  cpSync(unpacked, join(root, installFolder), { recursive: true })
  put(`${installFolder}/apparmor-profile`, apparmorProfile)
  put(`/usr/share/applications/${packageName}.desktop`, desktopFile)
  put(`/usr/share/icons/hicolor/scalable/apps/${packageName}.svg`, markAsSvg())
  for (const size of iconSizes) put(`/usr/share/icons/hicolor/${size}x${size}/apps/${packageName}.png`, markAsPng(size))
  put(`/usr/share/doc/${packageName}/copyright`, copyrightFile)
  put(`/usr/share/doc/${packageName}/changelog.gz`, gzipSync(changelog(about), { level: 9 }))
  mkdirSync(join(root, '/usr/bin'), { recursive: true })
  symlinkSync(`${installFolder}/${packageName}`, join(root, '/usr/bin', packageName))
}

/** Files anybody may read and only root may write, whatever the umask of who builds. */
function setModes(root) {
  chmodSync(root, 0o755)
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isSymbolicLink()) continue
    const isProgram = entry.isDirectory() || (lstatSync(path).mode & 0o100) !== 0
    chmodSync(path, isProgram && !path.endsWith('.node') ? 0o755 : 0o644)
  }
}

/** What dpkg reads: what the package is, what it runs, and the sum of every file, for dpkg --verify. */
function writeControl(root, { version }) {
  const files = filesUnder(root)
  const bytes = files.reduce((sum, file) => sum + lstatSync(join(root, file)).size, 0)
  const sums = files.map((file) => {
    const sum = createHash('md5')
      .update(readFileSync(join(root, file)))
      .digest('hex')
    return `${sum}  ${file}\n`
  })
  const folder = join(root, 'DEBIAN')
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  const put = (name, text, mode) => {
    writeFileSync(join(folder, name), text, { mode })
    chmodSync(join(folder, name), mode)
  }
  put('control', controlFile({ version, kilobytes: Math.ceil(bytes / 1024) }), 0o644)
  put('md5sums', sums.join(''), 0o644)
  put('postinst', afterInstall, 0o755)
  put('postrm', afterRemove, 0o755)
}
