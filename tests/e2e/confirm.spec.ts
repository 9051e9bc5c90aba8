import { expect, test } from '@playwright/test'
import { launch, passphrase, setUpHouse } from '../support/app'
import { look } from '../support/looking'

test('five minutes after the passphrase was typed it is asked for again before what cannot be taken back', async () => {
  // Five minutes go by in ten seconds.
  const running = await launch({ environment: { FYRARUM_CLOCK_RATE: '30' } })
  await setUpHouse(running)
  const { page } = running
  await page.getByRole('link', { name: 'Inställningar' }).click()
  await page.getByRole('link', { name: 'Användare' }).click()
  await page.getByRole('button', { name: 'Ny användare' }).click()
  const person = page.getByRole('dialog', { name: 'Ny användare' })
  await person.getByLabel('Namn', { exact: true }).fill('Sara Lind')
  await person.getByLabel('Titel').fill('Socialsekreterare')
  await person.getByLabel('Användarnamn').fill('sara')
  await person.getByLabel('Barnhandläggare').check()
  for (const field of ['Första lösenfras', 'Skriv den en gång till'])
    await person.getByLabel(field).fill('vinterlykta hassellöv båtkrok måndagsost')
  const add = () => person.getByRole('button', { name: 'Lägg till' }).press('Enter')
  const asked = page.getByRole('dialog', { name: 'Bekräfta med din lösenfras' })
  const letIn = page.getByRole('cell', { name: 'Sara Lind Socialsekreterare' })
  await page.waitForTimeout(10_100)

  await add()
  await expect(asked.getByLabel('Din lösenfras')).toBeFocused()
  await look(running, 'bekrafta')
  await asked.getByLabel('Din lösenfras').fill('något helt annat än det')
  await page.keyboard.press('Enter')
  await expect(asked.getByText('Lösenfrasen stämmer inte.')).toBeVisible()
  await look(running, 'bekrafta-fel')

  // Who turns back has done nothing, and has lost nothing of what was filled in.
  await asked.getByRole('button', { name: 'Avbryt' }).press('Enter')
  await expect(asked).toHaveCount(0)
  await expect(letIn).toHaveCount(0)
  await expect(person.getByLabel('Namn', { exact: true })).toHaveValue('Sara Lind')

  await add()
  await asked.getByLabel('Din lösenfras').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(letIn).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(running.complaints).toEqual([])
  await running.close()
})
