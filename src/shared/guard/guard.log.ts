/** What the log says of the lock and the screen. */
export const guardLogWords = {
  'guard.get': 'Såg hur programmet låser sig',
  'guard.setLock': 'Ändrade efter hur lång tid programmet låser sig',
  'guard.showScreen': 'Lät skärmen ses för fjärrhjälp',
  'guard.coverScreen': 'Skyddade skärmen igen',
} as const
