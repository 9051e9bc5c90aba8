import type { LogLine } from '@shared/closing/child-log'
import { Button } from '../ui/Button'
import { TextArea, TextField } from '../ui/fields'
import { Grid, layout, Row } from '../ui/layout'
import type { LineChange } from './LogForm'

interface LineFieldsProps {
  readonly line: LogLine
  readonly isGone: boolean
  readonly change: (more: LineChange) => void
  readonly error: string | undefined
}

/** One line of the child's paper: its words, and whom the child met. */
export function LineFields({ line, isGone, change, error }: LineFieldsProps) {
  if (isGone) {
    return (
      <Row between>
        <span className={layout.muted}>
          {line.when}: <s>{line.text}</s>
        </span>
        <Button size="small" kind="quiet" onClick={() => change({ isGone: false })} aria-label={`Ta med: ${line.text}`}>
          Ta med
        </Button>
      </Row>
    )
  }
  return (
    <div className={layout.stack}>
      <Row between>
        <span className={layout.strong}>{line.when}</span>
        <Button
          size="small"
          kind="quiet"
          onClick={() => change({ isGone: true })}
          aria-label={`Ta bort raden: ${line.text}`}
        >
          Ta bort raden
        </Button>
      </Row>
      <TextArea
        label={<span className="visually-hidden">Det som står, {line.when}</span>}
        rows={2}
        value={line.text}
        onChange={(text) => change({ text })}
        error={error}
        lang="sv"
        spellCheck
      />
      {line.met.map((person, at) => {
        const put = (more: Partial<typeof person>) =>
          change({ met: line.met.map((one, index) => (index === at ? { ...one, ...more } : one)) })
        return (
          // oxlint-disable-next-line react/no-array-index-key -- whom the child met has no other name than its place
          <Grid key={at}>
            <TextField
              label="Vem var det?"
              hint="Namn"
              optional
              value={person.name}
              onChange={(name) => put({ name })}
            />
            <TextField
              label="Vad arbetar personen med?"
              hint="Som barnet skulle säga det, till exempel: en läkare"
              optional
              value={person.work}
              onChange={(work) => put({ work })}
            />
          </Grid>
        )
      })}
    </div>
  )
}
