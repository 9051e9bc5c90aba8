import { expect, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { daysAfter } from '../support/clock'
import { type DemoHouse, enterAs, type KeptHouse, makeDemoHouse } from '../support/demo'

/** A child's way through the house, from a report on a Friday evening to a closed case four months later, as those who work there see it. */

let demo: DemoHouse
let house: KeptHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse()
  house = demo.keep()
})
test.afterAll(() => house.remove())

const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(new Date())
/** The first Friday after the day the demo house was made. */
const friday = [1, 2, 3, 4, 5, 6, 7]
  .map((days) => daysAfter(today, days))
  .find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 5) as string
const after = (days: number) => daysAfter(friday, days)

const button = (name: string | RegExp) => running.page.getByRole('button', { name })
const link = (name: string | RegExp) => running.page.getByRole('link', { name })
const dialog = () => running.page.getByRole('dialog')

/** Sits down at the computer at a moment, does something, and leaves. */
async function at(day: string, time: string, who: string, act: () => Promise<unknown>): Promise<void> {
  running = await house.openAt(day, time)
  await enterAs(running, who)
  try {
    await act()
  } catch (error) {
    await running.picture('person-fel')
    throw error
  }
  expect(running.complaints).toEqual([])
  await running.close()
}

async function openTindra(tab?: string): Promise<void> {
  const { page } = running
  await page.getByLabel('Sök namn, personnummer eller ärendenummer').fill('Tindra Kov')
  await page.getByRole('option').first().click()
  await page.getByRole('region', { name: 'De fyra rummen' }).waitFor()
  if (tab) await go(tab)
}
const go = (tab: string) =>
  running.page.getByRole('navigation', { name: 'Barnets sidor' }).getByRole('link', { name: tab }).click()

/** Notes an event of the child's. */
async function note(kind: string, day: string, clock?: string): Promise<void> {
  await button('Ny händelse').click()
  await dialog().getByLabel('Händelse').selectOption({ label: kind })
  await dialog().getByLabel('Datum').fill(day)
  if (clock) await dialog().getByLabel('Klockslag').fill(clock)
  await dialog().getByRole('button', { name: 'Spara' }).click()
  await expect(dialog()).toHaveCount(0)
}
const row = (name: string | RegExp) => running.page.getByRole('row', { name })

