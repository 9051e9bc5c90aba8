import type { FamilyMap } from '@shared/family/family.contract'
import { FamilyTable } from './FamilyTable'
import styles from './family.module.css'
import { FamilyPicture } from './Picture'

/** The family map on paper, with its table beneath. */
export const FamilySheet = ({ family }: { readonly family: FamilyMap }) => (
  <div className={styles.paper}>
    <FamilyPicture family={family} onPaper />
    <FamilyTable family={family} />
  </div>
)
