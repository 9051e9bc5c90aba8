import { expect, test } from '@playwright/test'
import { launch, passphrase, type RunningApp, setUpHouse, unlock } from '../support/app'
import { look } from '../support/looking'

/** Users and keys: the first log-in, another passphrase, new keys by sheets and by colleagues, and somebody who leaves. */
test.describe.configure({ mode: 'serial' })

let running: RunningApp
let shares: string[] = []
test.beforeAll(async () => {
  running = await launch()
  await setUpHouse(running, async (step) => {
    if (step === 'ark') shares = await running.page.locator('[class*=share]').allTextContents()
  })
})
test.afterAll(() => running.close())

const told = 'vinterlykta hassellöv båtkrok måndagsost'
const own = 'sommarbrygga tallkotte vattenhjul gräshoppa'
const later = 'mosstuva regnbåge kopparlås vintergata'

const page = () => running.page
const dialog = () => page().getByRole('dialog').last()
const field = (name: string) => dialog().getByLabel(name, { exact: true })

async function settings(): Promise<void> {
  await page().getByRole('link', { name: 'Inställningar' }).click()
  await page().getByRole('heading', { name: 'Min inloggning' }).waitFor()
}
/** Goes to a page of the settings. */
async function settingsPage(name: string): Promise<void> {
  await settings()
  await page().getByRole('navigation', { name: 'Inställningar' }).getByRole('link', { name }).click()
  await page().getByRole('heading', { name, level: 1 }).waitFor()
}
async function addUser(name: string, login: string, role: string): Promise<void> {
  await page().getByRole('button', { name: 'Ny användare' }).click()
  await field('Namn').fill(name)
  await field('Titel').fill('Socialsekreterare')
  await field('Användarnamn').fill(login)
  await dialog().getByLabel(role).check()
  await field('Första lösenfras').fill(told)
  await field('Skriv den en gång till').fill(told)
}
/** Types two sheets from the paper. */
async function typeSheets(
  one = '',
  other = '',
  [first, second]: readonly [string, string] = ['Ett ark', 'Ett annat ark'],
): Promise<void> {
  await field(first).fill(one)
  await field(second).fill(other)
}
const lockNow = () => running.renew(() => page().getByRole('button', { name: 'Lås' }).click())

test('a log-in for several is warned of, and a person is let in with a passphrase told by mouth', async () => {
  await settingsPage('Användare')
  await running.picture('konton-1-installningar')
  await running.expectAccessible()
  await addUser('Receptionen', 'reception', 'Barnhandläggare')
  await expect(dialog().getByText('Det ser ut som en inloggning för flera.')).toBeVisible()
  await running.picture('konton-2-delad')
  await running.expectAccessible()
  await field('Namn').fill('Sara Lind')
  await field('Användarnamn').fill('sara')
  await dialog().getByRole('button', { name: 'Lägg till' }).click()
  await expect(page().getByRole('cell', { name: 'Sara Lind Socialsekreterare' })).toBeVisible()
  await addUser('Ewa Berg', 'ewa', '1:e socialsekreterare')
  await dialog().getByRole('button', { name: 'Lägg till' }).click()
  await expect(page().getByRole('cell', { name: 'Ewa Berg Socialsekreterare' })).toBeVisible()
})

test('the one let in chooses another passphrase before anything opens', async () => {
  await lockNow()
  await page().getByLabel('Användarnamn').fill('sara')
  await page().getByLabel('Lösenfras', { exact: true }).fill(told)
  await page().getByRole('button', { name: 'Lås upp' }).click()
  await page().getByRole('heading', { name: 'Välj en egen lösenfras' }).waitFor()
  await running.picture('konton-3-egen')
  await running.expectAccessible()
  await page().getByLabel('Din egen lösenfras', { exact: true }).fill(own)
  await page().getByLabel('Skriv den en gång till').fill(own)
  await page().getByRole('button', { name: 'Byt och lås upp' }).click()
  await page().getByRole('heading', { name: 'Idag' }).waitFor()
})

test('one’s own passphrase is changed, by keyboard', async () => {
  await settings()
  await page().getByRole('button', { name: 'Byt lösenfras' }).focus()
  await page().keyboard.press('Enter')
  await field('Nuvarande lösenfras').fill('fel lösenfras helt och hållet')
  await field('Ny lösenfras').fill(later)
  await field('Skriv den en gång till').fill(later)
  await page().keyboard.press('Control+Enter')
  await expect(dialog().getByText('Lösenfrasen stämmer inte.')).toBeVisible()
  await running.picture('konton-4-byt')
  await running.expectAccessible()
  await page().waitForTimeout(1_100)
  await field('Nuvarande lösenfras').fill(own)
  await page().keyboard.press('Control+Enter')
  await expect(page().getByText('Lösenfrasen är bytt.')).toBeVisible()
})

