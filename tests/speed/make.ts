import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { settle } from '../../src/main/core/account/settle'
import { addDays, swedishDay, swedishMoment } from '../../src/main/core/calendar'
import { createDemoHouse } from '../../src/main/core/demo/create'
import { clockAt } from '../../src/main/core/demo/house/clock'
import { admitTheOthers, directoryOf, foundDemo } from '../../src/main/core/demo/house/founding'
import { type Random, seeded } from '../../src/main/core/demo/house/random'
import { peopleMaker } from '../../src/main/core/demo/people/people'
import { demoUsers } from '../../src/main/core/demo/users'
import { handlers } from '../../src/main/core/handlers'
import { idMaker } from '../../src/main/core/ids'
import type { Session } from '../../src/main/core/session'
import { tasksOfCase } from '../../src/main/core/task/task.store'
import { databasePath } from '../../src/main/core/vault/found'
import { newRecoverySheet } from '../../src/main/core/vault/recovery'
import { cryptoProved } from '../../src/main/core/vault/self-test'
import type { AktId } from '../../src/shared/ids'
import { endCase, type Family, lookIntoRooms, officerOf, receiveFamily } from './families'
import { type File, noteDays, openBarnakt, openVuxenakt, signedNote } from './files'
import { type Measures } from './measures'
import { callMeeting, holdMeeting, type Meeting } from './meetings'
import { openSeats } from './seats'

/** The day every set ends on, so that the same set is made whenever it is made. */
export const lastDay = '2026-11-27'
export const setNow = '2026-11-28T08:00:00.000Z'

/** How long a case is open, in days. */
const openDays = 150
/** Akter of these sizes stand in every set, for what is asked of an akt of that size. */
export const sizes = { usual: 60, large: 200 } as const

export type Told = (what: string, done: number, total: number) => void

/** In slices that are a transaction each: large enough to be quick, small enough for the cache. */
function* slices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

const changeAll = <T>(session: Session, action: string, all: readonly T[], size: number, act: ActOn<T>): void => {
  for (const slice of slices(all, size))
    session.change(action, (context) => {
      for (const one of slice) act(context, one)
    })
}
type ActOn<T> = (context: Parameters<Parameters<Session['change']>[1]>[0], one: T) => void

/** The families of a year, in order of the day they came. */
function familiesOf(measures: Measures, year: number, random: Random): Family[] {
  const count = Math.round(measures.children / measures.years)
  const vuxen = measures.vuxenakter / measures.children
  const first = addDays(lastDay, -365 * (measures.years - year))
  return Array.from({ length: count }, (_, index): Family => {
    const namnd = random.next() < 0.7 ? 0 : 1
    return {
      day: addDays(first, Math.floor((index * 365) / count)),
      namnd,
      hasVuxenakt: namnd === 0 && random.next() < vuxen / 0.7,
      caseId: '',
      childId: '',
      adultIds: [],
      requestId: '',
      samradIds: [],
    }
  })
}

