import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sitDown, user } from './desk.mjs'
import { foundHouse, login, passphrase, start, unlock } from './work.mjs'

/** A passphrase bound to the computer's account, with a real keyring: a house of its own, beside the one the other steps go by. */

const home = `/home/${user}`
const data = join(home, 'bunden')
const house = join(data, 'fyrarum', 'hus')
const secret = join(data, 'fyrarum', 'profil', 'datornyckel')
const later = 'mosstuva kopparkittel havsgata'
const isBound = () => readFileSync(join(house, 'fyrarum.nycklar'), 'utf8').includes('boundTo')

/** Lays IT's policy for as long as something is tried; what lay there comes back. */
export async function withPolicy(policy, act, place = '/etc/fyrarum/policy.json') {
  const folder = dirname(place)
  const [hadFolder, before] = [existsSync(folder), existsSync(place) ? readFileSync(place) : undefined]
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  writeFileSync(place, JSON.stringify(policy), { mode: 0o644 })
  try {
    return await act()
  } finally {
    if (before) writeFileSync(place, before)
    else rmSync(place)
    if (!hadFolder) rmSync(folder, { recursive: true })
  }
}

/** The program in a desktop whose keyring was opened with the sign-in, as PAM does it. Each name is a keyring of its own, empty at first. */
const withKeyring = (program, name) => [
  'sh',
  '-c',
  'mkdir -p "$0"; printf prov | XDG_DATA_HOME="$0" gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; XDG_CURRENT_DESKTOP=GNOME exec "$@"',
  join(home, name),
  program,
]

/** Sits down at the bound house, with a keyring or without, and leaves it again. */
async function at(display, command, environment, work) {
  const desk = sitDown(display)
  try {
    await start(desk, command, [`XDG_DATA_HOME=${data}`, ...environment])
    const facts = await work(desk)
    await desk.order({ do: 'stop' })
    return facts
  } finally {
    await desk.leave()
  }
}

const refused = async (desk) => {
  await desk.order({ do: 'write', name: 'Användarnamn', text: login })
  await desk.order({ do: 'write', name: 'Lösenfras', text: passphrase })
  await desk.order({ do: 'press', role: 'push button', name: 'Lås upp' })
  await desk.order({ do: 'wait', name: 'Lösenfrasen kan inte användas på det här datorkontot.', seconds: 120 })
}

/** Two sheets, from where the passphrase could not be used. */
async function comeInBySheets(desk, sheets) {
  await desk.order({ do: 'press', role: 'push button', name: 'Lås upp med två ark' })
  await desk.order({ do: 'write', name: 'Ett ark', text: sheets[0] })
  await desk.order({ do: 'write', name: 'Ett annat ark', text: sheets[1] })
  await desk.order({ do: 'write', name: 'Ny lösenfras', text: later })
  await desk.order({ do: 'write', name: 'Skriv den en gång till', text: later })
  await desk.order({ do: 'press', role: 'push button', name: 'Skapa nya nycklar och lås upp' })
  await desk.order({ do: 'wait', role: 'heading', name: 'Idag', seconds: 120 })
}

/**
 * The house is founded with a keyring, bound at the next start, shut to the same passphrase with another keyring, and open again
 * with the first; then that is emptied, and two sheets lead in. Gives what was seen.
 */
export async function tryKeyring(display, program, environment = []) {
  const [first, another, emptied] = ['ring', 'annan-ring', 'tom-ring'].map((name) => withKeyring(program, name))
  const sheets = await at(display, first, environment, foundHouse)
  const mode = (statSync(secret).mode & 0o777).toString(8)
  const laid = readFileSync(secret)
  // What Chromium seals with a password that everybody has begins with v10.
  const sealedBy = laid.subarray(0, 3).toString()
  const isBoundAtOnce = isBound()
  await at(display, first, environment, (desk) => unlock(desk))
  const isBoundNext = isBound()
  await at(display, another, environment, refused)
  const isLeft = readFileSync(secret).equals(laid)
  await at(display, first, environment, (desk) => unlock(desk))

  await at(display, emptied, environment, async (desk) => {
    await refused(desk)
    await comeInBySheets(desk, sheets)
  })
  const isKept = existsSync(`${secret}.1`) && readFileSync(`${secret}.1`).equals(laid)
  const isNew = existsSync(secret) && !readFileSync(secret).equals(laid)
  await at(display, emptied, environment, (desk) => unlock(desk, later))
  const isBoundAnew = isBound()
  return {
    ok:
      mode === '600' && sealedBy === 'v11' && !isBoundAtOnce && isBoundNext && isLeft && isKept && isNew && isBoundAnew,
    mode,
    sealedBy,
    isBoundAtOnce,
    isBoundNext,
    isLeft,
    isKept,
    isNew,
    isBoundAnew,
  }
}
