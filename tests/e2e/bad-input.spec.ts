import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'

/** What nobody ought to type: each gets a sentence beside its field, and nothing that was typed is lost. */

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse()
})
test.beforeEach(async () => {
  running = await demo.start()
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

const noSuchDay = 'Det datumet finns inte. Skriv till exempel 2026-03-02.'

/** The sentence stands where the eye and the ear are: bound to the field it is about. */
async function expectFault(field: Locator, sentence: string | RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(typeof sentence === 'string' ? new RegExp(sentence) : sentence)
}

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, place)
}

async function openElsa(page: Page): Promise<void> {
  await go(page, '/arenden')
  await page.getByRole('link', { name: /Elsa/ }).first().click()
  await page.getByRole('heading', { name: /^Elsa/ }).waitFor()
}

/** The samråd of today, begun, at one item. */
async function openItem(page: Page, item: RegExp): Promise<void> {
  await go(page, '/samrad')
  await page.getByRole('row', { name: /Elsa/ }).getByRole('link').click()
  await page
    .getByRole('button', { name: 'Börja samrådet' })
    .or(page.getByRole('link', { name: 'Fortsätt samrådet' }))
    .click()
  await page.getByRole('button', { name: item }).click()
}

/** Starts a request and fills in what the tests do not turn on. */
async function beginRequest(page: Page): Promise<Locator> {
  await go(page, '/samrad/ny-forfragan')
  await page.getByRole('radio', { name: 'Planeringssamråd' }).check()
  await page.getByLabel('Från verksamhet').selectOption({ label: 'Socialtjänsten' })
  await page.getByLabel('Vem ringer eller skriver').fill('Mottagningen')
  await page.getByRole('checkbox', { name: 'Misshandel', exact: true }).check()
  await page.getByLabel('Den misstänktas relation till barnet').selectOption({ label: 'Far' })
  await page.getByLabel('Polisanmälan').selectOption({ label: 'Oklart' })
  await page.getByLabel('Hur det kom fram').fill('Skolan ringde.')
  const child = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Barnet' }) })
  await child.getByLabel('Förnamn').fill('Alva')
  await child.getByLabel('Efternamn').fill('Prov')
  await child.getByLabel('Ansvarig nämnd').selectOption({ index: 1 })
  return child
}

const receive = (page: Page) => page.getByRole('button', { name: /Ta emot och öppna ärende/ }).click()

test('a day that does not exist', async () => {
  await enterAs(running, 'Karin')
  const { page } = running

  await test.step('in a request, when it is left and when it is handed in', async () => {
    const child = await beginRequest(page)
    const [received, born] = [page.getByLabel('Inkom'), child.getByLabel('Födelsedatum')]
    await received.fill('2026-02-30')
    await born.fill('2014-02-29')
    await expectFault(received, noSuchDay)
    await receive(page)
    await expect(received).toBeFocused()
    await expectFault(born, noSuchDay)
    await expect(received).toHaveValue('2026-02-30')
    await expect(born).toHaveValue('2014-02-29')
    await expect(page.getByLabel('Hur det kom fram')).toHaveValue('Skolan ringde.')
    await received.fill('idag')
    await born.fill('2014-02-28')
    await receive(page)
    await expect(page.getByRole('link', { name: 'Alva Prov' })).toBeVisible()
  })

  await test.step('in a booking, with a time that does not exist', async () => {
    await page.getByRole('link', { name: 'Boka samråd' }).click()
    await page.getByLabel('Datum').fill('2026-02-30')
    await page.getByLabel('Börjar').fill('25.70')
    await page.getByRole('button', { name: 'Boka och förbered kallelse' }).click()
    await expectFault(page.getByLabel('Datum'), noSuchDay)
    await expectFault(page.getByLabel('Börjar'), 'Den tiden finns inte. Skriv till exempel 13.30.')
    await expect(page.getByLabel('Datum')).toHaveValue('2026-02-30')
    await expect(page.getByLabel('Börjar')).toHaveValue('25:70')
  })

  await test.step('under an item and for who was absent, where everything stores itself', async () => {
    await openItem(page, /^2 /)
    await page.getByRole('radio', { name: 'Återkommer' }).check()
    const returns = page.getByLabel('Återkommer den')
    await returns.fill('2026-02-30')
    await page.getByRole('button', { name: /^1 / }).click()
    await page.getByRole('button', { name: /^2 / }).click()
    await expect(returns).toHaveValue('2026-02-30')
    await returns.focus()
    await returns.blur()
    await expectFault(returns, noSuchDay)

    await page.getByRole('button', { name: /^1 / }).click()
    const prosecutor = page.getByRole('group', { name: 'Åklagarmyndigheten' })
    await prosecutor.getByRole('radio', { name: 'Frånvarande' }).check()
    const by = prosecutor.getByLabel('Komplettering begärs till')
    await by.fill('2026-02-3')
    await by.blur()
    await expectFault(by, noSuchDay)
    await expect(by).toHaveValue('2026-02-3')
  })
})

