import type { CarePlace } from '../../../shared/consent/place'
import type { AktId, CaseId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import { aktLock, findAkt, getAkt } from '../akt/akt.store'
import { caseLock, getCase } from '../case/case.store'
import type { ReadContext } from '../context'
import type { LockName } from '../vault/sealing'

/** The columns by which a row says where it stands. */
export interface Placed {
  readonly case_id: string | null
  readonly akt_id: string | null
}

/** A case or a vuxenakt I hold the key to, as consents, remisser and överlämningar need to know it. */
export interface Site extends Placed {
  readonly place: CarePlace
  readonly lock: LockName
  /** The child, or the adult. */
  readonly personId: string
  readonly namndId: string
  readonly responsibleId: string | null
  readonly isOpen: boolean
  /** Where in the program it is read. */
  readonly to: string
}

export const placedLock = (row: Placed): LockName =>
  row.case_id === null ? aktLock(row.akt_id ?? '') : caseLock(row.case_id)

const placeOf = (row: Placed): CarePlace =>
  row.case_id === null
    ? { kind: 'akt', aktId: (row.akt_id ?? '') as AktId }
    : { kind: 'arende', caseId: row.case_id as CaseId }

/** The place a consent, a remiss or an överlämning stands in. Throws `not-found` without its key, and for a barnakt: what is a child's stands with the case. */
export function openSite(context: ReadContext, place: CarePlace): Site {
  if (place.kind === 'arende') {
    const row = getCase(context, place.caseId)
    return {
      place,
      case_id: row.id,
      akt_id: null,
      lock: caseLock(row.id),
      personId: row.child_id,
      namndId: row.namnd_id,
      responsibleId: row.responsible_id,
      isOpen: row.state !== 'avslutat',
      to: `/arenden/${row.id}/samtycken`,
    }
  }
  const akt = getAkt(context, place.aktId)
  if (akt.kind !== 'vuxenakt') throw new AppError({ code: 'not-found' })
  return {
    place,
    case_id: null,
    akt_id: akt.id,
    lock: aktLock(akt.id),
    personId: akt.person_id,
    namndId: akt.namnd_id,
    responsibleId: akt.responsible_id,
    isOpen: akt.state === 'oppen',
    to: `/akt/${akt.id}/samtycken`,
  }
}

/** The place a row stands in. Throws `not-found`. */
export const siteOf = (context: ReadContext, row: Placed): Site => openSite(context, placeOf(row))

/** What of a row's place is told on Idag; null when I do not hold its key. Nothing is opened. */
export function sightOf(
  context: ReadContext,
  row: Placed,
): { readonly personId: string; readonly responsibleId: string | null; readonly to: string } | null {
  if (!context.holds(placedLock(row))) return null
  if (row.case_id !== null) {
    const { child_id, responsible_id } = getCase(context, row.case_id)
    return { personId: child_id, responsibleId: responsible_id, to: `/arenden/${row.case_id}/samtycken` }
  }
  const akt = findAkt(context, row.akt_id ?? '')
  return akt ? { personId: akt.person_id, responsibleId: akt.responsible_id, to: `/akt/${akt.id}/samtycken` } : null
}

const writers = {
  arende: ['samordnare', 'barnhandlaggare', 'stodjare'],
  akt: ['vuxenhandlaggare', 'stodjare'],
} as const

/** True when I may write in a place: its own officers, the coordinator and whoever gives support, as long as it is open. */
export const mayWriteAt = (context: ReadContext, site: Site): boolean =>
  site.isOpen && writers[site.place.kind].some((role) => context.me.roles.includes(role))

/** Refuses who may not write in a place. Throws `not-allowed`. */
export function requireWriterAt(context: ReadContext, site: Site): void {
  if (!mayWriteAt(context, site)) throw new AppError({ code: 'not-allowed' })
}
