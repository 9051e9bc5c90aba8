export { FamilyCard } from './FamilyCard'
export {
  emptyIdentity,
  emptyWhereabouts,
  IdentityFields,
  type IdentityValues,
  WhereaboutsFields,
  type WhereaboutsValues,
} from './IdentityFields'
export { emptyKinship, KinshipFields, type KinshipValues } from './KinshipFields'
export { LookUp } from './LookUp'
