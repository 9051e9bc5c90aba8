import { expect, test } from '@playwright/test'
import { launch, type RunningApp, setUpHouse, unlock } from '../support/app'

const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(new Date())

/** An anonymous samråd is the shortest way to a meeting that goes on. */
async function beginMeeting({ page }: RunningApp): Promise<void> {
  await page.getByRole('link', { name: 'Samråd', exact: true }).click()
  await page.getByRole('link', { name: 'Ny samrådsförfrågan' }).click()
  await page.getByRole('radio', { name: 'Konsulterande samråd' }).check()
  await page.getByLabel('Från verksamhet').selectOption({ label: 'Socialtjänsten' })
  await page.getByLabel('Vem ringer eller skriver').fill('Mottagningen')
  await page.getByRole('checkbox', { name: 'Misshandel', exact: true }).check()
  await page.getByLabel('Den misstänktas relation till barnet').selectOption({ label: 'Oklart' })
  await page.getByLabel('Polisanmälan').selectOption({ label: 'Oklart' })
  await page.getByLabel('Hur det kom fram').fill('Förskolan undrar.')
  await page.getByRole('button', { name: /Ta emot förfrågan/ }).click()
  await page.getByRole('link', { name: 'Boka samråd' }).click()
  await page.getByLabel('Datum').fill(today)
  await page.getByRole('button', { name: 'Boka och förbered kallelse' }).click()
  await page.getByRole('button', { name: 'Börja samrådet' }).click()
  await page.getByRole('heading', { name: /^1\. / }).waitFor()
}

test('a power cut in the middle of a samråd loses at most the last two seconds of typing', async () => {
  const running = await launch()
  await setUpHouse(running)
  await beginMeeting(running)
  await running.page.getByRole('button', { name: /^2 Vad vi vet/ }).click()
  const field = running.page.getByLabel('Anteckning')
  await field.fill('Det här skrevs för länge sedan.')
  await running.page.waitForTimeout(1_500)
  const typed: { readonly text: string; readonly at: number }[] = []
  for (let word = 0; word < 25; word += 1) {
    await field.press('End')
    await field.pressSequentially(` ord${word}`)
    typed.push({ text: await field.inputValue(), at: Date.now() })
    await running.page.waitForTimeout(140)
  }
  const cutAt = Date.now()
  await running.kill()

  const again = await launch({ folder: running.folder })
  await unlock(again)
  await again.page.getByRole('link', { name: 'Fortsätt samrådet' }).click()
  await again.page.getByRole('button', { name: /^2 Vad vi vet/ }).click()
  await expect(again.page.getByLabel('Anteckning')).toHaveValue(/för länge sedan/)
  const found = await again.page.getByLabel('Anteckning').inputValue()
  const owed = typed.findLast(({ at }) => at < cutAt - 2_000)?.text ?? ''
  expect(found.startsWith(owed)).toBe(true)
  // The control: a text nobody typed would not have been found.
  expect(found.startsWith(`${owed} aldrig skrivet`)).toBe(false)
  await again.close()
})

test('what is being typed when the program locks is there after unlocking', async () => {
  const running = await launch()
  await setUpHouse(running)
  await beginMeeting(running)
  await running.page.getByRole('button', { name: /^2 Vad vi vet/ }).click()
  await running.page.getByLabel('Anteckning').fill('Skrivet i samma ögonblick som låset')
  await running.renew(() => running.page.keyboard.press('Control+l'))
  await unlock(running)
  await running.page.getByRole('link', { name: 'Fortsätt samrådet' }).click()
  await running.page.getByRole('button', { name: /^2 Vad vi vet/ }).click()
  await expect(running.page.getByLabel('Anteckning')).toHaveValue('Skrivet i samma ögonblick som låset')
  expect(running.complaints).toEqual([])
  await running.close()
})
