import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { launch, setUpHouse } from '../support/app'
import { moveClock, shiftTo } from '../support/clock'
import { day, picture } from './picture'

test('the first time, copies, and a passphrase that is forgotten', async () => {
  const running = await launch()
  await moveClock(running.page, shiftTo(day, '08:50'))
  /** What stands in the middle of a view outside the house. */
  const box = () => running.page.locator('main > div')
  await running.page.getByRole('heading', { name: 'Välkommen till Fyra rum' }).waitFor()
  await setUpHouse(running, async (step) => {
    if (step === 'losenfras') {
      await running.page.getByRole('button', { name: 'Föreslå fem ord' }).click()
      await running.page.getByText('Orden är slumpade').waitFor()
      await running.page.getByText('Den som har stulit').waitFor()
      await picture(running, 'losenfras', { of: [box()] })
    }
    if (step === 'ark') await picture(running, 'aterstallningsark', { of: [box()], height: 730 })
  })

  const copies = join(running.folder, 'kopior')
  mkdirSync(copies)
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, copies)
  const { page } = running
  await page.getByRole('link', { name: 'Säkerhetskopia saknas' }).click()
  await page.getByRole('button', { name: 'Välj mapp' }).click()
  await page.getByRole('button', { name: 'Säkerhetskopiera nu' }).click()
  await page.getByText('Aktuell').waitFor({ timeout: 60_000 })
  await page.evaluate((path) => {
    // The folder of a test run says nothing to the reader.
    for (const one of document.querySelectorAll('dd'))
      if (one.textContent === path) one.textContent = 'C:\\Fyra rum\\kopior'
  }, copies)
  await picture(running, 'kopior')
  await page.getByRole('button', { name: 'Återställ …' }).click()
  await page.getByRole('dialog').getByText('Verifierad').waitFor()
  await page.keyboard.press('Escape')

  await running.renew(() => page.getByRole('button', { name: 'Lås', exact: true }).click())
  await picture(running, 'last', { of: [box()] })
  await running.page.getByRole('button', { name: 'Har du glömt lösenfrasen?' }).click()
  await picture(running, 'glomd-losenfras', { of: [box()], height: 480 })
  await running.close()
})
