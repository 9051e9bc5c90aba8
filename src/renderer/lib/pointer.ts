let isPressed = false
addEventListener('pointerdown', () => (isPressed = true), true)
addEventListener('pointerup', () => (isPressed = false), true)
addEventListener('pointercancel', () => (isPressed = false), true)

/** Does something once nothing is being pressed: a page that moves under a press loses the click. */
export function onceReleased(act: () => void): void {
  if (isPressed) addEventListener('pointerup', () => setTimeout(act), { once: true })
  else act()
}
