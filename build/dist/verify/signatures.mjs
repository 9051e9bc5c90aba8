import { closeSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { authenticodeProblem, namedPublisher } from '../sign/osslsigncode.mjs'
import { askWindows, judgeWindows, publisherByWindows } from './windows-tool.mjs'

/** Libraries of Microsoft's that come with Electron, signed by their maker; that signature is kept. */
const microsofts = new Set(['d3dcompiler_47.dll', 'dxil.dll'])
const microsoft = 'Microsoft Corporation'

/** True for a file that bears the signature of the one who made it, and not ours. */
export const isMicrosofts = (file) => microsofts.has(basename(file).toLowerCase())

/** True for what Windows looks for a signature in: a program or library, or an installer's database. Told by its bytes, not by its name. */
export function isSignable(file) {
  const bytes = Buffer.alloc(8)
  const descriptor = openSync(file)
  try {
    readSync(descriptor, bytes)
  } finally {
    closeSync(descriptor)
  }
  return bytes.toString('latin1', 0, 2) === 'MZ' || bytes.toString('hex') === 'd0cf11e0a1b11ae1'
}

/** What is wrong with the signature of a file for Windows; nothing when it is the publisher's, or Microsoft's where it should be. */
export async function signatureProblem(file, { rootFile, leaf }) {
  const said = process.platform === 'win32' ? await askWindows(file) : undefined
  if (isMicrosofts(file)) {
    const by = said ? publisherByWindows(said) : await namedPublisher(file)
    return by === microsoft ? undefined : `it is not signed by ${microsoft}`
  }
  return said ? judgeWindows(said, leaf) : authenticodeProblem(file, { rootFile, leaf })
}
