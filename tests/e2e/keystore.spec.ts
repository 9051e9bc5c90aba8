import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launch, passphrase, type RunningApp, setUpHouse, unlock } from '../support/app'
import { look } from '../support/looking'

/**
 * Passphrases bound to the computer's account, in the window. The system's keystore is answered for, as its dialogs are:
 * whether a real one does what is asked of it is tried by the acceptance.
 */
test.describe.configure({ mode: 'serial' })

let folder: string
let shares: string[] = []
const later = 'mosstuva regnbåge kopparlås vintergata'
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-keystore-'))
  writeFileSync(
    join(folder, 'policy.json'),
    JSON.stringify({ keystoreBinding: 'required', supportContact: 'IT, 1234' }),
  )
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const house = () => join(folder, 'data')
const secret = () => join(house(), 'profil', 'datornyckel')
const keyFile = (files: string) => readFileSync(join(files, 'hus', 'fyrarum.nycklar'), 'utf8')
/** No desktop that has a keyring. */
const environment = () => ({
  FYRARUM_POLICY: join(folder, 'policy.json'),
  XDG_CURRENT_DESKTOP: '',
  DESKTOP_SESSION: '',
})
/** Starts the program on the house of this file, or on a copy of it without what lies in the account's own files. */
const begin = (copyOf?: string) =>
  launch({
    ...(copyOf ? { copyOf } : { folder: house() }),
    environment: environment(),
    args: ['--password-store=basic'],
  })

/** Has the core started anew: it is told of the keystore as it starts. */
const restartCore = (running: RunningApp) =>
  running.renew(() =>
    running.app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((one) => one.submenu?.items ?? []) ?? []
      items.find((one) => one.label === 'Lås')?.click()
    }),
  )
