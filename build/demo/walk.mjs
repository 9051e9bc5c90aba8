// Walks through the main job in the demo house as a coordinator does, with a picture of every step.
import { join } from 'node:path'
import { _electron } from 'playwright'
import { findElectron, projectFolder } from '../electron.mjs'
import { say } from '../setup/step.mjs'

const folder = process.argv[2]
const isRoot = process.getuid?.() === 0
const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(new Date())

const app = await _electron.launch({
  executablePath: findElectron().binary,
  args: [...(isRoot ? ['--no-sandbox'] : []), '--lang=sv', projectFolder],
  chromiumSandbox: !isRoot,
  env: process.env,
})
let page = await app.firstWindow()
page.setDefaultTimeout(30_000)

let number = 0
/** Does one step and takes its picture. */
async function step(name, act) {
  number += 1
  await act()
  await page.waitForTimeout(350)
  const file = `${String(number).padStart(2, '0')}-${name}.png`
  await page.screenshot({ path: join(folder, file) })
  say(`  ${file}`)
}

async function unlockAs(name) {
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('button', { name: 'Lås upp' }).click()
  await page.getByRole('heading', { name: 'Idag' }).waitFor()
}

async function saveAs(kind, file) {
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    join(folder, file),
  )
  await page.getByRole('button', { name: `Spara protokollet som ${kind}` }).click()
  await page.getByText(`Sparat som ${kind}`).waitFor()
}

/** Answers the agenda's seventeen items by keyboard. */
async function answerAgenda() {
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
      await page.getByLabel('Klart senast').fill(today)
      await page.getByLabel('Klart senast').blur()
    } else {
      await page.keyboard.press('Alt+2')
      await page.getByLabel('Skäl', { exact: true }).last().fill('Tas upp när förhöret är hållet')
    }
    await page.waitForTimeout(150)
    if (item < 17) await page.keyboard.press('Alt+ArrowDown')
  }
}

await step('demohuset', () => page.getByText('Välj vem du vill vara').waitFor({ timeout: 120_000 }))
await step('idag', () => unlockAs('Karin'))
await step('arenden', () => page.getByRole('link', { name: 'Ärenden' }).click())
await step('barnet', () => page.getByRole('link', { name: /Elsa/ }).first().click())
await step('samradet', async () => {
  await page.getByRole('link', { name: 'Idag' }).click()
  // There may be others today; this one is about named children and has the whole agenda.
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Elsa' })
    .getByRole('link', { name: /^i dag kl\./ })
    .click()
})
await step('narvaro', async () => {
  await page.getByRole('button', { name: 'Börja samrådet' }).click()
  await page.getByRole('heading', { name: /^1\. / }).waitFor()
  const chairs = page.getByRole('group', { name: /Socialtjänsten|Polis|Åklagar|Barn- och|Kvinno/ })
  for (let index = 0; index < (await chairs.count()); index += 1) {
    const chair = chairs.nth(index)
    const isEmpty = (await chair.getAttribute('aria-label')) === 'Barn- och ungdomskliniken'
    await chair.getByRole('radio', { name: isEmpty ? 'Frånvarande' : 'På plats' }).check()
    if (isEmpty) await chair.getByLabel('Skäl').fill('Akut på mottagningen')
  }
})
await step('dagordning', answerAgenda)
await step('protokoll', async () => {
  await page.waitForTimeout(1_500)
  await page.getByRole('button', { name: 'Avsluta samrådet' }).first().click()
  await page.getByRole('heading', { name: /^Protokoll SR-/ }).waitFor()
})
await step('signerat', async () => {
  await page.getByRole('button', { name: 'Signera och lås' }).click()
  await page.getByText('Signerat och låst').waitFor()
  await saveAs('Word', 'protokoll.docx')
  await saveAs('PDF', 'protokoll.pdf')
})
await step('last', async () => {
  const coming = app.waitForEvent('window')
  await page.getByRole('button', { name: 'Lås', exact: true }).click()
  page = await coming
  await page.getByText('Välj vem du vill vara').waitFor()
})
await step('barnhandlaggarens-dag', () => unlockAs('Sara'))
await step('utdrag', async () => {
  await page.getByRole('link', { name: 'Ärenden' }).click()
  await page.getByRole('link', { name: /Elsa/ }).first().click()
  const open = page.getByRole('button', { name: 'Öppna barnakt' })
  await open.or(page.getByRole('link', { name: 'Barnakt' }).first()).click()
  await page.getByRole('button', { name: 'Skriv utdrag' }).first().click()
  await page
    .getByLabel('Det som rör barnet')
    .fill('Vid samrådet bestämdes att en ny skyddsbedömning görs efter förhöret.')
  await page.getByLabel('Det socialtjänsten ska göra').fill('Skyddsbedömning i dag.')
})
await step('utdrag-signerat', async () => {
  await page.keyboard.press('Control+Enter')
  await page.getByText('Signerad och låst').first().waitFor()
})
await app.close()
