import type { Strangers } from '@shared/backup/backup.contract'
import { Callout } from '../ui/layout'
import { isEveryoneKnown } from './words'

/** Names those whom the house does not know after it has gone back, and what to do for each. */
export function StrangersNote({ strangers }: { readonly strangers: Strangers }) {
  if (isEveryoneKnown(strangers)) return null
  const { added, addedUnnamed, renewed, left } = strangers
  const unnamed =
    addedUnnamed === 0
      ? []
      : [
          addedUnnamed === 1
            ? 'en till vars namn inte går att läsa'
            : `${addedUnnamed} till vars namn inte går att läsa`,
        ]
  const newcomers = [...added, ...unnamed]
  return (
    <Callout tone="warn" title="Skriv upp det här innan du går vidare.">
      {newcomers.length > 0 ? (
        <span>Har kommit efter kopian och behöver läggas till på nytt: {newcomers.join(', ')}.</span>
      ) : null}
      {renewed.length > 0 ? (
        <span>
          Har fått nya nycklar efter kopian och behöver få nya igen, av två kollegor eller med två återställningsark:{' '}
          {renewed.join(', ')}.
        </span>
      ) : null}
      {left.length > 0 ? (
        <span>
          Har slutat efter kopian och kommer inte in, men står bland användarna. Avsluta deras inloggning igen:{' '}
          {left.join(', ')}.
        </span>
      ) : null}
    </Callout>
  )
}
