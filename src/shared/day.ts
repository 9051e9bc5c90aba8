/** True when the text is a day that exists in the calendar, written ÅÅÅÅ-MM-DD. */
export function isRealDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1890 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
