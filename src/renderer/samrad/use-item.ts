import type { CaseId } from '@shared/ids'
import type { ItemKey } from '@shared/profile/profile.contract'
import { type Failure, failureOf } from '@shared/result'
import type { Item, SamradPage } from '@shared/samrad/samrad.contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, invoke, typingPlace } from '../lib/api'
import { type SaveState, useDraft } from '../lib/use-draft'

export type ItemValues = Pick<Item, 'outcome' | 'returnOn' | 'text'>

export interface ItemForm {
  readonly values: ItemValues
  readonly saveState: SaveState
  readonly failure: Failure | null
  set(change: Partial<ItemValues>): void
  /** Stores what stands here now; choices at once, text when the field is left. Gives why it could not be stored, or null. */
  commit(): Promise<Failure | null>
  /** After a conflict: keeps my text and stores it over the newer one that has been read. */
  keepMine(): Promise<void>
  /** After a conflict: takes the newer text. */
  takeTheirs(): Promise<void>
}

const blank: ItemValues = { outcome: null, returnOn: null, text: { text: '', reason: '' } }
const valuesOf = (item: Item | undefined): ItemValues =>
  item ? { outcome: item.outcome, returnOn: item.returnOn, text: item.text } : blank

/** Text that rests this long is stored in the minutes' own place, not only as a draft; in milliseconds. */
const rest = 4_000

/** One agenda item being written. Each key press goes to a draft within a second, and to the samråd when the writer pauses or leaves. */
export function useItem(samrad: SamradPage, itemKey: ItemKey, caseId: CaseId | null): ItemForm {
  const client = useQueryClient()
  const stored = samrad.items.find((item) => item.itemKey === itemKey && item.caseId === caseId)
  const [values, setValues] = useState(() => valuesOf(stored))
  const [failure, setFailure] = useState<Failure | null>(null)
  /** When it was last stored with nothing typed since; null while something waits. */
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const latest = useRef({ values, revision: stored?.revision ?? 0, isDirty: false })
  const timer = useRef(0)
  const draft = useDraft<ItemValues>({ form: 'samrad.item', subject: `${samrad.id}|${itemKey}|${caseId ?? 'alla'}` })
  const { keep, clear } = draft

  const remember = useCallback(
    (revision: number, saved: ItemValues) =>
      client.setQueryData(
        ask('samrad.get', { samradId: samrad.id }).queryKey,
        (page: SamradPage | undefined) =>
          page && {
            ...page,
            items: [
              ...page.items.filter((item) => item.itemKey !== itemKey || item.caseId !== caseId),
              { itemKey, caseId, ...saved, revision },
            ],
          },
      ),
    [client, samrad.id, itemKey, caseId],
  )

  // One save at a time: the next one needs the revision the last one gives.
  const line = useRef(Promise.resolve<Failure | null>(null))
  const store = useCallback(async (): Promise<Failure | null> => {
    const { values: now, revision, isDirty } = latest.current
    if (!isDirty) return null
    latest.current.isDirty = false
    try {
      const answer = await invoke(
        'samrad.saveItem',
        { samradId: samrad.id, itemKey, caseId, ...now, revision },
        { quiet: true },
      )
      latest.current.revision = answer.revision
      remember(answer.revision, now)
      setFailure(null)
      if (latest.current.isDirty) return null
      setSavedAt(new Date().toISOString())
      await clear()
      return null
    } catch (thrown) {
      const reason = failureOf(thrown)
      latest.current.isDirty = true
      setFailure(reason)
      return reason
    }
  }, [samrad.id, itemKey, caseId, remember, clear])

  const commit = useCallback(() => {
    window.clearTimeout(timer.current)
    line.current = line.current.then(store)
    return line.current
  }, [store])

  const set = useCallback(
    (change: Partial<ItemValues>) => {
      const next = { ...latest.current.values, ...change }
      latest.current.values = next
      latest.current.isDirty = true
      setValues(next)
      setSavedAt(null)
      keep(next)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void commit(), rest)
    },
    [keep, commit],
  )

  // What was typed before a crash or a lock comes back, and is stored at the next pause.
  useEffect(() => {
    if (draft.found && !latest.current.isDirty) set(draft.found)
  }, [draft.found, set])

  // What another window has stored is shown here too, unless something is being written.
  useEffect(() => {
    if (!stored || latest.current.isDirty || stored.revision <= latest.current.revision) return
    latest.current = { values: valuesOf(stored), revision: stored.revision, isDirty: false }
    setValues(latest.current.values)
  }, [stored])

  useEffect(() => typingPlace(commit), [commit])

  const readAgain = async (): Promise<Item | undefined> => {
    const page = await client.fetchQuery({ ...ask('samrad.get', { samradId: samrad.id }), staleTime: 0 })
    return page.items.find((item) => item.itemKey === itemKey && item.caseId === caseId)
  }

  return {
    values,
    saveState: savedAt ? { kind: 'saved', at: savedAt } : draft.state,
    failure,
    set,
    commit,
    async keepMine() {
      latest.current.revision = (await readAgain())?.revision ?? 0
      await commit()
    },
    async takeTheirs() {
      const theirs = await readAgain()
      latest.current = { values: valuesOf(theirs), revision: theirs?.revision ?? 0, isDirty: false }
      setValues(latest.current.values)
      setFailure(null)
      await clear()
    },
  }
}
