import { dayRoleLabels, stepKindLabels, stepPlaceLabels } from '../../../shared/glossary/labels'
import type { DayPerson } from '../../../shared/interview/day-people'
import type { DayRole, DayStep } from '../../../shared/interview/step'
import type { Sheet } from '../../../shared/template/template.contract'
import { doerOf } from './interview.rules'
import { endClock } from './shift.rules'

/** What of a step a sheet may say. */
type SheetStep = Pick<DayStep, 'kind' | 'day' | 'startsAt' | 'minutes' | 'place' | 'state' | 'people' | 'names'>

/** Whose sheet it is, and the steps that person does. */
export interface SheetOf {
  readonly no: number
  readonly key: string
  /** As it is shown on screen, so that the right person gets the right sheet; not put on paper unless it is a user's. */
  readonly name: string
  readonly isUser: boolean
  readonly role: DayRole
  readonly steps: readonly SheetStep[]
}

/** What somebody who comes besides takes part in. */
const accompanies: Readonly<Record<DayPerson['kind'], readonly SheetStep['kind'][]>> = {
  trygghetsperson: ['ankomst', 'barnforhor'],
  tolk: ['barnforhor'],
  kulturtolk: ['barnforhor'],
  medhorare: [],
}

/** One numbered sheet for each person of a day, in order of when they are first needed. */
export function sheetsOf(steps: readonly SheetStep[], people: readonly DayPerson[]): SheetOf[] {
  const found = new Map<string, Omit<SheetOf, 'no'>>()
  const give = (one: Omit<SheetOf, 'no' | 'steps'>, step: SheetStep) => {
    const known = found.get(one.key)
    // Whoever both fetches the child and is the trygghetsperson is told what holds for a trygghetsperson.
    const role = one.role === 'trygghetsperson' ? one.role : (known?.role ?? one.role)
    const given = known?.steps ?? []
    found.set(one.key, { ...one, ...known, role, steps: given.includes(step) ? given : [...given, step] })
  }
  for (const step of steps.filter(({ state }) => state !== 'hoppad')) {
    step.people.forEach((person, index) => {
      const name = step.names[index] ?? ''
      const { key } = doerOf(person, name)
      give({ key: key || `roll ${person.role}`, name, isUser: person.userId !== null, role: person.role }, step)
    })
    for (const person of people) {
      if (person.kind === 'medhorare' || !accompanies[person.kind].includes(step.kind)) continue
      const key = ` ${person.name.toLocaleLowerCase('sv')}`
      give({ key, name: person.name, isUser: false, role: person.kind }, step)
    }
  }
  return [...found.values()].map((one, index) => ({ ...one, no: index + 1 }))
}

/** What somebody does in a step, in words that name nobody. */
const doing = ({ role }: SheetOf, step: SheetStep): string =>
  role === 'trygghetsperson' && step.kind === 'barnforhor'
    ? 'Väntar i väntrummet under samtalet'
    : stepKindLabels[step.kind]

const clock = (time: string): string => time.replace(':', '.')

/** What everybody must know who holds such a sheet, and what only some must. */
const rules = (role: DayRole): string[] => [
  'Håller inte tiden? Ring samordnaren på Barnahus, så får de som kommer efter veta det.',
  ...(role === 'trygghetsperson' ? ['Du följer med som trygg vuxen. Du är inte med i rummet och lyssnar inte.'] : []),
  ...(role === 'tolk' || role === 'kulturtolk' ? ['Tystnadsplikt gäller för allt du får veta.'] : []),
  'Skriv inga namn på bladet. Lämna det tillbaka eller förstör det när dagen är slut.',
]

export interface SheetOrder {
  readonly sheet: SheetOf
  readonly of: number
  readonly caseNumber: string
  readonly houseName: string
  readonly isDemo: boolean
}

/** What one person does on the day: when, what and at what kind of place. No child, no address, nobody else. */
export const personSheet = ({ sheet, of, caseNumber, houseName, isDemo }: SheetOrder): Sheet => {
  const days = [...new Set(sheet.steps.map(({ day }) => day))]
  return {
    kind: 'sheet',
    title: `Dagsblad ${sheet.no} av ${of}`,
    isDemo,
    head: [
      { label: 'Ärende', value: `${caseNumber}, blad ${sheet.no} av ${of}` },
      {
        label: 'För',
        value: sheet.isUser
          ? `${sheet.name}, ${dayRoleLabels[sheet.role].toLocaleLowerCase('sv')}`
          : dayRoleLabels[sheet.role],
      },
      { label: days.length > 1 ? 'Dagar' : 'Dag', value: days.join(', ') },
    ],
    sections: [
      ...days.map((day) => ({
        heading: days.length > 1 ? `Det du gör ${day}` : 'Det du gör',
        blocks: sheet.steps
          .filter((step) => step.day === day)
          .map((step) => ({
            kind: 'punkt' as const,
            text: `${clock(step.startsAt)}–${clock(endClock(step))}  ${doing(sheet, step)}. Plats: ${stepPlaceLabels[step.place].toLocaleLowerCase('sv')}.`,
            source: '',
          })),
      })),
      {
        heading: 'Att tänka på',
        blocks: rules(sheet.role).map((text) => ({ kind: 'punkt' as const, text, source: '' })),
      },
    ],
    signature: 'Platsen och vem det gäller lämnas muntligt.',
    footer: `${houseName}   ${caseNumber}   blad ${sheet.no} av ${of}`,
  }
}
