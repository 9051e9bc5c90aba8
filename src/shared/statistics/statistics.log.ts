/** What the log says of the statistics. */
export const statisticsLogWords = {
  'statistics.choices': 'Såg vilken statistik som går att välja',
  'statistics.report': 'Läste statistiken',
} as const