test('a personnummer with a wrong check digit', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  const child = await beginRequest(page)
  const number = child.getByLabel('Personnummer eller samordningsnummer')
  for (const [typed, sentence] of [
    ['20140317-2387', 'Kontrollsiffran stämmer inte. Läs av numret igen.'],
    ['2014-03-17', 'Skriv personnumret med tio eller tolv siffror.'],
    ['tolvtusen', 'Skriv personnumret med tio eller tolv siffror.'],
  ] as const) {
    await number.fill(typed)
    await receive(page)
    await expectFault(number, sentence)
    await expect(number).toBeFocused()
    await expect(number).toHaveValue(typed)
    await expect(child.getByLabel('Förnamn')).toHaveValue('Alva')
  }
})

/** Pastes as people paste: so many characters, from the clipboard. */
async function paste(page: Page, field: Locator, characters: number): Promise<void> {
  await running.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), 'Sju ord. '.repeat(characters / 9))
  await field.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+v')
}

test('ten megabytes of pasted text', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  const [refused, limit] = [
    /Högst 100\s000 tecken kan klistras in på en gång. Inget har ändrats./,
    (characters: string) => new RegExp(`Texten är för lång. Högst ${characters} tecken får plats.`),
  ]

  await test.step('are refused at once, in a text, in a line and in a day', async () => {
    const child = await beginRequest(page)
    for (const [field, value] of [
      [page.getByLabel('Hur det kom fram'), 'Skolan ringde.'],
      [page.getByLabel('Vem ringer eller skriver'), 'Mottagningen'],
      [child.getByLabel('Födelsedatum'), ''],
    ] as const) {
      await paste(page, field, 9_999_999)
      await expectFault(field, refused)
      await expect(field).toHaveValue(value)
    }
    await child.getByLabel('Födelsedatum').fill('2014-02-28')
    await expect(child.getByLabel('Födelsedatum')).not.toHaveAttribute('aria-invalid')
  })

  await test.step('what is only too long for its field stands there whole, with the limit beside it', async () => {
    const [field, line] = [page.getByLabel('Hur det kom fram'), page.getByLabel('Vem ringer eller skriver')]
    await paste(page, field, 90_000)
    await paste(page, line, 900)
    await receive(page)
    await expectFault(field, limit('4\\s000'))
    await expectFault(line, limit('120'))
    await expect(line).toBeFocused()
    expect((await field.inputValue()).length).toBe('Skolan ringde.'.length + 90_000)
    expect((await line.inputValue()).length).toBe('Mottagningen'.length + 900)
    await expect(page.getByText('Utkast sparat')).toBeVisible()
  })

  await test.step('where the text stores itself', async () => {
    await openItem(page, /^2 /)
    const field = page.getByLabel('Anteckning')
    await paste(page, field, 9_999_999)
    await expectFault(field, refused)
    await paste(page, field, 90_000)
    await field.blur()
    await expectFault(field, limit('4\\s000'))
    expect((await field.inputValue()).length).toBe(90_000)
    await field.fill('Kort.')
    await field.blur()
    await expect(field).not.toHaveAttribute('aria-invalid')
  })

  await test.step('a short text is refused whole, never cut', async () => {
    await openElsa(page)
    await page.getByRole('button', { name: 'Ändra rummet skydd' }).click()
    const field = page.getByRole('dialog').getByLabel('Kort om läget')
    await field.fill('a'.repeat(501))
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click()
    await expectFault(field, limit('500'))
    await expect(field).toHaveValue('a'.repeat(501))
  })
})

