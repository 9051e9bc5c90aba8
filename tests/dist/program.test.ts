import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { contentProblems, kindOfMachineCode, machineCode, type Packed, ships } from '../../build/dist/contents.mjs'
import { ageProblem, oldest } from '../../build/dist/electron-age.mjs'
import { expectedFuses, fuseProblems, fuseWire, wireOf } from '../../build/dist/fuses.mjs'
import { packageEntry, releaseFile } from '../../build/dist/linux/repository.mjs'
import { markAsIco, markAsPng } from '../../build/dist/mark.mjs'
import { hindrances, readOrder } from '../../build/dist/order.mjs'

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const binary = (wire: string, version = 1) =>
  Buffer.concat([Buffer.from(`before${sentinel}`), Buffer.from([version, wire.length]), Buffer.from(`${wire}after`)])

test('the fuses that ship are nine, and these', () => {
  expect(wireOf(expectedFuses())).toBe('010011001')
})

test('each single fuse that is otherwise in a binary is named', () => {
  const right = wireOf(expectedFuses())
  const names = Object.keys(expectedFuses())

  expect(fuseProblems(fuseWire(binary(right)), expectedFuses())).toEqual([])
  for (const [index, name] of names.entries()) {
    const turned = right.slice(0, index) + (right[index] === '1' ? '0' : '1') + right.slice(index + 1)
    const problems = fuseProblems(fuseWire(binary(turned)), expectedFuses())
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
  }
  expect(fuseProblems(`${right.slice(0, 8)}r`, expectedFuses())).toHaveLength(1)
})

test('a fuse the table has no line for, and a binary without a known place for fuses, do not pass', () => {
  expect(fuseProblems(`${wireOf(expectedFuses())}0`, expectedFuses())).not.toEqual([])
  expect(() => fuseWire(Buffer.from('no fuses here'))).toThrow('no place')
  expect(() => fuseWire(binary('010011001', 2))).toThrow('of form 2')
  expect(() => fuseWire(Buffer.concat([binary('010011001'), binary('010011001')]))).toThrow('more than one')
})

const packed = (target: 'linux' | 'win'): Packed[] => [
  { path: 'package.json', isUnpacked: false, kind: undefined },
  { path: 'origin.json', isUnpacked: false, kind: undefined },
  { path: 'out/main/index.js', isUnpacked: false, kind: undefined },
  ...machineCode(target).map((path) => ({
    path,
    isUnpacked: true,
    kind: target === 'win' ? 'PE x86-64' : 'ELF x86-64',
  })),
]

test('a program with what belongs in it passes, for either platform', () => {
  expect(contentProblems(packed('linux'), 'linux')).toEqual([])
  expect(contentProblems(packed('win'), 'win')).toEqual([])
})

test.each([
  ['the other platform’s machine code', { path: machineCode('linux')[0] ?? '', isUnpacked: true, kind: 'ELF x86-64' }],
  ['a map of the source', { path: 'out/main/index.js.map', isUnpacked: false, kind: undefined }],
  ['a source file', { path: 'src/main/index.ts', isUnpacked: false, kind: undefined }],
  ['a test', { path: 'tests/core/a.test.ts', isUnpacked: false, kind: undefined }],
  ['a package that is bundled', { path: 'node_modules/zod/index.js', isUnpacked: false, kind: undefined }],
  ['the C of a native package', { path: 'node_modules/better-sqlite3/src/a.cpp', isUnpacked: false, kind: undefined }],
  ['a file beside the archive', { path: 'out/main/chunks/a.js', isUnpacked: true, kind: undefined }],
] as const)('%s does not belong in the program for Windows', (_what, file) => {
  expect(contentProblems([...packed('win'), file], 'win')).not.toEqual([])
})

test('machine code that is missing, or of another kind than its name says, is found', () => {
  const [first, ...rest] = packed('win').toReversed()

  expect(contentProblems(rest, 'win')).toHaveLength(1)
  expect(contentProblems([...rest, { ...(first as Packed), kind: 'ELF x86-64' }], 'win')).toHaveLength(1)
})

test('what ships is named; the rest of the project does not', () => {
  expect(ships('out/renderer/index.html', 'linux')).toBe(true)
  expect(ships('node_modules/better-sqlite3/lib/methods/wrappers.js', 'linux')).toBe(true)
  const not = ['out/e2e/a.js', 'out/main/a.js.map', 'build/dist.mjs', 'node_modules/better-sqlite3/lib/win32-x64.js']
  expect(not.filter((path) => ships(path, 'linux'))).toEqual([])
})

