import { glossary, type TermCode } from '@shared/glossary/glossary'
import { type ReactNode, useId, useRef } from 'react'
import styles from './term.module.css'

/** How long the pointer may be on its way from the word to its meaning, in milliseconds. */
const way = 150

/** A word of the work with its meaning from the glossary: on hover, on focus and on touch. Escape takes the meaning away. */
export function Term({ code, children }: { readonly code: TermCode; readonly children: ReactNode }) {
  const id = useId()
  const word = useRef<HTMLButtonElement>(null)
  const meaning = useRef<HTMLSpanElement>(null)
  const leaving = useRef(0)
  const show = () => {
    window.clearTimeout(leaving.current)
    if (word.current && !meaning.current?.matches(':popover-open'))
      meaning.current?.showPopover({ source: word.current })
  }
  const leave = () => {
    leaving.current = window.setTimeout(() => meaning.current?.hidePopover(), way)
  }
  return (
    <span className={styles.place} onPointerEnter={show} onPointerLeave={leave}>
      <button
        ref={word}
        type="button"
        className={styles.word}
        aria-describedby={id}
        onFocus={show}
        onBlur={leave}
        onClick={show}
      >
        {children}
      </button>
      <span ref={meaning} id={id} role="tooltip" popover="hint" className={styles.meaning}>
        {glossary.find((term) => term.code === code)?.meaning}
      </span>
    </span>
  )
}

/** A text in which the words of the glossary have their meanings with them. */
export const Terms = ({ text }: { readonly text: string }) =>
  text.split(/([\p{L}-]+)/u).map((part, index) => {
    const term = glossary.find(({ word }) => word === part.toLocaleLowerCase('sv'))
    if (!term) return part
    // The parts of one text keep their places.
    return (
      // oxlint-disable-next-line react/no-array-index-key
      <Term key={index} code={term.code}>
        {part}
      </Term>
    )
  })
