import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { startChild } from '../bench/child'
import type { Order } from '../deeds'

/** What a process did to a folder's files, in order, as the kernel was told; and what it said meanwhile. */
export type Call =
  | { readonly call: 'create'; readonly name: string; readonly file: number }
  | { readonly call: 'write'; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly call: 'cut'; readonly file: number; readonly size: number }
  | { readonly call: 'sync'; readonly file: number }
  | { readonly call: 'sync-folder' }
  | { readonly call: 'rename'; readonly from: string; readonly to: string }
  | { readonly call: 'unlink'; readonly name: string }
  | { readonly call: 'say'; readonly word: string }

export interface Recording {
  /** Every name that stood in the folder at the beginning; their files are numbered in this order. */
  readonly names: readonly string[]
  readonly calls: readonly Call[]
}

const traced =
  'openat,open,creat,close,pwrite64,pwritev,write,writev,lseek,fsync,fdatasync,ftruncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,link,linkat,copy_file_range,sendfile'

/** Has a child do a deed in a folder under strace, and gives all it did to the folder's files. */
export async function record(order: Order & { readonly folder: string }): Promise<Recording> {
  const logs = mkdtempSync(join(tmpdir(), 'calls-'))
  const names = readdirSync(order.folder).sort()
  try {
    const words = ['-ff', '-qq', '-xx', '-s', '9999999', '-e', `trace=${traced}`, '-e', 'signal=none']
    const running = startChild(order, ['strace', '--seccomp-bpf', ...words, '-o', join(logs, 'calls')])
    const end = await running.ended
    if (end !== 0) throw new Error(`the traced deed ended with ${end}: ${running.complaints()}`)
    // Each thread has a log of its own; the one that says the words is the one that does the work.
    const all = readdirSync(logs).map((name) => readFileSync(join(logs, name), 'latin1'))
    const main = all.find((text) => saying.test(text))
    if (!main) throw new Error('the traced deed said nothing')
    return { names, calls: understand(main, order.folder, names) }
  } finally {
    rmSync(logs, { recursive: true, force: true })
  }
}

const saying = /^write\(1, /m
const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')
const textOf = (text: string): string => bytesOf(text).toString('utf8')

/** Turns strace's lines into what happened to the folder. Throws at a call it does not know, rather than leave something out. */
function understand(log: string, folder: string, names: readonly string[]): Call[] {
  const calls: Call[] = []
  const files = new Map(names.map((name, index) => [name, index]))
  let fileCount = names.length
  /** Open handles: the file's number and how far it has been written; the folder itself is -1. */
  const handles = new Map<number, { readonly file: number; at: number }>()
  const inFolder = (path: string): string | undefined => {
    const whole = resolve(path)
    return dirname(whole) === folder ? basename(whole) : undefined
  }
  const open = (path: string, flags: string, handle: number) => {
    if (resolve(path) === folder) {
      handles.set(handle, { file: -1, at: 0 })
      return
    }
    const name = inFolder(path)
    if (name === undefined || !/O_WRONLY|O_RDWR/.test(flags)) return
    let file = files.get(name)
    if (file === undefined) {
      file = fileCount
      fileCount += 1
      files.set(name, file)
      calls.push({ call: 'create', name, file })
    } else if (flags.includes('O_TRUNC')) calls.push({ call: 'cut', file, size: 0 })
    handles.set(handle, { file, at: 0 })
  }
  for (const line of log.split('\n')) {
    const found = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line)
    if (!found) continue
    const [, call = '', given = '', result = ''] = found
    const value = Number(result)
    if (value < 0) continue
    const quoted = [...given.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, text = '']) => text)
    const [first = ''] = given.split(',')
    const handle = handles.get(Number(first))
    switch (call) {
      case 'open':
      case 'openat':
      case 'creat':
        open(textOf(quoted[0] ?? ''), given, value)
        break
      case 'close':
        handles.delete(Number(first))
        break
      case 'write':
        if (first === '1') calls.push(...saidIn(textOf(quoted[0] ?? '')))
        if (!handle || handle.file < 0) break
        calls.push({
          call: 'write',
          file: handle.file,
          at: handle.at,
          bytes: bytesOf(quoted[0] ?? '').subarray(0, value),
        })
        handle.at += value
        break
      case 'pwrite64': {
        const at = Number(given.slice(given.lastIndexOf(',') + 1))
        if (handle && handle.file >= 0)
          calls.push({ call: 'write', file: handle.file, at, bytes: bytesOf(quoted[0] ?? '').subarray(0, value) })
        break
      }
      case 'fsync':
      case 'fdatasync':
        if (handle) calls.push(handle.file < 0 ? { call: 'sync-folder' } : { call: 'sync', file: handle.file })
        break
      case 'ftruncate':
        if (handle && handle.file >= 0)
          calls.push({ call: 'cut', file: handle.file, size: Number(given.slice(given.lastIndexOf(',') + 1)) })
        break
      case 'rename':
      case 'renameat':
      case 'renameat2': {
        const [from, to] = quoted.map((text) => inFolder(textOf(text)))
        if (from === undefined && to === undefined) break
        if (from === undefined || to === undefined) throw new Error('something was renamed across folders')
        calls.push({ call: 'rename', from, to })
        const file = files.get(from)
        files.delete(from)
        if (file !== undefined) files.set(to, file)
        break
      }
      case 'unlink':
      case 'unlinkat': {
        const name = inFolder(textOf(quoted[0] ?? ''))
        if (name === undefined) break
        calls.push({ call: 'unlink', name })
        files.delete(name)
        break
      }
      case 'lseek':
        if (handle) handle.at = value
        break
      default:
        if (handle && handle.file >= 0) throw new Error(`${call} is not understood here`)
    }
  }
  return calls
}

const saidIn = (text: string): Call[] =>
  text
    .split('\n')
    .filter((word) => word !== '')
    .map((word) => ({ call: 'say', word }))
