import type { threadContract } from '../../../shared/thread/thread.contract'
import { requireRole } from '../account/account.rules'
import { getCase } from '../case/case.store'
import type { HandlersFor } from '../context'
import { names } from '../person/person.store'
import { noteReading } from '../team/reading.store'
import { requireDay } from './thread.rules'
import { addEntry, barnakterOf, getBarnakt, setTopic, threadOf } from './thread.store'

export const threadHandlers: HandlersFor<typeof threadContract> = {
  'thread.get': (context, { aktId }) => {
    const akt = getBarnakt(context, aktId)
    noteReading(context, akt)
    return threadOf(context, akt)
  },
  'thread.ofCase': (context, { caseId }) => {
    const { child_id } = getCase(context, caseId)
    return barnakterOf(context, child_id).map((akt) => {
      noteReading(context, akt)
      return threadOf(context, akt)
    })
  },
  'thread.add': (context, order) => {
    requireRole(context.me, 'barnhandlaggare', 'stodjare', 'forste-socialsekreterare')
    const akt = getBarnakt(context, order.aktId)
    requireDay(order.day, context.today(), names(context).get(akt.person_id)?.birthDate ?? null)
    return { entryId: addEntry(context, order) }
  },
  'thread.setTopic': (context, { noteId, passageId, mark }) => {
    requireRole(context.me, 'barnhandlaggare', 'stodjare', 'forste-socialsekreterare')
    setTopic(context, noteId, passageId, mark)
    return {}
  },
}
