import styles from './FourRooms.module.css'

/** The mark of the house: four rooms under one roof. */
export const FourRooms = ({ size = 32 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className={styles.mark}>
    <rect className={styles.a} x="1" y="1" width="14" height="14" rx="3" />
    <rect className={styles.b} x="17" y="1" width="14" height="14" rx="3" />
    <rect className={styles.c} x="1" y="17" width="14" height="14" rx="3" />
    <rect className={styles.d} x="17" y="17" width="14" height="14" rx="3" />
  </svg>
)
