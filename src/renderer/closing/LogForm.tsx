import type { LogContent, LogLine, PersonMet } from '@shared/closing/child-log'
import type { ChildLogPage } from '@shared/closing/closing.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { FieldError, TextArea, TextField } from '../ui/fields'
import { Card, Empty, Fault, Grid, layout, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { LineFields } from './LineFields'
import { ReadAsChild } from './ReadAsChild'

interface Values {
  /** What the officer has changed, by the line's key: a new wording, people's names, or that it is taken away. */
  readonly changed: Readonly<Record<string, LineChange>>
  readonly wanted: string
  readonly written: string
  readonly askWhom: string
  readonly askHow: string
}

export interface LineChange {
  readonly isGone?: boolean
  readonly text?: string
  readonly met?: readonly PersonMet[]
}

const applied = (line: LogLine, change: LineChange | undefined): LogLine => ({
  ...line,
  ...(change?.text === undefined ? {} : { text: change.text }),
  ...(change?.met ? { met: [...change.met] } : {}),
})

/** The paper as it stands with what the officer has changed. */
const contentOf = ({ proposal }: ChildLogPage, { changed, ...words }: Values): LogContent => ({
  band: proposal.band,
  lines: proposal.lines.filter(({ key }) => !changed[key]?.isGone).map((line) => applied(line, changed[line.key])),
  ...words,
})

/** The review: each line can be reworded, given names, or taken away; nothing comes from a note. */
export function LogForm({ log }: { readonly log: ChildLogPage }) {
  const { proposal, caseId } = log
  const form = useForm<Values>({
    initial: {
      changed: {},
      wanted: proposal.wanted,
      written: proposal.written,
      askWhom: proposal.askWhom,
      askHow: proposal.askHow,
    },
    draft: { form: 'closing.log', subject: `${caseId}:${proposal.band}` },
    submit: async (values) => {
      await invoke('closing.approveLog', { caseId, content: contentOf(log, values) })
    },
  })
  const { values, set, error } = form
  const kept = proposal.lines.filter(({ key }) => !values.changed[key]?.isGone)
  const change = (key: string, more: LineChange) =>
    set((before) => ({ ...before, changed: { ...before.changed, [key]: { ...before.changed[key], ...more } } }))
  return (
    <Form onSubmit={() => form.submit()}>
      <Card title="Det som berättas">
        <p className={layout.muted}>
          Raderna kommer ur händelser och löften i ärendet, aldrig ur anteckningar. Läs dem som barnet: skriv om, fyll i
          vem barnet träffade, och ta bort det som inte ska stå här.
        </p>
        {proposal.lines.length === 0 ? (
          <Empty>Ingen händelse kan berättas än. Lägg in det som har hänt på barnets sida.</Empty>
        ) : (
          <ol className={layout.list}>
            {proposal.lines.map((line) => (
              <li key={line.key}>
                <LineFields
                  line={applied(line, values.changed[line.key])}
                  isGone={values.changed[line.key]?.isGone ?? false}
                  change={(more) => change(line.key, more)}
                  error={error('content', 'lines', kept.indexOf(line), 'text')}
                />
              </li>
            ))}
          </ol>
        )}
        <FieldError error={error('content', 'lines')} />
      </Card>
      <Card title="Det barnet ville, var det står och vem barnet kan fråga">
        <TextArea
          label="Vad barnet själv har sagt att det ville"
          hint="En rad för varje önskan, med barnets egna ord. Förslaget är det som barnet har sagt ja till att föra vidare."
          optional
          rows={2}
          value={values.wanted}
          onChange={(wanted) => set({ wanted })}
          error={error('content', 'wanted')}
          lang="sv"
          spellCheck
        />
        <TextArea
          label="Var det står skrivet"
          value={values.written}
          onChange={(written) => set({ written })}
          error={error('content', 'written')}
          lang="sv"
          spellCheck
        />
        <Grid>
          <TextField
            label="Vem barnet kan fråga"
            value={values.askWhom}
            onChange={(askWhom) => set({ askWhom })}
            error={error('content', 'askWhom')}
          />
          <TextField
            label="Hur barnet når personen"
            hint="En hel mening: Ring 08-123 45 67, eller be en vuxen att ringa."
            value={values.askHow}
            onChange={(askHow) => set({ askHow })}
            error={error('content', 'askHow')}
          />
        </Grid>
      </Card>
      {form.failure?.fields ? null : <Fault failure={form.failure} />}
      <Row between>
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Godkänn barnahusloggen
          </Button>
          <ReadAsChild caseId={caseId} content={contentOf(log, values)} />
        </Row>
        <SaveMark state={form.saveState} />
      </Row>
    </Form>
  )
}
