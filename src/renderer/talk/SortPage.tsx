import type { TalkId } from '@shared/ids'
import { type Failure, failureOf } from '@shared/result'
import type { Side, SortedSentence } from '@shared/talk/sorted'
import { isUnassigned } from '@shared/talk/sorting'
import type { Talk } from '@shared/talk/talk.contract'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { ask } from '../lib/api'
import { faultAt } from '../lib/messages'
import { Button } from '../ui/Button'
import { TextArea } from '../ui/fields'
import { LoadedPage } from '../ui/Loaded'
import { Badge, Callout, Card, Fault, layout, Page, Row, Stack } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { hintsFor } from './hints'
import { SideColumn } from './SideColumn'
import styles from './talk.module.css'
import { type SideView, sidesOf, useSorting } from './use-sorting'

/** My own notes from a talk in the middle, and the sides they belong to on either hand. */
export const SortPage = ({ talkId }: { readonly talkId: TalkId }) => (
  <LoadedPage question={ask('talk.get', { talkId })}>{(talk) => <Sort talk={talk} />}</LoadedPage>
)

function Sort({ talk }: { readonly talk: Talk }) {
  const sorting = useSorting(talk)
  const sides = sidesOf(talk)
  const [chosen, setChosen] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [done, setDone] = useState<{ readonly placed: number; readonly handedOver: number } | null>(null)
  const { sentences } = sorting
  const current = sentences.find((one) => one.id === chosen) ?? sentences[0]
  const left = sentences.filter(isUnassigned).length
  const isFinished = talk.myParts.every((part) => part.isDone)
  const waiting = sentences.some((one) => !one.isNeither && one.sides.some((side) => !one.placed.includes(side)))

  const place = async () => {
    setFailure(null)
    setDone(null)
    try {
      setDone(await sorting.place(talk.id))
    } catch (thrown) {
      setFailure(failureOf(thrown))
    }
  }
  const children = sides.filter((view) => view.side !== 'vuxen')
  const adult = sides.filter((view) => view.side === 'vuxen')
  if (!sorting.isReady) return null
  return (
    <Page
      title="Mitt samtal, mina anteckningar"
      windowTitle="Sortera anteckningar"
      lead={
        <>
          Samtal med <Link href={`/samtal/${talk.id}`}>{talk.adultName}</Link>. Bara du ser det du antecknar här. Det
          förstörs när alla dina delar är signerade.
        </>
      }
      actions={<SaveMark state={sorting.saveState} />}
    >
      {isFinished ? (
        <Callout tone="ok" title="Alla dina delar är klara">
          <span>Anteckningarna från samtalet är förstörda. Det som gäller står i akterna.</span>
        </Callout>
      ) : (
        <div className={styles.sorting}>
          <Stack>
            {children.map((view) => (
              <SideColumn key={view.side} view={view} sorting={sorting} failure={failure} />
            ))}
          </Stack>
          <div className={styles.middle}>
            <Stack>
              <Card title="Det jag antecknade">
                <TextArea
                  label="Mina anteckningar från samtalet"
                  hint="Skriv eller klistra in. Varje mening får sin plats här nedanför."
                  value={sorting.raw}
                  onChange={sorting.write}
                  lang="sv"
                  spellCheck
                  rows={4}
                />
                {current ? (
                  <>
                    <AssignBar current={current} sides={sides} sorting={sorting} />
                    <SentenceList
                      sentences={sentences}
                      current={current}
                      sides={sides}
                      sorting={sorting}
                      failure={failure}
                      onChoose={setChosen}
                    />
                    <Help sentence={current} />
                  </>
                ) : null}
                <Row between>
                  <Button kind="primary" onClick={() => void place()} disabled={!waiting}>
                    Lägg i anteckningarna
                  </Button>
                  <Badge tone={left > 0 ? 'warn' : 'ok'}>
                    {left > 0 ? `${String(left)} utan plats` : 'Allt har en plats'}
                  </Badge>
                </Row>
                {failure && !failure.fields ? <Fault failure={failure} /> : null}
                {failure?.fields ? (
                  <Callout tone="fault" live>
                    <span>{firstSentence(failure)}</span>
                  </Callout>
                ) : null}
                {done ? <Done talk={talk} done={done} /> : null}
              </Card>
            </Stack>
          </div>
          <Stack>
            {adult.map((view) => (
              <SideColumn key={view.side} view={view} sorting={sorting} failure={failure} />
            ))}
          </Stack>
        </div>
      )}
    </Page>
  )
}

