/** What the first person of the house is called and opens it with. No secret: the house lives for one run. */
export const login = 'karin'
export const passphrase = 'granlada silverkopp havsgata'
const day = () =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(new Date())

const words = (desk) => ({
  press: (name, more) => desk.order({ do: 'press', role: 'push button|link', name, ...more }),
  choose: (name, more) => desk.order({ do: 'press', role: 'radio button|check box', name, ...more }),
  write: (name, text, more) => desk.order({ do: 'write', name, text, ...more }),
  wait: (name, more) => desk.order({ do: 'wait', name, ...more }),
  heading: (name, more) => desk.order({ do: 'wait', role: 'heading', name, ...more }),
  keys: (...keys) => desk.order({ do: 'keys', keys }),
})

/** Starts the program as the desktop does, made to speak to a screen reader; by itself, or as the last of the words that run it. */
export const start = (desk, program, environment = []) =>
  desk.order({
    do: 'start',
    command: ['env', ...environment, ...[program].flat(), '--force-renderer-accessibility', '--lang=sv'],
  })

/** The first start: the four steps, with two of the recovery sheets typed back. Gives what stands on all three. */
export async function foundHouse(desk) {
  const { press, write, heading } = words(desk)
  await heading('Välkommen till Fyra rum')
  await press('Börja')
  await write('Vad heter huset?', 'Barnahus Provstad')
  await write('Ansvarig nämnd', 'Socialnämnden i Provstad')
  await write('Kommuner som nämnden svarar för', 'Provstads kommun')
  await press('Nästa')
  await write('Namn', 'Karin Prov')
  await write('Användarnamn', login)
  await press('Nästa')
  await write('Lösenfras', passphrase)
  await write('Skriv den en gång till', passphrase)
  await press('Nästa')
  await heading('Återställningsark', { seconds: 120 })
  const { texts } = await desk.order({ do: 'read', pattern: '^[A-Z0-9]{4,6}([- ][A-Z0-9]{2,6}){6,}$' })
  if (texts.length !== 3) throw new Error(`three sheets were expected, ${texts.length} were read`)
  await write('Ett ark', texts[0])
  await write('Ett annat ark', texts[2])
  await press('Skapa huset')
  await heading('Idag', { seconds: 120 })
  return texts
}

/** Takes in a request, books its samråd, goes through the seventeen items and signs the minutes. */
export async function holdSamrad(desk) {
  const { press, choose, write, wait, heading, keys } = words(desk)
  await press('Samråd')
  await press('Ny samrådsförfrågan')
  await choose('Planeringssamråd')
  await write('Från verksamhet', 'Socialtj')
  await write('Vem ringer eller skriver', 'Mottagningen i Provstad')
  await choose('Misshandel')
  await write('Den misstänktas relation till barnet', 'Far')
  await write('Polisanmälan', 'Polisanm')
  await write('Hur det kom fram', 'Lararen berattade. Barnet sade att pappa blev arg.')
  await write('Förnamn', 'Elsa')
  await write('Efternamn', 'Provberg')
  await write('Födelsedatum', '2014-03-17')
  await write('Ansvarig nämnd', 'Socialn')
  await press('Ta emot och öppna ärende', { like: true })
  await heading('Samrådsförfrågan')
  await press('Boka samråd')
  await write('Datum', day())
  await write('Börjar', '9')
  await press('Boka och förbered kallelse')
  await heading('^Planeringssamråd SR-', { like: true })
  await press('Kallelsen är skickad')
  await press('Börja samrådet')
  await heading('1. Närvaro, sekretessläge och typ av samråd')
  for (const index of [0, 1, 2]) await choose('På plats', { index })
  for (let number = 1; number <= 17; number += 1) {
    await heading(`^${number}\\. `, { like: true })
    if (number === 13) {
      await keys('alt+1')
      await write('Beslut och skäl', 'Formote halls efter forhoret.')
    } else if (number === 17) {
      await keys('alt+3')
      await write('Återkommer den', 'idag')
    } else {
      await keys('alt+2')
      await write('Skäl', 'Tas upp senare')
    }
    if (number < 17) await keys('alt+Down')
  }
  await press('Avsluta samrådet')
  await heading('^Protokoll SR-', { like: true })
  await press('Signera och lås')
  await wait('Signerat och låst', { like: true })
}

/** Locks the house and sees that nothing of it is shown. */
export async function lock(desk) {
  const { press, wait } = words(desk)
  await press('Lås')
  await wait('Lås upp', { role: 'push button' })
}

/** Unlocks. */
export async function unlock(desk, phrase = passphrase) {
  const { press, write, heading } = words(desk)
  await write('Användarnamn', login)
  await write('Lösenfras', phrase)
  await press('Lås upp')
  await heading('Idag', { seconds: 120 })
}

/** Unlocks, and finds the child whose case was opened before. */
export async function findAgain(desk) {
  const { press, wait } = words(desk)
  await unlock(desk)
  await press('Ärenden')
  await wait('Elsa Provberg', { role: 'link' })
}
