import { test } from '@playwright/test'
import { type Visit, visitAs } from './house'
import { picture } from './picture'

let visit: Visit
test.afterEach(() => visit.leave())

test('what a leader sees, gallring and the review of the log', async () => {
  visit = await visitAs('Ewa Johansson')
  const { running, go, change } = visit
  const page = () => running.page
  await picture(running, 'idag-ledare')
  await go('/uppfoljning')
  await page().getByRole('radio', { name: 'Löper' }).check()
  await picture(running, 'frister-enheten')
  await go('/installningar/gallring')
  await page()
    .getByRole('row', { name: /Barnakt Lovisa Hammar/ })
    .waitFor()
  await picture(running, 'gallring')

  await change('Karin Öberg')
  await go('/statistik')
  await page().getByRole('heading', { name: 'Mått på kvalitet' }).waitFor()
  await picture(running, 'statistik')
  await picture(running, 'statistik-matt', {
    of: [
      page().getByRole('heading', { name: 'Mått på kvalitet' }),
      page().getByRole('region', { name: 'Mått på kvalitet' }),
    ],
    height: 620,
  })

  await change('Linda Nguyen')
  await page().getByRole('link', { name: 'Loggkontroll', exact: true }).click()
  await page().getByRole('row').nth(1).waitFor()
  await picture(running, 'loggkontroll')
})
