import { AppError, refuse } from '../../../shared/result'
import type { transferContract } from '../../../shared/transfer/transfer.contract'
import { requireRole } from '../account/account.rules'
import { getUser, hasLeft, listUsers } from '../account/account.store'
import { appoint, openWholeCaseTo } from '../case/appoint.store'
import { requireOfficer } from '../case/case.rules'
import { getCase } from '../case/case.store'
import { mayWriteAt, openSite, requireWriterAt, type Site } from '../consent/site.store'
import type { HandlersFor, ReadContext, WriteContext } from '../context'
import { takeCaseBack } from '../team/errand.store'
import { requireNoSecret } from './secret.store'
import { requireGiver, requirePacket } from './transfer.rules'
import {
  colleaguesAt,
  getTransfer,
  insertTransfer,
  type TransferRecord,
  toldAt,
  transfersAt,
  updateTransfer,
} from './transfer.store'

const appointers = ['samordnare', 'forste-socialsekreterare', 'enhetschef'] as const

/** The whole of a case is handed over by who answers for it, or by who may appoint. */
const mayGiveWhole = (context: ReadContext, site: Site): boolean =>
  site.case_id !== null &&
  (site.responsibleId === context.me.id || appointers.some((role) => context.me.roles.includes(role)))

/** Officers who could take over the whole case. */
const successorsAt = (context: ReadContext, site: Site) =>
  mayGiveWhole(context, site)
    ? listUsers(context.db)
        .filter(
          (user) =>
            user.id !== context.me.id &&
            user.id !== site.responsibleId &&
            user.namndId === site.namndId &&
            user.hasSocionom &&
            user.roles.includes('barnhandlaggare'),
        )
        .map((user) => ({ userId: user.id, name: user.displayName }))
    : []

/** An överlämning that waits for its answer, unchanged since I read it. Throws `not-found`, `conflict`. */
function waiting(context: ReadContext, known: { readonly transferId: string; readonly revision: number }) {
  const found = getTransfer(context, known.transferId, known.revision)
  if (found.row.state !== 'vantar') throw new AppError({ code: 'conflict' })
  return found
}

/** Who was let in to consider taking over, and does not, is let out again. */
function letOut(context: WriteContext, row: TransferRecord): void {
  if (row.scope !== 'hela-ansvaret' || row.case_id === null || row.to_id === null) return
  takeCaseBack(context, getCase(context, row.case_id), row.to_id)
}

export const transferHandlers: HandlersFor<typeof transferContract> = {
  'transfer.ofPlace': (context, { place }) => {
    const site = openSite(context, place)
    return {
      transfers: transfersAt(context, site),
      successors: successorsAt(context, site),
      colleagues: colleaguesAt(context, site),
      told: toldAt(context, site),
      mayWrite: mayWriteAt(context, site),
    }
  },
  'transfer.give': (context, { place, scope, to, answerBy, ...packet }) => {
    const site = openSite(context, place)
    requireWriterAt(context, site)
    requirePacket(
      { ...packet, scope, to, answerBy },
      { giverId: context.me.id, isChild: site.case_id !== null, told: toldAt(context, site) },
      context.today(),
    )
    requireNoSecret(context, site, [
      { path: ['what'], text: packet.what },
      { path: ['done'], text: packet.done },
      ...packet.left.map(({ what }, at) => ({ path: ['left', at, 'what'], text: what })),
      { path: ['risks'], text: packet.risks },
      { path: ['contactWish'], text: packet.contactWish },
      ...packet.attachments.map((text, at) => ({ path: ['attachments', at], text })),
    ])
    if (
      to.kind === 'kollega' &&
      scope === 'del' &&
      !colleaguesAt(context, site).some((one) => one.userId === to.userId)
    )
      refuse(['to'], 'no-key-there')
    if (to.kind === 'kollega' && scope === 'hela-ansvaret') {
      if (!mayGiveWhole(context, site)) throw new AppError({ code: 'not-allowed' })
      if (hasLeft(context.db, to.userId)) refuse(['to'], 'receiver-left')
      requireOfficer(getUser(context.db, to.userId), site.namndId, ['to'])
      // The receiver reads the packet and the case before saying yes; whoever says no is let out again.
      openWholeCaseTo(context, getCase(context, site.case_id ?? ''), to.userId, 'överlämning väntar')
    }
    return { transferId: insertTransfer(context, site, { scope, to, answerBy, packet }) }
  },
  'transfer.accept': (context, known) => {
    const { row, site } = waiting(context, known)
    if (row.to_id !== context.me.id) throw new AppError({ code: 'not-allowed' })
    requireGiver(hasLeft(context.db, row.from_id))
    const answer = { state: 'mottagen', answered_on: context.today() }
    updateTransfer(context, row, answer, { receivedBy: context.me.displayName })
    if (row.scope === 'hela-ansvaret' && site.case_id !== null) {
      requireOfficer(context.me, site.namndId, ['to'])
      appoint(context, getCase(context, site.case_id), context.me.id)
    }
    return {}
  },
  'transfer.recordAccept': (context, { receivedBy, on, ...known }) => {
    const { row, site } = waiting(context, known)
    requireWriterAt(context, site)
    if (row.to_id !== null) throw new AppError({ code: 'not-allowed' })
    requireGiver(hasLeft(context.db, row.from_id))
    if (on > context.today()) refuse(['on'], 'day-ahead')
    if (on < row.given_on) refuse(['on'], 'before-earlier-step')
    updateTransfer(context, row, { state: 'mottagen', answered_on: on }, { receivedBy })
    return {}
  },
  'transfer.decline': (context, { reason, receivedBy, ...known }) => {
    const { row, site } = waiting(context, known)
    if (row.to_id === null) requireWriterAt(context, site)
    else if (row.to_id !== context.me.id) throw new AppError({ code: 'not-allowed' })
    const by = row.to_id === null ? receivedBy : context.me.displayName
    updateTransfer(context, row, { state: 'avbojd', answered_on: context.today() }, { reason, receivedBy: by })
    letOut(context, row)
    return {}
  },
  'transfer.takeBack': (context, { reason, ...known }) => {
    const { row, site } = getTransfer(context, known.transferId, known.revision)
    // After a no the giver says that the responsibility stays.
    if (row.state !== 'vantar' && row.state !== 'avbojd') throw new AppError({ code: 'conflict' })
    requireWriterAt(context, { ...site, isOpen: true })
    updateTransfer(context, row, { state: 'atertagen', answered_on: row.answered_on ?? context.today() }, { reason })
    if (row.state === 'vantar') letOut(context, row)
    return {}
  },
  'transfer.stepIn': (context, known) => {
    const { row } = waiting(context, known)
    requireRole(context.me, ...appointers, 'barnhandlaggare', 'vuxenhandlaggare')
    if (!hasLeft(context.db, row.from_id)) throw new AppError({ code: 'conflict' })
    if (row.to_id === context.me.id) refuse(['transfer'], 'to-oneself')
    updateTransfer(context, row, { from_id: context.me.id })
    return {}
  },
}
