import type { Random } from '../house/random'
import { boys, families, girls, men, women } from '../people/names'
import { schools } from '../people/places'
import type { MatterKind } from './matter-kind'
import type { Story, StoryAdult, StoryChild } from './story'

export interface FamilyOrder {
  readonly size: number
  readonly matter: MatterKind
  readonly municipality: string
  readonly needsInterpreter: boolean
}

interface Family {
  readonly children: StoryChild[]
  readonly adults: StoryAdult[]
}

/** Matters that befall older children. */
const olderChildren: ReadonlySet<string> = new Set(['via-natet', 'jamnarig'])

/** Makes families whose names no other bears, as long as the names last. */
export function familyMaker(told: readonly Story[]): (order: FamilyOrder, random: Random) => Family {
  const taken = new Set(
    told.flatMap((story) => [...story.children, ...story.adults].flatMap((one) => [one.given, one.family])),
  )
  const fresh = (names: readonly string[], random: Random, isAllowed: (name: string) => boolean = () => true) => {
    const unused = names.filter((name) => !taken.has(name))
    const name = random.pick((unused.length > 0 ? unused : names).filter(isAllowed))
    taken.add(name)
    return name
  }

  return ({ size, matter, municipality, needsInterpreter }, random) => {
    const family = fresh(families, random)
    const { suspectRelation } = matter
    const places = schools[municipality] ?? { preschools: ['förskolan'], schools: ['skolan'] }
    const youngest = olderChildren.has(suspectRelation) ? 12 : size > 1 ? 8 : 6
    const first = random.whole(youngest, Math.min(16, youngest + 6))
    const language = needsInterpreter ? { language: 'arabiska' } : {}
    const siblings: string[] = []
    const children = Array.from({ length: size }, (_one, index): StoryChild => {
      const sex = random.next() < 0.52 ? 'flicka' : 'pojke'
      const age = Math.max(3, first - index * 3)
      const given = fresh(sex === 'flicka' ? girls : boys, random, (name) => !siblings.includes(name))
      siblings.push(given)
      return { given, family, sex, age, school: random.pick(age < 6 ? places.preschools : places.schools), ...language }
    })
    const isOut = (relation: string) => suspectRelation === relation || suspectRelation === 'bada'
    const isAlone = suspectRelation === 'styvforalder'
    const adult = { family, interpreter: needsInterpreter, ...language }
    const mother: StoryAdult = {
      ...adult,
      given: fresh(women, random),
      sex: 'flicka',
      age: first + random.whole(22, 32),
      relation: 'mor',
      custody: isAlone ? 'ensam' : 'gemensam',
      lives: 'ja',
      isSuspect: isOut('mor'),
    }
    const other: StoryAdult = {
      ...adult,
      given: fresh(men, random),
      family: isAlone ? fresh(families, random) : family,
      sex: 'pojke',
      age: first + random.whole(24, 34),
      relation: isAlone ? 'styvforalder' : 'far',
      custody: isAlone ? 'ingen' : 'gemensam',
      lives: 'delvis',
      isSuspect: isAlone || isOut('far'),
    }
    return { children, adults: [mother, other] }
  }
}
