import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launch, passphrase, type RunningApp, setUpHouse, unlock } from '../support/app'
import { look } from '../support/looking'
import { frameHead, pageSize, walHead } from '../support/pages'

/** Answers the folder dialog. */
async function answerFolder({ app }: RunningApp, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, folder)
}

/** Writes over some bytes of a file, where it lies. */
function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

test('a copy is taken, the database is damaged, and the house comes back from the lock screen with all that was saved', async () => {
  test.setTimeout(240_000)
  const running = await launch()
  const copies = join(running.folder, 'kopior')
  mkdirSync(copies)
  await setUpHouse(running)

  await running.page.getByRole('link', { name: 'Säkerhetskopia saknas' }).click()
  await running.page.getByRole('heading', { name: 'Säkerhetskopior', level: 1 }).waitFor()
  await expect(running.page.getByText('Ingen kopia har tagits')).toBeVisible()
  await running.picture('sakerhetskopior-tomt')
  await answerFolder(running, copies)
  await running.page.getByRole('button', { name: 'Välj mapp' }).click()
  await expect(running.page.getByText('Kopiorna ligger på samma disk som databasen.')).toBeVisible()
  await running.page.getByRole('button', { name: 'Säkerhetskopiera nu' }).press('Enter')
  await expect(running.page.getByText('Aktuell')).toBeVisible()
  await look(running, 'sakerhetskopior')
  const [set = ''] = readdirSync(copies)
  expect(set).toMatch(/^fyrarum-kopia-/)

  // Everything out, in open formats.
  await running.page.getByRole('button', { name: 'Ta ut allt …' }).click()
  await running.page.getByLabel('Allt, med två återställningsark').check()
  await running.expectAccessible()
  await running.page.getByLabel('Det mina nycklar öppnar').check()
  await running.page.getByRole('button', { name: 'Fortsätt' }).click()
  await expect(running.page.getByText('Skriv av lösenfrasen nu.')).toBeVisible()
  await look(running, 'uttag')
  const archive = await running.answerSave('uttag.zip')
  await running.page.getByRole('button', { name: 'Jag har skrivit av den' }).click()
  await expect(running.page.getByText('Uttaget är sparat.')).toBeVisible()
  expect(readFileSync(archive).subarray(0, 2).toString()).toBe('PK')
  await running.page.getByRole('button', { name: 'Klar' }).click()

  // The file is looked through: whole, and then damaged under the open house.
  const database = join(running.folder, 'hus', 'fyrarum.db')
  await running.page.getByRole('link', { name: 'Filens tillstånd' }).click()
  const state = running.page
    .locator('section')
    .filter({ has: running.page.getByRole('button', { name: 'Kontrollera nu' }) })
  await state.getByRole('button', { name: 'Kontrollera nu' }).press('Enter')
  await expect(state.getByText('Hel', { exact: true })).toHaveCount(2)
  await look(running, 'filens-tillstand')
  for (let page = 1; page <= 3; page += 1)
    overwrite(database, statSync(database).size - page * 4_096 + 100, Buffer.alloc(8, 7))
  await state.getByRole('button', { name: 'Kontrollera nu' }).press('Enter')
  await expect(state.getByText('Sidor i databasfilen är skadade.')).toBeVisible()
  await look(running, 'filens-tillstand-skadad')
  await running.page.getByRole('link', { name: 'Ärenden' }).click()
  const notice = running.page.getByRole('region', { name: 'Databasfilen är skadad' })
  await expect(notice.getByText('Sidor i databasfilen är skadade.')).toBeVisible()
  await look(running, 'skadad-pa-varje-sida')
  await notice.getByRole('button', { name: 'Återställ från säkerhetskopia' }).press('Enter')
  const back = running.page.getByRole('dialog', { name: 'Återställ från säkerhetskopia' })
  await back.getByRole('button', { name: 'Nästa' }).click()
  await back.getByRole('button', { name: 'Nästa' }).click()
  await back.getByLabel('Användarnamn').fill('karin')
  await back.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
  await back.getByRole('button', { name: 'Återställ', exact: true }).press('Enter')
  await expect(back.getByText('Huset är återställt.')).toBeVisible()
  await running.renew(() => back.getByRole('button', { name: 'Till låsskärmen' }).click())
  await unlock(running)
  await expect(running.page.getByRole('region', { name: 'Databasfilen är skadad' })).toHaveCount(0)

  await running.renew(() => running.page.getByRole('button', { name: 'Lås', exact: true }).click())
  writeFileSync(database, Buffer.alloc(40_960, 7))
  for (const ending of ['-wal', '-shm']) rmSync(`${database}${ending}`, { force: true })

  const { page } = running
  await page.getByLabel('Användarnamn').fill('karin')
  await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Lås upp' }).click()
  await expect(page.getByText('Huset kan gå tillbaka till den senaste hela säkerhetskopian.')).toBeVisible()
  await look(running, 'laskarm-skadad')
  await page.getByRole('button', { name: 'Återställ från säkerhetskopia' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Återställ från säkerhetskopia' })
  await expect(dialog.getByText('Verifierad')).toBeVisible()
  await look(running, 'aterstall-valj')
  await dialog.getByRole('button', { name: 'Nästa' }).click()
  await expect(dialog.getByText('Kopian är hel.')).toBeVisible()
  await look(running, 'aterstall-kontroll')
  await dialog.getByRole('button', { name: 'Nästa' }).click()
  await dialog.getByLabel('Användarnamn').fill('karin')
  await dialog.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
  await look(running, 'aterstall-oppna')
  await dialog.getByRole('button', { name: 'Återställ', exact: true }).press('Enter')
  await expect(dialog.getByText('Huset är återställt.')).toBeVisible()
  await running.picture('aterstall-klart')
  await running.renew(() => dialog.getByRole('button', { name: 'Till låsskärmen' }).click())
  await unlock(running)
  await running.page.getByRole('link', { name: 'Inställningar' }).click()
  await running.page.getByRole('link', { name: 'Verksamhet' }).click()
  await expect(running.page.getByText('Barnahus Provstad').first()).toBeVisible()
  expect(running.complaints).toEqual([])
  await running.close()
})

test('a file whose first signs are gone is mended at the lock screen, and opens', async () => {
  test.setTimeout(120_000)
  const running = await launch()
  await setUpHouse(running)
  await running.renew(() => running.page.getByRole('button', { name: 'Lås', exact: true }).click())
  overwrite(join(running.folder, 'hus', 'fyrarum.db'), 0, Buffer.alloc(16, 9))
  const { page } = running
  await page.getByLabel('Användarnamn').fill('karin')
  await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Lås upp' }).click()
  await expect(page.getByText('Filen kan lagas här.')).toBeVisible()
  await look(running, 'laskarm-laga')
  await page.getByRole('button', { name: 'Laga filen …' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Laga databasfilen' })
  await look(running, 'laskarm-laga-fraga')

  await dialog.getByRole('button', { name: 'Laga och lås upp' }).press('Enter')

  await page.getByRole('heading', { name: 'Idag' }).waitFor()
  expect(running.complaints).toEqual([])
  await running.close()
})

test('a journal that was damaged is told of on every page until somebody has seen to it', async () => {
  test.setTimeout(120_000)
  const before = await launch()
  await setUpHouse(before)
  await before.renew(() => before.page.getByRole('button', { name: 'Lås', exact: true }).click())
  await unlock(before)
  await before.page.getByRole('link', { name: 'Samråd', exact: true }).click()
  await before.page.getByRole('heading', { name: 'Samråd', level: 1 }).waitFor()
  const database = join(before.folder, 'hus', 'fyrarum.db')
  const frames = () => (statSync(`${database}-wal`).size - walHead) / (frameHead + pageSize)
  await expect.poll(frames).toBeGreaterThan(4)
  await before.kill()
  overwrite(`${database}-wal`, walHead + frameHead + 100, Buffer.alloc(8, 7))

  const running = await launch({ folder: before.folder })
  await unlock(running)

  const { page } = running
  const notice = page.getByRole('region', { name: 'Det senast sparade kan saknas' })
  await expect(notice.getByText(/^Minst .+ gick inte att läsa när huset öppnades/)).toBeVisible()
  await look(running, 'journal-skadad-idag')
  await notice.getByRole('link', { name: 'Filens tillstånd' }).press('Enter')
  await expect(page.getByText('Journalen var skadad när huset öppnades.')).toBeVisible()
  await look(running, 'journal-skadad-filen')
  await page.getByRole('button', { name: 'Allt är genomgånget – ta bort det sparade' }).press('Enter')
  await expect(page.getByText('Journalen var skadad när huset öppnades.')).toHaveCount(0)
  await expect(notice).toHaveCount(0)
  expect(readdirSync(join(running.folder, 'hus')).filter((name) => name.includes('.skadad'))).toEqual([])
  expect(running.complaints).toEqual([])
  await running.close()
  rmSync(before.folder, { recursive: true })
})
