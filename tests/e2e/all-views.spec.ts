import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { launch, type RunningApp, setUpHouse } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

/**
 * Every view of the program, at 1280 × 800 and enlarged to 200 %. What is changed here is changed in a copy of the demo house.
 * Named so that it begins among the first: it takes longest, and files begin in the order of their names.
 */

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse(async (maker) => {
    await maker.page.getByText(/^[2-9]\d procent/).waitFor({ timeout: 60_000 })
    await look(maker, 'v-demohuset-byggs')
  })
})
test.beforeEach(async () => {
  running = await demo.start()
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

const see = (name: string) => look(running, name)
const button = (name: string | RegExp) => running.page.getByRole('button', { name })
const dialog = () => running.page.getByRole('dialog')

/** Goes to a place by its address. */
async function go(place: string, heading: string | RegExp): Promise<void> {
  await running.page.evaluate((to) => {
    location.hash = to
  }, place)
  await running.page.getByRole('heading', { name: heading }).first().waitFor()
}

/** Opens a dialog, looks at it and closes it. */
async function seeDialog(open: string | RegExp, name: string, fill?: () => Promise<unknown>): Promise<void> {
  await button(open).first().click()
  await dialog().waitFor()
  await fill?.()
  await see(name)
  await dialog().getByRole('button', { name: 'Stäng' }).click()
}

async function openChild(name: string): Promise<void> {
  await go('/arenden', 'Ärenden')
  await running.page.getByRole('link', { name }).first().click()
  await running.page.getByRole('region', { name: 'De fyra rummen' }).waitFor()
}

async function openSamrad(list: string, row: string | RegExp): Promise<void> {
  await go(list, 'Samråd')
  await running.page.getByRole('row', { name: row }).getByRole('link').first().click()
  await running.page.getByRole('heading', { name: /samråd SR-/ }).waitFor()
}

test('first start', async () => {
  await running.close()
  running = await launch()
  const { page } = running
  await page.getByRole('heading', { name: 'Välkommen till Fyra rum' }).waitFor()
  await see('v-valkommen')
  await setUpHouse(running, async (step) => {
    if (step === 'losenfras') {
      await page.getByRole('button', { name: 'Föreslå fem ord' }).click()
      await page.getByText('Orden är slumpade').waitFor()
      await page.getByText('Den som har stulit').waitFor()
    }
    await see(`v-nytt-hus-${step}`)
  })
  await see('v-idag-tomt')
  for (const [place, name] of [
    ['Ärenden', 'v-arenden-tomt'],
    ['Samråd', 'v-samrad-tomt'],
  ] as const) {
    await page.getByRole('link', { name: place, exact: true }).click()
    await see(name)
  }
  await running.renew(() => page.keyboard.press('Control+l'))
  await running.page.getByLabel('Användarnamn').fill('karin')
  await running.page.getByLabel('Lösenfras', { exact: true }).fill('fel lösenfras helt och hållet')
  await running.page.getByRole('button', { name: 'Lås upp' }).click()
  await running.page.getByRole('alert').waitFor()
  await see('v-last')
})

test('the lock screen of the demo house, and after an interruption', async () => {
  const { page } = running
  await button(/Karin/).click()
  await see('v-last-demo')
  await page.evaluate(() => {
    location.hash = '/?avbrott=core-gone'
    location.reload()
  })
  await page.getByText('Programmets kärna stannade.').waitFor()
  await see('v-last-avbrott')
})

test('Idag, the search and the neutral screen', async () => {
  const { page } = running
  await enterAs(running, 'Karin')
  await see('v-idag')
  const search = page.getByLabel('Sök namn, personnummer eller ärendenummer')
  await search.fill('el')
  await page.getByRole('option').first().waitFor()
  await see('v-sok')
  await search.fill('finns inte')
  await page.getByText('Ingen träff').waitFor()
  await see('v-sok-inget')
  await search.fill('')
  await seeDialog(/^Klart: /, 'v-klart')
  await seeDialog(/^Ny dag: /, 'v-ny-dag')
  await page.keyboard.press('F9')
  await see('v-dolt')
  await page.keyboard.press('F9')
})

test('Ärenden, filtered and empty', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  await go('/arenden', 'Ärenden')
  await see('v-arenden')
  await page.getByLabel('Nämnd').selectOption({ index: 3 })
  await see('v-arenden-filter')
  await page.getByRole('radio', { name: 'Avslutade' }).check()
  await see('v-arenden-inga')
  await go('/arenden/0198f0a0-0000-7000-8000-000000000000', 'Går inte att visa')
  await see('v-arende-okant')
  await go('/finns-inte', 'Sidan finns inte')
  await see('v-sidan-finns-inte')
})

test('a child’s page and its dialogs', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  await openChild('Elsa')
  await see('v-barnet')
  await expect(page).not.toHaveTitle(/Elsa|Lindgren/)
  await seeDialog('Ändra rummet skydd', 'v-rum')
  await seeDialog('Ny uppgift', 'v-ny-uppgift')
  await seeDialog('Ny händelse', 'v-ny-handelse')
  await seeDialog('Byt barnhandläggare', 'v-byt-barnhandlaggare')
  await seeDialog(/informationsspärr|Ändra eller häv/, 'v-informationssparr')
  await seeDialog('Visa', 'v-person')
  await seeDialog('Lägg till person', 'v-lagg-till-person', async () => {
    await dialog().getByLabel('Förnamn').fill('Elsa')
    await dialog().getByLabel('Efternamn').fill('Lindgren-Diaz')
    await dialog().getByLabel('Födelsedatum').fill('2018-01-01')
    await dialog().getByLabel('Skydd i folkbokföringen').selectOption({ label: 'Skyddad folkbokföring' })
  })
  await openChild('Skyddade personuppgifter')
  await see('v-barnet-skyddat')
  await openChild('Wilma')
  await see('v-barnet-langt')
})

