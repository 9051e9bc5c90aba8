import type { Passage, PassageKind, PassagePlace } from '@shared/note/passage'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Field, type Wiring } from '../ui/fields'
import { documentOf, passagesOf } from './editor/document'
import styles from './editor/editor.module.css'
import { SourceDialog } from './editor/SourceDialog'
import { Toolbar } from './editor/Toolbar'
import { sourceTool, type Tool, tools } from './editor/tools'
import { extensions } from './editor/writing'

interface ProseFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly optional?: boolean
  readonly value: readonly Passage[]
  readonly onChange: (value: Passage[]) => void
  /** Where a new passage belongs unless the writer says otherwise. */
  readonly place: PassagePlace
  /** The kind of passage it begins as. */
  readonly begins: PassageKind
}

/** A field of a note in running text, written as passages. */
export const ProseField = ({ label, hint, error, optional, ...writing }: ProseFieldProps) => (
  <Field label={label} hint={hint} error={error} {...(optional ? { optional } : {})}>
    {(wiring, labelId) => <Writing {...writing} wiring={wiring} labelId={labelId} />}
  </Field>
)

interface WritingProps extends Pick<ProseFieldProps, 'value' | 'onChange' | 'place' | 'begins'> {
  readonly wiring: Wiring
  readonly labelId: string
}

function Writing({ value, onChange, place, begins, wiring, labelId }: WritingProps) {
  const [isAsking, setAsking] = useState(false)
  const told = useRef(value)
  const { id } = wiring
  const [described, isInvalid] = [wiring['aria-describedby'], wiring['aria-invalid']]
  const editorProps = useMemo(
    () => ({
      attributes: {
        id,
        class: styles.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(isInvalid ? { 'aria-invalid': 'true' } : {}),
        tabindex: '0',
        lang: 'sv',
        spellcheck: 'true',
      },
    }),
    [id, labelId, described, isInvalid],
  )
  const [content] = useState(() => documentOf(value, place, begins))
  const editor = useEditor({
    extensions,
    content,
    editorProps,
    // Styles lie in files; the page's policy allows no other.
    injectCSS: false,
    onUpdate: ({ editor: { state } }) => {
      const passages = passagesOf(state.doc)
      told.current = passages
      onChange(passages)
    },
  })

  // What comes from elsewhere, such as a draft that was found, replaces what stands here and is nothing to undo.
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    replace(editor, documentOf(value, place, begins))
  }, [editor, value, place, begins])

  const handle = (tool: Tool) => {
    if (tool === sourceTool) setAsking(true)
    else tool.act?.(editor)
  }
  const shortcut = (event: KeyboardEvent) => {
    if (event.altKey && event.key === 'F10')
      event.currentTarget.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')?.focus()
    const tool = tools.find(({ code }) => code !== undefined && code === event.code)
    if (!event.ctrlKey || !event.shiftKey || event.altKey || !tool) return
    event.preventDefault()
    handle(tool)
  }
  return (
    // Keys that are pressed in the text or the tools, which have their own roles.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.frame} onKeyDown={shortcut}>
      <Toolbar editor={editor} labelId={labelId} controls={id} onUse={handle} />
      <EditorContent editor={editor} />
      {isAsking ? <SourceDialog editor={editor} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}

function replace({ state, view, schema }: Editor, content: ReturnType<typeof documentOf>): void {
  const document = schema.nodeFromJSON(content)
  view.dispatch(
    state.tr
      .replaceWith(0, state.doc.content.size, document.content)
      .setMeta('preventUpdate', true)
      .setMeta('addToHistory', false),
  )
}
