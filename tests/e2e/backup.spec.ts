import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launch, passphrase, type RunningApp, setUpHouse, unlock } from '../support/app'
import { look } from '../support/looking'

/** Answers the folder dialog. */
async function answerFolder({ app }: RunningApp, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, folder)
}

test('a copy is taken, the database is damaged, and the house comes back from the lock screen with all that was saved', async () => {
  test.setTimeout(240_000)
  const running = await launch()
  const copies = join(running.folder, 'kopior')
  mkdirSync(copies)
  await setUpHouse(running)

  await running.page.getByRole('link', { name: 'Säkerhetskopia saknas' }).click()
  await running.page.getByRole('heading', { name: 'Säkerhetskopior' }).scrollIntoViewIfNeeded()
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

  await running.renew(() => running.page.getByRole('button', { name: 'Lås', exact: true }).click())
  const database = join(running.folder, 'hus', 'fyrarum.db')
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
  await expect(running.page.getByText('Barnahus Provstad').first()).toBeVisible()
  expect(running.complaints).toEqual([])
  await running.close()
})
