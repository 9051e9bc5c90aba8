import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { zipOf } from '../support/files'
import { firstPassphrase } from '../support/house'
import { makeVictim, stem, type Victim } from './data/house'
import { encodings, type Image, mountImage, onRawDisk } from './data/image'
import { housed, type Program, startProgram } from './data/program'
import { type Bench, counting, type Fault } from './fault'

/** A word for each way into the program; no other text on the disk holds them. */
const words = {
  note: `${stem}000`,
  typed: 'Kanarie-skrivet Åäö-Ögård',
  searched: 'Kanarie-sökt Ängsö',
  draft: 'Kanarie-utkast Örnnäs',
}
const folders = ['hem', 'tmp', 'var-tmp', 'data', 'cache', 'config', 'run'] as const

/** Every place a program may write to, on the disk. */
function onDisk({ mount }: Image): Readonly<Record<string, string>> {
  for (const name of folders) mkdirSync(join(mount, name), { recursive: true, mode: 0o700 })
  const at = (name: (typeof folders)[number]) => join(mount, name)
  return {
    HOME: at('hem'),
    TMPDIR: at('tmp'),
    TMP: at('tmp'),
    TEMP: at('tmp'),
    SQLITE_TMPDIR: at('var-tmp'),
    XDG_CACHE_HOME: at('cache'),
    XDG_CONFIG_HOME: at('config'),
    XDG_DATA_HOME: at('data'),
    XDG_RUNTIME_DIR: at('run'),
  }
}

/** A day's work: what is read, written, searched for and left half-done. */
async function work(program: Program, { aktId }: Victim): Promise<void> {
  const passphrase = `${firstPassphrase} sara`
  await program.unlock(passphrase)
  const { page } = program
  await program.go(`/akt/${aktId}`)
  await page.getByRole('button', { name: 'Ny anteckning' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Journalanteckning' }).click()
  await page
    .getByLabel(/^Händelse$/)
    .first()
    .fill(words.typed)
  await page
    .getByLabel(/^Uppgifter och källa/)
    .first()
    .fill(words.draft)
  await page.waitForTimeout(2_500)
  await page.getByRole('combobox', { name: /^Sök namn/ }).fill(words.searched)
  await page.waitForTimeout(800)
  for (const place of [
    '/',
    '/arenden',
    '/samrad',
    '/uppfoljning',
    '/installningar',
    '/installningar/om',
    `/akt/${aktId}/trad`,
  ]) {
    await program.go(place)
    await page.waitForTimeout(300)
  }
  await program.lock()
  await program.unlock(passphrase)
  await program.go(`/akt/${aktId}`)
  await program.page.getByRole('button', { name: 'Ny anteckning' }).waitFor()
}

async function oneDay(bench: Bench, no: number): Promise<{ found: string[]; streams: number }> {
  const folder = join(bench.folder, `dag-${no}`)
  mkdirSync(folder)
  const image = mountImage(folder, 224)
  try {
    const environment = onDisk(image)
    const victim = await makeVictim(bench)
    housed(victim.folder, environment['XDG_DATA_HOME'] ?? '')
    const program = await startProgram(environment['XDG_DATA_HOME'] ?? '', { environment })
    try {
      await work(program, victim)
      // Half of the days end as they should, the others as in a power cut.
      if (no % 2 === 0) await program.close()
    } finally {
      await program.kill()
      victim.remove()
    }
    image.unmount()
    return onRawDisk(image.file, Object.values(words))
  } finally {
    image.unmount()
    execFileSync('rm', ['-f', image.file])
  }
}

/** F30: a whole disk, free space and all, after a day’s work with the program: not a word of it in any encoding. */
export const rawDisk: Fault = {
  id: 'F30',
  what: 'raw disk after work in the real program, closed or killed: no word of the akt in any encoding',
  needs: ['linux', 'root', 'loop', 'electron', 'screen'],
  counts: { pr: 1, nightly: 4, release: 10 },
  async run(count, bench) {
    const told = counting(bench)
    for (let no = 0; no < count; no += 1) {
      // Where only one day is tried it ends badly.
      const { found, streams } = await oneDay(bench, count === 1 ? 1 : no)
      told.sum('packed streams opened', streams)
      told.add(found, `day ${no + 1}`)
    }
    return told.outcome()
  },
  /** The same look finds a word planted in each encoding, also when it is deleted or packed, and what a database leaves behind that may use temporary files. */
  async control(bench) {
    const image = mountImage(bench.folder, 224)
    try {
      const environment = onDisk(image)
      plant(image.mount)
      spill(environment['SQLITE_TMPDIR'] ?? '')
      image.unmount()
      const { found } = onRawDisk(image.file, ['Kanarie-planterad Åsö', 'Kanarie-spilld'])
      const expected = [
        ...Object.keys(encodings('')).map((name) => `Kanarie-planterad Åsö in ${name}`),
        'Kanarie-planterad Åsö in UTF-8, packed',
        'Kanarie-spilld in UTF-8',
      ]
      return expected.every((one) => found.includes(one)) ? 'red' : 'green'
    } finally {
      image.unmount()
    }
  },
}

function plant(folder: string): void {
  const word = 'Kanarie-planterad Åsö'
  for (const [name, [form = Buffer.alloc(0)]] of Object.entries(encodings(word))) {
    writeFileSync(
      join(folder, name.replace('/', '-')),
      Buffer.concat([Buffer.from('före '), form, Buffer.from(' efter')]),
    )
  }
  const text = Buffer.from(`<w:t>${word}</w:t>`.repeat(3))
  writeFileSync(join(folder, 'a.gz'), gzipSync(text))
  writeFileSync(join(folder, 'a.z'), deflateSync(text))
  writeFileSync(join(folder, 'a.docx'), zipOf([{ name: 'word/document.xml', content: text }]))
  writeFileSync(join(folder, 'a.raw'), deflateRawSync(text))
}

/** What our settings keep from happening: a database that may put what it sorts in a file. */
function spill(folder: string): void {
  process.env['SQLITE_TMPDIR'] = folder
  const careless = new Database(join(folder, '..', 'slarvig.db'))
  try {
    careless.pragma("cipher = 'sqlcipher'")
    careless.pragma(`key = 'x'`)
    careless.pragma('temp_store = 1')
    careless.pragma('cache_size = 10')
    careless.exec('CREATE TABLE note (text TEXT); CREATE TEMP TABLE sorted (text TEXT)')
    const insert = careless.prepare('INSERT INTO note VALUES (?)')
    careless.transaction(() => {
      for (let no = 0; no < 4_000; no += 1) insert.run(`${(no * 7_919) % 4_001} Kanarie-spilld ${'ord '.repeat(100)}`)
    })()
    careless.exec('INSERT INTO sorted SELECT text FROM note ORDER BY text; CREATE INDEX byText ON note (text)')
  } finally {
    careless.close()
  }
}
