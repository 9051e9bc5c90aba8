import { existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { formsOf } from '../../support/file'
import { foundIn, requireWhole, unlocked } from './house'
import type { Job } from './job'

type Given = {
  readonly shares: readonly string[]
}

/** Beside the house's folder, as on a stick. */
const target = (folder: string) => `${folder}-uttag/uttag.zip`
const readable = formsOf('Åkesson')

/** Everything in the house, written to an archive for whoever takes over. */
export const exportJob: Job = {
  name: 'export',
  fills: (folder) => dirname(target(folder)),
  prepare: (folder) => foundIn(folder),
  async act(folder, { shares: [first = '', , third = ''] }: Given, report) {
    mkdirSync(dirname(target(folder)), { recursive: true })
    const house = await unlocked(folder, 'karin', report)
    const { ticket } = await house.ask('backup.prepareExport', { typedShares: [first, third] })
    const saved = await house.core.save(ticket, target(folder))
    if (!saved.ok) throw new Error(JSON.stringify(saved.error))
    house.core.close()
  },
  async look(folder) {
    await requireWhole(folder)
    const house = await unlocked(folder, 'karin')
    const isLogged = (await house.ask('audit.mine', { limit: 50 })).some(({ action }) => action === 'backup.export')
    house.core.close()
    const path = target(folder)
    for (const one of [path, `${path}.pagar`])
      if (existsSync(one) && readable.some((form) => readFileSync(one).includes(form))) return 'it stands readable'
    if (!existsSync(path)) return 'old'
    if (!isLogged) return 'it has been written, and nothing says so in the log'
    return hasContents(readFileSync(path)) ? 'new' : 'half an archive bears the whole one’s name'
  },
  async halve(folder, given: Given) {
    await exportJob.act(folder, given as never, () => {})
    const path = target(folder)
    truncateSync(path, Math.floor(readFileSync(path).length / 2))
  },
}

/** True when the archive ends with its table of contents, and each thing in it stands where that says. */
function hasContents(archive: Buffer): boolean {
  const wide = archive.length - 98
  if (wide < 0 || archive.toString('latin1', wide, wide + 4) !== 'PK\u0006\u0006') return false
  const [count, at] = [Number(archive.readBigUInt64LE(wide + 32)), Number(archive.readBigUInt64LE(wide + 48))]
  const marks = archive.toString('latin1', at, wide).split('PK\u0001\u0002').length - 1
  return count > 3 && marks === count && archive.toString('latin1', 0, 4) === 'PK\u0003\u0004'
}
