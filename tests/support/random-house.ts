import { deepEqual, match } from 'node:assert/strict'
import { type Random, seeded } from '../../src/main/core/demo/house/random'
import type { Role } from '../../src/shared/account/account.contract'
import type { Contract } from '../../src/shared/contract'
import type { InputOf, OutputOf } from '../../src/shared/contract/define'
import type { NoteContent } from '../../src/shared/note/note.contract'
import type { PassagePlace } from '../../src/shared/note/passage'
import type { Result } from '../../src/shared/result'
import { everythingReadable } from './attack'
import { type Desk, openDesk } from './desk'
import type { Held } from './file'
import { newPerson, startOfTime, type TestHouse } from './house'
import { journal, passage, threadEntry } from './notes'
import { type AktModel, type CaseModel, Reference, type Someone } from './reference'
import { requestFor, requestText } from './scene'

export const staff: readonly Someone[] = [
  { login: 'karin', roles: ['samordnare', 'systemadmin', 'loggranskare'], namnd: -1 },
  { login: 'jonas', roles: ['samordnare'], namnd: -1 },
  { login: 'sara', roles: ['barnhandlaggare'], namnd: 0 },
  { login: 'bo', roles: ['barnhandlaggare'], namnd: 0 },
  { login: 'ahmed', roles: ['barnhandlaggare'], namnd: 1 },
  { login: 'ewa', roles: ['forste-socialsekreterare'], namnd: 0 },
  { login: 'chef', roles: ['enhetschef'], namnd: 0 },
  { login: 'lena', roles: ['forste-socialsekreterare', 'barnhandlaggare'], namnd: 1 },
  { login: 'jenny', roles: ['vuxenhandlaggare'], namnd: 0 },
  { login: 'mats', roles: ['vuxenhandlaggare'], namnd: 0 },
  { login: 'tomasz', roles: ['stodjare'], namnd: 0 },
]

/** No more of each than can be looked through again and again. */
const most = { cases: 10, akter: 12, perAkt: 12, tasks: 40, members: 14 }
const places: readonly PassagePlace[] = ['bas', 'skydd', 'anmalare']
const wordsIn = (text: string): string[] => [...new Set(text.match(/Kanarie\d{5}/g))].sort()
const dayMs = 86_400_000

interface Note {
  readonly id: string
  readonly aktId: string
  readonly author: string
  revision: number
  isSigned: boolean
  words: string[]
}

/** A house in which things happen by lot, beside the reference that says who should see them. */
export class RandomHouse {
  /** What has been asked so far, for whoever looks for a fault. */
  readonly told: string[] = []
  private readonly house: TestHouse
  private readonly userIds: ReadonlyMap<string, string>
  private readonly chance: Random
  private readonly reference = new Reference(staff)
  private readonly desk: Desk
  private readonly notes: Note[] = []
  private readonly drafts = new Map<string, string>()
  private readonly nameOf = new Map<string, string>()
  private readonly motherOf = new Map<string, string>()
  private count = 0
  private day = 0

  constructor(house: TestHouse, userIds: ReadonlyMap<string, string>, held: ReadonlyMap<string, Held>, seed: string) {
    this.house = house
    this.userIds = userIds
    this.chance = seeded(seed)
    house.setNow(startOfTime)
    this.desk = openDesk(house, held, (login) => this.reference.settle(login))
  }
  close(): void {
    this.desk.close()
  }

  /** One thing happens, or one question is asked; the answer is held against the reference. */
  async step(): Promise<void> {
    const acts: readonly (readonly [number, (who: Someone) => Promise<unknown>])[] = [
      [this.reference.cases.size < most.cases ? 4 : 0, (who) => this.receive(who)],
      [2, (who) => this.appoint(who)],
      [this.reference.akter.size < most.akter ? 5 : 0, (who) => this.openBarnakt(who)],
      [this.reference.akter.size < most.akter ? 4 : 0, () => this.openVuxenakt()],
      [1, (who) => this.transfer(who)],
      [this.reference.members.size < most.members ? 5 : 0, (who) => this.join(who)],
      [2, (who) => this.leave(who)],
      [5, (who) => this.write(who)],
      [4, () => this.rewrite()],
      [5, () => this.sign()],
      [1, () => this.discard()],
      [4, (who) => this.tell(who)],
      [3, (who) => this.addTask(who)],
      [2, (who) => this.finishTask(who)],
      [3, (who) => this.keepDraft(who)],
      [1, () => this.passDay()],
      [4, async () => this.desk.rise()],
      [52, ({ login }) => this.chance.pick(this.questions(login))()],
    ]
    let lot = this.chance.next() * acts.reduce((sum, [weight]) => sum + weight, 0)
    const chosen = acts.find(([weight]) => {
      lot -= weight
      return lot < 0
    })
    await chosen?.[1](this.chance.pick(staff))
  }

