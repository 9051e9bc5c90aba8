import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { StepName } from '../../../shared/about/technical-log'
import type { User } from '../../../shared/account/account.contract'
import { GallringThing } from '../../../shared/gallring/gallring.contract'
import { AppError } from '../../../shared/result'
import { isSenior } from '../account/account.rules'
import { getUser, listUsers } from '../account/account.store'
import type { ReadContext, WriteContext } from '../context'
import { houseLock } from '../vault/house-locks'
import { signBytes } from '../vault/primitives'
import { type LockName, lockName, type Scope, scopeOf } from '../vault/sealing'
import type { UserKeys } from '../vault/slots'
import type { LockGrantTable } from '../vault/vault.tables'
import type { Root } from './belongings.rules'
import { closureOf, digestOf, type RootRow } from './closure.store'
import { Known } from './facts.store'
import { followersOf } from './followers.store'
import { restsUntil } from './gallring.rules'
import type { GallringDecisionTable, GallringItemTable } from './gallring.tables'
import type { Judged } from './proposal.store'

export type DecisionRecord = Selectable<GallringDecisionTable>
export type ItemRecord = Selectable<GallringItemTable>

export const restLock = (decisionId: string) => lockName(scopeOf('gallring', decisionId))
const factsPlace = (row: string) => ({ table: 'gallring_item', column: 'facts', row })
const keyPlace = (row: string) => ({ table: 'gallring_key', column: 'content', row })

/** What a decision remembers of what it takes, sealed while it rests: enough to judge it again, and to say what it was. */
export const ItemFacts = z.strictObject({ number: z.string(), known: Known.nullable() })

const things: Readonly<Record<Root, GallringThing>> = {
  akt: 'akt',
  barnahus_case: 'arende',
  samrad: 'samrad',
  samrad_request: 'begaran',
  talk: 'samtal',
  person: 'person',
}
export const thingOf = (root: Root): GallringThing => things[root]
export const rootOf = (item: ItemRecord): RootRow => {
  const found = (Object.entries(things) as [Root, GallringThing][]).find(([, thing]) => thing === item.thing)
  if (!found) throw new AppError({ code: 'corrupt' })
  return { table: found[0], id: item.target_id }
}

type Signed = Pick<DecisionRecord, 'id' | 'namnd_id' | 'decided_at' | 'decided_by' | 'second_by' | 'rests_until'>
type SignedItem = Pick<ItemRecord, 'thing' | 'target_id' | 'gallring' | 'digest'>

/** What both sign: exactly which files, as they were, and from when. */
export const decisionBytes = (one: Signed, items: readonly SignedItem[]): Buffer =>
  Buffer.from(
    JSON.stringify([
      'gallring',
      one.id,
      one.namnd_id,
      one.decided_at,
      one.decided_by,
      one.second_by,
      one.rests_until,
      items
        .map((item) => [item.thing, item.target_id, item.gallring, item.digest])
        .sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)),
    ]),
    'utf8',
  )

export const mayDecideOn = (user: User, namndId: string): boolean => isSenior(user, namndId)

