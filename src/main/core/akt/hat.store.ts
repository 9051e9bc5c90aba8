import type { Selectable } from 'kysely'
import type { AktKind } from '../../../shared/akt/akt.contract'
import type { Memo, ReadContext } from '../context'
import { lockName, scopeOf } from '../vault/sealing'
import type { AktTable } from './akt.tables'

/**
 * In a small municipality one person may work with both the child and the adult. Whoever does reads one side at a time:
 * a hat is put on for a family, and while it is worn the other side's akter do not open.
 */
type Akt = Pick<Selectable<AktTable>, 'kind' | 'person_id'>

/** Who wears which hat about whom; for the session. */
const hats = (context: ReadContext): Map<string, AktKind> =>
  context.memo('akt.hats', (): Memo<Map<string, AktKind>> => ({ value: new Map(), onCommit: () => {} }))

/** The people of the same family who have an akt of the other kind that my keys open. */
function otherSide(context: ReadContext, akt: Akt): string[] {
  const [here, there] =
    akt.kind === 'barnakt' ? (['child_id', 'other_id'] as const) : (['other_id', 'child_id'] as const)
  return context.db
    .all((q) =>
      q
        .selectFrom('akt')
        .select(['akt.id', 'akt.person_id'])
        .where('akt.kind', '!=', akt.kind)
        .where('akt.person_id', 'in', (kin) => kin.selectFrom('kinship').select(there).where(here, '=', akt.person_id)),
    )
    .filter((row) => context.holds(lockName(scopeOf('akt', row.id))))
    .map((row) => row.person_id)
}

/** True when the akt opens only under its own hat. */
export const needsHat = (context: ReadContext, akt: Akt): boolean =>
  context.me.roles.includes('barnhandlaggare') &&
  context.me.roles.includes('vuxenhandlaggare') &&
  otherSide(context, akt).length > 0

/** True when nothing hinders on account of hats. */
export const wearsHat = (context: ReadContext, akt: Akt): boolean =>
  hats(context).get(akt.person_id) === akt.kind || !needsHat(context, akt)

/** Puts on the hat of an akt's kind, for its person and for those of the family on the other side. */
export function wearHat(context: ReadContext, akt: Akt): void {
  for (const personId of [akt.person_id, ...otherSide(context, akt)]) hats(context).set(personId, akt.kind as AktKind)
}