  /** Every user is asked everything there is to ask, and gets what the reference says and no more. */
  async compareAll(): Promise<void> {
    for (const { login } of staff) for (const ask of this.questions(login)) await ask()
  }

  /** What the file itself gives up to each user's whole key set, past the program. Gives how many words were planted. */
  compareFile(sets: Desk['held'] = this.desk.held): number {
    this.desk.rise()
    for (const { login } of staff) {
      const held = sets.get(login)
      const readable = held ? everythingReadable(this.desk.connection, held, 'quickly') : []
      const found = wordsIn(readable.map((cell) => cell.bytes.toString('latin1')).join(' '))
      deepEqual([login, found], [login, this.reference.openTo(login).sort()])
    }
    return this.reference.words.size
  }

  private word(): string {
    this.count += 1
    return `Kanarie${String(this.count).padStart(5, '0')}`
  }
  private has = (who: Someone, ...roles: readonly Role[]) => who.roles.some((role) => roles.includes(role))
  private userId = (login: string) => (this.userIds.get(login) ?? '') as never
  private someone = (login: string): Someone => staff.find((one) => one.login === login) ?? this.chance.pick(staff)
  private pick<K, V>(from: ReadonlyMap<K, V>): readonly [K, V] | readonly [] {
    return from.size === 0 ? [] : this.chance.pick([...from])
  }
  /** Mostly one of those who should be able to, at times anybody. */
  private oneOf(able: Iterable<string>, who: Someone): Someone {
    const some = [...able]
    return some.length > 0 && this.chance.next() < 0.8 ? this.someone(this.chance.pick(some)) : who
  }

  private async ask<N extends keyof Contract>(
    login: string,
    name: N,
    input: InputOf<Contract[N]>,
  ): Promise<Result<OutputOf<Contract[N]>>> {
    this.told.push(`${login} ${name}`)
    return await this.desk.ask(login, name, input)
  }
  private async ok<N extends keyof Contract>(login: string, name: N, input: InputOf<Contract[N]>) {
    const result = await this.ask(login, name, input)
    if (!result.ok) throw new Error(`${login} ${name}: ${JSON.stringify(result.error)}`)
    return result.value
  }
  /** Asks, and holds whether it was answered against what the reference allows. Gives nothing where it was refused. */
  private async may<N extends keyof Contract>(
    isAllowed: boolean,
    login: string,
    name: N,
    input: InputOf<Contract[N]>,
  ): Promise<OutputOf<Contract[N]> | undefined> {
    const result = await this.ask(login, name, input)
    const said = result.ok ? 'ok' : result.error.code
    if (isAllowed) deepEqual([login, name, said], [login, name, 'ok'])
    else match(said, /^(not-found|not-allowed|conflict|no-key|invalid-input)$/, `${login} ${name}`)
    return result.ok ? result.value : undefined
  }

  private async receive(anyone: Someone) {
    const who = this.oneOf(['karin', 'jonas'], anyone)
    const namnd = this.chance.whole(0, 1)
    const officers = staff.filter((one) => one.namnd === namnd && this.has(one, 'barnhandlaggare'))
    const officer = this.chance.pick([null, ...officers.map((one) => one.login)])
    const [name, mother, summary, requester] = [this.word(), this.word(), this.word(), this.word()]
    const { namnder } = await this.ok(who.login, 'house.current', {})
    const request = await requestFor(
      { ask: (endpoint, input) => this.ok(who.login, endpoint, input) },
      [newPerson('Barn', name, '')],
      {
        responsibleId: officer ? this.userId(officer) : null,
        text: { ...requestText, howItEmerged: summary, requesterName: requester },
        adults: [{ person: newPerson('Vuxen', mother, ''), kinship: { relation: 'mor' } }],
      },
    )
    const children = request.children.map((child) => ({ ...child, namndId: namnder[namnd]?.id ?? '' }))
    const made = await this.may(this.has(who, 'samordnare'), who.login, 'request.receive', { ...request, children })
    const [caseId] = made?.caseIds ?? []
    if (!caseId) return
    const { locks } = this.reference.receive(caseId, namnd, officer)
    const { relatives } = await this.ok(who.login, 'case.page', { caseId })
    this.nameOf.set(caseId, name)
    this.motherOf.set(caseId, relatives[0]?.personId ?? '')
    const coordinators = staff.filter((one) => this.has(one, 'samordnare')).map((one) => one.login)
    this.reference.plant(name, locks.child, null)
    this.reference.plant(mother, locks.mother, `mother ${caseId}`)
    this.reference.plant(summary, locks.case, `case ${caseId}`)
    // The request is the coordinators' own; what emerged stands there too.
    this.reference.plant(requester, new Set(coordinators), null)
  }

