import { existsSync, readFileSync, rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { launch, passphrase, type RunningApp, setUpHouse, unlock } from '../support/app'

/** The day the test runs, as the program writes days. */
const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(new Date())

const look = async (running: RunningApp, name: string) => {
  await running.picture(name)
  await running.expectAccessible()
}

test('a coordinator takes a samråd from request to signed minutes, and finds everything again', async () => {
  // As a new user: the passphrase costs what it costs on this computer.
  const running = await launch({ environment: { FYRARUM_CHEAP: '0' } })
  const { folder } = running

  await test.step('1 first start', async () => {
    await running.page.getByRole('heading', { name: 'Välkommen till Fyra rum' }).waitFor()
    await look(running, '01-valkommen')
    await setUpHouse(running)
    await look(running, '02-idag-tomt')
  })

  await test.step('a barnhandläggare is let in', async () => {
    const { page } = running
    await page.getByRole('link', { name: 'Inställningar' }).click()
    await page.getByRole('link', { name: 'Användare' }).click()
    await page.getByRole('button', { name: 'Ny användare' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Namn', { exact: true }).fill('Sara Åkesson')
    await dialog.getByLabel('Titel').fill('Socialsekreterare')
    await dialog.getByLabel('Användarnamn').fill('sara')
    await dialog.getByLabel('Nämnd').selectOption({ label: 'Socialnämnden i Provstad' })
    await dialog.getByLabel('Barnhandläggare').check()
    await dialog.getByLabel(/socionomexamen/).check()
    await dialog.getByRole('radio', { name: 'Personen, här och nu' }).check()
    await dialog.getByLabel('Första lösenfras').fill(passphrase)
    await dialog.getByLabel('Skriv den en gång till').fill(passphrase)
    await look(running, '03-ny-anvandare')
    await dialog.getByRole('button', { name: 'Lägg till' }).click()
    await expect(page.getByRole('cell', { name: 'Sara Åkesson Socialsekreterare' })).toBeVisible()
    await look(running, '04-installningar')
  })

  await test.step('2–3 a request is received, with bad input refused and nothing lost', async () => {
    const { page } = running
    await page.getByRole('link', { name: 'Samråd', exact: true }).click()
    await look(running, '05-samrad-tomt')
    await page.getByRole('link', { name: 'Ny samrådsförfrågan' }).click()
    await page.getByRole('radio', { name: 'Planeringssamråd' }).check()
    await page.getByLabel('Från verksamhet').selectOption({ label: 'Socialtjänsten' })
    await page.getByLabel('Vem ringer eller skriver').fill('Mottagningen i Provstad')
    await page.getByRole('checkbox', { name: 'Misshandel', exact: true }).check()
    await page.getByLabel('Den misstänktas relation till barnet').selectOption({ label: 'Far' })
    await page.getByLabel('Polisanmälan').selectOption({ label: 'Polisanmälan ska göras' })
    await page
      .getByLabel('Hur det kom fram')
      .fill('Läraren såg blåmärken på armen. Barnet sade att pappa blev arg. 🌧 é')
    const child = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Barnet' }) })
    await child.getByLabel('Förnamn').fill('Elsa')
    await child.getByLabel('Efternamn').fill('Öberg')
    await child.getByLabel('Personnummer eller samordningsnummer').fill('20140317-2387')
    await child.getByLabel('Ansvarig nämnd').selectOption({ label: 'Socialnämnden i Provstad' })
    await page.getByRole('button', { name: /Ta emot och öppna ärende/ }).click()
    await expect(page.getByText('Kontrollsiffran stämmer inte.')).toBeVisible()
    await child.getByLabel('Personnummer eller samordningsnummer').fill('20140317-2388')
    await page.getByRole('button', { name: /Ta emot och öppna ärende/ }).click()
    await expect(page.getByText('De hör bara hemma i demohuset.')).toBeVisible()
    await look(running, '06-fel-personnummer')
    await child.getByLabel('Personnummer eller samordningsnummer').fill('')
    await child.getByLabel('Födelsedatum').fill('2014-02-31')
    await page.getByRole('button', { name: /Ta emot och öppna ärende/ }).click()
    await expect(page.getByText('Det datumet finns inte.')).toBeVisible()
    await expect(page.getByLabel('Hur det kom fram')).toHaveValue(/Läraren såg/)
    await child.getByLabel('Födelsedatum').fill('2014-03-17')
    await page.getByRole('button', { name: 'Lägg till syskon' }).click()
    const sibling = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Barn 2' }) })
    await sibling.getByLabel('Förnamn').fill('Hugo')
    await sibling.getByLabel('Födelsedatum').fill('190104')
    await page.getByRole('button', { name: 'Lägg till vårdnadshavare' }).click()
    const adult = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Vuxen 1' }) })
    await adult.getByLabel('Vårdnad').selectOption({ label: 'Vårdnadshavare, gemensam vårdnad' })
    await adult.getByLabel('Förnamn').fill('Anna')
    await adult.getByLabel('Efternamn').fill('Öberg')
    await adult.getByLabel('Skydd i folkbokföringen').selectOption({ label: 'Skyddad folkbokföring' })
    await adult.getByText('Adress, telefon och kontaktväg').click()
    await expect(adult.getByLabel('Adress')).toBeDisabled()
    await look(running, '07-forfragan')
    await page.getByRole('button', { name: /Ta emot och öppna ärende/ }).click()
    await page.getByRole('heading', { name: 'Samrådsförfrågan' }).waitFor()
    await expect(page.getByRole('link', { name: 'Elsa Öberg' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Hugo Öberg' })).toBeVisible()
    await look(running, '08-forfragan-mottagen')
  })

  await test.step('4 the call: safe texts, as Word, PDF and calendar', async () => {
    const { page } = running
    await page.getByRole('link', { name: 'Boka samråd' }).click()
    await page.getByLabel('Datum').fill(today)
    await page.getByLabel('Börjar').fill('9')
    await look(running, '09-boka')
    await page.getByRole('button', { name: 'Boka och förbered kallelse' }).click()
    await page.getByRole('heading', { name: /Planeringssamråd SR-/ }).waitFor()
    await expect(page.getByText('Kallas till samrådet')).toHaveCount(0)
    await page.getByRole('button', { name: 'Kalla även Barn- och ungdomspsykiatrin' }).click()
    await page.getByText('Socialtjänsten', { exact: true }).last().click()
    const body = await page.locator('details[open] p').textContent()
    expect(body).toContain('Kallelse till planeringssamråd')
    expect(body).not.toMatch(/Elsa|Hugo|Anna|Öberg|2014|blåmärken/)
    for (const [name, file] of [
      ['Word', 'kallelse.docx'],
      ['PDF', 'kallelse.pdf'],
      ['Kalender', 'kallelse.ics'],
    ] as const) {
      const path = await running.answerSave(file)
      await page.getByRole('button', { name: `Spara kallelsen till Socialtjänsten som ${name}` }).click()
      await expect(page.getByText(`Sparat som ${name}`)).toBeVisible()
      expect(existsSync(path)).toBe(true)
    }
    expect(readFileSync(`${folder}/kallelse.ics`, 'utf8')).toContain('TZID:Europe/Stockholm')
    await page.getByRole('button', { name: 'Kopiera kallelsen till Socialtjänsten' }).click()
    expect(await running.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Kallelse till samråd')
    await page.getByRole('button', { name: 'Kallelsen är skickad' }).click()
    await page.getByRole('button', { name: 'Svar från Polismyndigheten' }).click()
    await page.getByRole('radio', { name: 'Kommer', exact: true }).check()
    await page.getByLabel('Vem kommer').fill('Insp. Ek')
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect(page.getByText('Insp. Ek')).toBeVisible()
    await look(running, '10-samrad-kallat')
  })

  await test.step('5 the samråd, by keyboard', async () => {
    const { page } = running
    await page.getByRole('button', { name: 'Börja samrådet' }).click()
    await page.getByRole('heading', { name: '1. Närvaro, sekretessläge och typ av samråd' }).waitFor()
    for (const agency of ['Socialtjänsten', 'Polismyndigheten', 'Barn- och ungdomspsykiatrin']) {
      await page.getByRole('group', { name: agency }).getByRole('radio', { name: 'På plats' }).check()
    }
    const prosecutor = page.getByRole('group', { name: 'Åklagarmyndigheten' })
    await prosecutor.getByRole('radio', { name: 'Frånvarande' }).check()
    await prosecutor.getByLabel('Skäl').fill('Annan förhandling')
    await expect(page.getByText('Inleds förundersökning?')).toBeVisible()
    await look(running, '11-mote-narvaro')
    await page.getByRole('button', { name: 'Avsluta samrådet' }).first().click()
    await expect(page.getByText('17 saker saknar svar.')).toBeVisible()
    await look(running, '12-mote-saknas')
    await page.getByRole('button', { name: 'Stäng' }).click()
    for (let number = 1; number <= 17; number += 1) {
      await page.getByRole('heading', { name: new RegExp(`^${number}\\. `) }).waitFor()
      if (number === 13) {
        await expect(page.getByRole('radio', { name: 'Ej aktuellt' })).toHaveCount(0)
        await page.keyboard.press('Alt+1')
        await page
          .getByLabel('Beslut och skäl')
          .fill('Förmöte hålls efter förhöret. Hembesök samma kväll om mamman vill.')
      } else if (number === 4) {
        await page.keyboard.press('Alt+1')
        await page.getByLabel('Anteckning').fill('Skyddsbedömning görs innan barnet går hem.')
        await page.keyboard.press('Alt+b')
        await page.getByLabel('Åtgärd', { exact: true }).fill('Gör omedelbar skyddsbedömning för båda barnen')
        await page.getByLabel('Ansvarig', { exact: true }).selectOption({ label: 'Karin Prov, samordnare' })
        await page.getByLabel('Klart senast').fill(today)
      } else if (number === 17) {
        await page.keyboard.press('Alt+3')
        await page.getByLabel('Återkommer den').fill('idag')
      } else {
        await page.keyboard.press('Alt+2')
        await page.getByLabel('Skäl', { exact: true }).last().fill('Tas upp när förhöret är bokat')
      }
      if (number < 17) await page.keyboard.press('Alt+ArrowDown')
    }
    await page.getByRole('button', { name: /Skydd för Elsa Öberg/ }).click()
    await page.getByRole('dialog').getByRole('radio', { name: 'Pågår' }).check()
    await page.getByRole('dialog').getByLabel('Kort om läget').fill('Skyddsbedömning görs i dag')
    await look(running, '13-mote-rum')
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click()
    await look(running, '14-mote-klart')
    await page.getByRole('button', { name: 'Avsluta samrådet' }).first().click()
    await page.getByRole('heading', { name: /^Protokoll SR-/ }).waitFor()
  })

  await test.step('6 after: minutes signed and locked, Word and tagged PDF', async () => {
    const { page } = running
    await expect(page.getByRole('heading', { name: 'Perspektiv saknas' })).toBeVisible()
    await look(running, '15-protokoll-utkast')
    await page.getByRole('button', { name: 'Signera och lås' }).click()
    await expect(page.getByText('Signerat och låst')).toBeVisible()
    for (const [name, file] of [
      ['Word', 'protokoll.docx'],
      ['PDF', 'protokoll.pdf'],
    ] as const) {
      await running.answerSave(file)
      await page.getByRole('button', { name: `Spara protokollet som ${name}` }).click()
      await expect(page.getByText(`Sparat som ${name}`)).toBeVisible()
    }
    expect(readFileSync(`${folder}/protokoll.pdf`).toString('latin1')).toContain('/StructTreeRoot')
    await look(running, '16-protokoll-signerat')
  })

  await test.step('the barnhandläggare is appointed', async () => {
    const { page } = running
    await page.getByRole('link', { name: 'Ärenden' }).click()
    await look(running, '17-arenden')
    await page.getByRole('link', { name: 'Elsa Öberg' }).click()
    await page.getByRole('list', { name: 'Nästa steg' }).getByRole('button', { name: 'Utse barnhandläggare' }).click()
    await page.getByLabel(/Barnhandläggare hos/).selectOption({ label: 'Sara Åkesson' })
    await page.getByLabel('Varför').fill('Ansvarar för utredningen')
    await page.getByRole('button', { name: 'Utse och ge nyckel' }).click()
    await expect(page.getByText('Gör omedelbar skyddsbedömning för båda barnen')).toBeVisible()
    await look(running, '18-barnet')
    await expect(page.getByRole('heading', { name: 'Akter' })).toHaveCount(0)
  })

  await test.step('6 the extract in the barnakt, by the one who has its key', async () => {
    await running.renew(() => running.page.getByRole('button', { name: 'Lås', exact: true }).click())
    await look(running, '19-last')
    await unlock(running, 'sara')
    const { page } = running
    await page.getByRole('link', { name: 'Ärenden' }).click()
    await page.getByRole('link', { name: 'Elsa Öberg' }).click()
    await page.getByRole('button', { name: 'Öppna barnakt' }).click()
    await page.getByRole('button', { name: 'Skriv utdrag' }).click()
    await expect(page.getByLabel('Namn', { exact: true })).not.toHaveValue('')
    await page.getByLabel('Det som rör barnet').fill('Vid samrådet bestämdes att skyddsbedömning görs i dag.')
    await page.getByLabel('Det socialtjänsten ska göra').fill('Skyddsbedömning i dag, N.N.')
    await look(running, '20-utdrag')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Signerad och låst')).toBeVisible()
    await look(running, '21-barnakt')
  })

  await test.step('7 closed and opened again, everything is there', async () => {
    await running.app.close()
    const again = await launch({ folder })
    await again.page.getByLabel('Användarnamn').fill('karin')
    await again.page.getByLabel('Lösenfras', { exact: true }).fill('fel lösenfras helt och hållet')
    await again.page.getByRole('button', { name: 'Lås upp' }).click()
    await expect(again.page.getByText('Det gick inte att låsa upp.')).toBeVisible()
    await again.page.waitForTimeout(1_100)
    await unlock(again)
    await expect(again.page.getByText('Gör omedelbar skyddsbedömning för båda barnen')).toBeVisible()
    await look(again, '22-idag')
    await again.page.getByLabel('Sök namn, personnummer eller ärendenummer').fill('elsa')
    await again.page.getByRole('option', { name: /Elsa Öberg/ }).waitFor()
    await look(again, '23-sok')
    await again.page.keyboard.press('Enter')
    await again.page.getByRole('heading', { name: 'Elsa Öberg' }).waitFor()
    await expect(again.page.getByText('Skyddsbedömning görs i dag')).toBeVisible()
    await again.page.getByRole('link', { name: 'Inställningar' }).click()
    await again.page.getByRole('link', { name: 'Loggen', exact: true }).click()
    await again.page.getByRole('button', { name: 'Kontrollera hela loggen' }).click()
    await expect(again.page.getByText('Loggen är hel')).toBeVisible()
    expect(again.complaints).toEqual([])
    await again.app.close()
  })
  expect(running.complaints).toEqual([])
  rmSync(folder, { recursive: true, force: true })
})
