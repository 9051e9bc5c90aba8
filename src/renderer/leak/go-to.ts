/** The control a label belongs to. */
function controlOf(label: HTMLLabelElement | Element): HTMLElement | null {
  const byFor = label instanceof HTMLLabelElement && label.htmlFor ? document.getElementById(label.htmlFor) : null
  return (
    byFor ?? (label.id ? document.querySelector<HTMLElement>(`[aria-labelledby~="${CSS.escape(label.id)}"]`) : null)
  )
}

/** Goes to the words in the field with a label, and marks them there. */
export function goToWords(within: Element | null, label: string, words: string): void {
  const found = [...(within?.querySelectorAll('label, [id$="-label"]') ?? [])].find((one) =>
    one.textContent?.trim().startsWith(label),
  )
  const control = found ? controlOf(found) : null
  if (!control) return
  control.focus()
  control.scrollIntoView({ block: 'center' })
  if (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement) {
    const at = control.value.normalize('NFC').indexOf(words)
    if (at >= 0) control.setSelectionRange(at, at + words.length)
    return
  }
  const texts = document.createTreeWalker(control, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const at = node.textContent?.normalize('NFC').indexOf(words) ?? -1
    if (at < 0) continue
    getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    return
  }
}