test('machine code is told by its bytes', () => {
  const elf = Buffer.alloc(64)
  elf.write('\x7fELF', 'latin1')
  elf[18] = 0x3e
  const other = Buffer.from(elf)
  other[18] = 0xb7

  expect(kindOfMachineCode(elf)).toBe('ELF x86-64')
  expect(kindOfMachineCode(other)).toBe('ELF')
  expect(kindOfMachineCode(Buffer.from('#!/bin/sh\nexit 0\n'))).toBe(undefined)
})

const order = (...words: string[]) => readOrder(words, { ownVersion: '0.1.0' })
const ready = { electronSource: 'official', changedFiles: [], missingKeys: [] }

test('a release is made of the official Electron, of what was committed, and with every key', () => {
  expect(hindrances({ isRelease: true }, ready)).toEqual([])
  expect(hindrances({ isRelease: true }, { ...ready, electronSource: 'pinned' })).toHaveLength(1)
  expect(hindrances({ isRelease: true }, { ...ready, changedFiles: [' M src/a.ts'] })).toHaveLength(1)
  expect(hindrances({ isRelease: true }, { ...ready, missingKeys: ['GNUPG_KEY'] })).toHaveLength(1)
  expect(hindrances({ isRelease: false }, { ...ready, electronSource: 'pinned' })).toEqual([])
})

test('a release is made of an Electron that came out at most eight weeks before, by the day written down for that very version', () => {
  const known = { version: '45.4.1', released: '2026-11-19' }
  const after = (days: number, packaged = '45.4.1') =>
    ageProblem(known, { packaged, now: Date.parse(known.released) + days * 86_400_000 })

  expect(oldest).toBe(56)
  expect([after(0), after(56)]).toEqual([undefined, undefined])
  expect(after(57)).toContain('57 days')
  expect(after(-1)).toContain('cannot have come out')
  expect(after(1, '45.5.0')).toContain('not written down')
  expect(ageProblem({ ...known, released: '' }, { packaged: '45.4.1', now: 0 })).toContain('cannot have come out')
  expect(hindrances({ isRelease: true }, { ...ready, electronAge: after(57) })).toHaveLength(1)
  expect(hindrances({ isRelease: false }, { ...ready, electronAge: after(57) })).toEqual([])
})

test('the day is written down for the Electron of package.json', () => {
  const root = join(import.meta.dirname, '../..')
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'))
  const released = read('build/dist/electron-released.json') as { version: string; released: string }

  expect(released.version).toBe(read('package.json').devDependencies.electron)
  expect(released.released).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('an order that is not understood is refused, and a release is neither quick, nor a twin, nor of an earlier build', () => {
  expect(order('--target', 'linux').version).toBe('0.1.0')
  expect(() => order()).toThrow('--target')
  expect(() => order('--target', 'amiga')).toThrow('--target')
  expect(() => order('--target', 'linux', '--version', '1.0')).toThrow('--version')
  expect(() => order('--target', 'linux', '--unknown')).toThrow('--unknown')
  for (const word of ['--twin', '--quick', '--built'])
    expect(() => order('--target', 'linux', '--release', word)).toThrow('a release is')
})

test('a repository’s list holds the sum of the package, and what is signed the sum of the list', () => {
  const bytes = Buffer.from('a package')
  const sum = createHash('sha256').update(bytes).digest('hex')
  const entry = packageEntry('Package: fyrarum\nVersion: 0.1.0\n', { path: 'pool/a.deb', bytes })
  const list = Buffer.from(entry)
  const release = releaseFile([{ path: 'main/binary-amd64/Packages', bytes: list }], { epoch: '0' })

  expect(entry).toContain(`Filename: pool/a.deb\nSize: 9\nSHA256: ${sum}\n`)
  expect(release).toContain(
    ` ${createHash('sha256').update(list).digest('hex')} ${list.length} main/binary-amd64/Packages`,
  )
  expect(release).toContain('Date: Thu, 01 Jan 1970 00:00:00 GMT')
})

test('the mark is a picture of the size asked for, with clear corners and four rooms', () => {
  const picture = markAsPng(64)
  const data = picture.subarray(picture.indexOf('IDAT') + 4, picture.indexOf('IEND') - 8)
  const rows = inflateSync(data)
  const point = (x: number, y: number) => [...rows.subarray(y * 257 + 1 + x * 4, y * 257 + 5 + x * 4)]

  expect(picture.readUInt32BE(16)).toBe(64)
  expect(point(0, 0)[3]).toBe(0)
  const rooms = [point(20, 20), point(44, 20), point(20, 44), point(44, 44)]
  expect(new Set(rooms.map(String)).size).toBe(4)
  expect(markAsIco([16, 32]).readUInt16LE(4)).toBe(2)
})
