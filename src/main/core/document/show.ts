import type { Shown } from '../../../shared/document/document.contract'
import { failureOf } from '../../../shared/result'
import type { DoorContext } from '../core'
import { getDocument, openDocument, redeemView } from './document.store'

/** Opens the document behind a viewer's ticket. That it is read stands in the log before its bytes leave. */
export async function showDocument(door: DoorContext, ticket: string): Promise<Shown> {
  const { isDemo } = door
  try {
    const { facts, bytes } = door.session().read('document.view', (context) => {
      const row = getDocument(context, redeemView(context, ticket))
      context.note({ document: row.id })
      return openDocument(context, row)
    })
    if (facts.kind !== 'docx') return { kind: facts.kind, bytes, isDemo }
    const pieces = await door.reader.view(bytes)
    bytes.fill(0)
    return { kind: 'docx', pieces, isDemo }
  } catch (error) {
    return { kind: 'failure', code: failureOf(error).code, isDemo }
  }
}