test('requests', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  await go('/samrad/forfragningar', 'Samråd')
  await see('v-forfragningar')
  await go('/samrad/ny-forfragan', 'Ny samrådsförfrågan')
  await see('v-ny-forfragan')
  await page.getByRole('radio', { name: 'Konsulterande samråd' }).check()
  await see('v-ny-forfragan-anonym')
  await page.getByRole('radio', { name: 'Planeringssamråd' }).check()
  const child = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Barnet' }) })
  await child.getByLabel('Förnamn').fill('Wilma')
  await child.getByLabel('Efternamn').fill('Ekholm')
  await child.getByLabel('Födelsedatum').fill('2014')
  await button('Lägg till vårdnadshavare').click()
  await button(/Ta emot och öppna ärende/).click()
  await page.getByRole('alert').first().waitFor()
  await see('v-ny-forfragan-fel')
  await child.getByRole('heading').scrollIntoViewIfNeeded()
  await see('v-ny-forfragan-barnet')
  await go('/samrad/forfragningar', 'Samråd')
  await page
    .getByRole('row', { name: /Väntar på svar/ })
    .getByRole('link')
    .first()
    .click()
  await button('Svara utan samråd').waitFor()
  await see('v-forfragan')
  await seeDialog('Svara utan samråd', 'v-svara')
  await page.getByRole('link', { name: 'Boka samråd' }).click()
  await page.getByRole('heading', { name: 'Boka samråd' }).waitFor()
  await see('v-boka')
  await button('Boka och förbered kallelse').click()
  await page.getByRole('heading', { name: /samråd SR-/ }).waitFor()
  await see('v-samrad-planerat')
})

test('samråd before they are held', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  await go('/samrad', 'Samråd')
  await see('v-samrad')
  await openChild('Elsa')
  await page.getByRole('link', { name: 'Boka samråd' }).click()
  await page.getByText('Det finns redan möten').waitFor()
  await see('v-boka-fler')
  await openSamrad('/samrad', 'Elsa')
  await see('v-samrad-kallat')
  await page.locator('summary').filter({ hasText: 'Socialtjänsten' }).click()
  await page.getByText('Kallelse till').first().scrollIntoViewIfNeeded()
  await see('v-kallelse')
  await seeDialog('Ändra tid', 'v-andra-tid')
  await seeDialog('Ställ in', 'v-stall-in')
  await seeDialog(/^Svar från/, 'v-svar', () => dialog().getByRole('radio', { name: 'Skickar ersättare' }).check())
})

