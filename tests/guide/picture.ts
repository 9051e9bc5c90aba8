import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
// @ts-expect-error -- the build's own script has no types
import { projectFolder } from '../../build/electron.mjs'
import type { RunningApp } from '../support/app'
import { smallPng } from './small-png'

/** The day the pictures are taken, whenever they are taken: a Tuesday with something to do. */
export const day = '2026-11-24'

const folder = join(projectFolder as string, 'docs', 'pictures', 'guide')

interface Cut {
  /** What is to be seen, with a little air round it; the whole window when left out. */
  readonly of?: readonly Locator[]
  /** What stands at the top, where it is not the first of those. */
  readonly from?: Locator
  /** No higher than this, for what goes on below. */
  readonly height?: number
}

const air = 12

/** Takes one picture of the guide, by the name the guide has for it. */
export async function picture(
  { page }: RunningApp,
  name: string,
  { of = [], from = of[0], height = 800 }: Cut = {},
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  // With the picture's edge under it, so that what stands above the scrolled part is not in the picture.
  await from?.evaluate((element: HTMLElement | SVGElement, edge) => {
    element.style.scrollMarginTop = `${edge}px`
    element.scrollIntoView({ block: 'start' })
    element.style.scrollMarginTop = ''
  }, air)
  await page.mouse.move(0, 0)
  // What has just been saved says so for a moment; answers come within a breath.
  await page.waitForTimeout(600)
  const inside = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  const boxes = (await Promise.all(of.map((one) => one.boundingBox()))).filter((box) => box !== null)
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x), inside.width) - air)
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y), inside.height) - air)
  const right = Math.min(inside.width, Math.max(...boxes.map(({ x, width }) => x + width)) + air)
  const bottom = Math.min(inside.height, top + height, Math.max(...boxes.map((box) => box.y + box.height)) + air)
  const taken = await page.screenshot({
    animations: 'disabled',
    ...(boxes.length > 0 ? { clip: { x: left, y: top, width: right - left, height: bottom - top } } : {}),
  })
  writeFileSync(join(folder, `${name}.png`), smallPng(taken))
}
