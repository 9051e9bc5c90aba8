import type { Printable } from '@shared/template/template.contract'
import { FamilySheet } from '../family'
import { TimelineSheet } from '../timeline'
import styles from './print.module.css'

interface PictureSheetProps {
  readonly picture: Extract<Printable, { readonly kind: 'timeline' | 'family' }>
}

/** A picture that lies over a page on its side. */
export const PictureSheet = ({ picture }: PictureSheetProps) => (
  <article className={`${styles.paper} ${styles.wide}`} lang="sv">
    {picture.isDemo ? <p className={styles.test}>PÅHITTAT – TESTDATA</p> : null}
    <h1>{picture.title}</h1>
    {picture.kind === 'timeline' ? (
      <TimelineSheet timeline={picture.timeline} />
    ) : (
      <FamilySheet family={picture.family} />
    )}
  </article>
)
