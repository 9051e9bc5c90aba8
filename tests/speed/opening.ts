import type { Floor } from './floor'
import type { BenchHouse } from './house'
import { type Measured, resultOf } from './result'

export async function timed(call: () => unknown): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}

/** What the bench's runner has added up of key derivation. */
const derived = globalThis as { derivedMs?: number }

const turns = 7

/** Unlocking until Idag is answered, key derivation apart; the first search after it; and locking. */
export async function unlocking(house: BenchHouse, floor: Floor, set: string): Promise<Measured[]> {
  const results: Measured[] = []
  for (const [login, who] of [
    ['karin', 'samordnare'],
    ['sara', 'barnhandläggare'],
  ] as const) {
    const [opened, first, locked, ahead, floors]: number[][] = [[], [], [], [], []]
    for (let turn = 0; turn <= turns; turn += 1) {
      const least = await timed(() => {
        floor.rows('SELECT * FROM house')
        floor.rows('SELECT * FROM user')
        floor.commit(3)
        floor.today()
      })
      derived.derivedMs = 0
      const whole = await timed(async () => {
        await house.unlock(login)
        await house.ask('today.get', {})
      })
      const search = turn % 2 === 0 ? await timed(() => house.ask('case.search', { text: 'els' })) : null
      const names = search === null ? await timed(() => house.core.prepare()) : null
      const lock = await timed(() => house.core.close())
      if (turn === 0) continue
      floors?.push(least)
      opened?.push(whole - (derived.derivedMs ?? 0))
      locked?.push(lock)
      if (search !== null) first?.push(search)
      if (names !== null) ahead?.push(names)
    }
    results.push(
      resultOf(`Lås upp till Idag (${who})`, set, opened ?? [], floors ?? [], { ms: 400, of: 'median' }),
      resultOf(`Första sökningen, inget förberett (${who})`, set, first ?? [], null),
      resultOf(`Namnen läses in i bakgrunden (${who})`, set, ahead ?? [], null),
      resultOf(`Lås: kärnan (${who})`, set, locked ?? [], null, { ms: 1_000 }),
    )
  }
  return results
}
