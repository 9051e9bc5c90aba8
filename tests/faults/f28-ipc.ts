import { contract } from '../../src/shared/contract'
import { errorCodes } from '../../src/shared/result'
import { makeVictim, stem, type Victim } from './data/house'
import { filledIn, formOf, spoiled } from './data/payload'
import { type Bench, counting, type Fault } from './fault'

const forms = Object.entries(contract).map(([name, { input }]) => ({ name, form: formOf(input) }))
const names = [
  '__proto__',
  'constructor',
  '',
  'case',
  'case.',
  '.list',
  'CASE.LIST',
  'x'.repeat(10_000),
  'note.list\u0000',
]
const codes: ReadonlySet<string> = new Set(errorCodes)

/** All ids that stand in the house, whoever has made them: a page that has been taken over may know them. */
function idsOf(victim: Victim): string[] {
  const known = Object.values(victim).filter(
    (value): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  )
  return [...known, '00000000-0000-7000-8000-000000000000']
}

/** Asks one thing, and gives what was wrong with the answer. */
async function ask(
  victim: Victim,
  name: string,
  input: unknown,
  note: (code: string) => void = () => {},
): Promise<string[]> {
  const result: unknown = await victim.house.core
    .dispatch(name, input)
    .catch((error: unknown) => ({ thrown: String(error) }))
  if (result === null || typeof result !== 'object' || !('ok' in result))
    return [`it answered ${JSON.stringify(result)}`]
  const text = JSON.stringify(result) ?? ''
  const problems = text.includes(stem) ? ['words of an akt without a key to it'] : []
  if (result.ok === true) {
    note('answered')
    return problems
  }
  const { error } = result as unknown as { readonly error: { readonly code: string } }
  note(error.code)
  if (!codes.has(error.code)) problems.push(`the code ${error.code}`)
  if (error.code === 'internal') problems.push('a fault nobody had thought of')
  return problems
}

const login = async (victim: Victim, who: string) => {
  await victim.house.login(who)
}

const start = (bench: Bench) => makeVictim(bench, [['jenny', 'vuxenhandlaggare']])

/** F28: a page that has been taken over asks the core for anything, as somebody without keys and as nobody. */
export const hostilePage: Fault = {
  id: 'F28',
  what: 'every endpoint of the core with inputs by lot, ids and all, from somebody without keys',
  counts: { pr: 2_500, nightly: 40_000, release: 150_000 },
  pieces: 2,
  async run(count, bench) {
    const victim = await start(bench)
    const told = counting(bench)
    const { random } = bench
    const ids = idsOf(victim)
    const { house } = victim
    let now = Date.parse(house.now())
    try {
      await login(victim, 'jenny')
      for (let no = 0; no < count; no += 1) {
        now += 1_000
        house.setNow(new Date(now).toISOString())
        const { name, form } = forms[no % forms.length] as (typeof forms)[number]
        const whole = filledIn(form, ids, random)
        const isWhole = random.chance(0.4)
        const asked = random.chance(0.02) ? random.pick(names) : name
        const problems = await ask(victim, asked, isWhole ? whole : spoiled(whole, random), (code) => told.sum(code, 1))
        told.add(problems, `${asked.slice(0, 60)}${isWhole ? '' : ', spoiled'}, run ${no}`)
        if (no % 1_000 === 999) house.core.close()
        const status = await house.core.dispatch('account.status', {})
        const state = status.ok ? (status.value as { state: string }).state : ''
        // Every other time it is locked, and a while is asked as nobody.
        if (state !== 'unlocked' && (no % 50 === 49 || no < 10)) {
          now += 120_000
          house.setNow(new Date(now).toISOString())
          await login(victim, 'jenny')
        }
      }
      return told.outcome()
    } finally {
      victim.remove()
    }
  },
  /** Asked by the officer, the same look finds the words. */
  async control(bench) {
    const victim = await start(bench)
    try {
      await login(victim, 'sara')
      return (await ask(victim, 'note.list', { aktId: victim.aktId })).length > 0 ? 'red' : 'green'
    } finally {
      victim.remove()
    }
  },
}
