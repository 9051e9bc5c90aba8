import { expect, type Locator } from '@playwright/test'
import type { RunningApp } from './app'

interface Step {
  /** What has the focus, in words. */
  readonly name: string
  readonly isRinged: boolean
  /** A mark by which the same element is known again. */
  readonly mark: string
}

/** What has the focus now, and whether it can be seen that it has. */
const focused = ({ page }: RunningApp): Promise<Step> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const hasRing = (one: Element | null) => {
      if (!one || getComputedStyle(one).opacity === '0') return false
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }
    // An alternative of several wears the ring round its word.
    const word = element.matches('input[type=radio]') ? element.nextElementSibling : null
    const store = globalThis as unknown as { marks?: WeakMap<Element, string>; last?: number }
    store.marks ??= new WeakMap()
    store.last ??= 0
    if (!store.marks.has(element)) store.marks.set(element, `${(store.last += 1)}`)
    return {
      name: `${element.tagName.toLowerCase()} ”${(element.getAttribute('aria-label') || element.textContent || element.id).trim().slice(0, 40)}”`,
      isRinged: element === document.body || hasRing(element) || hasRing(word),
      mark: element === document.body ? 'body' : (store.marks.get(element) ?? ''),
    }
  })

/** Presses a key; whatever has the focus afterwards must show it. */
export async function press(running: RunningApp, key: string): Promise<Step> {
  await running.page.keyboard.press(key)
  const step = await focused(running)
  expect(step.isRinged, `${step.name} shows that it has the focus, after ${key}`).toBe(true)
  return step
}

/** Presses Tab, or another key, until something has the focus. */
export async function reach(running: RunningApp, target: Locator, key = 'Tab', most = 120): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await press(running, key)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${target} was not reached with ${most} × ${key}`)
}

/** Goes once round with Tab and gives how many places that was; a trap is a place that Tab does not leave, or a round that does not pass all. */
export async function round(running: RunningApp, within = 'body'): Promise<number> {
  const first = await press(running, 'Tab')
  const seen = new Set([first.mark])
  for (let before = first; ; ) {
    const step = await press(running, 'Tab')
    if (step.mark === 'body') continue
    expect(step.mark, `Tab leaves ${before.name}`).not.toBe(before.mark)
    if (step.mark === first.mark) break
    expect(seen, `the round comes back to where it began, not to ${step.name}`).not.toContain(step.mark)
    seen.add(step.mark)
    before = step
  }
  expect(seen.size).toBe(await stops(running, within))
  return seen.size
}

/** How many places Tab should stop at: one for each control, and one for each group of alternatives. */
const stops = ({ page }: RunningApp, within: string): Promise<number> =>
  page.evaluate((selector) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        `:is(${selector}) :is(a[href], button, input, select, textarea, summary, [tabindex="0"])`,
      ),
    ].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) && control.tabIndex >= 0 && !control.matches(':disabled'),
    )
    const groups = new Set(
      controls.filter((one) => one.matches('input[type=radio]')).map((one) => one.getAttribute('name')),
    )
    return controls.filter((one) => !one.matches('input[type=radio]')).length + groups.size
  }, within)
