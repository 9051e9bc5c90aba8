import { basename } from 'node:path'
import type { StepName } from '../../../shared/about/technical-log'
import { aktCompartments, type documentContract } from '../../../shared/document/document.contract'
import { AppError, refuse } from '../../../shared/result'
import { aktLock, getAkt } from '../akt/akt.store'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import { scopeOf } from '../vault/sealing'
import { getDocument, insertDocument, issueView, listDocuments, listProduced } from './document.store'
import { readChosen } from './incoming.store'

/** A chosen file, read and known by its content. Whoever asked must still be at the desk when the reader is done. */
async function lookAt(door: DoorContext, ticket: string) {
  const session = door.session()
  const path = door.chosen(ticket)
  const bytes = readChosen(path)
  const kind = await door.reader.identify(bytes)
  if (!door.isOpen() || door.session() !== session) throw new AppError({ code: 'locked' })
  return { bytes, kind, fileName: basename(path).normalize() }
}

const stepOf = (door: DoorContext) => (step: StepName) => door.report('step', { job: 'import', step })

export const documentHandlers: HandlersFor<typeof documentContract, DoorContext> = {
  'document.look': async (door, { ticket }) => {
    const { bytes, kind, fileName } = await lookAt(door, ticket)
    const size = bytes.length
    bytes.fill(0)
    return { fileName, kind, bytes: size }
  },
  'document.takeIn': async (door, { ticket, aktId, compartment, ...words }) => {
    const { bytes, kind, fileName } = await lookAt(door, ticket)
    stepOf(door)('read')
    try {
      const documentId = door.session().change('document.takeIn', (context) => {
        getAkt(context, aktId)
        if (!context.holds(aktLock(aktId, compartment))) refuse(['compartment'], 'no-key')
        if (words.receivedOn > context.today()) refuse(['receivedOn'], 'day-ahead')
        const facts = { ...words, fileName, kind, bytes: bytes.length }
        const id = insertDocument(context, { aktId, compartment, facts, bytes })
        stepOf(door)('sealed')
        return id
      })
      stepOf(door)('stored')
      door.forgetChosen(ticket)
      return { documentId }
    } finally {
      bytes.fill(0)
    }
  },
  'document.list': (context, { aktId }) => {
    getAkt(context, aktId)
    return {
      incoming: listDocuments(context, aktId),
      produced: listProduced(context, scopeOf('akt', aktId)),
      compartments: aktCompartments.filter((one) => context.holds(aktLock(aktId, one))),
    }
  },
  'document.show': (context, { documentId }) => {
    getDocument(context, documentId)
    context.note({ document: documentId })
    return { ticket: issueView(context, documentId) }
  },
}
