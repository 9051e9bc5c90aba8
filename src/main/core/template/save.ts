import { closeSync, openSync, writeSync } from 'node:fs'
import { AppError } from '../../../shared/result'
import type { ReadContext } from '../context'
import type { DoorContext } from '../core'
import { readKeyFile } from '../vault/key-file'
import { toCsv } from './csv'
import { fieldsOf } from './filling'
import { type Produced, redeemTicket, spendTicket } from './produced.store'
import { templateBytes } from './template.store'

/** A template and what goes into it; nothing for what is not filled by the reader. */
function fillingOf(context: ReadContext, { printable, template }: Produced) {
  if (!printable || !template) return undefined
  return {
    bytes: templateBytes(context, template.id, template.version),
    data: fieldsOf(printable, template.version),
  }
}

/** A produced document that is made without a template. PDF is drawn by the shell from the print view, never here. */
function plainBytes({ format, calendar, printable, table, bytes }: Produced): Uint8Array {
  if (format === 'ics') return Buffer.from(calendar ?? '', 'utf8')
  if (format === 'csv' && table) return Buffer.from(toCsv(table), 'utf8')
  if (format === 'csv' && printable?.kind === 'table') return Buffer.from(toCsv(printable), 'utf8')
  if (format === 'docx' && bytes) return bytes
  throw new AppError({ code: 'not-allowed' })
}

/** Writes a produced document where the person has asked for it. Throws `disk-full`, `read-only`, `not-found`. */
export async function saveDocument(door: DoorContext, ticket: string, path: string): Promise<void> {
  const session = door.session()
  const filling = session.read('template.fill', (context) => fillingOf(context, redeemTicket(context, ticket)))
  const filled = filling && (await door.reader.fill(filling.bytes, filling.data))
  if (!door.isOpen() || door.session() !== session) throw new AppError({ code: 'locked' })
  session.read('template.save', (context) => {
    const produced = redeemTicket(context, ticket)
    const parts =
      produced.format === 'jsonl'
        ? (produced.lines?.(session, readKeyFile(door.folder).heads) ?? [])
        : [filled ?? plainBytes(produced)]
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
