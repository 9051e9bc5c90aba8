import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeMsi } from '../../build/dist/windows/msi.mjs'
import { makeNsis } from '../../build/dist/windows/nsis.mjs'
import { nsisLines } from '../../build/dist/windows/nsis-lines.mjs'
import { guid, productCode, upgradeCode, wxs } from '../../build/dist/windows/wxs.mjs'

const files = ['Fyra rum.exe', 'locales/sv.pak', 'resources/app.asar', 'resources/deep/one.node']

test('the uninstaller takes away what was laid out, file by file, and never a whole folder', () => {
  const lines = nsisLines('/made', files).split('\n')
  const laidOut = lines.filter((line) => line.includes('File "'))
  const taken = lines.filter((line) => line.includes('Delete "'))
  const folders = lines.filter((line) => line.includes('RMDir'))

  expect(laidOut).toHaveLength(files.length)
  expect(taken).toEqual(files.map((file) => `  Delete "$INSTDIR\\${file.replaceAll('/', '\\')}"`))
  expect(folders).toEqual([
    String.raw`  RMDir "$INSTDIR\resources\deep"`,
    String.raw`  RMDir "$INSTDIR\resources"`,
    String.raw`  RMDir "$INSTDIR\locales"`,
  ])
  expect(lines.some((line) => /RMDir \/r/.test(line))).toBe(false)
})

test('a file is laid out in its own folder, and a dollar sign is only a dollar sign', () => {
  const text = nsisLines('/made', ['a$b/c.txt'])

  expect(text).toContain(String.raw`SetOutPath "$INSTDIR\a$$b"`)
  expect(text).toContain('File "/made/a$$b/c.txt"')
  expect(text).toContain(String.raw`Delete "$INSTDIR\a$$b\c.txt"`)
})

test('the upgrade code never changes; a version has one product code, another version another', () => {
  expect(upgradeCode).toBe('{6C3A2B52-7A0B-5E0F-9D53-3C1D5A6B7F41}')
  expect(productCode('1.0.0')).toBe(productCode('1.0.0'))
  expect(productCode('1.0.0')).not.toBe(productCode('1.0.1'))
  expect(guid('a')).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\}$/)
})

test('the package holds every file once, per machine, with no older over a newer and no other kind beside it', () => {
  const text = wxs({ version: '1.2.3', files, program: 'Fyra rum.exe' })

  for (const file of files) expect(text.split(`Source="${file}"`)).toHaveLength(2)
  expect(text.match(/<Component /g)).toHaveLength(files.length + 1)
  expect(text.match(/<ComponentRef /g)).toHaveLength(files.length + 1)
  expect(text).toContain('InstallScope="perMachine"')
  expect(text).toContain('<MajorUpgrade DowngradeErrorMessage="En nyare version')
  expect(text).toContain('Installed OR NOT OTHERKIND = &quot;exe&quot;'.replaceAll('&quot;', '"'))
  expect(text.match(/<Shortcut /g)).toHaveLength(1)
})

test('a name with signs of XML stays a name', () => {
  expect(wxs({ version: '1.2.3', files: ['a&"<b>.txt'], program: '' })).toContain('Name="a&amp;&quot;&lt;b&gt;.txt"')
})

const makers = { makensis: makeNsis, wixl: makeMsi }
const epoch = '1764000000'

/** Makes the installer of a program of a few bytes, in a folder of its own, and gives its bytes. */
async function made(make: typeof makeNsis, version: string) {
  const workshop = mkdtempSync(join(tmpdir(), 'made-'))
  const source = join(workshop, 'source')
  for (const file of files) {
    mkdirSync(dirname(join(source, file)), { recursive: true })
    writeFileSync(join(source, file), file)
    utimesSync(join(source, file), Number(epoch), Number(epoch))
  }
  const out = join(workshop, 'out')
  process.env['SOURCE_DATE_EPOCH'] = epoch
  await make({ source, files, size: 4096, version, epoch, out, workshop, isRelease: false })
  const bytes = readFileSync(out)
  rmSync(workshop, { recursive: true })
  return bytes
}

test.for(Object.entries(makers))(
  '%s makes the same bytes of the same program, and others of another version',
  async ([tool, make], { skip }) => {
    const missing = [tool, 'faketime'].filter((name) => spawnSync(name, ['--version']).error !== undefined)
    skip(missing.length > 0, `without ${missing.join(', ')}, which npm run dist installs`)

    const first = await made(make, '1.0.0')

    expect(first.equals(await made(make, '1.0.0'))).toBe(true)
    expect(first.equals(await made(make, '1.0.1'))).toBe(false)
  },
)
