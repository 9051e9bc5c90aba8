import type { User } from '../../../shared/account/account.contract'
import type { AktKind } from '../../../shared/akt/akt.contract'
import { isRealDay } from '../../../shared/day'
import { type FieldDefinition, type FormDefinition, isAskedFor } from '../../../shared/note/form'
import { findForm } from '../../../shared/note/forms'
import type { NoteContent } from '../../../shared/note/note.contract'
import { passageLimits } from '../../../shared/note/passage'
import { refuse } from '../../../shared/result'
import { swedishDay } from '../calendar'
import { lengthOf, passagesIn } from './content.rules'

/** The form a note is written in. Throws `invalid-input` for one that is unknown or does not belong in this kind of akt. */
export function requireForm(formId: string, kind: AktKind): FormDefinition {
  const form = findForm(formId)
  if (!form) refuse(['form'], 'not-a-choice')
  if (!form.akt.includes(kind)) refuse(['form'], 'form-of-another-akt')
  return form
}

/** A form is written by the roles it names, and where the law asks for it by somebody with socionomexamen (SoL 25:1). Throws `invalid-input`. */
export function requireWriter(form: FormDefinition, user: User): void {
  if (!form.signedBy.some((role) => user.roles.includes(role))) refuse(['form'], 'form-of-another-role')
  if (form.needsSocionom && !user.hasSocionom) refuse(['form'], 'socionom-required')
}

/** An event cannot be noted before it has happened, nor before the person was born. Throws `invalid-input`. */
export function requireEventTime(eventAt: string, now: string, birthDate: string | null): void {
  if (Date.parse(eventAt) > Date.parse(now)) refuse(['eventAt'], 'day-ahead')
  if (birthDate && swedishDay(eventAt) < birthDate) refuse(['eventAt'], 'before-birth')
}

/** What is stored is what the form has room for. Throws `invalid-input` naming the field. */
export function requireFits(form: FormDefinition, content: NoteContent): void {
  const isProse = new Map(form.fields.map((field) => [field.key, field.kind === 'prose']))
  for (const key of Object.keys(content.lines))
    if (isProse.get(key) !== false) refuse(['content', 'lines', key], 'unknown-field')
  for (const key of Object.keys(content.prose))
    if (isProse.get(key) !== true) refuse(['content', 'prose', key], 'unknown-field')
  if (lengthOf(content) > passageLimits.note) refuse(['content'], 'too-long', passageLimits.note)
  const ids = passagesIn(content).map((one) => one.id)
  if (new Set(ids).size !== ids.length) refuse(['content'], 'wrong-form')
}

/** A note is signed when each required field says something, every day is a real one, and somebody took part (SoL 14:3, FL 27 §). Throws `invalid-input` naming the first fault. */
export function requireSignable(form: FormDefinition, content: NoteContent, today: string): void {
  if (content.participants.length === 0) refuse(['content', 'participants'], 'required')
  for (const field of form.fields) {
    const isRequired = field.isRequired && isAskedFor(field, content)
    if (field.kind === 'prose') {
      const isEmpty = (content.prose[field.key] ?? []).every((one) => one.text.trim() === '')
      if (isRequired && isEmpty) refuse(['content', 'prose', field.key], 'required')
    } else requireLine(field, content.lines[field.key]?.trim() ?? '', isRequired, today)
  }
  if (form.needsAreas && content.areas.length === 0) refuse(['content', 'areas'], 'too-few', 1)
}

/** What a socialsekreterare never decides has been decided by somebody else: no name of the house's own officers stands there (domain rule L4). Throws `invalid-input`. */
export function requireOutsiders(form: FormDefinition, content: NoteContent, officers: readonly string[]): void {
  const plain = (name: string) => name.trim().toLocaleLowerCase('sv')
  const known = officers.map(plain)
  for (const field of form.fields) {
    if (field.kind !== 'line' || !field.isOutsider) continue
    const written = plain(content.lines[field.key] ?? '')
    if (known.some((name) => written.includes(name))) refuse(['content', 'lines', field.key], 'officer-decides')
  }
}

function requireLine(
  field: Exclude<FieldDefinition, { kind: 'prose' }>,
  text: string,
  isRequired: boolean,
  today: string,
): void {
  const path = ['content', 'lines', field.key]
  if (text === '') {
    if (isRequired) refuse(path, 'required')
    return
  }
  switch (field.kind) {
    case 'line':
      if (/[\r\n]/.test(text)) refuse(path, 'one-line')
      break
    case 'choice':
      if (!field.options.some((option) => option.value === text)) refuse(path, 'not-a-choice')
      break
    case 'day':
      if (!isRealDay(text)) refuse(path, 'no-such-day')
      if (field.when === 'past' && text > today) refuse(path, 'day-ahead')
      if (field.when === 'coming' && text < today) refuse(path, 'day-past')
  }
}
