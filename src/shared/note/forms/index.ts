import type { FormDefinition } from '../form'
import { correction, ownView, samradExtract } from './beside'
import { adultJournal, childJournal } from './journal'

/** Every form an akt knows, in the order they are offered. */
export const forms: readonly FormDefinition[] = [childJournal, adultJournal, samradExtract, correction, ownView]

const byId = new Map(forms.map((form) => [form.id, form]))

/** The form with an id; nothing when there is none. */
export const findForm = (id: string): FormDefinition | undefined => byId.get(id)
