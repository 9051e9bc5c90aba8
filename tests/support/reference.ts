import type { Role } from '../../src/shared/account/account.contract'
import type { AktKind } from '../../src/shared/akt/akt.contract'
import type { PassagePlace } from '../../src/shared/note/passage'

export interface Someone {
  readonly login: string
  readonly roles: readonly Role[]
  readonly namnd: number
}

/** Who holds a lock's key. */
type Lock = Set<string>
export interface CaseModel {
  readonly namnd: number
  officer: string | null
  readonly locks: Readonly<Record<'case' | 'tasks' | 'child' | 'mother', Lock>>
  readonly tasks: Map<string, { readonly owner: string; readonly dueOn: string }>
}
export interface AktModel {
  readonly kind: AktKind
  readonly of: CaseModel
  officer: string
  readonly locks: Readonly<Record<PassagePlace, Lock>>
}
export interface MemberModel {
  readonly of: CaseModel
  readonly login: string
  readonly role: 'barnhandlaggare' | 'vuxenhandlaggare' | 'stodjare'
  readonly appointedBy: string
}
/** One planted word: the lock it lies under, where the program shows it, and to whom alone while it is a draft. */
interface Word {
  readonly lock: Lock
  home: string | null
  onlyTo: string | null
}

/** Who should read what, in as few words as can be: no keys and no file, only who was let in, and by which rule. */
export class Reference {
  readonly cases = new Map<string, CaseModel>()
  readonly akter = new Map<string, AktModel>()
  readonly members = new Map<string, MemberModel>()
  readonly words = new Map<string, Word>()
  private readonly staff: readonly Someone[]
  constructor(staff: readonly Someone[]) {
    this.staff = staff
  }

  /** Who steps in for anybody in a nämnd, and who follows every case of it. */
  isSenior = ({ roles, namnd }: Someone, of: CaseModel) =>
    namnd === of.namnd && (roles.includes('forste-socialsekreterare') || roles.includes('enhetschef'))
  follows = (who: Someone, of: CaseModel) => who.roles.includes('samordnare') || this.isSenior(who, of)
  /** A case is read by who holds its key and knows the child. */
  reads = ({ locks }: CaseModel, login: string) => locks.case.has(login) && locks.child.has(login)
  private stepsIn = ({ roles, namnd }: Someone, of: CaseModel) =>
    namnd === of.namnd && roles.includes('forste-socialsekreterare')
  private loginsOf = (is: (who: Someone) => boolean) => this.staff.filter(is).map(({ login }) => login)
  private caseLocks = ({ locks }: CaseModel) => Object.values(locks)
  private aktLocks = ({ locks }: AktModel) => Object.values(locks)
  aktOf = (of: CaseModel, kind: AktKind) => [...this.akter.values()].filter((akt) => akt.of === of && akt.kind === kind)

  receive(id: string, namnd: number, officer: string | null): CaseModel {
    const of: CaseModel = {
      namnd,
      officer,
      locks: { case: new Set(), tasks: new Set(), child: new Set(), mother: new Set() },
      tasks: new Map(),
    }
    const readers = [...(officer ? [officer] : []), ...this.loginsOf((who) => this.follows(who, of))]
    for (const lock of this.caseLocks(of)) for (const reader of readers) lock.add(reader)
    this.cases.set(id, of)
    return of
  }
  appoint(of: CaseModel, officer: string): void {
    const former = of.officer
    of.officer = officer
    for (const lock of this.caseLocks(of)) lock.add(officer)
    if (former !== null && former !== officer) this.takeBack(former, this.caseLocks(of))
  }
  openAkt(id: string, kind: AktKind, of: CaseModel, officer: string): void {
    const first = kind === 'barnakt' ? this.loginsOf((who) => this.stepsIn(who, of)) : []
    const lock = () => new Set([officer, ...first])
    this.akter.set(id, { kind, of, officer, locks: { bas: lock(), skydd: lock(), anmalare: lock() } })
  }
  addTask(id: string, of: CaseModel, by: string, owner: string, dueOn: string): void {
    of.tasks.set(id, { owner, dueOn })
    of.locks.tasks.add(owner)
    if (of.locks.child.has(by)) of.locks.child.add(owner)
  }
  /** What a membership opens: never an adult's akt to the child's side, nor the child's to the adult's. */
  private locksOf({ of, role }: MemberModel): Lock[] {
    const { tasks, child, mother } = of.locks
    if (role === 'stodjare') return [tasks, child]
    const akter = this.aktOf(of, role === 'barnhandlaggare' ? 'barnakt' : 'vuxenakt').flatMap(this.aktLocks)
    return role === 'barnhandlaggare' ? [...this.caseLocks(of), ...akter] : [tasks, child, mother, ...akter]
  }
  /** Keys are handed over by whoever holds them, when that one sits down, as long as the appointer may still appoint. */
  settle(holder: string, members: Iterable<MemberModel> = this.members.values()): void {
    for (const member of members) {
      const by = this.staff.find(({ login }) => login === member.appointedBy)
      if (member.of.officer !== member.appointedBy && !(by && this.isSenior(by, member.of))) continue
      for (const lock of this.locksOf(member)) if (lock.has(holder)) lock.add(member.login)
    }
  }
  join(id: string, member: MemberModel): void {
    this.members.set(id, member)
    if (member.role === 'barnhandlaggare') member.of.officer ??= member.login
    this.settle(member.appointedBy, [member])
  }
  leave(id: string): void {
    const member = this.members.get(id)
    this.members.delete(id)
    if (member) this.takeBack(member.login, this.locksOf(member))
  }
  transfer(akt: AktModel, officer: string): void {
    const former = akt.officer
    akt.officer = officer
    const locks = [...this.aktLocks(akt), akt.kind === 'barnakt' ? akt.of.locks.child : akt.of.locks.mother]
    for (const lock of locks) lock.add(officer)
    this.takeBack(former, locks)
  }
  /** Who loses a right loses its keys, but for those that another right still opens. */
  private takeBack(login: string, locks: readonly Lock[]): void {
    const who = this.staff.find((one) => one.login === login)
    const kept = new Set<Lock>()
    const keep = (...some: readonly Lock[]) => some.forEach((lock) => kept.add(lock))
    for (const of of this.cases.values()) {
      if (of.officer === login || (who && this.follows(who, of))) keep(...this.caseLocks(of))
      if ([...of.tasks.values()].some(({ owner }) => owner === login)) keep(of.locks.tasks, of.locks.child)
    }
    for (const akt of this.akter.values()) {
      const stepsIn = akt.kind === 'barnakt' && who && this.stepsIn(who, akt.of)
      const { child, mother } = akt.of.locks
      if (akt.officer === login || stepsIn) keep(...this.aktLocks(akt), akt.kind === 'barnakt' ? child : mother)
    }
    for (const member of this.members.values()) if (member.login === login) keep(...this.locksOf(member))
    for (const lock of locks) if (!kept.has(lock)) lock.delete(login)
  }

  plant(word: string, lock: Lock, home: string | null, onlyTo: string | null = null): void {
    this.words.set(word, { lock, home, onlyTo })
  }
  /** What the program should show a user in one place. */
  shownAt = (home: string, login: string): string[] =>
    [...this.words]
      .filter(([, one]) => one.home === home && one.lock.has(login) && (one.onlyTo ?? login) === login)
      .map(([word]) => word)
  /** What a user's keys should open in the file. */
  openTo = (login: string): string[] => [...this.words].filter(([, one]) => one.lock.has(login)).map(([word]) => word)
}
