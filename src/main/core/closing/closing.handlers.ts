import type { CaseState } from '../../../shared/case/case.contract'
import type { closingContract } from '../../../shared/closing/closing.contract'
import type { AktId, CaseId, PersonId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { userName } from '../account/account.store'
import { blocksOfChild, isBlocked, requireNoBlock } from '../block/block.store'
import { ageOn, swedishDay } from '../calendar'
import { type CaseRecord, childOf, getCase, requireOpenCase } from '../case/case.store'
import type { HandlersFor, ReadContext } from '../context'
import { childWords } from '../meeting/child.store'
import { passedOn } from '../meeting/meeting.rules'
import { barnakterOf } from '../thread/thread.store'
import { eventsOf } from '../timeline/timeline.store'
import { bandFor, type LogFacts, proposeLog, requireTellable } from './child-log.rules'
import { addChildLog, addHandover, getChildLog, logDays, logVersions, promiseTexts } from './child-log.store'
import { closingFaults, missingStatistics } from './closing.rules'
import { addReason, closingNote, closingOf, closingPoints, linkedCases, storeClosing } from './closing.store'
import { drawnFor } from './document.store'

const closers = ['samordnare', 'barnhandlaggare'] as const
const mayClose = (context: ReadContext) => closers.some((role) => context.me.roles.includes(role))

/** What can be told to a child, from facts alone. */
const logFacts = (context: ReadContext, row: CaseRecord): LogFacts => ({
  events: eventsOf(context, row.id),
  promises: promiseTexts(context, row.id),
  wishes: passedOn(childWords(context, row.id))
    .filter(({ kind }) => kind === 'onskemal')
    .map(({ text }) => text),
  isBlocked: isBlocked(context.db, row.child_id),
  askWhom: userName(context.db, row.responsible_id),
})

const ageOf = (context: ReadContext, row: CaseRecord): number | null => {
  const { birthDate } = childOf(context, row)
  return birthDate ? ageOn(birthDate, context.today()) : null
}

export const closingHandlers: HandlersFor<typeof closingContract> = {
  'closing.get': (context, { caseId }) => {
    const row = getCase(context, caseId)
    const { approvedAt, handedOn } = logDays(context, caseId)
    const isClosed = row.state === 'avslutat'
    return {
      caseId,
      childId: row.child_id as PersonId,
      state: row.state as CaseState,
      points: closingPoints(context, caseId),
      missingStatistics: missingStatistics(row),
      note: closingNote(context, row),
      log: { approvedOn: approvedAt && swedishDay(approvedAt), handedOn },
      mayClose: !isClosed && mayClose(context),
      closed: closingOf(context, caseId),
      ...linkedCases(context, row),
    }
  },
  'closing.leave': (context, { caseId, key, reason }) => {
    requireRole(context.me, ...closers)
    requireOpenCase(context, caseId)
    const point = closingPoints(context, caseId).find((one) => one.key === key)
    if (!point) throw new AppError({ code: 'not-found' })
    if (point.isHard) refuse(['reason'], 'point-must-be-finished')
    addReason(context, caseId, key, reason)
    return {}
  },
  'closing.close': (context, order) => {
    requireRole(context.me, ...closers)
    const row = requireOpenCase(context, order.caseId)
    const facts = {
      openedOn: row.opened_on,
      points: closingPoints(context, row.id),
      missingStatistics: missingStatistics(row),
      note: closingNote(context, row),
      handedOn: logDays(context, row.id).handedOn,
    }
    const fields = closingFaults(facts, order, context.today())
    if (fields.length > 0) throw new AppError({ code: 'invalid-input', fields })
    // What is found by now is not stored as missing.
    storeClosing(
      context,
      row,
      { ...order, missingStatistics: facts.missingStatistics },
      {
        points: facts.points,
        noteOn: facts.note.state === 'signerad' ? facts.note.on : order.noteOn,
        isLogHanded: facts.handedOn !== null,
      },
    )
    return {}
  },
  'closing.log': (context, { caseId, band }) => {
    const row = getCase(context, caseId)
    const { content, leftOut } = proposeLog(logFacts(context, row), band ?? bandFor(ageOf(context, row)))
    const blocks = blocksOfChild(context, row.child_id).filter(({ liftedOn }) => liftedOn === null)
    return {
      caseId: row.id as CaseId,
      childName: childOf(context, row).fullName,
      proposal: content,
      leftOut,
      blockedSince: blocks.at(-1)?.setOn ?? null,
      mayApprove: context.me.roles.includes('barnhandlaggare'),
      versions: logVersions(context, caseId),
      aktId: (barnakterOf(context, row.child_id)[0]?.id as AktId | undefined) ?? null,
    }
  },
  'closing.previewLog': (context, { caseId, content }) =>
    drawnFor(context, getCase(context, caseId), content, {
      approvedBy: context.me.displayName,
      approvedOn: context.today(),
    }),
  'closing.approveLog': (context, { caseId, content }) => {
    requireRole(context.me, 'barnhandlaggare')
    const row = getCase(context, caseId)
    requireTellable(content, proposeLog(logFacts(context, row), content.band).content)
    return { logId: addChildLog(context, caseId, content) }
  },
  'closing.handOverLog': (context, { logId, on, by, how }) => {
    requireRole(context.me, ...closers, 'stodjare')
    const { log, row } = getChildLog(context, logId)
    requireNoBlock(context, row.child_id, [])
    if (on > context.today()) refuse(['on'], 'day-ahead')
    if (on < swedishDay(log.approved_at)) refuse(['on'], 'before-approval')
    addHandover(context, log, { on, by, how })
    return {}
  },
}
