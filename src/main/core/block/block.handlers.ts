import type { blockContract } from '../../../shared/block/block.contract'
import { blockDeciderLabels } from '../../../shared/glossary/labels'
import type { NoteContent } from '../../../shared/note/note.contract'
import { AppError, refuse } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { aktLock, getAkt } from '../akt/akt.store'
import { casesOfChild, getCase } from '../case/case.store'
import type { HandlersFor, ReadContext } from '../context'
import { requireForm, requireWriter } from '../note/note.rules'
import { getNote, insertNote } from '../note/note.store'
import { listRelatives, names } from '../person/person.store'
import { casesOf, getSamrad } from '../samrad/samrad.store'
import { guardiansAmong, requireBlock, requireLift } from './block.rules'
import { blocksOfChild, getBlock, insertBlock, liftBlock } from './block.store'
import { reveal, standingWithholding, withhold, withholdingsOf } from './withholding.store'

const setters = ['samordnare', 'barnhandlaggare', 'forste-socialsekreterare'] as const

/** A note whose revealing I may decide about: a signed one, or my own draft. Throws `not-found`. */
function weighedNote(context: ReadContext, noteId: string) {
  const { note, akt } = getNote(context, noteId)
  if (note.signed_at === null && note.author_id !== context.me.id) throw new AppError({ code: 'not-found' })
  if (akt.kind !== 'barnakt') throw new AppError({ code: 'not-allowed' })
  return { akt, mark: standingWithholding(context, noteId) }
}

export const blockHandlers: HandlersFor<typeof blockContract> = {
  'block.ofCase': (context, { caseId }) => {
    const row = getCase(context, caseId)
    return {
      blocks: blocksOfChild(context, row.child_id),
      guardians: guardiansAmong(listRelatives(context, row.child_id)).map((personId) => ({
        personId,
        name: names(context).get(personId)?.name ?? 'Vårdnadshavare',
      })),
    }
  },
  'block.ofAkt': (context, { aktId }) => {
    const akt = getAkt(context, aktId)
    const isChilds = akt.kind === 'barnakt'
    return {
      blocks: isChilds ? blocksOfChild(context, akt.person_id) : [],
      caseId: isChilds ? (casesOfChild(context, akt.person_id).at(-1)?.id ?? null) : null,
      withheld: withholdingsOf(context, aktId),
    }
  },
  'block.set': (context, { caseId, samradId, ...order }) => {
    requireRole(context.me, ...setters)
    const row = getCase(context, caseId)
    requireBlock(order, guardiansAmong(listRelatives(context, row.child_id)), context.today())
    if (samradId && !casesOf(context, getSamrad(context, samradId).id).some((one) => one.id === caseId))
      refuse(['samradId'], 'samrad-of-another-child')
    return { blockId: insertBlock(context, { ...order, caseId, samradId, childId: row.child_id }) }
  },
  'block.lift': (context, { blockId, liftedOn, informed }) => {
    requireRole(context.me, ...setters)
    const { row } = getBlock(context, blockId)
    if (row.lifted_on) throw new AppError({ code: 'conflict' })
    requireLift(row.set_on, liftedOn, context.today())
    liftBlock(context, row, liftedOn, informed)
    return {}
  },
  'block.writeNote': (context, { blockId, aktId }) => {
    const akt = getAkt(context, aktId)
    const { row, block } = getBlock(context, blockId)
    if (row.child_id !== akt.person_id || !block.words) throw new AppError({ code: 'not-allowed' })
    const form = requireForm('informationssparr', akt.kind)
    requireWriter(form, context.me)
    if (!context.holds(aktLock(aktId, 'skydd'))) throw new AppError({ code: 'no-key' })
    const { words } = block
    const whom = block.coversAll ? 'alla vårdnadshavare' : block.receivers.map((one) => one.name).join(' och ')
    const content: NoteContent = {
      participants: [{ name: context.me.displayName, role: context.me.title }],
      areas: [],
      lines: {
        'beslutad-av': `${words.deciderName}, ${blockDeciderLabels[words.decidedBy].toLocaleLowerCase('sv')}`,
        till: [block.untilDay ?? '', words.untilEvent].filter(Boolean).join(', '),
        ...(block.liftedOn ? { havd: block.liftedOn } : {}),
      },
      prose: {
        vad: [
          {
            id: 'vad000000000',
            kind: 'stycke',
            text: `${words.what} Gäller mot ${whom}.`,
            source: '',
            place: 'skydd',
          },
        ],
        ...(words.informed
          ? {
              informerade: [
                { id: 'informerade00', kind: 'stycke', text: words.informed, source: '', place: 'bas' as const },
              ],
            }
          : {}),
      },
    }
    return { noteId: insertNote(context, { aktId, form, eventAt: context.now(), content: content }) }
  },
  'block.withhold': (context, { noteId, reason }) => {
    const { akt, mark } = weighedNote(context, noteId)
    if (mark) throw new AppError({ code: 'conflict' })
    withhold(context, akt.id, noteId, reason)
    return {}
  },
  'block.reveal': (context, { noteId, reason }) => {
    const { akt, mark } = weighedNote(context, noteId)
    if (!mark) throw new AppError({ code: 'conflict' })
    reveal(context, akt.id, mark, reason)
    return {}
  },
}
