/** What the log calls what is done to see that the file is whole. */
export const integrityLogWords = {
  'integrity.status': 'Såg efter filens tillstånd',
  'integrity.check': 'Kontrollerade databasfilen',
  'integrity.forgetTorn': 'Tog bort en skadad journal som var sparad åt sidan',
  'integrity.repairSalt': 'Skrev tillbaka databasfilens första tecken',
} as const
