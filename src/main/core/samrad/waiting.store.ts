import type { SamradId } from '../../../shared/ids'
import type { SamradWaiting } from '../../../shared/samrad/samrad.waiting'
import type { ReadContext } from '../context'
import { findAgency } from '../profile/profile.rules'
import { partiesOf } from './party.store'
import { type SamradRecord, samradLock } from './samrad.store'

/** What samråd wait for from their coordinators: answers to a call, a signature, a written answer that was promised. */
export function samradWaiting(context: ReadContext): SamradWaiting[] {
  if (!context.me.roles.includes('samordnare')) return []
  return mayWait(context).flatMap((row) => waitingFor(context, row))
}

/** The samråd in which something can be left to do: called, held and not signed, or signed without what was to be sent in. */
const mayWait = (context: ReadContext): SamradRecord[] => {
  const unfinished = context.db.all((q) =>
    q.selectFrom('samrad').selectAll().where('state', 'in', ['kallat', 'hallet']),
  )
  const supplemented = context.db.all((q) =>
    q
      .selectFrom('samrad')
      .selectAll()
      .where('state', '=', 'signerat')
      .where('id', 'in', (party) =>
        party
          .selectFrom('samrad_party')
          .select('samrad_id')
          .where('attendance', '=', 'franvarande')
          .where('supplement_by', 'is not', null),
      ),
  )
  const start = (row: SamradRecord) => `${row.held_on} ${row.starts_at}`
  return [...unfinished, ...supplemented]
    .filter((row) => context.holds(samradLock(row.id)))
    .sort((a, b) => start(a).localeCompare(start(b)))
}

function waitingFor(context: ReadContext, row: SamradRecord): SamradWaiting[] {
  const about = { samradId: row.id as SamradId, number: row.number }
  const agency = (id: string) => findAgency(context.house.profile, id).name
  switch (row.state) {
    case 'kallat': {
      if (row.held_on < context.today()) return []
      const silent = partiesOf(context, row.id).filter((party) => party.isCalled && party.answer === 'vantar')
      const agencies = silent.map((one) => agency(one.agencyId))
      return agencies.length > 0 ? [{ kind: 'answers', ...about, heldOn: row.held_on, agencies }] : []
    }
    case 'hallet':
      return [{ kind: 'unsigned-minutes', ...about, heldOn: row.held_on }]
    case 'signerat':
      return partiesOf(context, row.id).flatMap((party): SamradWaiting[] =>
        party.attendance === 'franvarande' && party.supplementBy && party.text.writtenAnswer === ''
          ? [{ kind: 'supplement', ...about, agency: agency(party.agencyId), by: party.supplementBy }]
          : [],
      )
    default:
      return []
  }
}
