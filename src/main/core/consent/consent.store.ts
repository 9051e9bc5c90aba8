import type { Selectable } from 'kysely'
import { z } from 'zod'
import {
  type Consent,
  type ConsentAnswer,
  type ConsentEntry,
  type ConsentMatter,
  ConsentText,
  type ConsentWay,
} from '../../../shared/consent/consent.contract'
import type { ConsentId } from '../../../shared/ids'
import type { Service } from '../../../shared/need/hand'
import type { Receiver } from '../../../shared/referral/receiver'
import { AppError } from '../../../shared/result'
import { userName } from '../account/account.store'
import { addDays, swedishDay } from '../calendar'
import type { ReadContext, WriteContext } from '../context'
import { covers, endsSoonDays, givenOn, isValid, stateOn } from './consent.rules'
import type { ConsentTable } from './consent.tables'
import { type Placed, placedLock, type Site, siteOf } from './site.store'

export type ConsentRecord = Selectable<ConsentTable>

const textPlace = (row: string) => ({ table: 'consent', column: 'text', row })
const howPlace = (row: string) => ({ table: 'consent_entry', column: 'how', row })
const Words = z.string()

const entryRows = (context: ReadContext, consentId: string) =>
  context.db.all((q) => q.selectFrom('consent_entry').selectAll().where('consent_id', '=', consentId).orderBy('id'))

/** What of a consent decides whether it holds; no word is opened. */
export const weigh = (context: ReadContext, row: ConsentRecord) => ({
  until: row.until,
  asked: row.asked,
  entries: entryRows(context, row.id).map(({ giver, answer, day }) => ({
    giver,
    answer: answer as ConsentAnswer,
    day,
  })),
})

const textOf = (context: ReadContext, row: ConsentRecord): ConsentText =>
  context.open(ConsentText, placedLock(row), textPlace(row.id), row.text)

const rowsAt = (context: ReadContext, at: Placed): ConsentRecord[] =>
  context.db.all((q) =>
    q
      .selectFrom('consent')
      .selectAll()
      .where(at.case_id === null ? 'akt_id' : 'case_id', '=', at.case_id ?? at.akt_id)
      .orderBy('id', 'desc'),
  )

function toConsent(context: ReadContext, row: ConsentRecord): Consent {
  const lock = placedLock(row)
  const text = textOf(context, row)
  const weighed = weigh(context, row)
  return {
    id: row.id as ConsentId,
    receiver: { service: row.service as Service, unit: text.unit },
    matter: row.matter as ConsentMatter,
    until: row.until,
    state: stateOn(weighed, context.today()),
    given: givenOn(weighed, context.today()),
    text,
    entries: entryRows(context, row.id).map(
      (entry): ConsentEntry => ({
        giver: entry.giver,
        answer: entry.answer as ConsentAnswer,
        day: entry.day,
        way: entry.way as ConsentWay,
        how: context.open(Words, lock, howPlace(entry.id), entry.how),
        recordedBy: userName(context.db, entry.recorded_by),
      }),
    ),
    recordedOn: swedishDay(row.recorded_at),
    recordedBy: userName(context.db, row.recorded_by),
  }
}

/** The register of a place whose key is held, newest first. */
export const consentsAt = (context: ReadContext, at: Placed): Consent[] =>
  rowsAt(context, at).map((row) => toConsent(context, row))

/** A consent of a place I hold the key to. Throws `not-found`. */
export function getConsent(
  context: ReadContext,
  consentId: string,
): { readonly row: ConsentRecord; readonly site: Site } {
  const row = context.db.first((q) => q.selectFrom('consent').selectAll().where('id', '=', consentId))
  if (!row) throw new AppError({ code: 'not-found' })
  return { row, site: siteOf(context, row) }
}

/** True when a consent that is named holds on a day, for this receiver and one of these matters. */
export function consentHolds(
  context: ReadContext,
  at: Placed,
  consentId: string,
  receiver: Receiver,
  matters: readonly ConsentMatter[],
  day: string,
): boolean {
  const row = rowsAt(context, at).find((one) => one.id === consentId)
  // The words of another receiver's consent are not opened.
  if (!row || row.service !== receiver.service) return false
  const one = { service: row.service, unit: textOf(context, row).unit }
  return covers(
    [{ ...weigh(context, row), receiver: one, matter: row.matter as ConsentMatter }],
    receiver,
    matters,
    day,
  )
}

/** True when the consent that is named holds on a day, as far as days and answers tell: no word is opened. */
export function holdsOn(context: ReadContext, consentId: string, day: string): boolean {
  const row = context.db.first((q) => q.selectFrom('consent').selectAll().where('id', '=', consentId))
  return row !== undefined && isValid(weigh(context, row), day)
}

/** Consents that hold and end within two weeks, where none that ends later has taken their place; of every place. */
export function endingConsents(context: ReadContext): ConsentRecord[] {
  const today = context.today()
  const rows = context.db.all((q) =>
    q
      .selectFrom('consent')
      .selectAll()
      .where('until', '>=', today)
      .where('until', '<=', addDays(today, endsSoonDays))
      .orderBy('until'),
  )
  return rows.filter(
    (row) =>
      context.holds(placedLock(row)) &&
      isValid(weigh(context, row), today) &&
      !rowsAt(context, row).some(
        (other) => other.until > row.until && other.service === row.service && other.matter === row.matter,
      ),
  )
}

export interface ConsentOrder {
  readonly at: Placed
  readonly receiver: Receiver
  readonly matter: ConsentMatter
  readonly until: string
  readonly text: Omit<ConsentText, 'unit'>
  readonly answers: readonly {
    readonly giver: number
    readonly answer: ConsentAnswer
    readonly day: string
    readonly way: ConsentWay
  }[]
}

/** Stores a consent that has been asked for, with the answers there are. */
export function insertConsent(context: WriteContext, order: ConsentOrder): ConsentId {
  const id = context.newId()
  const { case_id, akt_id } = order.at
  const row = { case_id, akt_id }
  context.write.insert(
    'consent',
    {
      id,
      ...row,
      service: order.receiver.service,
      matter: order.matter,
      until: order.until,
      asked: order.text.givers.length,
      recorded_by: context.me.id,
      recorded_at: context.now(),
      text: context.seal(
        { ...order.text, unit: order.receiver.unit } satisfies ConsentText,
        placedLock(row),
        textPlace(id),
      ),
    },
    placedLock(row),
  )
  for (const answer of order.answers) addAnswer(context, { id, ...row }, { ...answer, how: '' })
  return id as ConsentId
}

/** Stores an answer beside those that stand. */
export function addAnswer(
  context: WriteContext,
  consent: Placed & { readonly id: string },
  entry: {
    readonly giver: number
    readonly answer: ConsentAnswer
    readonly day: string
    readonly way: ConsentWay
    readonly how: string
  },
): void {
  const id = context.newId()
  const lock = placedLock(consent)
  context.write.insert(
    'consent_entry',
    {
      id,
      consent_id: consent.id,
      giver: entry.giver,
      answer: entry.answer,
      day: entry.day,
      way: entry.way,
      recorded_by: context.me.id,
      recorded_at: context.now(),
      how: context.seal(entry.how, lock, howPlace(id)),
    },
    lock,
  )
}
