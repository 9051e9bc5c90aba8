import type { aktContract, Gallring } from '../../../shared/akt/akt.contract'
import type { AktId, NamndId, PersonId, UserId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import { isSenior, requireRole } from '../account/account.rules'
import { getUser, listUsers, userName } from '../account/account.store'
import { getCase } from '../case/case.store'
import type { HandlersFor, ReadContext, WriteContext } from '../context'
import { namndName } from '../house/house.store'
import { samradWithoutExtract } from '../note/extract.store'
import { unsignedNotes } from '../note/note.store'
import { identityLock, names } from '../person/person.store'
import { takeBack } from '../team/errand.store'
import { noteReading } from '../team/reading.store'
import { getTeamCase, isAppointedFor } from '../team/team.store'
import { barnaktReaders, mayAnswerFor } from './akt.rules'
import { type AktRecord, aktLocks, getAkt, hasOpenAkt, openAkt, updateAkt } from './akt.store'

/** An akt is handed on by its officer, or by a first social worker or head of its nämnd. */
const mayChange = ({ me }: ReadContext, row: AktRecord): boolean =>
  row.state === 'oppen' && (row.responsible_id === me.id || isSenior(me, row.namnd_id))

/** An open akt that I may change the frame of. Throws `not-found`, `not-allowed`, `conflict`. */
function aktToChange(context: WriteContext, aktId: string): AktRecord {
  const row = getAkt(context, aktId)
  if (row.state !== 'oppen') throw new AppError({ code: 'conflict' })
  if (!mayChange(context, row)) throw new AppError({ code: 'not-allowed' })
  return row
}

/** Who may take over an akt. */
const successorsOf = (context: ReadContext, row: AktRecord) =>
  listUsers(context.db)
    .filter((user) => user.id !== row.responsible_id && mayAnswerFor(user, row.kind, row.namnd_id))
    .map((user) => ({ userId: user.id, name: user.displayName }))

export const aktHandlers: HandlersFor<typeof aktContract> = {
  'akt.open': (context, { caseId }) => {
    requireRole(context.me, 'barnhandlaggare')
    const row = getCase(context, caseId)
    if (row.responsible_id !== context.me.id) throw new AppError({ code: 'not-allowed' })
    if (hasOpenAkt(context, row.child_id, 'barnakt', row.namnd_id)) throw new AppError({ code: 'conflict' })
    const aktId = openAkt(context, {
      kind: 'barnakt',
      personId: row.child_id,
      namndId: row.namnd_id,
      responsibleId: context.me.id,
      unit: '',
      readers: barnaktReaders(listUsers(context.db), row.namnd_id, context.me.id),
    })
    return { aktId }
  },
  'akt.openVuxenakt': (context, { caseId, personId, unit }) => {
    requireRole(context.me, 'vuxenhandlaggare')
    const row = getTeamCase(context, caseId)
    // Whoever has no business with the adult is told the same whether there is an akt or not.
    if (
      !mayAnswerFor(context.me, 'vuxenakt', row.namnd_id) ||
      !isAppointedFor(context, caseId, context.me.id, personId)
    )
      throw new AppError({ code: 'not-allowed' })
    if (!context.holds(identityLock(personId))) throw new AppError({ code: 'no-key' })
    if (hasOpenAkt(context, personId, 'vuxenakt', row.namnd_id)) throw new AppError({ code: 'conflict' })
    const aktId = openAkt(context, {
      kind: 'vuxenakt',
      personId,
      namndId: row.namnd_id,
      responsibleId: context.me.id,
      unit,
      readers: [context.me.id],
    })
    return { aktId }
  },
  'akt.transfer': (context, { aktId, userId, reason }) => {
    context.requireConfirmed()
    const row = aktToChange(context, aktId)
    if (userId === row.responsible_id) refuse(['userId'], 'already-responsible')
    if (!mayAnswerFor(getUser(context.db, userId), row.kind, row.namnd_id)) refuse(['userId'], 'not-for-akt')
    const locks = [...aktLocks(aktId), identityLock(row.person_id)]
    for (const lock of locks) if (context.holds(lock)) context.keys.grant(lock, userId, 'tar över akten')
    updateAkt(context, row, { responsible_id: userId })
    takeBack(context, row.responsible_id, locks, 'har lämnat över akten')
    context.note({ handedTo: userId, reason })
    return {}
  },
  'akt.setFrame': (context, { aktId, unit, gallring }) => {
    updateAkt(context, aktToChange(context, aktId), { unit, gallring })
    return {}
  },
  'akt.close': (context, { aktId, reason }) => {
    const row = aktToChange(context, aktId)
    if (unsignedNotes(context, aktId).length > 0) refuse(['aktId'], 'unsigned-notes')
    updateAkt(context, row, { state: 'avslutad', closed_on: context.today() })
    context.note({ reason })
    return {}
  },
  'akt.get': (context, { aktId }) => {
    const row = getAkt(context, aktId)
    noteReading(context, row)
    const person = names(context).get(row.person_id)
    return {
      id: row.id as AktId,
      kind: row.kind,
      personId: row.person_id as PersonId,
      personName: person?.name ?? '',
      personnummer: person?.personnummer ?? '',
      isProtected: person?.isProtected ?? false,
      namnd: namndName(context.db, row.namnd_id),
      namndId: row.namnd_id as NamndId,
      responsible: userName(context.db, row.responsible_id),
      responsibleId: row.responsible_id as UserId,
      unit: row.unit,
      state: row.state as 'oppen' | 'avslutad',
      closedOn: row.closed_on,
      gallring: row.gallring as Gallring,
      openedAt: row.opened_at,
      mayChange: mayChange(context, row),
      successors: mayChange(context, row) ? successorsOf(context, row) : [],
      samradWithoutExtract: samradWithoutExtract(context, row),
    }
  },
}
