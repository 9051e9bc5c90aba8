/** What the log calls what is done with copies of the house. */
export const backupLogWords = {
  'backup.state': 'Såg efter säkerhetskopiorna',
  'backup.chooseFolder': 'Valde mapp för säkerhetskopior',
  'backup.setGenerations': 'Ändrade hur många säkerhetskopior som sparas',
  'backup.take': 'Tog en säkerhetskopia',
  'backup.restore': 'Återställde från en säkerhetskopia',
  'backup.prepareExport': 'Gjorde i ordning ett fullständigt uttag',
  'backup.export': 'Tog ut hela huset i öppna format',
} as const
