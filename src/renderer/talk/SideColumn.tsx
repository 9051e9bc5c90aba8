import type { FormDefinition } from '@shared/note/form'
import { findForm } from '@shared/note/forms'
import type { Failure } from '@shared/result'
import type { SortedSentence } from '@shared/talk/sorted'
import { leakWords, useLeaks } from '../leak'
import { faultAt } from '../lib/messages'
import { SelectField, TextArea } from '../ui/fields'
import { Badge, Callout, Card, Empty, layout } from '../ui/layout'
import styles from './talk.module.css'
import type { SideView, SortingState } from './use-sorting'

const proseOf = (form: FormDefinition | undefined) =>
  (form?.fields ?? []).flatMap((field) => (field.kind === 'prose' ? [{ value: field.key, label: field.label }] : []))

/** The headings of the note that a side is written in. */
const headings = { barn: proseOf(findForm('samtal-barn')), vuxen: proseOf(findForm('samtal-vuxen')) } as const

/** How a sentence reads here as far as it has been worded. */
const wordsIn = (one: SortedSentence, { side }: SideView): string =>
  one.wordings[side] ?? (one.sides.length > 1 || one.from ? '' : one.text)

interface SideColumnProps {
  readonly view: SideView
  readonly sorting: SortingState
  readonly failure: Failure | null
}

/** What is to stand on one side, worded for it. On a colleague's side: what is handed over. */
export function SideColumn({ view, sorting, failure }: SideColumnProps) {
  const here = sorting.sentences.filter((one) => one.sides.includes(view.side))
  const isChild = view.side !== 'vuxen'
  const leaks = useLeaks(
    isChild && view.isMine ? view.aktId : null,
    here.map((one) => ({ id: one.id, text: wordsIn(one, view) })),
  )
  const choices = isChild ? headings.barn : headings.vuxen
  const fault = faultAt(failure, 'sides', view.side)
  return (
    <Card title={view.name} level={2}>
      {view.isMine ? null : (
        <p className={`${layout.small} ${layout.muted}`}>
          Lämnas över till {view.owner}, som formulerar det i sin akt. Du skriver inte där.
        </p>
      )}
      {fault ? (
        <Callout tone="fault" live>
          <span>{fault}</span>
        </Callout>
      ) : null}
      {here.length === 0 ? <Empty>Välj en mening och tryck {view.key}.</Empty> : null}
      {here.map((one) => {
        const isPlaced = one.placed.includes(view.side)
        const error = faultAt(failure, 'sentences', one.id, view.side)
        const found = leaks.filter((leak) => leak.passageId === one.id)
        return (
          <div key={one.id} className={styles.worded}>
            {isPlaced ? (
              <>
                <p className={layout.pre}>{view.isMine ? wordsIn(one, view) : one.text}</p>
                <div>
                  <Badge tone="ok">{view.isMine ? 'Ligger i anteckningen' : `Överlämnat till ${view.owner}`}</Badge>
                </div>
              </>
            ) : view.isMine ? (
              <>
                {one.sides.length > 1 || one.from ? <p className={styles.original}>{one.text}</p> : null}
                <TextArea
                  label={
                    <>
                      Lydelse
                      <span className="visually-hidden">
                        {' '}
                        i {view.name}: {one.text}
                      </span>
                    </>
                  }
                  hint={one.sides.length > 1 || one.from ? 'Formulera om för den här akten' : undefined}
                  value={wordsIn(one, view)}
                  onChange={(text) => sorting.word(one, view.side, text)}
                  error={error}
                  lang="sv"
                  spellCheck
                  rows={2}
                />
                {choices.length > 0 ? (
                  <SelectField
                    label={
                      <>
                        Rubrik<span className="visually-hidden"> för {one.text}</span>
                      </>
                    }
                    value={one.fields[view.side] ?? choices[0]?.value ?? ''}
                    choices={choices}
                    onChange={(field) => sorting.choose(one, view.side, field)}
                  />
                ) : null}
                {found.map((leak) => (
                  <p key={leak.id} className={layout.small}>
                    <Badge tone="warn">Kontrollera</Badge> {leakWords[leak.kind].name}: <mark>{leak.words}</mark>
                  </p>
                ))}
              </>
            ) : (
              <p className={styles.original}>{one.text}</p>
            )}
          </div>
        )
      })}
    </Card>
  )
}
