import type { Page } from '@playwright/test'

/** What cannot be read or reached at the window's present size, in words; an empty list when all is well. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const slack = 1
    const found: string[] = []
    // Of two open dialogs the one with the focus lies on top.
    const modals = [...document.querySelectorAll('dialog:modal')]
    const modal = modals.find((one) => one.contains(document.activeElement)) ?? modals.at(-1)
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()}> ”${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)}”`
    const ancestors = function* (element: Element | null) {
      for (let one = element; one; one = one.parentElement) yield { one, style: getComputedStyle(one) }
    }
    /** Words only for who listens are cut away on purpose. */
    const isForEars = (element: Element) => [...ancestors(element)].some(({ style }) => style.clipPath === 'inset(50%)')
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) &&
      !isForEars(element)
    const shown = [...document.querySelectorAll('body *')].filter(isShown)
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'

    const root = document.scrollingElement ?? document.documentElement
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`)
    if (document.querySelector('.house') && root.scrollHeight > root.clientHeight)
      found.push('the window scrolls beside the panes in it')

    // A table may be scrolled sideways in a region of its own; nothing else may.
    for (const element of shown) {
      if (element.matches('input, textarea, [role=region][tabindex="0"]')) continue
      if (scrolls(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + slack)
        found.push(`${nameOf(element)} is ${element.scrollWidth} wide in ${element.clientWidth}`)
    }

    // Text that a box on the way up cuts off, with nothing to scroll and no dots to tell of it.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement
      if (!holder || !node.textContent?.trim() || holder.closest('option, script, style') || !isShown(holder)) continue
      range.selectNodeContents(node)
      for (const text of range.getClientRects()) {
        let [isFreeSideways, isFreeDown] = [false, false]
        for (const { one, style } of ancestors(holder)) {
          const box = one.getBoundingClientRect()
          const isCutSideways =
            cuts(style.overflowX) && (text.right > box.right + slack || text.left < box.left - slack)
          const isCutDown = cuts(style.overflowY) && (text.bottom > box.bottom + slack || text.top < box.top - slack)
          if (!isFreeSideways && isCutSideways && style.textOverflow !== 'ellipsis')
            found.push(`${nameOf(holder)} is cut off sideways by ${nameOf(one)}`)
          if (!isFreeDown && isCutDown) found.push(`${nameOf(holder)} is cut off downwards by ${nameOf(one)}`)
          isFreeSideways ||= scrolls(style.overflowX)
          isFreeDown ||= scrolls(style.overflowY)
        }
        if (!isFreeSideways && text.left < -slack) found.push(`${nameOf(holder)} begins left of the window`)
      }
    }

    // A choice or a placeholder that is longer than its field is cut by the browser without a sign.
    const pen = document.createElement('canvas').getContext('2d')
    for (const field of shown) {
      if (!pen || !(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) continue
      const words = field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.label ?? '') : field.placeholder
      const style = getComputedStyle(field)
      const arrow = field instanceof HTMLSelectElement ? 16 : 0
      const room =
        field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) - arrow
      pen.font = style.font
      const width = pen.measureText(words).width
      if (style.textOverflow === 'ellipsis') continue
      if ((field instanceof HTMLSelectElement || field.value === '') && width > room + slack)
        found.push(`”${words}” needs ${Math.round(width)} and has ${Math.round(room)}`)
    }

    // What can be pressed must not lie under something else, but for what opens over it and closes again.
    for (const control of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
      if (!isShown(control) || control.matches(':disabled, [aria-hidden]') || (modal && !modal.contains(control)))
        continue
      const box = control.getClientRects()[0] ?? control.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const isInSight = [...ancestors(control.parentElement)].every(({ one, style }) => {
        if (!scrolls(style.overflowX) && !scrolls(style.overflowY)) return true
        const around = one.getBoundingClientRect()
        return x > around.left && x < around.right && y > around.top && y < around.bottom
      })
      if (!isInSight || x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue
      const top = document.elementFromPoint(x, y)
      if (top?.closest('[role=listbox], [popover]')) continue
      if (top && !control.contains(top) && !top.contains(control) && !control.closest('label')?.contains(top))
        found.push(`${nameOf(control)} lies under ${nameOf(top)}`)
    }
    return [...new Set(found)]
  })