/** Files that share a child, a family, a samråd or a talk are decided on together and taken back together. */
export function inFamilies(context: ReadContext, proposed: readonly Judged[]): Judged[][] {
  const links = context.db.all((q) => q.selectFrom('kinship').select(['child_id', 'other_id']))
  const shared = [
    ...context.db.all((q) => q.selectFrom('samrad_case').select(['samrad_id as id', 'case_id'])),
    ...context.db.all((q) => q.selectFrom('request_child').select(['request_id as id', 'case_id'])),
    ...context.db.all((q) => q.selectFrom('talk_case').select(['talk_id as id', 'case_id'])),
  ]
  const above = new Map<string, string>()
  const top = (id: string): string => {
    const next = above.get(id)
    return next === undefined ? id : top(next)
  }
  const join = (one: string, other: string) => {
    const [a, b] = [top(one), top(other)]
    if (a !== b) above.set(a, b)
  }
  for (const { child_id, other_id } of links) join(child_id, other_id)
  for (const { id, case_id } of shared) join(id, case_id)
  for (const { subject } of proposed) join(subject.root.id, subject.personId)
  const groups = new Map<string, Judged[]>()
  for (const one of proposed) {
    const name = `${top(one.subject.root.id)}|${one.subject.namndId}`
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return [...groups.values()]
}

const locksIn = (context: ReadContext, lockIds: Iterable<string>): LockName[] => {
  const wanted = new Set(lockIds)
  const names = context.db
    .all((q) => q.selectFrom('lock').select(['id', 'scope', 'compartment']))
    .filter(({ id }) => wanted.has(id))
    .map(({ scope, compartment }) => `${scope}#${compartment}`)
  return [...new Set(names)].map((name) => {
    const [scope, compartment] = name.split('#')
    return lockName(scope as Scope, compartment as LockName['compartment'])
  })
}

const GrantRow = z.strictObject({
  id: z.string(),
  lock_id: z.string(),
  user_id: z.string(),
  box: z.string(),
  reason: z.string(),
  granted_by: z.string(),
  granted_at: z.string(),
  signature: z.string(),
  revoked_at: z.string().nullable(),
  revoked_for: z.string(),
})

/** Decides on one family's files: freezes what they are, and puts every key to them away under a lock of the decision's own. */
export function storeDecision(
  context: WriteContext,
  colleague: UserKeys,
  family: readonly Judged[],
  step: (name: StepName) => void,
): string {
  const [first] = family
  if (!first) throw new AppError({ code: 'internal' })
  const id = context.newId()
  const record = restLock(id)
  const seniors = listUsers(context.db).filter((user) => isSenior(user, first.subject.namndId))
  const readers = new Set([context.me.id, colleague.userId, ...seniors.map((user) => user.id)])
  context.keys.makeLocks(record.scope, ['bas'], [...readers], 'gallring vilar')
  const targets = family.map(({ subject }) => subject.root)
  const followers = followersOf(context, targets)
  const lastOn = family.reduce((last, { subject }) => (subject.facts.lastOn > last ? subject.facts.lastOn : last), '')
  const dueOn = family.reduce((last, one) => (one.dueOn > last ? one.dueOn : last), '')
  const items: ItemRecord[] = [
    ...family.map((one) => ({
      root: one.subject.root,
      gallring: one.subject.facts.gallring,
      last_on: one.subject.facts.lastOn,
      due_on: one.dueOn,
      facts: { number: one.subject.number, known: one.subject.known },
    })),
    ...followers.map((root) => ({
      root,
      gallring: null,
      last_on: lastOn,
      due_on: dueOn,
      facts: { number: '', known: null },
    })),
  ].map(({ root, facts, ...more }) => {
    const itemId = context.newId()
    return {
      id: itemId,
      decision_id: id,
      thing: thingOf(root.table),
      target_id: root.id,
      ...more,
      digest: digestOf(context.db, root),
      facts: context.seal(facts satisfies z.output<typeof ItemFacts>, record, factsPlace(itemId)),
    }
  })
  const signed = {
    id,
    namnd_id: first.subject.namndId,
    decided_at: context.now(),
    decided_by: context.me.id,
    second_by: colleague.userId,
    rests_until: restsUntil(context.today()),
  }
  const bytes = decisionBytes(signed, items)
  context.write.insert(
    'gallring_decision',
    {
      ...signed,
      state: 'vilar',
      signature: context.sign(bytes),
      second_signature: signBytes(colleague.signKey, bytes),
      ended_at: null,
      ended_by: null,
      begun_on: null,
    },
    houseLock,
  )
  for (const item of items) context.write.insert('gallring_item', item, record)
  step('decided')
  putAway(context, id, [...targets, ...followers])
  step('put-away')
  return id
}

function putAway(context: WriteContext, decisionId: string, rootRows: readonly RootRow[]): void {
  const record = restLock(decisionId)
  const closure = closureOf(context.db, rootRows)
  const grants = closure.get('lock_grant') ?? new Set<string>()
  for (const grant of context.db.all((q) => q.selectFrom('lock_grant').selectAll().orderBy('id'))) {
    if (!grants.has(grant.id)) continue
    const id = context.newId()
    const content = { ...grant, box: grant.box.toString('base64'), signature: grant.signature.toString('base64') }
    context.write.insert(
      'gallring_key',
      { id, decision_id: decisionId, content: context.seal(content, record, keyPlace(id)) },
      record,
    )
  }
  for (const lock of locksIn(context, closure.get('lock') ?? [])) context.keys.destroy(lock, record)
}

/** Lays the keys back; one who has left meanwhile gets none, and new ones are made as for anybody who leaves. */
function layBack(context: WriteContext, decisionId: string): void {
  const record = restLock(decisionId)
  const left = new Set(
    context.db.all((q) => q.selectFrom('user').select('id').where('left_at', 'is not', null)).map(({ id }) => id),
  )
  const rows = context.db.all((q) =>
    q.selectFrom('gallring_key').selectAll().where('decision_id', '=', decisionId).orderBy('id'),
  )
  const grants = rows.map((row): Selectable<LockGrantTable> => {
    const kept = context.open(GrantRow, record, keyPlace(row.id), row.content)
    const grant = { ...kept, box: Buffer.from(kept.box, 'base64'), signature: Buffer.from(kept.signature, 'base64') }
    return left.has(grant.user_id) && grant.revoked_at === null
      ? { ...grant, box: Buffer.alloc(0), revoked_at: context.now(), revoked_for: 'har slutat' }
      : grant
  })
  for (const row of rows) context.write.remove('gallring_key', row.id, record)
  context.keys.layBack(grants, record)
}

export const itemsOf = (context: ReadContext, decisionId: string): ItemRecord[] =>
  context.db.all((q) => q.selectFrom('gallring_item').selectAll().where('decision_id', '=', decisionId).orderBy('id'))

export const itemFacts = (context: ReadContext, item: ItemRecord) =>
  item.facts ? context.open(ItemFacts, restLock(item.decision_id), factsPlace(item.id), item.facts) : null

/** A decision that rests and that I may act on. Throws `not-found`, `not-allowed`. */
export function restingDecision(context: ReadContext, decisionId: string): DecisionRecord {
  const row = context.db.first((q) => q.selectFrom('gallring_decision').selectAll().where('id', '=', decisionId))
  if (!row) throw new AppError({ code: 'not-found' })
  if (row.state !== 'vilar' || !context.holds(restLock(decisionId))) throw new AppError({ code: 'not-allowed' })
  return row
}

/** True when both who decided signed exactly this. */
export function isGenuine(context: ReadContext, row: DecisionRecord, items: readonly ItemRecord[]): boolean {
  const bytes = decisionBytes(row, items)
  const senior = [row.decided_by, row.second_by].some((id) => mayDecideOn(getUser(context.db, id), row.namnd_id))
  return (
    senior &&
    row.decided_by !== row.second_by &&
    context.isSignedBy(row.decided_by, bytes, row.signature) &&
    context.isSignedBy(row.second_by, bytes, row.second_signature)
  )
}

/** Ends a decision without carrying it out: everything is as it was before it. */
export function endUnused(context: WriteContext, row: DecisionRecord, state: 'atertaget' | 'fallet'): void {
  layBack(context, row.id)
  forgetRest(context, row.id)
  context.write.update(
    'gallring_decision',
    row.id,
    { state, ended_at: context.now(), ended_by: context.me.id },
    houseLock,
  )
}

/** Destroys the decision's own lock and what lay under it; what it took with it is remembered by kind and year alone. */
export function forgetRest(context: WriteContext, decisionId: string): void {
  const record = restLock(decisionId)
  for (const item of itemsOf(context, decisionId))
    context.write.update('gallring_item', item.id, { facts: null }, houseLock)
  const keys = context.db.all((q) => q.selectFrom('gallring_key').select('id').where('decision_id', '=', decisionId))
  for (const { id } of keys) context.write.remove('gallring_key', id, houseLock)
  context.keys.destroy(record, houseLock)
  for (const { id } of context.db.all((q) => q.selectFrom('lock').select('id').where('scope', '=', record.scope)))
    context.write.remove('lock', id, houseLock)
  context.shred.words([record.scope], [])
}
