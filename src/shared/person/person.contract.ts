import { z } from 'zod'
import { command, query } from '../contract/define'
import { CaseId, PersonId } from '../ids'
import { Day, line, optionalLine, prose, Revision } from '../values'

/**
 * Which protection the population register gives. Fingerade personuppgifter have no value here: such a person is
 * recorded as anyone else and is never shown as such (domain rule L11).
 */
export const protections = ['ingen', 'sekretessmarkering', 'skyddad-folkbokforing'] as const
export const Protection = z.enum(protections)
export type Protection = z.output<typeof Protection>

export const Sex = z.enum(['flicka', 'pojke', 'annat'])
export type Sex = z.output<typeof Sex>

/** Who a person is. Sealed in the person's compartment `bas`. */
export const Identity = z.strictObject({
  givenName: line(80),
  familyName: line(80),
  /** Personnummer or samordningsnummer, twelve digits with hyphen, or empty when not known. */
  personnummer: z.string().trim().max(20).default(''),
  birthDate: Day.nullable().default(null),
  sex: Sex.default('annat'),
  language: optionalLine(60),
  needsInterpreter: z.boolean().default(false),
  disability: prose(1_000),
  protection: Protection.default('ingen'),
})
export type Identity = z.output<typeof Identity>

/** Where a person can be found. Sealed in the compartment `skydd`, under a key of its own. */
export const Whereabouts = z.strictObject({
  address: optionalLine(),
  phone: optionalLine(60),
  school: optionalLine(),
  contactRule: prose(1_000),
})
export type Whereabouts = z.output<typeof Whereabouts>

export const Relation = z.enum([
  'mor',
  'far',
  'foralder',
  'styvforalder',
  'syskon',
  'familjehemsforalder',
  'annan-narstaende',
])
export type Relation = z.output<typeof Relation>
export const Custody = z.enum(['gemensam', 'ensam', 'ingen', 'okand'])
export type Custody = z.output<typeof Custody>

/** How an adult or sibling stands to the child. Sealed with the child's identity. */
export const Kinship = z.strictObject({
  relation: Relation,
  custody: Custody.default('okand'),
  livesWithChild: z.enum(['ja', 'delvis', 'nej', 'okant']).default('okant'),
  isSuspect: z.boolean().default(false),
})
export type Kinship = z.output<typeof Kinship>

export const Person = z.strictObject({
  id: PersonId,
  identity: Identity,
  revision: Revision,
  /** Null when no key to the compartment is held; then nothing tells whether anything is stored there. */
  whereabouts: Whereabouts.nullable(),
})
export type Person = z.output<typeof Person>

/** A person already known, or one to be made: the look-up has to come first. */
export const PersonChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), personId: PersonId }),
  z.strictObject({ kind: z.literal('new'), identity: Identity, whereabouts: Whereabouts }),
])
export type PersonChoice = z.output<typeof PersonChoice>

export const PersonMatch = z.strictObject({
  personId: PersonId,
  name: z.string(),
  personnummer: z.string(),
  birthYear: z.number().int().nullable(),
  why: z.enum(['same-number', 'same-name-and-year']),
  cases: z.array(z.strictObject({ id: CaseId, number: z.string() })),
})
export type PersonMatch = z.output<typeof PersonMatch>

export const personContract = {
  /** Who among those I may see is the same: by number, or by name and year of birth. */
  'person.lookUp': query(
    z.strictObject({
      personnummer: z.string().max(20),
      givenName: z.string().max(80),
      familyName: z.string().max(80),
      birthYear: z.number().int().nullable(),
    }),
    z.array(PersonMatch),
  ),
  /** Reads a personnummer or samordningsnummer; refuses a wrong check digit, and test numbers outside the demo house. */
  'person.readNumber': query(
    z.strictObject({ personnummer: z.string().max(20) }),
    z.strictObject({ personnummer: z.string(), birthDate: Day, sex: Sex, isCoordinationNumber: z.boolean() }),
  ),
  'person.get': query(z.strictObject({ personId: PersonId }), Person),
  'person.change': command(
    z.strictObject({ personId: PersonId, revision: Revision, identity: Identity }),
    z.strictObject({ revision: Revision }),
    ['person', 'case', 'leak', 'today'],
  ),
  'person.changeWhereabouts': command(
    z.strictObject({ personId: PersonId, revision: Revision, whereabouts: Whereabouts }),
    z.strictObject({ revision: Revision }),
    ['person', 'case', 'leak'],
  ),
  /** Adds an adult or sibling to a child's family. */
  'person.relate': command(
    z.strictObject({ childId: PersonId, other: PersonChoice, kinship: Kinship }),
    z.strictObject({ personId: PersonId }),
    ['person', 'case', 'leak'],
  ),
  'person.changeKinship': command(
    z.strictObject({ childId: PersonId, otherId: PersonId, kinship: Kinship }),
    z.strictObject({}),
    ['person', 'case', 'leak'],
  ),
}
