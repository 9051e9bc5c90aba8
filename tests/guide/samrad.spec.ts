import { test } from '@playwright/test'
import { type Visit, visitAs } from './house'
import { day, picture } from './picture'

let visit: Visit
test.afterEach(() => visit.leave())

test('Idag, the search and a child’s page', async () => {
  visit = await visitAs('Karin Öberg')
  const { running, openChild } = visit
  const { page } = running
  await picture(running, 'idag')
  const search = page.getByLabel('Sök namn, personnummer eller ärendenummer')
  await search.fill('el')
  await page.getByRole('option').first().waitFor()
  await picture(running, 'sok', { of: [search, page.getByRole('listbox', { name: 'Träffar' })] })
  await search.fill('')
  await openChild('Elsa')
  await page.getByRole('region', { name: 'De fyra rummen' }).waitFor()
  await picture(running, 'barnet')
  await page
    .getByRole('button', { name: /informationsspärr|Ändra eller häv/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Vad får inte lämnas?').fill('Att barnen ska höras, när och var.')
  await dialog.getByLabel('Namn').fill('Ingrid Wadell')
  await dialog.getByLabel('Eller till dess att').fill('förhören är hållna och åklagaren har sagt ja')
  await picture(running, 'informationssparr', { of: [dialog] })
})

test('a samråd from its request to its minutes, and the extract of it', async () => {
  visit = await visitAs('Karin Öberg')
  const { running, go, openChild, change } = visit
  const { page } = running
  await go('/samrad/ny-forfragan')
  await page.getByRole('radio', { name: 'Planeringssamråd' }).check()
  await picture(running, 'forfragan')

  await openChild('Elsa')
  await go('/samrad')
  await page.getByRole('row', { name: 'Elsa' }).getByRole('link').first().click()
  await page.getByRole('heading', { name: /samråd SR-/ }).waitFor()
  await page.locator('summary').filter({ hasText: 'Socialtjänsten' }).click()
  await page.getByText('Kallelse till').first().waitFor()
  await picture(running, 'kallelse')

  await page.getByRole('button', { name: 'Börja samrådet' }).click()
  await page.getByRole('heading', { name: /^1\. / }).waitFor()
  const chairs = page.getByRole('group', { name: /Socialtjänsten|Polis|Åklagar|Barn- och|Kvinno/ })
  for (const chair of await chairs.all()) {
    const isEmpty = (await chair.getAttribute('aria-label')) === 'Barn- och ungdomskliniken'
    await chair.getByRole('radio', { name: isEmpty ? 'Frånvarande' : 'På plats' }).check()
    if (isEmpty) await chair.getByLabel('Skäl').fill('Akut på mottagningen')
  }
  await picture(running, 'mote-narvaro')
  for (let item = 1; item <= 17; item += 1) {
    await page.getByRole('heading', { name: new RegExp(`^${item}\\. `) }).waitFor()
    if (item === 13) {
      await page.keyboard.press('Alt+1')
      await page
        .getByLabel('Beslut och skäl')
        .fill('Förmöte hålls när informationsspärren är hävd. Hembesök erbjuds mamman samma kväll.')
    } else if (item === 4) {
      await page.keyboard.press('Alt+1')
      await page.getByLabel('Anteckning').fill('Barnen är skyddade i natt. Ny bedömning efter förhöret.')
      await page.keyboard.press('Alt+b')
      await page.getByLabel('Åtgärd', { exact: true }).fill('Gör ny skyddsbedömning efter förhöret')
      await page.getByLabel('Ansvarig', { exact: true }).selectOption({ label: 'Sara Åkesson, socialsekreterare barn' })
      await page.getByLabel('Klart senast').fill(day)
      await page.getByLabel('Klart senast').blur()
      await picture(running, 'mote-beslut', { from: page.getByRole('heading', { name: /^4\. / }) })
    } else {
      await page.keyboard.press('Alt+2')
      await page.getByLabel('Skäl', { exact: true }).last().fill('Tas upp när förhöret är hållet')
    }
    await page.waitForTimeout(200)
    if (item < 17) await page.keyboard.press('Alt+ArrowDown')
  }
  await page.waitForTimeout(1_500)
  await page.getByRole('button', { name: 'Avsluta samrådet' }).first().click()
  await page.getByRole('heading', { name: /^Protokoll SR-/ }).waitFor()
  await picture(running, 'protokoll')
  await page.getByRole('button', { name: 'Signera och lås' }).click()
  await page.getByText('Signerat och låst').waitFor()

  await change('Sara Åkesson')
  await openChild('Elsa')
  const open = running.page.getByRole('button', { name: 'Öppna barnakt' })
  await open.or(running.page.getByRole('link', { name: 'Barnakt' }).first()).click()
  await running.page.getByRole('heading', { name: /^Barnakt/ }).waitFor()
  await picture(running, 'barnakt')
  await running.page.getByRole('button', { name: 'Skriv utdrag' }).first().click()
  await running.page
    .getByLabel('Det som rör barnet')
    .fill('Vid samrådet bestämdes att en ny skyddsbedömning görs efter förhöret.')
  await running.page.getByLabel('Det socialtjänsten ska göra').fill('Skyddsbedömning i dag.')
  await picture(running, 'utdrag', { from: running.page.getByText('Det som rör barnet', { exact: true }).first() })
})
