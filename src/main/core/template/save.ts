import { writeFileSync } from 'node:fs'
import { AppError } from '../../../shared/result'
import type { Session } from '../session'
import noteTemplate from './anteckning.docx?inline'
import { fillTemplate } from './docx'
import invitationTemplate from './kallelse.docx?inline'
import { minutesFields } from './minutes-fields'
import { type Produced, redeemTicket, spendTicket } from './produced.store'
import minutesTemplate from './samradsprotokoll.docx?inline'
import { sheetFields } from './sheet-fields'

const bytesOf = (inlined: string): Buffer => Buffer.from(inlined.slice(inlined.indexOf(',') + 1), 'base64')

/** A produced document as a file's bytes. PDF is drawn by the shell from the print view, never here. */
export function documentBytes(produced: Produced): Buffer {
  if (produced.format === 'pdf') throw new AppError({ code: 'not-allowed' })
  if (produced.format === 'ics') return Buffer.from(produced.calendar ?? '', 'utf8')
  const { printable } = produced
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
export function saveDocument(session: Session, ticket: string, path: string): void {
  session.read('template.save', (context) => {
    const bytes = documentBytes(redeemTicket(context, ticket))
    try {
      writeFileSync(path, bytes, { mode: 0o600 })
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : ''
      throw new AppError({ code: code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'read-only' }, { cause })
    }
    spendTicket(context, ticket)
    context.note({ bytes: bytes.length })
  })
}
