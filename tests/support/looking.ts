import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { isLookedAt, pictures, type RunningApp } from './app'
import { misfits } from './fit'

/** Sets how large the window draws everything, and waits until it does. */
export async function zoom({ app, page }: RunningApp, factor: number): Promise<void> {
  const inside = await app.evaluate(({ BrowserWindow }, wanted) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.webContents.setZoomFactor(wanted)
    return window?.getContentBounds().width ?? 0
  }, factor)
  await page.waitForFunction((width) => innerWidth === width, Math.round(inside / factor))
  await drawn(page)
}

const drawn = (page: RunningApp['page']) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      }),
  )

/** A picture of the window as it is drawn, whatever its zoom. */
async function photograph({ app }: RunningApp, name: string): Promise<void> {
  if (!isLookedAt) return
  const drawing = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return picture?.toPNG().toString('base64') ?? ''
  })
  writeFileSync(join(pictures, `${name}.png`), Buffer.from(drawing, 'base64'))
}

/** Looks at a view in its usual size and twice as large: a picture, its names, its accessibility, and whether all of it can be read and reached. */
export async function look(running: RunningApp, name: string): Promise<void> {
  const { page } = running
  await page.mouse.move(0, 0)
  // Answers come within a breath; what they bring is to be in the picture.
  await page.waitForTimeout(200)
  for (const factor of [1, 2]) {
    await zoom(running, factor)
    const shown = `${name}${factor === 1 ? '' : '-200'}`
    await photograph(running, shown)
    await expect.soft(page, shown).toHaveTitle(/^(?!Fyra rum)\S.* – Fyra rum$/)
    await expect.soft(page.locator('h1:visible').first(), shown).toHaveText(/\S/)
    expect.soft(await misfits(page), shown).toEqual([])
    await running.expectAccessible()
  }
  await zoom(running, 1)
}