  private async appoint(who: Someone) {
    const [caseId, of] = this.pick(this.reference.cases)
    if (!caseId || !of) return
    const officers = staff.filter((one) => one.namnd === of.namnd && this.has(one, 'barnhandlaggare'))
    const { login } = this.chance.pick(officers)
    const isAllowed =
      this.has(who, 'samordnare', 'forste-socialsekreterare', 'enhetschef') && this.reference.reads(of, who.login)
    const input = { caseId, userId: this.userId(login), reason: 'byte' }
    if (await this.may(isAllowed, who.login, 'case.appoint', input)) this.reference.appoint(of, login)
  }

  private async openBarnakt(who: Someone) {
    const [caseId, of] = this.pick(this.reference.cases)
    if (!caseId || !of) return
    const actor = this.oneOf(of.officer ? [of.officer] : [], who)
    const hasOne = this.reference.aktOf(of, 'barnakt').length > 0
    const isAllowed = this.has(actor, 'barnhandlaggare') && of.officer === actor.login && !hasOne
    const made = await this.may(isAllowed, actor.login, 'akt.open', { caseId })
    if (made) this.reference.openAkt(made.aktId, 'barnakt', of, actor.login)
  }
  private async openVuxenakt() {
    const [caseId, of] = this.pick(this.reference.cases)
    if (!caseId || !of) return
    const members = [...this.reference.members.values()].filter((one) => one.of === of)
    const { login } = members.find((one) => one.role === 'vuxenhandlaggare') ?? this.chance.pick(staff)
    const isAppointed = members.some((one) => one.role === 'vuxenhandlaggare' && one.login === login)
    const isFirst = this.reference.aktOf(of, 'vuxenakt').length === 0
    const made = await this.may(isAppointed && of.locks.mother.has(login) && isFirst, login, 'akt.openVuxenakt', {
      caseId,
      personId: this.motherOf.get(caseId) as never,
      unit: '',
    })
    if (made) this.reference.openAkt(made.aktId, 'vuxenakt', of, login)
  }
  private async transfer(who: Someone) {
    const [aktId, akt] = this.pick(this.reference.akter)
    if (!aktId || !akt) return
    const role = akt.kind === 'barnakt' ? 'barnhandlaggare' : 'vuxenhandlaggare'
    const able = staff.filter((one) => one.namnd === akt.of.namnd && this.has(one, role) && one.login !== akt.officer)
    if (able.length === 0) return
    const actor = this.oneOf([akt.officer], who)
    const { login } = this.chance.pick(able)
    const isAllowed =
      akt.locks.bas.has(actor.login) && (akt.officer === actor.login || this.reference.isSenior(actor, akt.of))
    const input = { aktId: aktId as never, userId: this.userId(login), reason: 'byte' }
    if (await this.may(isAllowed, actor.login, 'akt.transfer', input)) this.reference.transfer(akt, login)
  }

