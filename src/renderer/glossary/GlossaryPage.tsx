import { glossary } from '@shared/glossary/glossary'
import { useState } from 'react'
import { SettingsFrame } from '../settings'
import { TextField } from '../ui/fields'
import { Card, layout } from '../ui/layout'

/** Ordlistan: one word, one meaning. */
export function GlossaryPage() {
  const [wanted, setWanted] = useState('')
  const shown = glossary.filter((entry) =>
    `${entry.word} ${entry.meaning}`.toLocaleLowerCase('sv').includes(wanted.trim().toLocaleLowerCase('sv')),
  )
  return (
    <SettingsFrame title="Ordlista" lead="Samma ord betyder samma sak överallt i programmet.">
      <Card>
        <TextField label="Sök i ordlistan" value={wanted} onChange={setWanted} />
        <p role="status">{shown.length} ord</p>
        <dl className={layout.glossary}>
          {shown.map((entry) => (
            <div key={entry.word}>
              <dt className={layout.strong}>{entry.word}</dt>
              <dd>{entry.meaning}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </SettingsFrame>
  )
}