/** Makes a house of so many years: everything is sealed, signed and logged by the program's own handlers and stores, in large transactions. */
export async function makeHouse(folder: string, measures: Measures, told: Told): Promise<number> {
  await cryptoProved()
  const random = seeded(`${measures.years} år`)
  const clock = clockAt(swedishMoment(addDays(lastDay, -365 * measures.years - 14), '08:00'))
  const newId = idMaker(() => Date.parse(clock.now()))
  const door = { folder, appVersion: '0.1.0' }
  const founded = await foundDemo(door, clock, newId, (await newRecoverySheet()).publicKey)
  await admitTheOthers(door, founded, clock, newId)
  const house = directoryOf(founded)
  const seats = openSeats(door, founded, clock, newId)
  // The nämnder's nödnycklar are made and handed out before anything is written.
  for (const { login } of [...demoUsers, ...demoUsers]) settle(await seats.sit(login))
  const makePerson = peopleMaker(lastDay, random.fork('folk'))
  const leftOpen: Family[] = []
  const openFiles = new Map<string, File[]>()
  const perYear = { notes: measures.notes / measures.years, samrad: measures.samrad / measures.years }
  for (let year = 0; year < measures.years; year += 1) {
    const yearsAgo = measures.years - year - 1
    const all = familiesOf(measures, year, random.fork(`år ${year}`))
    const karin = await seats.sit('karin')
    told('år', year, measures.years)
    const hands = { random, house, clock }
    for (const month of slices(all, Math.ceil(all.length / 12))) {
      const last = month.at(-1)?.day ?? lastDay
      changeAll(karin, 'request.receive', month, 50, (context, family) => {
        clock.reach(swedishMoment(family.day, '08:00'))
        receiveFamily(context, family, { random, house, makePerson, yearsAgo })
      })
      const repeats = perYear.samrad / all.length - 1
      const meetings = month.flatMap((family): Meeting[] => [
        { family, type: 'planering', day: addDays(family.day, 4) },
        ...(random.next() < repeats ? [{ family, type: 'uppfoljning' as const, day: addDays(family.day, 6) }] : []),
      ])
      changeAll(
        karin,
        'samrad.sign',
        meetings.filter(({ day }) => day <= lastDay),
        20,
        (context, meeting) => holdMeeting(context, meeting, hands),
      )
      changeAll(
        karin,
        'samrad.plan',
        meetings.filter(({ day, type }) => day > lastDay && type === 'planering'),
        20,
        (context, meeting) => callMeeting(context, meeting, hands),
      )
      leftOpen.push(...month)
      const ended = leftOpen.filter(({ day }) => addDays(day, openDays) <= last)
      leftOpen.splice(0, leftOpen.length, ...leftOpen.filter((family) => !ended.includes(family)))
      const standing = month.filter(({ day }) => addDays(day, openDays) > lastDay)
      changeAll(karin, 'case.setRoom', standing, 100, (context, family) =>
        lookIntoRooms(context, family, 'pagar', random),
      )
      changeAll(karin, 'closing.close', ended, 100, (context, family) => {
        finishTasks(context, family)
        lookIntoRooms(context, family, 'klart', random)
        endCase(context, family)
      })
    }
    await keepFiles(all, year)
  }
  told('år', measures.years, measures.years)
  // As after a day's work: everybody has been there, and nothing waits for anybody's keys.
  for (const { login } of demoUsers) settle(await seats.sit(login))
  return seats.leave()

  async function keepFiles(all: readonly Family[], year: number) {
    const share = measures.barnakter / measures.children
    const withBarnakt = all.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share))
    const owners = [
      { login: 'sara', kind: 'barnakt', families: withBarnakt.filter((one) => officerOf(one) === 'sara') },
      { login: 'ahmed', kind: 'barnakt', families: withBarnakt.filter((one) => officerOf(one) === 'ahmed') },
      { login: 'jenny', kind: 'vuxenakt', families: all.filter(({ hasVuxenakt }) => hasVuxenakt) },
    ] as const
    const akter = owners.reduce((sum, { families }) => sum + families.length, 0)
    const mean = perYear.notes / akter
    for (const { login, kind, families } of owners) {
      const session = await seats.sit(login)
      const files: File[] = []
      changeAll(session, kind === 'barnakt' ? 'akt.open' : 'akt.openVuxenakt', families, 100, (context, family) => {
        const aktId = kind === 'barnakt' ? openBarnakt(context, family) : openVuxenakt(context, family, house)
        const no = files.length
        const notes = no === 3 ? sizes.usual : no === 7 ? sizes.large : random.whole(1, Math.round(2 * mean) - 1)
        const taken = kind === 'barnakt' ? family.samradIds : []
        for (const samradId of taken) signedNote(context, { aktId, kind }, { on: family.day, samradId }, random)
        files.push({ aktId, kind, family, opened: family.day, notes: Math.max(0, notes - taken.length) })
      })
      const last = swedishDay(clock.now())
      const notes = files.flatMap((file) => noteDays(file, last, random).map((on) => ({ file, on })))
      let done = 0
      changeAll(session, 'note.sign', notes, 500, (context, { file, on }) => {
        signedNote(context, file, { on }, random)
        done += 1
        if (done % 2_000 === 0) told(`år ${year + 1}, ${login}`, done, notes.length)
      })
      const standing = [...(openFiles.get(login) ?? []), ...files]
      const isOver = ({ opened }: File) => addDays(opened, openDays) <= last
      changeAll(session, 'akt.close', standing.filter(isOver), 200, (context, { aktId }) => {
        handlers['akt.close'](context, { aktId: aktId as AktId, reason: 'Ärendet är avslutat' })
      })
      openFiles.set(
        login,
        standing.filter((file) => !isOver(file)),
      )
    }
  }
}

function finishTasks(context: Parameters<ActOn<Family>>[0], { caseId }: Family): void {
  for (const task of tasksOfCase(context, caseId))
    if (task.state === 'oppen') handlers['task.finish'](context, { taskId: task.id, outcome: 'Gjort' })
}

/** Makes a set where it is asked for. It gets its name when it is whole, and is then used again. */
export async function makeSet(target: string, measures: Measures | 'demo', told: Told): Promise<Made> {
  const folder = `${target}.pagar`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const start = performance.now()
  const cpu = process.cpuUsage()
  const house = join(folder, 'demohus')
  let entries: number | null = null
  if (measures === 'demo') {
    const door = { folder: house, appVersion: '0.1.0', now: () => setNow, onProgress: () => {} }
    await createDemoHouse(door)
  } else entries = await makeHouse(house, measures, told)
  const used = process.cpuUsage(cpu)
  const made = {
    seconds: Math.round((performance.now() - start) / 100) / 10,
    cpuSeconds: Math.round((used.user + used.system) / 100_000) / 10,
    bytes: statSync(databasePath(house)).size,
    entries,
  }
  writeFileSync(join(folder, 'set.json'), `${JSON.stringify({ measures, ...made }, null, 1)}\n`)
  rmSync(target, { recursive: true, force: true })
  renameSync(folder, target)
  return made
}

export interface Made {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly bytes: number
  /** In the log; not counted in the demo house. */
  readonly entries: number | null
}
