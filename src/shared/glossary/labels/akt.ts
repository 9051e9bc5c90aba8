import type { AktKind, Gallring } from '../../akt/akt.contract'

export const aktLabels: Readonly<Record<AktKind, string>> = { barnakt: 'Barnakt', vuxenakt: 'Vuxenakt' }

export const gallringLabels: Readonly<Record<Gallring, string>> = {
  'fem-ar': 'Fem år efter sista anteckningen',
  'skyddsutredning-barn': 'Barnavårdsutredning: tills personen fyller 30 år',
  aldrig: 'Gallras aldrig',
}

export const aktStateLabels = { oppen: 'Öppen', avslutad: 'Avslutad' } as const