test('the samråd itself', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  await openSamrad('/samrad', 'Elsa')
  await button('Börja samrådet').click()
  await page.getByRole('heading', { name: /^1\. / }).waitFor()
  await page.getByRole('group', { name: 'Åklagarmyndigheten' }).getByRole('radio', { name: 'Frånvarande' }).check()
  await see('v-mote-narvaro')
  await button(/^4 Skydd/).click()
  await page.getByRole('radio', { name: 'Beslut' }).check()
  await page.getByLabel('Anteckning').fill('Skyddsbedömning görs innan barnet går hem.')
  await button('Ny åtgärd').click()
  await page.getByLabel('Åtgärd', { exact: true }).last().fill('Gör en skyddsbedömning')
  await see('v-mote-skydd')
  await button(/^2 /).click()
  await page.getByRole('radio', { name: 'Återkommer' }).check()
  await page.getByLabel('Återkommer den').fill('2026-02-30')
  await page.getByRole('heading', { name: /^2\. / }).click()
  await page.getByText('Det datumet finns inte.').waitFor()
  await see('v-mote-aterkommer')
  await page.getByLabel('Återkommer den').fill('idag')
  await seeDialog(/^Skydd för Elsa/, 'v-mote-rum')
  await seeDialog('Avsluta samrådet', 'v-mote-saknas')
})

test('minutes, to be signed and signed', async () => {
  await enterAs(running, 'Karin')
  await openSamrad('/samrad/hallna', 'Nils')
  await see('v-samrad-hallet')
  await running.page.getByRole('link', { name: 'Läs och signera' }).click()
  await button('Signera och lås').waitFor()
  await see('v-protokoll')
  await go('/samrad/hallna', 'Samråd')
  await see('v-samrad-hallna')
  await openSamrad('/samrad/hallna', 'Saga')
  await see('v-samrad-signerat')
  await seeDialog(/^Skriv in komplettering/, 'v-komplettering')
  await seeDialog('Skriv rättelse', 'v-rattelse')
  await running.page.getByRole('link', { name: 'Samrådsprotokoll' }).click()
  await running.page.getByText('Signerat och låst').waitFor()
  await see('v-protokoll-signerat')
})

test('Inställningar', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  const places = page.getByRole('navigation', { name: 'Inställningar' }).getByRole('link')
  await go('/installningar', 'Min inloggning')
  await see('v-min-inloggning')
  await go('/installningar/loggen', 'Loggen')
  await button('Kontrollera hela loggen').click()
  await page.getByText('Loggen är hel').waitFor()
  await button('Visa mina egna poster').click()
  await see('v-loggen')
  await go('/installningar/ordlista', 'Ordlista')
  await see('v-ordlistan')
  await page.getByLabel('Sök i ordlistan').fill('samråd')
  await see('v-ordlista')
  for (const name of (await places.allTextContents()).slice(1)) {
    await places.filter({ hasText: name }).press('Enter')
    await page.getByRole('heading', { name, level: 1 }).waitFor()
    await expect(places.filter({ hasText: name })).toHaveAttribute('aria-current', 'page')
    await see(`v-installningar-${name.replaceAll(' ', '-').toLocaleLowerCase('sv')}`)
  }
  await go('/installningar/anvandare', 'Användare')
  await seeDialog('Ny användare', 'v-ny-anvandare', () =>
    dialog().getByLabel('Första lösenfras').fill('granlada silverkopp'),
  )
})