test('emoji and combining characters come back as they were', async () => {
  const text = 'Zoë 👩🏽‍🚒🏳️‍🌈 ritade e\u0301 och a\u030a, שלום, ﷽, 𝄞 och \u0000noll'.replace('\u0000', '')
  const whole = text.normalize('NFC')
  await enterAs(running, 'Karin')

  await test.step('as a draft', async () => {
    await go(running.page, '/samrad/ny-forfragan')
    await running.page.getByRole('radio', { name: 'Planeringssamråd' }).check()
    await running.page.getByLabel('Hur det kom fram').fill(text)
    await running.renew(() => running.page.keyboard.press('Control+l'))
    await enterAs(running, 'Karin')
    await go(running.page, '/samrad/ny-forfragan')
    await expect(running.page.getByText('Det här är utkastet du inte hann lämna in.')).toBeVisible()
    expect(await running.page.getByLabel('Hur det kom fram').inputValue()).toBe(text)
  })

  await test.step('handed in', async () => {
    await openElsa(running.page)
    await running.page.getByRole('button', { name: 'Ny uppgift' }).click()
    const dialog = running.page.getByRole('dialog')
    await dialog.getByLabel('Vad ska göras?').fill(text)
    await dialog.getByLabel('Ansvarig').selectOption({ index: 1 })
    await dialog.getByRole('button', { name: 'Lägg till' }).click()
    await expect(dialog).toHaveCount(0)
    await running.renew(() => running.page.keyboard.press('Control+l'))
    await enterAs(running, 'Karin')
    await openElsa(running.page)
    await running.page.getByText('ritade').waitFor()
    expect(await running.page.getByText('ritade').textContent()).toContain(whole)
  })
})

