import { z } from 'zod'
import { query } from '../contract/define'
import { CaseId, PersonId } from '../ids'
import { Kinship, Sex } from '../person/person.contract'

/** Somebody on the family map: drawn only because a key to who it is was held. */
export const FamilyMember = z.strictObject({
  personId: PersonId,
  /** As lists show it: masked when the person is protected. */
  name: z.string(),
  age: z.number().int().nullable(),
  sex: Sex,
  isProtected: z.boolean(),
  /** How the person stands to the child the map is about; null for that child. */
  kinship: Kinship.omit({ isSuspect: true }).nullable(),
})
export type FamilyMember = z.output<typeof FamilyMember>

/** An adult of the map, and a child whose adult it is. */
export const FamilyTie = z.strictObject({
  adultId: PersonId,
  childId: PersonId,
  relation: Kinship.shape.relation,
  custody: Kinship.shape.custody,
})
export type FamilyTie = z.output<typeof FamilyTie>

/** The family round one child, as far as the reader's keys tell. Nobody is pointed out as suspected, and nobody's place is told. */
export const FamilyMap = z.strictObject({
  caseId: CaseId,
  number: z.string(),
  childId: PersonId,
  members: z.array(FamilyMember),
  ties: z.array(FamilyTie),
})
export type FamilyMap = z.output<typeof FamilyMap>

export const familyContract = {
  'family.ofCase': query(z.strictObject({ caseId: CaseId }), FamilyMap),
}
