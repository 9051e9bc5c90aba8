import type { BackupFault, BackupSet } from '../../backup/backup.contract'

/** What a set of copies is, as far as can be told. */
export const backupStateLabels: Readonly<Record<BackupSet['state'], string>> = {
  whole: 'Verifierad',
  damaged: 'Skadad',
  newer: 'Nyare program krävs',
  'other-house': 'Ett annat hus',
}

/** Why a copy could not be made: what happened, and what to do. */
export const backupFaultLabels: Readonly<Record<BackupFault, string>> = {
  'no-folder': 'Ingen mapp är vald. Välj en mapp.',
  'folder-gone': 'Mappen gick inte att nå. Kontrollera att disken eller nätverksmappen är ansluten.',
  'disk-full': 'Disken är full. Frigör utrymme, eller välj en annan mapp.',
  'read-only': 'Det gick inte att skriva i mappen. Be IT kontrollera rättigheterna, eller välj en annan mapp.',
  corrupt: 'Databasen eller kopian gick inte att verifiera. Kontrollera filens tillstånd.',
  'not-whole': 'Kopian gick inte att verifiera och har tagits bort. Försök igen.',
  internal: 'Något oväntat hände. Försök igen, och meddela IT om det upprepas.',
}
