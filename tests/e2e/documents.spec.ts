import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import PizZip from 'pizzip'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { paragraph, pdfFile, pngFile, wordFile } from '../support/files'

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  test.setTimeout(180_000)
  demo = await makeDemoHouse()
  running = await demo.start()
})
test.afterAll(() => running.close())

/** Lays a file where the dialog will find it. */
async function answerOpen(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(running.folder, name)
  writeFileSync(path, bytes)
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}

async function takeIn(title: string, name: string, bytes: Uint8Array): Promise<void> {
  const { page } = running
  await answerOpen(name, bytes)
  await page.getByRole('button', { name: 'Ta in handling' }).click()
  await page.getByRole('button', { name: 'Välj fil' }).click()
  await page.getByText(name).waitFor()
  await page.getByLabel('Vad är det?').fill(title)
  await page.getByRole('button', { name: 'Ta in', exact: true }).click()
  await page.getByRole('button', { name: `Visa ${title}` }).waitFor()
}

/** Opens a document in its viewer; everything the viewer complains of is kept. */
async function view(title: string, complaints: string[]): Promise<Page> {
  const coming = running.app.waitForEvent('window')
  await running.page.getByRole('button', { name: `Visa ${title}` }).click()
  const viewer = await coming
  viewer.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  viewer.on('pageerror', (error) => complaints.push(error.message))
  await viewer.getByRole('main').waitFor()
  return viewer
}

const picture = (page: Page, name: string) => page.screenshot({ path: join('out', 'pictures', `${name}.png`) })

test('a PDF, a Word document and a picture are taken in, refused when they are not what they say, and shown', async () => {
  const { page, complaints } = running
  await enterAs(running, 'Sara')
  await page.getByRole('link', { name: 'Ärenden' }).click()
  await page.getByRole('table').getByRole('link').first().click()
  await page
    .getByRole('link', { name: /^Barnakt/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Handlingar' }).click()
  await running.expectAccessible()

  await answerOpen('anmälan.pdf', Buffer.from('MZ'))
  await page.getByRole('button', { name: 'Ta in handling' }).click()
  await page.getByRole('button', { name: 'Välj fil' }).click()
  await page.getByText('Filen är varken PDF, Word').waitFor()
  await running.expectAccessible()
  await running.picture('handling-nekad')
  await page.getByRole('button', { name: 'Avbryt' }).click()

  await takeIn('Läkarutlåtande', 'utlatande.pdf', pdfFile('Sida ett', 'Sida tva'))
  const body = `${paragraph('Pedagogisk kartläggning')}<w:tbl><w:tr><w:tc>${paragraph('Dag')}</w:tc><w:tc>${paragraph('Närvaro')}</w:tc></w:tr></w:tbl>`
  await takeIn('Skolans underlag', 'underlag.docx', wordFile({ body }))
  await takeIn('Teckning', 'teckning.png', pngFile(400, 300))
  await running.picture('handlingar')

  const pdf = await view('Läkarutlåtande', complaints)
  await pdf.locator('section[data-drawn=true]').waitFor()
  await expect(pdf.getByText('Sida ett')).toBeAttached()
  await expect(pdf.getByText('av 2')).toBeVisible()
  await expect(pdf.getByText('PÅHITTAT – TESTDATA')).toBeVisible()
  await picture(pdf, 'visare-pdf')
  await pdf.keyboard.press('PageDown')
  await expect(pdf.getByText('Sida tva')).toBeAttached()
  await pdf.keyboard.press('+')
  await expect(pdf.getByText('125 %')).toBeVisible()
  await expect(pdf.getByRole('button', { name: 'Nästa sida' })).toBeDisabled()
  const ways = await pdf.evaluate(() => ['shell' in window, 'process' in window, 'require' in window])
  expect(ways).toEqual([false, false, false])

  const docx = await view('Skolans underlag', complaints)
  await expect(docx.getByText('Pedagogisk kartläggning')).toBeVisible()
  await expect(docx.getByRole('cell', { name: 'Närvaro' })).toBeVisible()
  await picture(docx, 'visare-word')
  const image = await view('Teckning', complaints)
  await expect(image.getByAltText('Handlingen är en bild')).toBeVisible()
  await picture(image, 'visare-bild')
  const closed = image.waitForEvent('close')
  // The window is gone before the key is let up.
  await image.keyboard.press('Escape').catch(() => {})
  await closed

  const gone = [pdf.waitForEvent('close'), docx.waitForEvent('close')]
  await running.renew(() => page.getByRole('button', { name: 'Lås', exact: true }).click())
  await Promise.all(gone)
  expect(complaints).toEqual([])
})

test('a template goes out to Word and comes back; what is wrong with it is said by name', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  await page.getByRole('link', { name: 'Mallar' }).click()
  await running.expectAccessible()
  const path = await running.answerSave('mall.docx')
  await page.getByRole('button', { name: 'Hämta för att ändra i Word: Kallelse till samråd' }).click()
  await page.getByText('Sparat som Word').waitFor()
  const change = (add: string) => {
    const zip = new PizZip(readFileSync(path))
    const xml = zip.file('word/document.xml')?.asText() ?? ''
    zip.file('word/document.xml', xml.replace('<w:sectPr', `${paragraph(add)}<w:sectPr`))
    return zip.generate({ type: 'nodebuffer' })
  }

  await answerOpen('mall-fel.docx', change('{telefonnummer}'))
  await page.getByRole('button', { name: 'Ta tillbaka: Kallelse till samråd' }).click()
  await page.getByRole('button', { name: 'Välj fil' }).click()
  await page.getByLabel('Vad har ändrats?').fill('Vår sidfot')
  await page.getByRole('button', { name: 'Kontrollera och ta i bruk' }).click()
  await page.getByText('Mallen frågar efter fältet ”telefonnummer”').waitFor()
  await running.picture('mall-nekad')
  await answerOpen('mall-ny.docx', change('Med vänlig hälsning'))
  await page.getByRole('button', { name: 'Välj en annan fil' }).click()
  await page.getByRole('button', { name: 'Kontrollera och ta i bruk' }).click()
  await page.getByText('Version 2 används').waitFor()
  await page.getByText('Fält i mallen').first().click()
  await running.expectAccessible()
  await running.picture('mallar')
  await page.getByRole('button', { name: 'Använd version 1' }).click()
  await expect(page.getByText('Version 2 används')).toHaveCount(0)
  expect(running.complaints).toEqual([])
})
