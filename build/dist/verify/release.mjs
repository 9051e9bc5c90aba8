import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { run } from '../../setup/step.mjs'
import { isGnupgSigned } from '../sign/gnupg.mjs'
import { isMinisigned } from '../sign/minisign.mjs'
import { filesToSum, sumsName, sumsProblems } from '../sign/sums.mjs'
import { integrityProblem } from '../windows/integrity.mjs'
import { folderFor, isInstaller, openInstaller } from './inside.mjs'
import { isSignable, signatureProblem } from './signatures.mjs'

const programName = 'Fyra rum.exe'

/**
 * Looks at every file of a release with the pins of its publisher. Gives what was looked at, a line each, with why when it is
 * wrong; and what could not be looked at here.
 */
export async function verifyRelease(folder, publisher) {
  const workshop = mkdtempSync(join(tmpdir(), 'verify-'))
  const rootFile = join(workshop, 'roots.pem')
  writeFileSync(rootFile, publisher.roots)
  try {
    const sums = await verifySums(folder, publisher)
    const outside = await verifyPrograms(folder, { rootFile, leaf: publisher.leaf })
    const installers = filesToSum(folder).filter((file) => isInstaller(file))
    const inside = []
    for (const file of installers) {
      const opened = folderFor(workshop, file)
      const { isMissing, why } = await openInstaller(join(folder, file), opened)
      if (isMissing) inside.push({ looks: [], notLooked: [`inside ${file}: ${why}`] })
      else if (why) inside.push({ looks: [{ file: `${file}, what is in it`, why }], notLooked: [] })
      else inside.push(within(file, await verifyPrograms(opened, { rootFile, leaf: publisher.leaf })))
    }
    const all = [sums, outside, ...inside]
    return { looks: all.flatMap(({ looks }) => looks), notLooked: all.flatMap(({ notLooked }) => notLooked) }
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** What Windows lays out of a package holds a copy of the package itself, which is then no longer the signed one. */
const within = (installer, { looks, notLooked }) => ({
  looks: looks
    .filter(({ file }) => !file.startsWith(installer))
    .map(({ file, why }) => ({ file: `${installer}: ${file}`, why })),
  notLooked,
})

/** The sums of every file, and the two signatures over them. */
async function verifySums(folder, { minisign, gnupg }) {
  const path = join(folder, sumsName)
  if (!existsSync(path)) return { looks: [{ file: sumsName, why: 'it is missing' }], notLooked: [] }
  const looks = [
    {
      file: `${sumsName}.minisig`,
      why: isMinisigned(path, minisign) ? undefined : `it does not vouch for ${sumsName}`,
    },
  ]
  const notLooked = []
  if (!(await run('gpgv', ['--version'])).ok) notLooked.push(`${sumsName}.asc: gpgv is not here`)
  else
    looks.push({
      file: `${sumsName}.asc`,
      why: (await isGnupgSigned(path, gnupg)) ? undefined : `it does not vouch for ${sumsName}`,
    })
  const problems = await sumsProblems(folder)
  const bad = new Map(problems.map(({ file, why }) => [file, why]))
  const names = new Set([...filesToSum(folder), ...bad.keys()])
  return { looks: [...looks, ...Array.from(names, (file) => ({ file, why: bad.get(file) }))], notLooked }
}

/** Every program, library and installer under a folder: its signature, and for a program with an archive that the two belong together. */
async function verifyPrograms(folder, pins) {
  const looks = []
  for (const file of filesToSum(folder)) {
    const path = join(folder, file)
    if (!isSignable(path)) continue
    const why = await signatureProblem(path, pins)
    looks.push({ file: `${file}, its signature`, why })
    if (basename(path) === programName && existsSync(join(dirname(path), 'resources')))
      looks.push({ file: `${file}, its archive`, why: integrityProblem(dirname(path), programName) })
  }
  return { looks, notLooked: [] }
}
