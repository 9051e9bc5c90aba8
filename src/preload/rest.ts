import { webFrame } from 'electron'

/** How long nobody may have touched anything, in milliseconds, before what earlier views have left is given back. */
const restMs = 4_000

/**
 * Gives back what the page has thrown away of the views that were left, once somebody has paused in a new one: what they showed
 * of a child is then no longer in memory, and the computer has its memory for other work. Nobody waits for it meanwhile.
 */
export function giveBackAtRest(): void {
  let rest: ReturnType<typeof setTimeout> | undefined
  let hasLeft = false
  const touched = () => {
    clearTimeout(rest)
    if (!hasLeft) return
    rest = setTimeout(() => {
      hasLeft = false
      webFrame.clearCache()
    }, restMs)
  }
  window.addEventListener('hashchange', () => {
    hasLeft = true
    touched()
  })
  for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
    window.addEventListener(event, touched, { capture: true, passive: true })
}