/** Gives the account a keystore. */
async function giveKeystore(running: RunningApp): Promise<void> {
  await running.page.getByRole('button', { name: 'Lås upp' }).waitFor()
  await running.app.evaluate(({ safeStorage }) => {
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret'
    safeStorage.isEncryptionAvailable = () => true
    safeStorage.encryptString = (text) => Buffer.from(`v11${Buffer.from(text).toString('base64')}`)
    safeStorage.decryptString = (sealed) => Buffer.from(sealed.toString().slice(3), 'base64').toString()
  })
  await restartCore(running)
}
async function settings(running: RunningApp, name: string): Promise<void> {
  const { page } = running
  await page.getByRole('link', { name: 'Inställningar' }).click()
  await page.getByRole('navigation', { name: 'Inställningar' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

test('asked for where the account has no keystore: everybody unlocks as before, and the window says what is not done and why', async () => {
  const running = await begin()
  try {
    await setUpHouse(running, async (step) => {
      if (step === 'ark') shares = await running.page.locator('[class*=share]').allTextContents()
    })
    await settings(running, 'Bestämt av IT')
    const state = running.page.getByText('Ingen lösenfras är bunden. Datorkontot har ingen nyckelring')
    await expect(state).toBeVisible()
    await state.scrollIntoViewIfNeeded()
    await look(running, 'nyckelring-1-bestamt')
    await settings(running, 'Om Fyra rum')
    await expect(running.page.getByText('IT kräver att de binds.')).toBeVisible()
    await look(running, 'nyckelring-2-om')
    await running.page.getByRole('button', { name: 'Gör ett underlag' }).click()
    await expect(running.page.getByLabel('Hela underlaget')).toContainText(
      'lösenfraser bundna till datorn: IT kräver det; no-keystore;',
    )
    await running.page.getByRole('button', { name: 'Stäng utan att spara' }).click()
    await running.renew(() => running.page.keyboard.press('Control+l'))
    await expect(running.page.getByText('datorkontot har ingen nyckelring som går att använda.')).toBeVisible()
    await look(running, 'nyckelring-3-last')
    await unlock(running)
    expect(existsSync(secret())).toBe(false)
    expect(keyFile(house())).not.toContain('boundTo')
    const lines = readFileSync(join(house(), 'profil', 'logg', 'teknisk.log'), 'utf8').split('\n')
    const count = (event: string) => lines.filter((line) => line.includes(`"event":"${event}"`)).length
    // Told once in a run, however often the program is locked.
    expect([count('keystore'), count('lock')]).toEqual([count('started'), 1])
    expect(running.complaints).toEqual([])
  } finally {
    await running.close()
  }
})

test('where there is one a secret is made, for its owner alone, and the passphrase is bound from the next start', async () => {
  let running = await begin()
  try {
    await giveKeystore(running)
    await unlock(running)
    expect(statSync(secret()).mode & 0o777).toBe(0o600)
    // Just made: nothing is bound with it yet.
    expect(keyFile(house())).not.toContain('boundTo')
  } finally {
    await running.close()
  }
  running = await begin()
  try {
    await giveKeystore(running)
    await expect(running.page.getByRole('button', { name: 'Lås upp' })).toBeVisible()
    await expect(running.page.getByText('IT kräver')).toHaveCount(0)
    await unlock(running)
    expect(keyFile(house())).toContain('boundTo')
    await settings(running, 'Bestämt av IT')
    const state = running.page.getByText('Alla lösenfraser är bundna. Hemligheten finns')
    await expect(state).toBeVisible()
    await state.scrollIntoViewIfNeeded()
    await look(running, 'nyckelring-4-bunden')
    // The page has no part in it: what the secret is, is said nowhere it can reach.
    const sealed = Buffer.from(readFileSync(secret(), 'utf8').slice(3), 'base64').toString()
    expect(Buffer.from(sealed, 'base64')).toHaveLength(32)
    expect(keyFile(house())).not.toContain(sealed)
    expect(await running.page.content()).not.toContain(sealed)
    expect(running.complaints).toEqual([])
  } finally {
    await running.close()
  }
})

test('moved to another account the passphrase opens nothing, the window says why, and two sheets lead in', async () => {
  const running = await begin(house())
  try {
    const { page } = running
    await page.getByLabel('Användarnamn').fill('karin')
    await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: 'Lås upp' }).click()
    await expect(page.getByText('Lösenfrasen kan inte användas på det här datorkontot.')).toBeVisible()
    await look(running, 'nyckelring-5-flyttad')
    await page.getByRole('button', { name: 'Lås upp med två ark' }).click()
    await page.getByRole('heading', { name: 'Lås upp med två återställningsark' }).waitFor()
    await expect(page.getByLabel('Användarnamn')).toHaveValue('karin')
    await look(running, 'nyckelring-6-ark')
    await page.getByLabel('Ett ark', { exact: true }).fill(shares[0] ?? '')
    await page.getByLabel('Ett annat ark').fill(shares[1] ?? '')
    await page.getByLabel('Ny lösenfras', { exact: true }).fill(later)
    await page.getByLabel('Skriv den en gång till').fill(later)
    await page.getByRole('button', { name: 'Skapa nya nycklar och lås upp' }).click()
    await page.getByRole('heading', { name: 'Idag' }).waitFor()
    expect(running.complaints).toEqual([])
  } finally {
    await running.close()
  }
})

test('the keystore emptied: the secret is kept, and when two sheets have led in another is made beside it', async () => {
  const before = readFileSync(secret())
  const running = await begin()
  try {
    await giveKeystore(running)
    await running.app.evaluate(({ safeStorage }) => {
      safeStorage.encryptString = (text) => Buffer.from(`v11${Buffer.from(text).toString('hex')}`)
      safeStorage.decryptString = (sealed) => Buffer.from(sealed.toString().slice(3), 'hex').toString()
    })
    await restartCore(running)
    const { page } = running
    await expect(page.getByText('nyckelringen öppnar inte den hemlighet som finns här.')).toBeVisible()
    await look(running, 'nyckelring-7-tomd')
    await page.getByLabel('Användarnamn').fill('karin')
    await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: 'Lås upp' }).click()
    await page.getByRole('button', { name: 'Lås upp med två ark' }).click()
    expect(readFileSync(secret()).equals(before)).toBe(true)
    await page.getByLabel('Ett ark', { exact: true }).fill(shares[1] ?? '')
    await page.getByLabel('Ett annat ark').fill(shares[2] ?? '')
    await page.getByLabel('Ny lösenfras', { exact: true }).fill(later)
    await page.getByLabel('Skriv den en gång till').fill(later)
    await page.getByRole('button', { name: 'Skapa nya nycklar och lås upp' }).click()
    await page.getByRole('heading', { name: 'Idag' }).waitFor()
    await expect.poll(() => existsSync(`${secret()}.1`)).toBe(true)
    expect(readFileSync(`${secret()}.1`).equals(before)).toBe(true)
    await expect.poll(() => existsSync(secret())).toBe(true)
    expect(readFileSync(secret()).equals(before)).toBe(false)
    expect(running.complaints).toEqual([])
  } finally {
    await running.close()
  }
})