test('two sheets give new keys from the lock screen', async () => {
  await lockNow()
  await page().getByRole('button', { name: 'Har du glömt lösenfrasen?' }).click()
  await page().getByLabel('Användarnamn').fill('sara')
  await page()
    .getByLabel('Ett ark', { exact: true })
    .fill(shares[1] ?? '')
  await page()
    .getByLabel('Ett annat ark')
    .fill(shares[1] ?? '')
  await page().getByLabel('Ny lösenfras', { exact: true }).fill(own)
  await page().getByLabel('Skriv den en gång till').fill(own)
  await page().getByRole('button', { name: 'Skapa nya nycklar' }).click()
  await expect(page().getByText('Det är samma del två gånger.')).toBeVisible()
  await running.picture('konton-5-glomt')
  await running.expectAccessible()
  await page()
    .getByLabel('Ett annat ark')
    .fill(shares[2] ?? '')
  await page().getByRole('button', { name: 'Skapa nya nycklar' }).click()
  await page().getByRole('heading', { name: 'Idag' }).waitFor()
})

test('what somebody is called and does here is changed, and an empty set of roles is not taken', async () => {
  await lockNow()
  await unlock(running, 'karin', passphrase)
  await settingsPage('Användare')
  await page().getByRole('button', { name: 'Ändra Ewa Berg' }).click()
  await field('Titel').fill('Gruppledare')
  await field('1:e socialsekreterare').uncheck()
  await dialog().getByRole('button', { name: 'Spara' }).click()
  await expect(dialog().getByText('Välj minst en.')).toBeVisible()
  await look(running, 'konton-andra')
  await field('Barnhandläggare').check()
  await field('1:e socialsekreterare').check()
  await dialog().getByRole('button', { name: 'Spara' }).press('Enter')
  await expect(page().getByRole('row', { name: /Ewa Berg Gruppledare/ })).toContainText(
    'Barnhandläggare, 1:e socialsekreterare',
  )
})

test('two colleagues give new keys, a user is shut out, and the sheets are tried', async () => {
  await page().getByRole('button', { name: 'Nya nycklar till Ewa Berg' }).click()
  await field('Personens användarnamn').fill('ewa')
  await field('Tillfällig lösenfras').fill(later)
  await field('Skriv den en gång till').fill(later)
  await field('Kollegans användarnamn').fill('sara')
  await field('Kollegans lösenfras').fill(own)
  await running.picture('konton-6-nya-nycklar')
  await running.expectAccessible()
  await dialog().getByRole('button', { name: 'Ge nya nycklar' }).click()
  await expect(dialog().getByText('Klart. Lämna lösenfrasen muntligt')).toBeVisible()
  await dialog().getByRole('button', { name: 'Stäng', exact: true }).last().click()

  await page().getByRole('button', { name: 'Stäng ute Ewa Berg' }).click()
  await field('Varför?').fill('Har slutat')
  await running.picture('konton-7-stang-ute')
  await running.expectAccessible()
  const urgent = dialog().getByLabel(/Det brådskar/)
  if (await urgent.isVisible()) await urgent.check()
  await dialog().getByRole('button', { name: 'Stäng ute' }).click()
  await expect(page().getByRole('cell', { name: 'Ewa Berg Gruppledare' })).toHaveCount(0)

  await settingsPage('Återställningsark')
  await page().getByRole('button', { name: 'Prova två ark' }).click()
  await typeSheets(shares[0], shares[1])
  await running.picture('konton-8-prova')
  await dialog().getByRole('button', { name: 'Prova' }).click()
  await expect(page().getByText(/av Karin Prov/)).toBeVisible()
  await look(running, 'konton-9')
})

test('new sheets hold once two have been typed back, and the earlier ones no more', async () => {
  await page().getByRole('button', { name: 'Gör nya ark' }).click()
  await look(running, 'konton-nya-ark-1')
  await dialog().getByRole('button', { name: 'Visa tre nya ark' }).click()
  await expect(dialog().locator('[class*=share]')).toHaveCount(3)
  const made = await dialog().locator('[class*=share]').allTextContents()
  await typeSheets(made[0], made[2])
  await typeSheets(shares[0], made[1], ['Ett gammalt ark', 'Ett annat gammalt ark'])
  await dialog().getByRole('button', { name: 'Låt de nya arken gälla' }).click()
  await expect(field('Ett annat gammalt ark')).toHaveAccessibleDescription(/hör inte till de ark som gäller här/)
  await look(running, 'konton-nya-ark-2')
  await field('Ett annat gammalt ark').fill(shares[2] ?? '')
  await dialog().getByRole('button', { name: 'Låt de nya arken gälla' }).press('Enter')
  await expect(page().getByRole('dialog')).toHaveCount(0)
  // The page has asked again by then, as it does of what has been changed.
  await page().waitForTimeout(1_000)
  await expect(page().getByText('Några lås öppnas fortfarande bara med de gamla arken.')).toHaveCount(0)

  await page().getByRole('button', { name: 'Prova två ark' }).click()
  await typeSheets(shares[0], shares[1])
  await dialog().getByRole('button', { name: 'Prova' }).click()
  await expect(field('Ett ark')).toHaveAccessibleDescription(/hör inte till de ark som gäller här/)
  await look(running, 'konton-gamla-ark')
  await typeSheets(made[0], made[1])
  await dialog().getByRole('button', { name: 'Prova' }).press('Enter')
  await expect(page().getByRole('dialog')).toHaveCount(0)
  expect(running.complaints).toEqual([])
})
