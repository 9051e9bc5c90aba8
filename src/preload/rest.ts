import { webFrame } from 'electron'

/** How long nobody may have touched anything, in milliseconds, before what earlier views have left is given back. */
const restMs = 4_000
/** What the first round lets go of is what the second one finds: it gives half as much again. */
const rounds = 2

/**
 * Gives back what the page has thrown away of the views that were left, once somebody has paused in a new one: what they showed
 * of a child is then no longer in memory, and the computer has its memory for other work. Nobody waits for it meanwhile.
 */
export function giveBackAtRest(): void {
  let rest: ReturnType<typeof setTimeout> | undefined
  let left = 0
  const wait = () => {
    clearTimeout(rest)
    if (left > 0) rest = setTimeout(giveBack, restMs)
  }
  const giveBack = () => {
    left -= 1
    webFrame.clearCache()
    wait()
  }
  window.addEventListener('hashchange', () => {
    left = rounds
    wait()
  })
  for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
    window.addEventListener(event, wait, { capture: true, passive: true })
}
