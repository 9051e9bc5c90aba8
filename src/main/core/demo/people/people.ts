import type { PersonChoice, Protection, Sex } from '../../../../shared/person/person.contract'
import { addDays } from '../../calendar'
import type { Random } from '../house/random'
import { numberSeries } from './numbers'
import { phoneSeries } from './phones'

/** What a story tells of a person; the rest is made up. */
export interface Sketch {
  readonly given: string
  readonly family: string
  readonly sex: Exclude<Sex, 'annat'>
  /** Whole years old on the day the demo is made. */
  readonly age: number
  /** The day of the month, where it matters. */
  readonly born?: { readonly day: number }
  readonly language?: string
  readonly interpreter?: boolean
  readonly disability?: string
  readonly protection?: Protection
  /** School or preschool of a child. */
  readonly school?: string
  readonly contactRule?: string
  /** True when no address may stand here: it is kept elsewhere, or by nobody. */
  readonly hidden?: boolean
}

export type NewPerson = Extract<PersonChoice, { kind: 'new' }>

/** Makes people out of sketches: a test number nobody else has, a phone nobody answers, an address that is nowhere. */
export function peopleMaker(today: string, random: Random): (sketch: Sketch, town: string) => NewPerson {
  const numbers = numberSeries()
  const nextPhone = phoneSeries()
  let houses = 0
  return (sketch, town) => {
    const birthday = Temporal.PlainDate.from(today).subtract({ years: sketch.age }).toString()
    const around = addDays(birthday, -random.whole(20, 330))
    const day = sketch.born ? `${around.slice(0, 8)}${String(sketch.born.day).padStart(2, '0')}` : around
    const personnummer = numbers.take(day, sketch.sex)
    houses += 1
    const isChild = sketch.age < 18
    return {
      kind: 'new',
      identity: {
        givenName: sketch.given,
        familyName: sketch.family,
        personnummer,
        birthDate: null,
        sex: sketch.sex,
        language: sketch.language ?? '',
        needsInterpreter: sketch.interpreter ?? false,
        disability: sketch.disability ?? '',
        protection: sketch.protection ?? 'ingen',
      },
      whereabouts: {
        address: sketch.hidden ? '' : `Provgatan ${houses}, ${town}`,
        phone: isChild && sketch.age < 13 ? '' : sketch.hidden ? '' : nextPhone(),
        school: sketch.school ?? '',
        contactRule: sketch.contactRule ?? '',
      },
    }
  }
}
