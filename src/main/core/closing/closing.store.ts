import { z } from 'zod'
import type { Gallring } from '../../../shared/akt/akt.contract'
import { type CaseState } from '../../../shared/case/case.contract'
import {
  type ClosingNote,
  type ClosingOrder,
  type ClosingPage,
  type ClosingPoint,
  ClosingWords,
  StatisticsField,
} from '../../../shared/closing/closing.contract'
import type { CaseId } from '../../../shared/ids'
import { userName } from '../account/account.store'
import { swedishDay } from '../calendar'
import { type CaseRecord, caseLock, updateCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { noteRecords } from '../note/note.store'
import { barnakterOf } from '../thread/thread.store'
import { openPointsOf } from './open-points.store'

const reasonPlace = (row: string) => ({ table: 'closing_reason', column: 'reason', row })
const wordsPlace = (row: string) => ({ table: 'case_closing', column: 'words', row })

/** What is still open in a case, each with the newest reason for leaving it. */
export function closingPoints(context: ReadContext, caseId: string): ClosingPoint[] {
  const rows = context.db.all((q) =>
    q.selectFrom('closing_reason').selectAll().where('case_id', '=', caseId).orderBy('id'),
  )
  return openPointsOf(context, caseId).map((point) => {
    const row = rows.findLast((one) => one.point === point.key)
    return {
      ...point,
      isHard: point.isHard ?? false,
      reason: row ? context.open(z.string(), caseLock(caseId), reasonPlace(row.id), row.reason) : '',
      reasonBy: userName(context.db, row?.written_by ?? null),
    }
  })
}

export function addReason(context: WriteContext, caseId: string, point: string, reason: string): void {
  const id = context.newId()
  context.write.insert(
    'closing_reason',
    {
      id,
      case_id: caseId,
      point,
      reason: context.seal(reason, caseLock(caseId), reasonPlace(id)),
      written_by: context.me.id,
      written_at: context.now(),
    },
    caseLock(caseId),
  )
}

/** The avslutsanteckning of the child's akt since the case was opened, as far as my key opens the akt. */
export function closingNote(context: ReadContext, row: CaseRecord): ClosingNote {
  const akter = barnakterOf(context, row.child_id)
  const [akt] = akter
  if (!akt) return { state: 'utan-nyckel' }
  const signed = akter
    .flatMap((one) => noteRecords(context, one.id))
    .find(
      (note) => note.form === 'avslut-barn' && note.signed_at !== null && swedishDay(note.signed_at) >= row.opened_on,
    )
  if (!signed?.signed_at) return { state: 'saknas', to: `/akt/${akt.id}` }
  return {
    state: 'signerad',
    on: swedishDay(signed.signed_at),
    by: userName(context.db, signed.author_id),
    to: `/akt/${signed.akt_id}`,
  }
}

/** How a case was closed. Null while it is open, and for one that ended before it came to a samråd. */
export function closingOf(context: ReadContext, caseId: string): ClosingPage['closed'] {
  const row = context.db.first((q) => q.selectFrom('case_closing').selectAll().where('case_id', '=', caseId))
  if (!row) return null
  return {
    on: row.closed_on,
    by: userName(context.db, row.closed_by),
    gallring: row.gallring as Gallring,
    noteOn: row.note_on,
    missingStatistics: z.array(StatisticsField).parse(JSON.parse(row.missing_statistics)),
    words: context.open(ClosingWords, caseLock(caseId), wordsPlace(row.id), row.words),
  }
}

/** Closes a case for good, and keeps how. */
export function storeClosing(
  context: WriteContext,
  row: CaseRecord,
  order: ClosingOrder,
  facts: { readonly points: readonly ClosingPoint[]; readonly noteOn: string | null; readonly isLogHanded: boolean },
): void {
  const id = context.newId()
  const words: ClosingWords = { told: order.told, noteBy: order.noteBy, logReason: order.logReason }
  context.write.insert(
    'case_closing',
    {
      id,
      case_id: row.id,
      closed_on: context.today(),
      closed_by: context.me.id,
      gallring: order.gallring,
      told_on: order.told.on,
      note_on: facts.noteOn,
      log_handed: facts.isLogHanded ? 1 : 0,
      left_open: facts.points.length,
      rooms_left: facts.points.filter(({ kind }) => kind === 'rum').length,
      missing_statistics: JSON.stringify(order.missingStatistics),
      words: context.seal(words, caseLock(row.id), wordsPlace(id)),
    },
    caseLock(row.id),
  )
  updateCase(context, row, { state: 'avslutat' satisfies CaseState, closed_on: context.today() })
}

interface CaseLink {
  readonly caseId: CaseId
  readonly number: string
}

/** The case this one follows and those that follow it, as far as my keys open them. */
export function linkedCases(
  context: ReadContext,
  row: CaseRecord,
): { follows: CaseLink | null; followedBy: CaseLink[] } {
  const links = context.db
    .all((q) =>
      q
        .selectFrom('barnahus_case')
        .select(['id', 'number', 'follows_id'])
        .where((where) => where.or([where('id', '=', row.follows_id ?? ''), where('follows_id', '=', row.id)])),
    )
    .filter(({ id }) => context.holds(caseLock(id)))
  const toLink = (one: { id: string; number: string }) => ({ caseId: one.id as CaseId, number: one.number })
  const before = links.find(({ id }) => id === row.follows_id)
  return {
    follows: before ? toLink(before) : null,
    followedBy: links.filter((one) => one.follows_id === row.id).map(toLink),
  }
}
