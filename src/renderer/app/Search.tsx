import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { ask } from '../lib/api'
import styles from './frame.module.css'

/** Search by name, personnummer or case number: the only keys case handling may be searched by. */
export function Search() {
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(0)
  const [, go] = useLocation()
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const wanted = text.trim()
  const { data: hits = [] } = useQuery({
    ...ask('case.search', { text: wanted }),
    enabled: wanted.length >= 2,
    gcTime: 0,
  })
  const isShown = isOpen && wanted.length >= 2

  const open = (index: number) => {
    const hit = hits[index]
    if (!hit) return
    setText('')
    setOpen(false)
    go(`/arenden/${hit.caseId}`)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setChosen((before) => Math.min(Math.max(before + step, 0), Math.max(hits.length - 1, 0)))
    } else if (event.key === 'Enter') open(chosen)
    else if (event.key === 'Escape') setOpen(false)
  }

  return (
    <search
      className={styles.search}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <IconSearch size={19} aria-hidden className={styles.searchIcon} />
      <input
        ref={input}
        className={styles.searchInput}
        role="combobox"
        aria-label="Sök namn, personnummer eller ärendenummer"
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && hits.length > 0 ? `${list}-${chosen}` : undefined}
        placeholder="Namn, personnummer, ärendenummer"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKey}
      />
      {isShown ? (
        <ul className={styles.hits} id={list} role="listbox" aria-label="Träffar">
          {hits.map((hit, index) => (
            // The keys are read by the input above, as the pattern of a combobox has it.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={hit.caseId}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={styles.hit}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => open(index)}
            >
              <span>{hit.name}</span>
              <span>
                {hit.isProtected ? '' : `${hit.birthYear ?? ''} `}
                {hit.number}
              </span>
            </li>
          ))}
          {hits.length === 0 ? (
            <li className={styles.none} role="option" aria-selected={false} aria-disabled="true">
              Ingen träff bland det du har nyckel till.
            </li>
          ) : null}
        </ul>
      ) : null}
    </search>
  )
}
