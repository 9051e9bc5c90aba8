import { glossary } from '@shared/glossary/glossary'
import { useState } from 'react'
import { TextField } from '../ui/fields'
import { Card, layout } from '../ui/layout'

/** Ordlistan: one word, one meaning. */
export function GlossaryCard() {
  const [wanted, setWanted] = useState('')
  const shown = glossary.filter((entry) =>
    `${entry.word} ${entry.meaning}`.toLocaleLowerCase('sv').includes(wanted.trim().toLocaleLowerCase('sv')),
  )
  return (
    <Card title="Ordlista">
      <p>Samma ord betyder samma sak överallt i programmet.</p>
      <TextField label="Sök i ordlistan" value={wanted} onChange={setWanted} />
      <details open={wanted.trim() !== ''}>
        <summary>{shown.length} ord</summary>
        <dl className={layout.glossary}>
          {shown.map((entry) => (
            <div key={entry.word}>
              <dt className={layout.strong}>{entry.word}</dt>
              <dd>{entry.meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Card>
  )
}
