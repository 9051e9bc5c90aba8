import type { personContract } from '../../../shared/person/person.contract'
import { refuse } from '../../../shared/result'
import { casesOfChild, readersOfCase } from '../case/case.store'
import type { HandlersFor, WriteContext } from '../context'
import { foldName, readNumber } from './person.rules'
import { changePerson, getPerson, names, noteWhose, openPersonTo, setKinship, settlePerson } from './person.store'

export const personHandlers: HandlersFor<typeof personContract> = {
  'person.lookUp': (context, { personnummer, givenName, familyName, birthYear }) => {
    const number =
      personnummer.trim() === '' ? '' : readNumber(personnummer, context.house.isDemo, ['personnummer']).personnummer
    const folded = foldName(`${givenName} ${familyName}`)
    context.note({ lookUp: { number, folded, birthYear } })
    return [...names(context).all()].flatMap((entry) => {
      const sameNumber = number !== '' && entry.personnummer === number
      const sameName = folded !== '' && entry.folded === folded && birthYear !== null && entry.birthYear === birthYear
      if (!sameNumber && !sameName) return []
      return [
        {
          personId: entry.personId,
          name: entry.name,
          personnummer: entry.personnummer,
          birthYear: entry.birthYear,
          why: sameNumber ? ('same-number' as const) : ('same-name-and-year' as const),
          cases: casesOfChild(context, entry.personId),
        },
      ]
    })
  },
  'person.readNumber': ({ house }, { personnummer }) => readNumber(personnummer, house.isDemo, ['personnummer']),
  'person.get': (context, { personId }) => {
    const person = getPerson(context, personId)
    noteWhose(context, personId)
    return person
  },
  'person.change': (context, { personId, revision, identity }) => ({
    revision: changePerson(context, personId, revision, { identity }),
  }),
  'person.changeWhereabouts': (context, { personId, revision, whereabouts }) => ({
    revision: changePerson(context, personId, revision, { whereabouts }),
  }),
  'person.relate': (context, { childId, other, kinship }) => {
    if (other.kind === 'known' && other.personId === childId) refuse(['other'], 'same-person')
    const readers = readersOfChild(context, childId)
    const personId = settlePerson(context, other, readers, ['other'])
    openPersonTo(context, personId, readers)
    setKinship(context, childId, personId, kinship)
    return { personId }
  },
  'person.changeKinship': (context, { childId, otherId, kinship }) => {
    setKinship(context, childId, otherId, kinship)
    return {}
  },
}

/** Those who follow the child's cases may read who is in the family; where an adult is stays with whoever wrote it. */
function readersOfChild(context: WriteContext, childId: string) {
  const identity = new Set([context.me.id as string])
  for (const one of casesOfChild(context, childId))
    for (const reader of readersOfCase(context, one.id)) identity.add(reader)
  return { identity: [...identity], whereabouts: [context.me.id] }
}