test('from a report on a Friday evening to a closed case four months later', async () => {
  test.setTimeout(400_000)

  await test.step('Friday 20.30: a report of violence is received, and the child gets a barnhandläggare', () =>
    at(friday, '20:30', 'Karin', async () => {
      const { page } = running
      await link('Samråd').first().click()
      await link('Ny samrådsförfrågan').click()
      await page.getByRole('radio', { name: 'Planeringssamråd' }).check()
      await page.getByLabel('Från verksamhet').selectOption({ label: 'Socialtjänsten' })
      await page.getByLabel('Vem ringer eller skriver').fill('Socialjouren')
      await page.getByRole('radio', { name: 'Akut' }).check()
      await page.getByRole('checkbox', { name: 'Misshandel', exact: true }).check()
      await page.getByLabel('Den misstänktas relation till barnet').selectOption({ label: 'Far' })
      await page.getByLabel('Polisanmälan').selectOption({ label: 'Polisanmälan är gjord' })
      await page.getByLabel('Hur det kom fram').fill('Grannen ringde. Barnet har ett blåmärke på armen.')
      const child = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Barnet' }) })
      await child.getByLabel('Förnamn').fill('Tindra')
      await child.getByLabel('Efternamn').fill('Kovačević')
      await child.getByLabel('Personnummer eller samordningsnummer').fill('20160523-2386')
      await child.getByLabel('Ansvarig nämnd').selectOption({ label: 'Socialnämnden i Sjöberga' })
      await button(/Ta emot och öppna ärende/).click()
      await page.getByRole('heading', { name: 'Samrådsförfrågan' }).waitFor()
      await openTindra()
      await button('Utse barnhandläggare').first().click()
      await dialog()
        .getByLabel(/^Barnhandläggare hos/)
        .selectOption({ label: 'Sara Åkesson' })
      await dialog().getByLabel('Varför').fill('Har jouren i helgen')
      await dialog().getByRole('button', { name: 'Utse och ge nyckel' }).click()
      await expect(dialog()).toHaveCount(0)
      await go('Händelser')
      await note('Anmälan inkommen', friday, '20:30')
      await note('Polisanmälan', friday)
      await go('Frister')
      await expect(row(/skyddsbedömning/i)).toContainText(/lör|i morgon/i)
      await running.picture('person-1-frister')
    }))

  await test.step('Saturday: the frist that the report started is seen on Idag, and met', () =>
    at(after(1), '10:00', 'Sara', async () => {
      await expect(running.page.getByText(/skyddsbedömning/i).first()).toBeVisible()
      await running.picture('person-2-idag')
      await openTindra('Händelser')
      await note('Omedelbar skyddsbedömning', after(1), '10:00')
      await go('Frister')
      await expect(row(/skyddsbedömning/i)).toContainText('Klar i tid')
    }))

  await test.step('Monday: the interview day is planned', () =>
    at(after(3), '09:00', 'Sara', async () => {
      await openTindra('Förhörsdagen')
      await button(/Planera/)
        .first()
        .click()
      await running.page.getByLabel('Dag', { exact: true }).fill(after(6))
      await running.picture('person-3-planera')
      await button('Lägg upp dagen').click()
      await running.page.getByRole('heading', { name: /förhör nr 1/i }).waitFor()
      await running.picture('person-3-dagen')
    }))

  await test.step('Thursday: the interview day is delayed, and held', () =>
    at(after(6), '09:05', 'Sara', async () => {
      await openTindra('Förhörsdagen')
      const before = await row(/^.*Barnförhör/)
        .first()
        .innerText()
      await button(/^Försena 15 min/)
        .first()
        .click()
      await expect(dialog()).toContainText('Barnförhör: 10.30 blir 10.45')
      await dialog().getByRole('button', { name: 'Flytta' }).click()
      await expect(dialog()).toHaveCount(0)
      await expect(row(/^.*Barnförhör/).first()).not.toHaveText(before)
      await running.picture('person-4-forsenad')
      for (const step of ['hämtning', 'ankomst', 'barnförhör', 'eftermöte']) {
        await button(new RegExp(`^Börja ?: ?${step}`, 'i'))
          .first()
          .click()
        await button(new RegExp(`^Klart ?: ?${step}`, 'i'))
          .first()
          .click()
      }
      await running.picture('person-4-hallen')
      await go('Löften')
      await button('Nytt löfte').click()
      await dialog().getByLabel('Vad lovades?').fill('Vi ringer dig och berättar vad som händer nu.')
      await dialog().getByLabel('Vem ska hålla det?').selectOption({ label: 'Sara Åkesson, socialsekreterare barn' })
      await dialog().getByLabel('Ska hållas senast').fill(after(10))
      await button('Spara löftet').click()
      await expect(dialog()).toHaveCount(0)
      await go('Stöd efteråt')
      await button(/^Utse/).first().click()
      await dialog().getByLabel('Vem').selectOption({ label: 'Sara Åkesson, Socialsekreterare barn' })
      await dialog().getByRole('button', { name: 'Utse', exact: true }).click()
      await expect(dialog()).toHaveCount(0)
      await button('Nytt behov').click()
      await dialog().getByLabel('Vad gäller det?').selectOption({ label: 'Behandling' })
      await dialog().getByLabel('Vad behövs').fill('Hjälp att sova och att vara ensam')
      await button('Skriv in behovet').click()
      await expect(dialog()).toHaveCount(0)
      await running.picture('person-4-stod')
      await go('Samtycken')
      await button('Ny remiss').click()
      await dialog().getByLabel('Mottagare', { exact: true }).selectOption({ label: 'Barn- och ungdomspsykiatrin' })
      await dialog().getByLabel('Fråga eller önskad insats').fill('Bedömning av sömn och oro')
      await dialog().getByLabel('Varför uppgifterna får lämnas').selectOption({ index: 2 })
      await dialog().getByLabel('Mottagaren tar kontakt').selectOption({ index: 1 })
      await running.picture('person-4-remiss')
      await button('Spara utkastet').click()
      await expect(dialog()).toHaveCount(0)
      await button(/^Skickad: remissen/).click()
      await dialog().getByRole('button', { name: 'Spara' }).click()
      await expect(dialog()).toHaveCount(0)
    }))

  await test.step('Four days later the promise is almost broken: the coordinator sees it', () =>
    at(after(10), '14:00', 'Karin', async () => {
      await link('Uppföljning').click()
      await link('Löften').click()
      await expect(running.page.getByText('Vi ringer dig och berättar vad som händer nu.')).toBeVisible()
      await running.picture('person-5-loften')
    }))

  await test.step('The promise is kept the same day', () =>
    at(after(10), '16:30', 'Sara', async () => {
      await openTindra('Löften')
      await button(/^Hållet: Vi ringer/).click()
      await dialog().getByLabel('Hur barnet fick veta').fill('Sara ringde, och Tindra frågade om skolan')
      await button('Spara för gott').click()
      await expect(dialog()).toHaveCount(0)
      await running.picture('person-6-lofte')
    }))

  await test.step('Two weeks later BUP declines: nobody has it, and it is decided where to turn instead', () =>
    at(after(20), '10:00', 'Sara', async () => {
      await openTindra('Samtycken')
      await button(/^Avböjd: remissen/).click()
      await dialog().getByLabel('Mottagarens skäl').fill('Målgruppen är en annan')
      await dialog().getByRole('button', { name: 'Spara' }).click()
      await expect(dialog()).toHaveCount(0)
      await expect(running.page.getByText('Ingen har tagit emot. Ansvaret ligger kvar hos oss.')).toBeVisible()
      await running.picture('person-7-nej')
      await link('Idag').click()
      await running.picture('person-7-idag')
      await openTindra('Samtycken')
      await button(/^Bestäm hur det blir/).click()
      await running.picture('person-7-vidare')
      await dialog().getByLabel('Nästa steg').selectOption({ index: 1 })
      await dialog().getByRole('textbox').last().fill('Öppenvården tar emot i stället')
      await dialog().getByRole('button', { name: 'Spara' }).click()
      await expect(dialog()).toHaveCount(0)
      await go('Stöd efteråt')
      await button('Uppfyllt').first().click()
      await running.picture('person-7-uppfyllt')
      await dialog().getByRole('button').last().click()
      await expect(dialog()).toHaveCount(0)
    }))

  await test.step('The förundersökning is closed; the child is followed up all the same', () =>
    at(after(61), '10:00', 'Sara', async () => {
      await openTindra('Händelser')
      await note('Förundersökning nedlagd', after(60))
      await go('Översikt')
      await expect(running.page.getByText('Förundersökningen är nedlagd. Barnets ärende fortsätter.')).toBeVisible()
      await go('Stöd efteråt')
      await running.picture('person-8-stod')
      await button('Följ upp: Efter nedlagd förundersökning').click()
      await dialog().getByLabel('Hur barnet har det').fill('Jag sover bättre nu.')
      await dialog().getByRole('group', { name: 'Är barnet tryggt?' }).getByRole('radio', { name: 'Ja' }).check()
      await dialog()
        .getByRole('group', { name: /Vet barnet vem/ })
        .getByRole('radio', { name: 'Ja' })
        .check()
      await dialog()
        .getByRole('group', { name: /stöd som var planerat/ })
        .getByRole('radio', { name: 'Ja' })
        .check()
      await dialog()
        .getByRole('group', { name: /förundersökningen/ })
        .getByRole('radio', { name: 'Ja' })
        .check()
      await dialog().getByLabel('Vem berättade').fill('Sara, hemma hos mormor')
      await dialog().getByLabel('När').fill(after(61))
      await dialog().getByLabel('Psykisk hälsa', { exact: true }).selectOption({ label: 'Klart' })
      await running.picture('person-8-folj-upp')
      await button('Spara uppföljningen').click()
      await expect(dialog()).toHaveCount(0)
    }))

  await test.step('Four months later the case is closed, and not before all that is open has its reason', () =>
    at(after(122), '10:00', 'Sara', async () => {
      const { page } = running
      await openTindra('Avslut')
      await page.getByLabel('Vem berättade').fill('Sara')
      await page.getByLabel('Hur barnet fick veta').fill('Vid ett besök, med en bild av de fyra rummen')
      await page.getByLabel('Väg tillbaka').fill('Ring Sara på mottagningen')
      await button('Avsluta ärendet för gott').click()
      await expect(page.getByText('Något är kvar att göra. Se listan Kvar att göra högst upp.')).toBeVisible()
      await running.picture('person-9-vagrat')

      await link('Barnahuslogg').click()
      await running.picture('person-9-logg')
      await page.getByLabel('Vem barnet kan fråga').fill('Sara på socialtjänsten')
      await page.getByLabel('Hur barnet når personen').fill('Ring 08-465 004 00, eller be en vuxen att ringa.')
      await button('Godkänn barnahusloggen').click()
      await button('Lämnad till barnet').click()
      await dialog().getByLabel('Vem lämnade den').fill('Sara')
      await dialog().getByLabel('Hur den lämnades').fill('Vi läste den tillsammans')
      await dialog().getByRole('button', { name: 'Spara' }).click()
      await expect(dialog()).toHaveCount(0)

      await go('Avslut')
      for (;;) {
        const leave = button(/^Lämna med skäl/).first()
        await page.waitForTimeout(300)
        if (!(await leave.isVisible())) break
        await leave.click()
        await dialog()
          .getByLabel('Varför lämnas det öppet?')
          .fill('Familjen har flyttat, och den nya kommunen tar över')
        await button('Spara skälet').click()
        await expect(dialog()).toHaveCount(0)
      }
      await running.picture('person-9-skal')
      for (const box of await page.getByRole('checkbox', { name: /uppgift saknas/ }).all()) await box.check()
      const signedBy = page.getByLabel('Avslutsanteckningen i barnakten är signerad av')
      if (await signedBy.isVisible()) {
        await signedBy.fill('Sara Åkesson')
        await page.getByLabel('Signerad den').fill(after(121))
      }
      await button('Avsluta ärendet för gott').click()
      await expect(page.getByText(/Avslutat ·/)).toBeVisible()
      await running.picture('person-9-avslutat')
      await go('Tidslinje')
      await page.getByRole('group', { name: /^Tidslinje som bild/ }).waitFor()
      await running.picture('person-9-tidslinje')
    }))
})
