import type { Failure } from '@shared/result'
import { Button } from './Button'
import { Callout, Fault, Row } from './layout'

interface ConflictChoiceProps {
  readonly failure: Failure | null
  readonly keepMine: () => unknown
  readonly takeTheirs: () => unknown
}

/** A failure to save that is not about single fields; when somebody else has written meanwhile, the choice between the two. Nothing is overwritten unasked. */
export const ConflictChoice = ({ failure, keepMine, takeTheirs }: ConflictChoiceProps) =>
  failure?.code === 'conflict' ? (
    <Callout tone="warn" title="Ändrat i ett annat fönster" live>
      <span>Din text står kvar här. Vilken ska gälla?</span>
      <Row>
        <Button size="small" onClick={() => void keepMine()}>
          Behåll min text
        </Button>
        <Button size="small" onClick={() => void takeTheirs()}>
          Ta den andra
        </Button>
      </Row>
    </Callout>
  ) : failure?.fields ? null : (
    <Fault failure={failure} />
  )
