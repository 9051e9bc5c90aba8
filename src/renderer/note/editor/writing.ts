import { Extension } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { changeKind, insertPasted, splitPassage } from './changes'
import { keeping } from './keeping'
import { passageNodes } from './nodes'
import { readPasted } from './pasted'

/** Pastes words and kinds of passage; the browser's own way would need a door through the page's policy. */
function paste(view: EditorView, event: ClipboardEvent): boolean {
  event.preventDefault()
  const pasted = event.clipboardData ? readPasted(event.clipboardData) : []
  if (pasted.length === 0) return true
  // By itself first, so that words that are left behind keep their compartment.
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection())
  view.dispatch(insertPasted(view.state, pasted).setMeta('paste', true))
  return true
}

const refuse = (_view: EditorView, event: Event): boolean => {
  event.preventDefault()
  return true
}

/** Begins a list as people write one: a line, a star or a number, and a space. */
function beginList(view: EditorView, from: number, to: number, text: string): boolean {
  const { parent, parentOffset } = view.state.selection.$from
  if (text !== ' ' || from !== to || parent.type.name !== 'stycke') return false
  const before = parent.textContent.slice(0, parentOffset)
  const kind = /^[-–*•]$/.test(before) ? 'punkt' : /^1[.)]$/.test(before) ? 'nummer' : undefined
  if (!kind) return false
  const changed = changeKind(view.state, kind)
  view.dispatch(changed.delete(changed.selection.from - before.length, changed.selection.from))
  return true
}

/** How writing behaves: what the keys do, what a paste brings, and what holds after every change. */
const Writing = Extension.create({
  name: 'skrivande',
  priority: 1_000,
  addKeyboardShortcuts() {
    const change = (make: (state: EditorState) => Transaction) => {
      const { view } = this.editor
      if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection())
      view.dispatch(make(view.state))
      return true
    }
    const enter = () => change(splitPassage)
    return {
      Enter: enter,
      'Shift-Enter': enter,
      Backspace: () => {
        const { state, view } = this.editor
        const { $from, empty } = state.selection
        if (!empty || $from.parentOffset > 0 || $from.parent.type.name === 'stycke') return false
        view.dispatch(changeKind(state, 'stycke'))
        return true
      },
    }
  },
  addProseMirrorPlugins: () => [
    keeping,
    new Plugin({ props: { handleTextInput: beginList, handleDOMEvents: { paste, drop: refuse } } }),
  ],
})

export const extensions = [Document, ...passageNodes, Text, UndoRedo, Writing]
