import type { GallringException } from '@shared/gallring/gallring.contract'
import { hindranceLabels } from '@shared/glossary/labels'
import { layout } from '../ui/layout'
import { fileName } from './words'

/** What is kept though its five years have passed, and why. */
export const ExceptionList = ({ exceptions }: { readonly exceptions: readonly GallringException[] }) => (
  <ul className={layout.list}>
    {exceptions.map((one) => (
      <li key={one.target.id}>
        <div className={layout.strong}>{fileName(one)}</div>
        <div className={layout.small}>Sista anteckning {one.lastOn}</div>
        <ul className={layout.small}>
          {one.hindrances.map((hindrance) => (
            <li key={hindrance}>{hindranceLabels[hindrance]}</li>
          ))}
        </ul>
        {one.keptUntil === null ? null : (
          <div className={layout.small}>
            Behålls till och med {one.keptUntil}: {one.keptReason}
          </div>
        )}
      </li>
    ))}
  </ul>
)
