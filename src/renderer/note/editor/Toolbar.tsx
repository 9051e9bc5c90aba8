import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useRef, useState } from 'react'
import styles from './editor.module.css'
import { type Tool, tools } from './tools'

interface ToolbarProps {
  readonly editor: Editor
  /** The field's label says which text the tools are for; their own name must not be taken for the text's. */
  readonly labelId: string
  readonly controls: string
  readonly onUse: (tool: Tool) => void
}

const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => -1,
}

/** What can be done with what is written: one stop for Tab, arrows within, Escape back to the text. */
export function Toolbar({ editor, labelId, controls, onUse }: ToolbarProps) {
  const [current, setCurrent] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const states = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      tools.map((tool) => ({ isOn: tool.isOn?.(now) ?? false, canDo: tool.canDo?.(now) ?? true })),
  })
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') editor.commands.focus()
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const next = (step(current) + tools.length) % tools.length
    setCurrent(next)
    bar.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    // One of its buttons has the focus, never the bar itself.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={bar}
      role="toolbar"
      aria-label="Skrivverktyg"
      aria-describedby={labelId}
      aria-controls={controls}
      className={styles.bar}
      onKeyDown={move}
    >
      {tools.map((tool, index) => {
        const { name, keys, icon: Picture, isWorded, group, isOn } = tool
        const state = states[index]
        return (
          <button
            key={name}
            type="button"
            className={styles.tool}
            data-begins={index > 0 && tools[index - 1]?.group !== group ? true : undefined}
            tabIndex={index === current ? 0 : -1}
            title={`${name} (${keys})`}
            aria-keyshortcuts={keys.replace('Ctrl', 'Control').replace('Skift', 'Shift')}
            aria-pressed={isOn ? state?.isOn : undefined}
            aria-disabled={state?.canDo ? undefined : true}
            onFocus={() => setCurrent(index)}
            // The text keeps the focus, and with it what is selected.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => state?.canDo && onUse(tool)}
          >
            <Picture size={19} aria-hidden />
            <span className={isWorded ? styles.word : 'visually-hidden'}>{name}</span>
          </button>
        )
      })}
    </div>
  )
}
