import type { AktKind, Gallring } from '../../akt/akt.contract'

export const aktLabels: Readonly<Record<AktKind, string>> = { barnakt: 'Barnakt', vuxenakt: 'Vuxenakt' }

export const gallringLabels: Readonly<Record<Gallring, string>> = {
  'fem-ar': 'Fem år efter sista anteckningen',
  'skyddsutredning-barn': 'Barnavårdsutredning: tills personen fyller 30 år',
  'inte-inledd': 'Anmälan som inte ledde till utredning: fem år',
  'avtal-till-18': 'Avtal om vårdnad, boende eller umgänge: tills barnet fyller 18 år',
  aldrig: 'Gallras aldrig: placerat barn, adoption eller faderskap',
}

export const aktStateLabels = { oppen: 'Öppen', avslutad: 'Avslutad' } as const