const firstSentence = (failure: Failure): string => {
  const path = failure.fields?.[0]?.path ?? []
  return faultAt(failure, ...path) ?? ''
}

/** Both hands at once: what is chosen, with the side that is missing. */
const bothOf = (one: SortedSentence, sides: readonly SideView[]): Side[] => {
  const child = one.sides.filter((side) => side !== 'vuxen')
  const first = sides.find((view) => view.side !== 'vuxen')?.side
  const hasAdult = sides.some((view) => view.side === 'vuxen')
  return [...(child.length > 0 ? child : first ? [first] : []), ...(hasAdult ? (['vuxen'] as const) : [])]
}

const toggled = (one: SortedSentence, side: Side): Side[] =>
  one.sides.includes(side) ? one.sides.filter((each) => each !== side) : [...one.sides, side]

interface SentenceProps {
  readonly current: SortedSentence
  readonly sides: readonly SideView[]
  readonly sorting: ReturnType<typeof useSorting>
}

/** A sentence that a colleague has handed over stays on my side; one that is laid somewhere stays there. */
const openSides = (one: SortedSentence, sides: readonly SideView[]) =>
  one.from ? sides.filter((view) => view.isMine) : sides

function AssignBar({ current, sides, sorting }: SentenceProps) {
  const isLaid = current.placed.length > 0
  const open = openSides(current, sides)
  return (
    <div className={styles.keys} role="group" aria-label="Lägg meningen i">
      {open.map((view) => (
        <Button
          key={view.side}
          size="small"
          aria-pressed={current.sides.includes(view.side)}
          disabled={isLaid}
          onClick={() => sorting.assign(current.id, toggled(current, view.side))}
        >
          <span className={styles.key} aria-hidden>
            {view.key}
          </span>
          {view.name.replace(/^.*: /, '')}
        </Button>
      ))}
      {open.length > 1 ? (
        <Button size="small" disabled={isLaid} onClick={() => sorting.assign(current.id, bothOf(current, open))}>
          <span className={styles.key} aria-hidden>
            B
          </span>
          Båda
        </Button>
      ) : null}
      <Button
        size="small"
        aria-pressed={current.isNeither}
        disabled={isLaid}
        onClick={() => sorting.assignNeither(current.id)}
      >
        <span className={styles.key} aria-hidden>
          N
        </span>
        Ingen akt
      </Button>
      <Button size="small" kind="quiet" disabled={!sorting.canUndo} onClick={sorting.undo}>
        Ångra
      </Button>
    </div>
  )
}

interface SentenceListProps extends SentenceProps {
  readonly sentences: readonly SortedSentence[]
  readonly failure: Failure | null
  readonly onChoose: (id: string) => void
}

