import type { Page } from '@playwright/test'
import { momentOf } from '../../src/renderer/lib/dates'

/** How far a day and a time of day in Sweden lie ahead, in milliseconds. */
export const shiftTo = (day: string, time: string): number => Date.parse(momentOf(day, time) ?? '') - Date.now()

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
