import { closeSync, openSync, writeSync } from 'node:fs'
import { AppError } from '../../../shared/result'
import type { Session } from '../session'
import { readKeyFile } from '../vault/key-file'
import noteTemplate from './anteckning.docx?inline'
import { toCsv } from './csv'
import { fillTemplate } from './docx'
import invitationTemplate from './kallelse.docx?inline'
import { minutesFields } from './minutes-fields'
import { type Produced, redeemTicket, spendTicket } from './produced.store'
import minutesTemplate from './samradsprotokoll.docx?inline'
import { sheetFields } from './sheet-fields'

const bytesOf = (inlined: string): Buffer => Buffer.from(inlined.slice(inlined.indexOf(',') + 1), 'base64')

/** A produced document as a file's bytes. PDF is drawn by the shell from the print view, never here. */
export function documentBytes(produced: Produced): Buffer {
  if (produced.format === 'pdf' || produced.format === 'jsonl') throw new AppError({ code: 'not-allowed' })
  if (produced.format === 'ics') return Buffer.from(produced.calendar ?? '', 'utf8')
  const { printable } = produced
  if (printable.kind === 'table') return Buffer.from(toCsv(printable), 'utf8')
  if (printable.kind === 'sheet') return fillTemplate(bytesOf(noteTemplate), sheetFields(printable))
  if (printable.kind === 'minutes')
    return fillTemplate(bytesOf(minutesTemplate), minutesFields(printable.minutes, printable.correction))
  const [heading = '', , ...lines] = printable.invitation.body.split('\n')
  return fillTemplate(bytesOf(invitationTemplate), {
    testdata: printable.isDemo,
    hus: printable.houseName,
    rubrik: heading,
    rader: lines,
  })
}

/** Writes a produced document where the person has asked for it. Throws `disk-full`, `read-only`, `not-found`. */
export function saveDocument(session: Session, ticket: string, path: string, folder: string): void {
  session.read('template.save', (context) => {
    const produced = redeemTicket(context, ticket)
    const parts =
      produced.format === 'jsonl'
        ? (produced.lines?.(session, readKeyFile(folder).heads) ?? [])
        : [documentBytes(produced)]
    const bytes = writeParts(path, parts)
    spendTicket(context, ticket)
    context.note({ bytes })
  })
}

/** Writes a file part by part, readable by its owner alone; gives how many bytes it became. Throws `disk-full`, `read-only`. */
function writeParts(path: string, parts: Iterable<string | Uint8Array>): number {
  const guarded = <T>(write: () => T): T => {
    try {
      return write()
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : ''
      throw new AppError({ code: code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'read-only' }, { cause })
    }
  }
  const file = guarded(() => openSync(path, 'w', 0o600))
  try {
    let bytes = 0
    for (const part of parts) {
      const whole = Buffer.from(part)
      for (let done = 0; done < whole.length; ) done += guarded(() => writeSync(file, whole, done))
      bytes += whole.length
    }
    return bytes
  } finally {
    closeSync(file)
  }
}