/** The sentences, one after the other: arrows move, digits and letters say where. */
function SentenceList({ sentences, current, sides, sorting, failure, onChoose }: SentenceListProps) {
  const list = useRef<HTMLDivElement>(null)
  const names = new Map(sides.map((view) => [view.side, view.name.replace(/^.*: /, '')]))
  useEffect(() => {
    document.getElementById(`mening-${current.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [current.id])
  const move = (steps: number) => {
    const at = sentences.findIndex((one) => one.id === current.id)
    const next = sentences[Math.min(sentences.length - 1, Math.max(0, at + steps))]
    if (next) onChoose(next.id)
  }
  const act = (event: KeyboardEvent): boolean => {
    const key = event.key.toLocaleLowerCase('sv')
    if (event.ctrlKey && key === 'z') return sorting.undo() === undefined
    if (event.ctrlKey || event.altKey || event.metaKey) return false
    if (key === 'arrowdown' || key === 'arrowup') {
      move(key === 'arrowdown' ? 1 : -1)
      return true
    }
    if (current.placed.length > 0) return false
    const open = openSides(current, sides)
    const view = open.find((one) => one.key === key)
    if (view) sorting.assign(current.id, toggled(current, view.side))
    else if (key === 'b' && open.length > 1) sorting.assign(current.id, bothOf(current, open))
    else if (key === 'n') sorting.assignNeither(current.id)
    else return false
    return true
  }
  return (
    <div
      ref={list}
      className={styles.sentences}
      role="listbox"
      aria-label="Meningarna. Pil upp och ned väljer, siffrorna lägger i en akt, B i båda, N i ingen."
      aria-activedescendant={`mening-${current.id}`}
      tabIndex={0}
      onKeyDown={(event) => {
        if (act(event)) event.preventDefault()
      }}
    >
      {sentences.map((one) => {
        const fault = faultAt(failure, 'sentences', one.id)
        return (
          // The list takes the keys; an option is chosen by arrow or by pointer.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={one.id}
            id={`mening-${one.id}`}
            role="option"
            aria-selected={one.id === current.id}
            tabIndex={-1}
            className={styles.sentence}
            data-state={isUnassigned(one) ? 'oplacerad' : 'klar'}
            onClick={() => {
              onChoose(one.id)
              list.current?.focus()
            }}
          >
            {one.text}
            <div className={styles.marks}>
              {one.from ? <Badge tone="info">Överlämnat till dig</Badge> : null}
              {one.isNeither ? <Badge>Ingen akt</Badge> : null}
              {one.sides.map((side) => (
                <Badge key={side} tone={one.placed.includes(side) ? 'ok' : 'info'}>
                  {names.get(side)}
                </Badge>
              ))}
              {isUnassigned(one) ? <Badge tone="warn">Utan plats</Badge> : null}
            </div>
            {fault ? <span className={layout.small}>{fault}</span> : null}
          </div>
        )
      })}
    </div>
  )
}

/** The two questions to ask of everything that is said, and what usually holds for such a thing. */
const Help = ({ sentence }: { readonly sentence: SortedSentence }) => (
  <div className={styles.help}>
    <strong>Fråga dig om meningen</strong>
    <ul>
      <li>Har det betydelse för barnets behov av skydd eller stöd, eller för förälderns förmåga? Då barnets akt.</li>
      <li>
        Rör det den vuxnes eget behov av hjälp, hälsa, ekonomi, vistelse, säkerhet eller historia? Då den vuxnes sida.
      </li>
      {hintsFor(sentence.text).map((hint) => (
        <li key={hint}>
          <strong>{hint}</strong>
        </li>
      ))}
    </ul>
  </div>
)

const Done = ({ talk, done }: { readonly talk: Talk; readonly done: { placed: number; handedOver: number } }) => (
  <Callout tone="ok" title="Allt har fått sin plats" live>
    <span>
      {done.placed > 0 ? `${String(done.placed)} lagda i dina anteckningar. ` : ''}
      {done.handedOver > 0 ? `${String(done.handedOver)} överlämnade till din kollega. ` : ''}
      Läs igenom, fyll på och signera i akten.
    </span>
    <Row>
      {talk.myParts.flatMap((part) =>
        part.aktId && !part.isDone
          ? [
              <Link key={part.id} href={`/akt/${part.aktId}`}>
                {part.caseId ? `Barnakten, ${part.name}` : `Vuxenakten, ${part.name}`}
              </Link>,
            ]
          : [],
      )}
    </Row>
  </Callout>
)
