import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, type KeptHouse, makeDemoHouse } from '../support/demo'
import { day } from './picture'

/** One visit to the demo house on the guide's own morning, with what the chapters do in it. */
export interface Visit {
  readonly running: RunningApp
  /** Locks, and comes in as somebody else. */
  change(name: string): Promise<void>
  /** Goes to a place by its address. */
  go(place: string): Promise<void>
  openChild(name: string, place?: string): Promise<void>
  leave(): Promise<void>
}

let house: DemoHouse | undefined

/** Comes into a copy of the demo house of its own. */
export async function visitAs(name: string): Promise<Visit> {
  house ??= await makeDemoHouse()
  const kept: KeptHouse = house.keep()
  const running = await kept.openAt(day, '09:05')
  await enterAs(running, name)
  const go = (place: string) =>
    running.page.evaluate((to) => {
      location.hash = to
    }, place)
  return {
    running,
    go,
    async change(next) {
      await running.renew(() => running.page.getByRole('button', { name: 'Lås', exact: true }).click())
      await enterAs(running, next)
    },
    async openChild(child, place) {
      await go('/arenden')
      const { page } = running
      await page.getByRole('link', { name: child }).first().click()
      await page.getByRole('heading', { level: 1, name: child }).waitFor()
      if (place)
        await page.getByRole('navigation', { name: 'Barnets sidor' }).getByRole('link', { name: place }).click()
    },
    async leave() {
      await running.close()
      kept.remove()
    },
  }
}
