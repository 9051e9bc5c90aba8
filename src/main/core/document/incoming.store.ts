import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { largestFile } from '../../../shared/document/document.contract'
import { refuse } from '../../../shared/result'

/** Reads a file the person has chosen. Throws `file-gone`, `file-empty`, `file-too-large` before a byte is read that need not be. */
export function readChosen(path: string): Buffer {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return refuse(['file'], 'file-gone')
  }
  try {
    const facts = fstatSync(file)
    const { size } = facts
    if (!facts.isFile()) return refuse(['file'], 'file-not-a-kind')
    if (size === 0) refuse(['file'], 'file-empty')
    if (size > largestFile) refuse(['file'], 'file-too-large', largestFile / 1024 / 1024)
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}