test('an akt, with a note being written', async () => {
  await enterAs(running, 'Sara')
  const { page } = running
  await see('v-idag-handlaggare')
  await openChild('Saga')
  await see('v-barnet-handlaggare')
  await page.getByRole('link', { name: 'Barnakt för Saga' }).click()
  await page.getByRole('heading', { name: /^Barnakt/ }).waitFor()
  await see('v-barnakt')
  await seeDialog('Ny anteckning', 'v-ny-anteckning')
  await button('Ny anteckning').click()
  await dialog().getByRole('button', { name: 'Journalanteckning' }).click()
  await page.getByLabel('Uppgifter och källa').fill('Saga berättar att hon vill gå på fotbollen som vanligt.')
  await button('Kasta utkastet').click()
  await see('v-anteckning')
  await button('Nej').click()
  await button(/Signera och lås/).click()
  await page.getByRole('alert').first().waitFor()
  await see('v-anteckning-fel')
})

test('the log review, and who has read an akt', async () => {
  await enterAs(running, 'Linda')
  const { page } = running
  await page.getByRole('link', { name: 'Loggkontroll', exact: true }).click()
  await page.getByRole('row').nth(1).waitFor()
  await see('v-loggkontroll')
  await button(/^Behörig: post/)
    .first()
    .click()
  await button(/^Ändra bedömningen/).waitFor()
  await button(/^Skriv en bedömning/)
    .first()
    .click()
  await dialog().getByRole('button', { name: 'Spara bedömningen' }).click()
  await dialog().getByRole('alert').waitFor()
  await see('v-loggkontroll-bedom')
  await dialog().getByLabel('Kommentar').fill('Fråga enhetschefen om uppdraget.')
  await dialog().getByRole('button', { name: 'Spara bedömningen' }).click()
  await page.getByText('Följs upp').first().waitFor()
  await page.getByLabel('Från och med').fill('2020-01-01')
  await page.getByLabel('Till och med').fill('2020-01-31')
  await page.keyboard.press('Tab')
  await page.getByText('Ingenting har lästs').waitFor()
  await see('v-loggkontroll-tomt')
  await go('/loggkontroll/granskat', 'Loggkontroll')
  await page.getByRole('row').nth(2).waitFor()
  await see('v-loggkontroll-granskat')
  await go('/loggkontroll/logg', 'Loggkontroll')
  await page.getByRole('row').nth(1).waitFor()
  await see('v-loggkontroll-logg')
  // From anywhere in three clicks: the menu's place, its tab, the format.
  const printed = await running.answerSave('logg.pdf')
  await button('Spara loggen som PDF').click()
  await page.getByText('Sparat som PDF').waitFor({ timeout: 60_000 })
  expect(readFileSync(printed, 'latin1')).toMatch(/^%PDF/)
  await page.getByLabel('Beteckning').fill('finns inte')
  await page.getByText('Ingen post stämmer').waitFor()
  await go('/loggkontroll/kedja', 'Loggkontroll')
  await button('Kontrollera hela loggen').click()
  await button('Avbryt').click()
  await button('Kontrollera hela loggen').click()
  await page.getByText('Loggen är hel').waitFor({ timeout: 60_000 })
  await see('v-loggkontroll-kedja')
  await running.renew(() => page.keyboard.press('Control+l'))
  await enterAs(running, 'Sara')
  await go('/arenden', 'Ärenden')
  await openChild('Saga')
  await running.page.getByRole('link', { name: 'Barnakt för Saga' }).click()
  await running.page.getByRole('link', { name: 'Vem har läst' }).click()
  await running.page.getByRole('heading', { name: 'Varje läsning' }).waitFor()
  await see('v-akt-lasningar')
})

test('a word of the work tells its meaning under the pointer', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  await openSamrad('/samrad', 'Elsa')
  const word = page.getByRole('button', { name: 'Kallelse', exact: true })
  const meaning = page.getByRole('tooltip')
  await word.hover()
  await expect(meaning).toHaveText(/^Inbjudan till ett samråd/)
  // The pointer may go to what is shown, and rest there.
  await meaning.hover()
  await page.waitForTimeout(400)
  await expect(meaning).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(meaning).toHaveCount(0)
  await word.click()
  await expect(meaning).toBeVisible()
  await page.mouse.move(0, 0)
  await word.blur()
  await expect(meaning).toHaveCount(0)
  await page.getByRole('button', { name: 'Informationsspärr' }).focus()
  await see('v-ordforklaring')
})
