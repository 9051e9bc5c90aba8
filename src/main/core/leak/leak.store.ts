import { z } from 'zod'
import type { OutputOf } from '../../../shared/contract/define'
import type { Finding, leakContract } from '../../../shared/leak/leak.contract'
import { openPieces } from '../../../shared/leak/pieces'
import { refuse } from '../../../shared/result'
import { type AktRecord, akterOfPerson, aktLock } from '../akt/akt.store'
import { ageOn } from '../calendar'
import type { Memo, ReadContext, WriteContext } from '../context'
import { type NoteRecord, noteContent, protectedTexts } from '../note/note.store'
import { findIdentity, getPerson, listRelatives, names, whereaboutsLock } from '../person/person.store'
import { type FamilyFacts, findLeaks, noFacts } from './leak.rules'

/** How much of `skydd` is looked through, in passages; more than any family has. */
const mostPassages = 400

/** Everybody in a child's family and the child. */
const familyOf = (context: ReadContext, childId: string) => [
  { personId: childId, isAdult: false },
  ...listRelatives(context, childId).map(({ personId, kinship }) => ({
    personId: personId,
    isAdult: kinship.relation !== 'syskon',
  })),
]

/** What my keys open of the family round a child. */
export function readFacts(context: ReadContext, childId: string): FamilyFacts {
  const family = familyOf(context, childId)
  const named = family.flatMap(({ personId, isAdult }) => {
    const identity = findIdentity(context, personId)
    return identity ? [{ isAdult, givenName: identity.givenName, familyName: identity.familyName }] : []
  })
  const places = family.flatMap(({ personId }) =>
    context.holds(whereaboutsLock(personId)) ? (getPerson(context, personId).whereabouts ?? []) : [],
  )
  const texts = [...new Set(family.map(({ personId }) => personId))]
    .flatMap((personId) => akterOfPerson(context, personId))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((akt) => protectedTexts(context, akt.id))
  return {
    whereabouts: places.flatMap(({ address, school, contactRule }) => [address, school, contactRule]).filter(Boolean),
    phones: places.map(({ phone }) => phone).filter(Boolean),
    protectedTexts: texts.slice(0, mostPassages),
    adults: named.filter((one) => one.isAdult),
    children: named.filter((one) => !one.isAdult),
  }
}

/** Tables of which a change may change what is known of a family. */
const mayMatter: ReadonlySet<string> = new Set(['person', 'kinship', 'lock_grant', 'note_part', 'note', 'akt'])

interface Known {
  facts: FamilyFacts | null
}

/** The facts of a family, read and logged once and again only when something has been written that may change them. */
export function factsFor(context: ReadContext, akt: AktRecord): FamilyFacts {
  if (akt.kind !== 'barnakt') return noFacts
  const known = context.memo(`leak.${akt.id}`, (): Memo<Known> => {
    const value: Known = { facts: null }
    return {
      value,
      onCommit(changes) {
        if (changes.some(({ table }) => mayMatter.has(table))) value.facts = null
      },
    }
  })
  known.facts ??= readFacts(context, akt.person_id)
  return known.facts
}

/** What to look at in passages of a barnakt. A vuxenakt is read by no guardian. */
export const leaksIn = (
  context: ReadContext,
  akt: AktRecord,
  pieces: readonly { readonly id: string; readonly text: string }[],
): Finding[] => (akt.kind === 'barnakt' ? findLeaks(pieces, factsFor(context, akt)) : [])

const Ticks = z.array(z.string())
const tickPlace = (row: string) => ({ table: 'leak_tick', column: 'ticks', row })
const tickRow = (context: ReadContext, noteId: string) =>
  context.db.first((q) => q.selectFrom('leak_tick').selectAll().where('note_id', '=', noteId))

/** The findings of a note that its writer has ticked. */
export function ticksOf(context: ReadContext, note: NoteRecord): string[] {
  const row = tickRow(context, note.id)
  return row ? context.open(Ticks, aktLock(note.akt_id), tickPlace(row.id), row.ticks) : []
}

export function keepTicks(context: WriteContext, note: NoteRecord, ticks: readonly string[]): void {
  const row = tickRow(context, note.id)
  const lock = aktLock(note.akt_id)
  const id = row?.id ?? context.newId()
  const sealed = context.seal(ticks, lock, tickPlace(id))
  if (row) context.write.update('leak_tick', id, { ticks: sealed }, lock)
  else context.write.insert('leak_tick', { id, note_id: note.id, ticks: sealed }, lock)
}

/** A note that is thrown away takes its ticks with it. */
export function dropTicks(context: WriteContext, note: NoteRecord): void {
  const row = tickRow(context, note.id)
  if (row) context.write.remove('leak_tick', row.id, aktLock(note.akt_id))
}

/** Before a note in a barnakt is signed, everything found in it has been looked at. Throws `invalid-input`. */
export function requireChecked(context: ReadContext, note: NoteRecord, akt: AktRecord): void {
  const ticked = new Set(ticksOf(context, note))
  const left = leaksIn(context, akt, openPieces(noteContent(context, note))).filter((one) => !ticked.has(one.id))
  if (left.length > 0) refuse(['leaks'], 'leak-unchecked', left.length)
}

/** At what age a child may ask for the akt without the guardians, in years. */
const ownVoiceAge = 15

/** Who can as a rule read a barnakt: guardians, as far as my keys name them; a parent whose custody is not known is named as uncertain. */
export function readersOf(context: ReadContext, akt: AktRecord): OutputOf<(typeof leakContract)['leak.readers']> {
  const birthDate = names(context).get(akt.person_id)?.birthDate
  return {
    guardians: listRelatives(context, akt.person_id).flatMap(({ personId, kinship }) => {
      const isParent = ['mor', 'far', 'foralder'].includes(kinship.relation)
      const isGuardian = kinship.custody === 'gemensam' || kinship.custody === 'ensam'
      if (!isGuardian && !(isParent && kinship.custody === 'okand')) return []
      const entry = names(context).get(personId)
      return entry ? [{ name: entry.listName, relation: kinship.relation, isCertain: isGuardian }] : []
    }),
    childMayAsk: birthDate ? ageOn(birthDate, context.today()) >= ownVoiceAge : false,
  }
}
