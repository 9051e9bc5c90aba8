import type { DamageKind } from '../../integrity/integrity.contract'

/** What is wrong with the database file. */
export const damageLabels: Readonly<Record<DamageKind, string>> = {
  pages: 'Sidor i databasfilen är skadade.',
  cut: 'Databasfilen har fel längd: sidor saknas eller är för många.',
  tree: 'Tabeller i databasen hänger inte ihop.',
  references: 'Poster i databasen pekar på något som inte finns.',
  log: 'Loggens kedja är bruten.',
}