  private async join(who: Someone) {
    const [caseId, of] = this.pick(this.reference.cases)
    if (!caseId || !of) return
    const role = this.chance.pick(['barnhandlaggare', 'vuxenhandlaggare', 'stodjare'] as const)
    const able = staff.filter((one) => one.namnd === of.namnd && (role === 'stodjare' || this.has(one, role)))
    if (able.length === 0) return
    const { login } = this.chance.pick(able)
    const actor = this.oneOf(of.locks.case, who)
    const isMember = [...this.reference.members.values()].some(
      (one) => one.of === of && one.login === login && one.role === role,
    )
    const mayAppoint = of.officer === actor.login || this.reference.isSenior(actor, of)
    const isHimself = role === 'vuxenhandlaggare' && login === actor.login && !this.reference.isSenior(actor, of)
    const isAllowed = this.reference.reads(of, actor.login) && mayAppoint && !isMember && !isHimself
    const made = await this.may(isAllowed, actor.login, 'team.join', {
      caseIds: [caseId as never],
      userId: this.userId(login),
      role,
      joinedOn: this.today(),
      reason: 'behövs',
      adultIds: role === 'vuxenhandlaggare' ? [this.motherOf.get(caseId) as never] : [],
    })
    const [id] = made?.memberIds ?? []
    if (id) this.reference.join(id, { of, login, role, appointedBy: actor.login })
  }
  private async leave(who: Someone) {
    const [memberId, member] = this.pick(this.reference.members)
    if (!memberId || !member) return
    const { of, login, role } = member
    const actor = this.oneOf([login, ...(of.officer ? [of.officer] : [])], who)
    const mayEnd = of.officer === actor.login || this.reference.isSenior(actor, of) || actor.login === login
    const answers = role === 'barnhandlaggare' && of.officer === login
    const input = { memberId: memberId as never, leftOn: this.today(), reason: 'klart' }
    const isAllowed = of.locks.tasks.has(actor.login) && mayEnd && !answers
    if (await this.may(isAllowed, actor.login, 'team.leave', input)) this.reference.leave(memberId)
  }

  private async write(who: Someone) {
    const [aktId, akt] = this.pick(this.reference.akter)
    if (!aktId || !akt || this.notes.filter((note) => note.aktId === aktId).length >= most.perAkt) return
    const writer = this.oneOf(akt.locks.bas, who)
    const isChild = akt.kind === 'barnakt'
    const writes = isChild
      ? this.has(writer, 'barnhandlaggare', 'stodjare', 'forste-socialsekreterare')
      : this.has(writer, 'vuxenhandlaggare', 'forste-socialsekreterare')
    const form = isChild ? 'journal-barn' : 'journal-vuxen'
    const input = { aktId: aktId as never, form, samradId: null, aboutId: null }
    const made = await this.may(akt.locks.bas.has(writer.login) && writes, writer.login, 'note.start', input)
    if (!made) return
    const note: Note = { id: made.noteId, aktId, author: writer.login, revision: 1, isSigned: false, words: [] }
    this.notes.push(note)
    await this.save(note, akt)
  }
  private async save(note: Note, akt: AktModel) {
    const isOpen = akt.locks.bas.has(note.author)
    const { words, content } = this.sentences(akt)
    const input = { noteId: note.id as never, eventAt: this.house.now(), content, revision: note.revision }
    const saved = await this.may(isOpen, note.author, 'note.save', input)
    if (!saved) return
    note.revision = saved.revision
    // What stood there before is gone from the program, and stands in the log under the same lock.
    this.hide(note)
    note.words = words.map(({ word }) => word)
    for (const { word, place } of words) {
      this.reference.plant(word, akt.locks[place], `notes ${note.aktId}`, note.author)
    }
  }
  /** A note's text with a word of its own in each compartment it touches. */
  private sentences(akt: AktModel) {
    const words = places
      .filter((place) => place === 'bas' || this.chance.next() < 0.4)
      .map((place) => ({ place, word: this.word() }))
    const said = words.map(({ place, word }) =>
      passage(`Det sades: ${word}.`, place, this.chance.next() < 0.3 ? { kind: 'barnets-ord' } : {}),
    )
    const next = { 'nasta-steg': [passage('Ring')] }
    const prose: NoteContent['prose'] =
      akt.kind === 'barnakt'
        ? { ...next, uppgifter: said }
        : { ...next, beskrivning: said, behov: [passage('Stöd')], onskemal: [passage('Lugn')] }
    return { words, content: { ...journal(''), prose } }
  }
  private hide(note: Note) {
    for (const word of note.words) {
      const planted = this.reference.words.get(word)
      if (planted) planted.home = null
    }
  }
  /** A note that is not signed yet, and its akt. */
  private draft(): readonly [Note, AktModel] | readonly [] {
    const drafts = this.notes.filter((note) => !note.isSigned)
    const note = drafts.length === 0 ? undefined : this.chance.pick(drafts)
    const akt = note && this.reference.akter.get(note.aktId)
    return note && akt ? [note, akt] : []
  }
  private async rewrite() {
    const [note, akt] = this.draft()
    if (note && akt) await this.save(note, akt)
  }
  private async sign() {
    const [note, akt] = this.draft()
    if (!note || !akt || note.words.length === 0) return
    const { login } = this.oneOf([note.author], this.chance.pick(staff))
    const input = { noteId: note.id as never, revision: note.revision }
    const isAllowed = login === note.author && akt.locks.bas.has(login)
    if (!(await this.may(isAllowed, login, 'note.sign', input))) return
    note.isSigned = true
    for (const word of note.words) {
      const planted = this.reference.words.get(word)
      if (planted) planted.onlyTo = null
    }
  }
  private async discard() {
    const [note, akt] = this.draft()
    if (!note || !akt) return
    const input = { noteId: note.id as never, reason: 'fel' }
    if (!(await this.may(akt.locks.bas.has(note.author), note.author, 'note.discard', input))) return
    this.hide(note)
    this.notes.splice(this.notes.indexOf(note), 1)
  }

