/** What an entry of the log about a time line or a family map is called. */
export const timelineLogWords = {
  'timeline.ofCase': 'Läste ett barns tidslinje',
  'family.ofCase': 'Läste en familjekarta',
} as const
