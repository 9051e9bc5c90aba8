import type { leakContract } from '../../../shared/leak/leak.contract'
import { AppError } from '../../../shared/result'
import { getAkt } from '../akt/akt.store'
import type { HandlersFor } from '../context'
import { getNote } from '../note/note.store'
import { keepTicks, leaksIn, readersOf, ticksOf } from './leak.store'

export const leakHandlers: HandlersFor<typeof leakContract> = {
  'leak.check': (context, { aktId, passages }) => leaksIn(context, getAkt(context, aktId), passages),
  'leak.ofNote': (context, { noteId }) => ({ ticked: ticksOf(context, getNote(context, noteId).note) }),
  'leak.tick': (context, { noteId, findingId, isChecked }) => {
    const { note } = getNote(context, noteId)
    if (note.author_id !== context.me.id) throw new AppError({ code: 'not-allowed' })
    if (note.signed_at !== null) throw new AppError({ code: 'conflict' })
    const others = ticksOf(context, note).filter((one) => one !== findingId)
    keepTicks(context, note, isChecked ? [...others, findingId] : others)
    return {}
  },
  'leak.readers': (context, { aktId }) => readersOf(context, getAkt(context, aktId)),
}