  private async tell(who: Someone) {
    const [aktId, akt] = this.pick(this.reference.akter)
    if (!aktId || !akt) return
    const writer = this.oneOf(akt.locks.bas, who)
    const place = this.chance.pick(['bas', 'skydd'] as const)
    const word = this.word()
    const writes = this.has(writer, 'barnhandlaggare', 'stodjare', 'forste-socialsekreterare')
    const isAllowed = akt.kind === 'barnakt' && writes && akt.locks.bas.has(writer.login)
    const entry = threadEntry(aktId, { place, day: this.today(), words: { text: word } })
    const done = await this.may(isAllowed, writer.login, 'thread.add', entry)
    if (done) this.reference.plant(word, akt.locks[place], `thread ${aktId}`)
  }

  private async addTask(who: Someone) {
    const [caseId, of] = this.pick(this.reference.cases)
    if (!caseId || !of || this.openTasks().length >= most.tasks) return
    const actor = this.oneOf(of.locks.case, who)
    const owner = this.chance.pick(staff).login
    const [word, dueOn] = [this.word(), this.today(this.chance.whole(0, 12))]
    const writes = this.has(actor, 'samordnare', 'barnhandlaggare', 'forste-socialsekreterare')
    const done = await this.may(writes && of.locks.case.has(actor.login), actor.login, 'task.add', {
      caseId,
      text: word,
      owner: { kind: 'user', userId: this.userId(owner) },
      dueOn,
    })
    if (!done) return
    this.reference.addTask(done.taskId, of, actor.login, owner, dueOn)
    this.reference.plant(word, of.locks.tasks, `case ${caseId}`)
  }
  private openTasks = (): (readonly [string, CaseModel])[] =>
    [...this.reference.cases.values()].flatMap((of) => [...of.tasks.keys()].map((id) => [id, of] as const))
  private async finishTask(who: Someone) {
    const open = this.openTasks()
    if (open.length === 0) return
    const [taskId, of] = this.chance.pick(open)
    const input = { taskId: taskId as never, outcome: 'gjort' }
    if (await this.may(of.locks.tasks.has(who.login), who.login, 'task.finish', input)) of.tasks.delete(taskId)
  }

  /** A draft lies under nobody's key but the writer's own, and a later one takes its place in the file. */
  private async keepDraft({ login }: Someone) {
    const word = this.word()
    await this.ok(login, 'draft.save', { form: 'note', subject: 'a', content: word })
    this.reference.words.delete(this.drafts.get(login) ?? '')
    this.drafts.set(login, word)
    this.reference.plant(word, new Set([login]), `draft ${login}`)
  }

  private today = (ahead = 0): string =>
    new Date(Date.parse(startOfTime) + (this.day + ahead) * dayMs).toISOString().slice(0, 10)
  private async passDay() {
    this.day += 1
    this.house.setNow(new Date(Date.parse(startOfTime) + this.day * dayMs).toISOString())
  }

