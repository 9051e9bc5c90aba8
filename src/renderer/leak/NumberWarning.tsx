import { personnummerIn } from '@shared/leak/personnummer'
import { Callout } from '../ui/layout'

/** A konsulterande samråd is anonymous: a personnummer in what is written there is seen at once. */
export const NumberWarning = ({ text }: { readonly text: string }) => {
  const [found] = personnummerIn(text)
  return found ? (
    <Callout tone="warn" title="Det står ett personnummer i texten" live>
      <span>
        Ett konsulterande samråd är anonymt. Ta bort {found.words}; annars kan polis och åklagare behöva agera.
      </span>
    </Callout>
  ) : null
}
