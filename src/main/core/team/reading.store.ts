import type { AktRecord } from '../akt/akt.store'
import type { ReadContext } from '../context'
import { noteWhose } from '../person/person.store'
import { adultsOf, akterOf, currentMembers } from './team.store'

/** Tells the log review what is worth a look when an akt is read: whose it is, and whether the reader is outside its team. */
export function noteReading(context: ReadContext, akt: AktRecord): void {
  noteWhose(context, akt.person_id)
  if (akt.responsible_id !== context.me.id && !isInTeamOf(context, akt)) context.note({ outsideTeam: true })
}

/** True when I am in a team for the child whose akt it is, or appointed for the adult, or was given just this akt. */
const isInTeamOf = (context: ReadContext, akt: AktRecord): boolean =>
  currentMembers(context, context.me.id).some(
    (member) =>
      adultsOf(member).includes(akt.person_id) ||
      akterOf(member).includes(akt.id) ||
      context.db.first((q) =>
        q
          .selectFrom('barnahus_case')
          .select('id')
          .where('id', '=', member.case_id)
          .where('child_id', '=', akt.person_id),
      ) !== undefined,
  )