  /** Every question that can be asked as a user, each held against the reference. */
  private questions(login: string): (() => Promise<unknown>)[] {
    const { cases, akter } = this.reference
    const shown = (...homes: readonly string[]) => homes.flatMap((home) => this.reference.shownAt(home, login)).sort()
    const isCoordinator = staff.some((one) => one.login === login && this.has(one, 'samordnare'))
    /** The answer holds the planted words of its places that are this user's, and no other; names are asked for by themselves. */
    const seen = async <N extends keyof Contract>(
      isOpen: boolean,
      name: N,
      input: InputOf<Contract[N]>,
      ...homes: readonly string[]
    ) => {
      const answer = await this.may(isOpen, login, name, input)
      const names = new Set(this.nameOf.values())
      const words = wordsIn(JSON.stringify(answer ?? null)).filter((word) => !names.has(word))
      deepEqual([login, name, words], [login, name, isOpen ? shown(...homes) : []])
      return answer
    }
    return [
      async () => {
        const list = await this.ok(login, 'case.list', { state: 'alla', namndId: null, responsibleId: null })
        const mine = [...cases].filter(([, of]) => of.locks.case.has(login)).map(([id]) => id)
        deepEqual([login, list.map((row) => row.id).sort()], [login, mine.sort()])
        deepEqual(
          list.map((row) => row.openTasks),
          list.map((row) => cases.get(row.id)?.tasks.size),
        )
      },
      async () => {
        const today = await this.ok(login, 'today.get', {})
        const due = [...cases.values()]
          .filter((of) => of.locks.tasks.has(login))
          .flatMap((of) => [...of.tasks.values()].filter(({ dueOn }) => dueOn <= this.today(7)))
        deepEqual([login, today.overdue.length + today.dueSoon.length], [login, due.length])
        const waiting = today.waiting.map((one) => one.kind)
        const count = (kind: string) => waiting.filter((one) => one === kind).length
        deepEqual([login, count('request')], [login, isCoordinator ? cases.size : 0])
        const without = [...cases.values()].filter((of) => of.officer === null)
        deepEqual([login, count('no-handlaggare')], [login, isCoordinator ? without.length : 0])
      },
      async () => {
        const draft = await this.ok(login, 'draft.get', { form: 'note', subject: 'a' })
        deepEqual([login, wordsIn(draft?.content ?? '')], [login, shown(`draft ${login}`)])
      },
      async () => {
        const teams = await this.ok(login, 'team.mine', {})
        const doors = teams.flatMap((one) => [
          ...one.akter.map(({ id }) => id as string),
          ...one.adults.flatMap(({ aktId }) => aktId ?? []),
        ])
        deepEqual([login, doors.filter((id) => !akter.get(id)?.locks.bas.has(login))], [login, []])
      },
      ...[...cases].flatMap(([id, of]) => [
        async () => {
          const caseId = id as never
          const isOpen = this.reference.reads(of, login)
          const page = await seen(isOpen, 'case.page', { caseId }, `case ${id}`, `mother ${id}`)
          const doors = [...akter].filter(([, akt]) => akt.of === of && akt.locks.bas.has(login)).map(([at]) => at)
          deepEqual(
            [login, page?.akter.map((door) => door.id as string).sort() ?? []],
            [login, isOpen ? doors.sort() : []],
          )
        },
        async () => {
          const hits = await this.ok(login, 'case.search', { text: this.nameOf.get(id) ?? '' })
          const isFound = this.reference.reads(of, login)
          deepEqual([login, hits.map((hit) => hit.caseId)], [login, isFound ? [id] : []])
        },
      ]),
      ...[...akter].flatMap(([id, akt]) => {
        const aktId = id as never
        const isOpen = akt.locks.bas.has(login)
        const isThread = isOpen && akt.kind === 'barnakt'
        return [
          () => this.may(isOpen, login, 'akt.get', { aktId }),
          () => seen(isOpen, 'note.list', { aktId }, `notes ${id}`),
          async () => {
            const entries = (await this.may(isThread, login, 'thread.get', { aktId }))?.entries ?? []
            const own = entries.filter((entry) => entry.noteId === null)
            deepEqual([login, wordsIn(JSON.stringify(own))], [login, isThread ? shown(`thread ${id}`) : []])
            const drawn = wordsIn(JSON.stringify(entries.filter((entry) => entry.noteId !== null)))
            const known = new Set(shown(`notes ${id}`))
            deepEqual([login, drawn.filter((word) => !known.has(word))], [login, []])
          },
        ]
      }),
    ]
  }
}
