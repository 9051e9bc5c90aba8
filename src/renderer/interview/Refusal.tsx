import type { Failure } from '@shared/result'
import { fieldSentence } from '../lib/messages'
import { Callout, Fault } from '../ui/layout'

/** Why something could not be done, where there is no field to say it beside. */
export const Refusal = ({ failure }: { readonly failure: Failure | null | undefined }) =>
  failure?.fields ? (
    <Callout tone="fault" live>
      <span>{failure.fields.map(fieldSentence).join(' ')}</span>
    </Callout>
  ) : (
    <Fault failure={failure} />
  )
