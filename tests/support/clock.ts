import type { Page } from '@playwright/test'

/** The moment of a day and a time of day in Sweden. Playwright's own Node has no Temporal. */
function swedishMoment(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const shown = new Date(asUtc).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' })
  return 2 * asUtc - Date.parse(`${shown.replace(' ', 'T')}Z`)
}

/** The day some days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** How far a day and a time of day in Sweden lie ahead, in milliseconds. */
export const shiftTo = (day: string, time: string): number => swedishMoment(day, time) - Date.now()

/** What makes a started program's core take a moment for now; its clock goes on from there. */
export const clockEnvironment = (shift: number): Record<string, string> => ({ FYRARUM_CLOCK_SHIFT: String(shift) })

/** Does the same for what a page takes for now. */
export const moveClock = (page: Page, shift: number): Promise<void> =>
  page.evaluate((milliseconds) => {
    const RealDate = Date
    globalThis.Date = class extends RealDate {
      constructor(...given: [] | [number]) {
        if (given.length === 0) super(RealDate.now() + milliseconds)
        else super(...given)
      }

      static override now() {
        return RealDate.now() + milliseconds
      }
    } as DateConstructor
  }, shift)
