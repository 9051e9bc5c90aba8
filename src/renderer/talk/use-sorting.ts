import type { TalkId } from '@shared/ids'
import type { Side, SortedSentence, Sorting } from '@shared/talk/sorted'
import { childSide, resort, sortingForm, withReceived } from '@shared/talk/sorting'
import type { Talk } from '@shared/talk/talk.contract'
import { useState } from 'react'
import { handInAll, invoke } from '../lib/api'
import { useDraft } from '../lib/use-draft'

/** One side of the talk as the writer sees it. */
export interface SideView {
  readonly side: Side
  readonly name: string
  readonly key: string
  /** True when I write on it; otherwise a sentence is handed over to a colleague. */
  readonly isMine: boolean
  /** Who it is handed over to. */
  readonly owner: string
  readonly aktId: Talk['myParts'][number]['aktId']
}

/** The sides of a talk: each child's, then the adult's, in the order of their keys. */
export function sidesOf(talk: Talk): SideView[] {
  const children = talk.barnhandlaggare
    ? talk.children.map(({ caseId, name }) => ({
        side: childSide(caseId),
        name: `Barnakt: ${name}`,
        owner: talk.barnhandlaggare,
      }))
    : []
  const adult = talk.hasAdultSide
    ? [{ side: 'vuxen' as const, name: `Den vuxnes sida: ${talk.adultName}`, owner: talk.vuxenhandlaggare }]
    : []
  return [...children, ...adult].map((one, index) => {
    const part = talk.myParts.find((mine) => (mine.caseId === null ? 'vuxen' : childSide(mine.caseId)) === one.side)
    return { ...one, key: String(index + 1), isMine: part !== undefined, aktId: part?.aktId ?? null }
  })
}

/** How many assignments back one can go. */
const longest = 50

/** The writer's own notes from a talk and where each sentence belongs, kept as the writer's draft. */
export function useSorting(talk: Talk) {
  const draft = useDraft<Sorting>({ form: sortingForm, subject: talk.id })
  const [changed, setChanged] = useState<Sorting | null>(null)
  const [past, setPast] = useState<readonly (readonly SortedSentence[])[]>([])
  const { raw = '', sentences: own = [] } = changed ?? draft.found ?? {}
  const sentences = withReceived(own, talk.received)

  const change = (next: Sorting) => {
    setChanged(next)
    draft.keep(next)
  }
  const setSentences = (next: readonly SortedSentence[], isStep: boolean) => {
    if (isStep) setPast([...past, sentences].slice(-longest))
    change({ raw, sentences: [...next] })
  }
  const changeOne = (id: string, part: Partial<SortedSentence>, isStep: boolean) =>
    setSentences(
      sentences.map((one) => (one.id === id ? { ...one, ...part } : one)),
      isStep,
    )
  return {
    raw,
    sentences,
    saveState: draft.state,
    isReady: draft.found !== undefined,
    write: (text: string) => change({ raw: text, sentences: resort(text, sentences) }),
    assign: (id: string, sides: readonly Side[]) => changeOne(id, { sides: [...sides], isNeither: false }, true),
    assignNeither: (id: string) => changeOne(id, { sides: [], isNeither: true }, true),
    word: (one: SortedSentence, side: Side, text: string) =>
      changeOne(one.id, { wordings: { ...one.wordings, [side]: text } }, false),
    choose: (one: SortedSentence, side: Side, field: string) =>
      changeOne(one.id, { fields: { ...one.fields, [side]: field } }, false),
    undo: () => {
      const last = past.at(-1)
      if (!last) return
      setPast(past.slice(0, -1))
      change({ raw, sentences: [...last] })
    },
    canUndo: past.length > 0,
    /** Stores what is here, has the core lay it where it belongs, and takes up what stands stored after. */
    async place(talkId: TalkId) {
      await handInAll()
      const result = await invoke('talk.place', { talkId })
      const stored = await invoke('draft.get', { form: sortingForm, subject: talkId })
      setChanged(stored ? (JSON.parse(stored.content) as Sorting) : { raw: '', sentences: [] })
      setPast([])
      return result
    },
  }
}
export type SortingState = ReturnType<typeof useSorting>
