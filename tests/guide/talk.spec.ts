import { test } from '@playwright/test'
import { type Visit, visitAs } from './house'
import { picture } from './picture'

let visit: Visit
test.afterEach(() => visit.leave())

test('one talk becomes two notes', async () => {
  visit = await visitAs('Ewa Johansson')
  const { running, openChild, change } = visit
  const page = () => running.page
  const dialog = () => page().getByRole('dialog')
  const button = (name: string | RegExp) => page().getByRole('button', { name })
  const field = (name: string | RegExp) => page().getByLabel(name, { exact: typeof name === 'string' })

  await openChild('Hugo')
  await button('Utse till teamet').click()
  await dialog().getByLabel('Vem').selectOption({ label: 'Jenny Kovačević, socialsekreterare vuxen' })
  await dialog().getByLabel('Varför').fill('Uppgift om våld')
  await picture(running, 'utse-till-teamet', { of: [dialog()] })
  await dialog().getByRole('button', { name: 'Utse och ge nycklar' }).click()
  await dialog().waitFor({ state: 'hidden' })

  await change('Jenny Kovačević')
  await button(/Öppna vuxenakt/)
    .first()
    .click()
  await dialog().getByRole('button', { name: 'Öppna vuxenakt' }).click()
  await page().getByRole('link', { name: 'Skydd och stöd' }).waitFor()

  await change('Sara Åkesson')
  await openChild('Hugo')
  await page().getByRole('link', { name: 'Planera samtal' }).click()
  await page().getByRole('heading', { name: 'Planera samtal' }).waitFor()
  await page().getByRole('checkbox', { name: /^Elsa/ }).uncheck()
  await field('Den vuxne').selectOption({ index: 1 })
  await field(/^Vuxenhandläggare/).selectOption({ label: 'Jenny Kovačević' })
  await field('Datum').fill('i dag')
  await field('Börjar').fill('8.00')
  await field('Syfte').fill('Inledande samtal efter anmälan om våld')
  await picture(running, 'samtal-planera', { from: page().getByRole('heading', { level: 1 }) })
  await field('Syfte').press('Control+Enter')
  await page()
    .getByRole('heading', { name: /Samtal med/ })
    .waitFor()
  await field('Slutade').fill('8.50')
  await page().getByRole('radio', { name: 'Ja, muntligt' }).check()
  await button('Samtalet är hållet').click()
  await page().getByText('0/2 signerade').waitFor()
  await page().getByRole('link', { name: 'Sortera anteckningarna' }).click()
  await field('Mina anteckningar från samtalet').fill(
    'Han slog mig i hallen när barnet stod där. Hugo vågar inte sova ensam sedan dess. Jag bor hos min syster på Provgatan 1. Vi talade om vädret.',
  )
  const list = page().getByRole('listbox')
  await list.focus()
  for (const key of ['b', 'ArrowDown', '1', 'ArrowDown', '2', 'ArrowDown', 'n']) await list.press(key)
  await page()
    .getByLabel(/^Lydelse.*Han slog mig/)
    .fill('Mamman berättar att barnet var i hallen när hon blev slagen.')
  await picture(running, 'samtal-sortera', { from: page().getByRole('heading', { level: 1 }) })
  await button('Lägg i anteckningarna').click()
  await page().getByText('2 överlämnade till din kollega.').waitFor()
  await page()
    .getByRole('link', { name: /^Barnakten/ })
    .click()
  await page().getByText('Kan läsas av:').first().waitFor()
  await picture(running, 'samtal-barnakten', {
    from: page()
      .getByText(/^Vad barnet har varit med om/)
      .first(),
  })
})
