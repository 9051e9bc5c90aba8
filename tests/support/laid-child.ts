import { aktLock } from '../../src/main/core/akt/akt.store'
import { openCase } from '../../src/main/core/case/case.store'
import { addPerson } from '../../src/main/core/person/person.store'
import type { AktId } from '../../src/shared/ids'
import { emptyWhereabouts, identity } from './house'
import { type KeyHouse, startOfTime } from './key-house'
import { testNumber } from './numbers'

export const childNumber = testNumber('20140317')

/** A child with a case and an akt, in a house laid out from memory; Karin holds the keys to them. */
export function childIn(house: KeyHouse) {
  const readers = [house.karin.userId]
  const made = house.change((context) => {
    const namndId = context.db.first((q) => q.selectFrom('namnd').select('id'))?.id ?? ''
    const personId = addPerson(
      context,
      { identity: identity('Elsa', 'Åberg', childNumber), whereabouts: emptyWhereabouts },
      { identity: readers, whereabouts: readers },
      [],
    )
    const caseId = openCase(context, {
      childId: personId,
      namndId,
      municipality: 'Sjöberga kommun',
      responsibleId: null,
      openedOn: '2026-03-02',
      offences: [],
      suspectRelation: 'okand',
      needsInterpreter: false,
      sex: 'annat',
      birthYear: 2014,
      summary: '',
    })
    const aktId = context.newId()
    context.keys.makeLocks(aktLock(aktId).scope, ['bas', 'skydd', 'dokument'], readers, 'x')
    return { personId, caseId, aktId: aktId as AktId, namndId }
  })
  house.tamper(
    "INSERT INTO akt (id, kind, person_id, namnd_id, responsible_id, state, gallring, opened_at, unit) VALUES (?, 'barnakt', ?, ?, ?, 'oppen', 'x', ?, '')",
    made.aktId,
    made.personId,
    made.namndId,
    house.karin.userId,
    startOfTime,
  )
  return made
}

const readingRow = `INSERT INTO log_entry (seq, id, clock, at, device, session, user_id, action, scope, entity, row_id, op, fields_hash, details_hash, prev, hash, signature)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
  SELECT (SELECT max(seq) FROM log_entry) + i, ? || i, '', ?, '', '', ?, 'x', ?, '', '', 'read', x'', x'', x'', x'', x'' FROM n`

/** Lays so many readings of an akt in the log, as no chain: quickly. Their ids begin with a mark. */
export function layReadings(house: KeyHouse, aktId: AktId, count: number, mark: string): void {
  house.tamper(readingRow, count, mark, startOfTime, house.karin.userId, `akt:${aktId}#bas`)
  // A session of its own finds the log as it is now.
  house.as(house.karin)
}
