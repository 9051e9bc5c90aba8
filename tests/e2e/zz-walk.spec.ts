import { test } from '@playwright/test'
import { enterAs, makeDemoHouse } from '../support/demo'

test('walk', async () => {
  const demo = await makeDemoHouse()
  const running = await demo.start()
  const { page } = running
  await enterAs(running, process.env['WHO'] ?? 'Karin')
  await running.picture('w-idag')
  const hash = async (to: string) => {
    await page.evaluate((t) => {
      location.hash = t
    }, to)
    await page.waitForTimeout(500)
  }
  await page.setViewportSize({ width: 1280, height: 1700 }).catch(() => {})
  for (const p of (
    process.env['PAGES'] ??
    '/uppfoljning,/uppfoljning/stod,/uppfoljning/loften,/uppfoljning/verkstad,/uppfoljning/vantetider,/samverkan,/samverkan/overenskommelser,/samverkan/belastning'
  ).split(',')) {
    await hash(p)
    await running.picture(`w${p.replaceAll('/', '-')}`)
  }
  for (const child of (process.env['KIDS'] ?? 'Elsa,Viggo').split(',')) {
    await hash('/arenden')
    await page.getByRole('link', { name: child }).first().click()
    await page.waitForTimeout(600)
    await page.screenshot({ path: `out/pictures/w-${child}-oversikt.png`, fullPage: true })
    const tabs = page.getByRole('navigation', { name: 'Barnets sidor' }).getByRole('link')
    for (const href of await tabs.evaluateAll((l) => l.map((a) => a.getAttribute('href') ?? ''))) {
      await hash(href.slice(1))
      await running.picture(`w-${child}${href.split('/').slice(3).join('-') || '-oversikt'}`)
    }
  }
  console.log(running.complaints)
  await running.close()
})