test.describe('two windows of one person', () => {
  let [first, second]: [Page?, Page?] = []
  test.beforeEach(async () => {
    await enterAs(running, 'Karin')
    first = running.page
    const coming = running.app.waitForEvent('window')
    await first.keyboard.press('Control+Shift+N')
    second = await coming
    await second.getByRole('heading', { name: 'Idag' }).waitFor()
  })
  const both = (): [Page, Page] => {
    if (!first || !second) throw new Error('two windows')
    return [first, second]
  }
  const changed = (page: Page) => page.getByText('Ändrat i ett annat fönster')

  test('write under the same item: the second is told, and chooses', async () => {
    const [here, there] = both()
    await openItem(here, /^2 /)
    await openItem(there, /^2 /)
    // Both have begun to write before either is stored.
    await there.getByLabel('Anteckning').fill('Skrivet där')
    await here.getByLabel('Anteckning').fill('Skrivet här')
    await here.getByLabel('Anteckning').blur()
    await expect(here.getByText(/^Sparat/)).toBeVisible()
    await there.getByLabel('Anteckning').blur()
    await expect.poll(async () => (await changed(there).count()) + (await changed(here).count())).toBe(1)
    const [told, other] = (await changed(there).count()) > 0 ? [there, here] : [here, there]
    const mine = await told.getByLabel('Anteckning').inputValue()
    expect(['Skrivet där', 'Skrivet här']).toContain(mine)
    await told.getByRole('button', { name: 'Behåll min text' }).click()
    await expect(changed(told)).toHaveCount(0)
    await expect(told.getByLabel('Anteckning')).toHaveValue(mine)
    // The other, which writes nothing now, shows what stands.
    await expect(other.getByLabel('Anteckning')).toHaveValue(mine)
  })

  test('change the same person: nothing is written over unseen', async () => {
    const [here, there] = both()
    for (const page of [here, there]) {
      await openElsa(page)
      await page.getByRole('button', { name: 'Visa', exact: true }).first().click()
      await page.getByRole('dialog').getByLabel('Förnamn').waitFor()
    }
    const field = (page: Page, label: string) => page.getByRole('dialog').getByLabel(label)
    const save = (page: Page) => page.getByRole('button', { name: 'Spara personuppgifter' }).click()
    await field(there, 'Språk').fill('spanska')
    await field(here, 'Efternamn').fill('Lindgren')
    await save(here)
    await expect(here.getByText('Sparat', { exact: true })).toBeVisible()

    await save(there)
    await expect(changed(there)).toBeVisible()
    await expect(field(there, 'Språk')).toHaveValue('spanska')
    await there.getByRole('button', { name: 'Ta den andra' }).click()
    await expect(field(there, 'Efternamn')).toHaveValue('Lindgren')
    await field(there, 'Språk').fill('spanska')
    await save(there)
    await expect(there.getByText('Sparat', { exact: true })).toBeVisible()
    await here.getByRole('dialog').getByRole('button', { name: 'Stäng' }).click()
    await here.getByRole('button', { name: 'Visa', exact: true }).first().click()
    await expect(field(here, 'Efternamn')).toHaveValue('Lindgren')
    await expect(field(here, 'Språk')).toHaveValue('spanska')
  })

  test('answer for the same agency: the answer stands in the dialog and can be saved after the choice', async () => {
    const [here, there] = both()
    for (const page of [here, there]) {
      await go(page, '/samrad')
      await page.getByRole('row', { name: /Elsa/ }).getByRole('link').click()
      await page.getByRole('button', { name: 'Svar från Polismyndigheten' }).click()
    }
    const who = (page: Page) => page.getByRole('dialog').getByLabel('Vem kommer')
    const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click()
    await who(there).fill('Insp. Berg')
    await who(here).fill('Insp. Ek')
    await save(here)
    await expect(here.getByRole('dialog')).toHaveCount(0)
    await save(there)
    await expect(changed(there)).toBeVisible()
    await expect(who(there)).toHaveValue('Insp. Berg')
    await there.getByRole('button', { name: 'Behåll min text' }).click()
    await expect(there.getByRole('dialog')).toHaveCount(0)
    await expect(here.getByText('Insp. Berg')).toBeVisible()
  })
})

/** Every file of the house, by what is in it. */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )

test('a file that is not a database says so at the lock, and is not touched', async () => {
  await running.close()
  const files = [
    [
      'a letter',
      Buffer.from('Det här är ett brev och ingen databas.\n'.repeat(400)),
      'Databasfilen hör inte till det här huset.',
    ],
    ['nothing', Buffer.alloc(0), 'Databasfilen saknas eller är tom.'],
    [
      'a plain database',
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8_176)]),
      'Databasfilen hör inte till det här huset.',
    ],
  ] as const
  for (const [name, bytes, sentence] of files) {
    await test.step(name, async () => {
      running = await demo.start((folder) => writeFileSync(join(folder, 'fyrarum.db'), bytes))
      const house = join(running.folder, 'demohus')
      const before = contents(house)
      const { page } = running
      await page.getByRole('button', { name: /Karin/ }).click()
      await page.getByRole('button', { name: 'Lås upp' }).click()
      await expect(page.getByRole('alert')).toContainText(sentence)
      await expect(page.getByRole('alert')).toContainText(/återställa? den senaste säkerhetskopian\./)
      await expect(page.getByLabel('Användarnamn')).toHaveValue('karin')
      expect(contents(house)).toEqual(before)
      expect(before['fyrarum.db']).toBe(createHash('sha256').update(bytes).digest('hex'))
      await running.close()
    })
  }
  running = await demo.start()
  // The control: the house that was not exchanged opens.
  await enterAs(running, 'Karin')
})
