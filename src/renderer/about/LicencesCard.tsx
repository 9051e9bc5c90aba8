import { useState } from 'react'
import { askShell } from '../lib/api'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Card, layout, Row } from '../ui/layout'

/** What the program is made of that others have written, and on which terms; it lies in the program and needs no network. */
export function LicencesCard() {
  const [text, setText] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const open = async () => {
    const { text: found } = await askShell('shell.licences', {})
    setText(found)
    setMissing(found === null)
  }
  return (
    <Card title="Licenser">
      <p>
        Fyra rum har licensen EUPL-1.2. Det innehåller också delar som andra har skrivit, var och en på sina villkor.
      </p>
      {isMissing ? (
        <p role="status">Listan följer med det installerade programmet och finns inte i det här bygget.</p>
      ) : null}
      <Row>
        <Button size="small" onClick={() => void open()}>
          Visa alla licenser
        </Button>
      </Row>
      {text === null ? null : (
        <Dialog title="Licenser" onClose={() => setText(null)}>
          <pre className={layout.document} tabIndex={0} aria-label="Alla licenser">
            {text}
          </pre>
        </Dialog>
      )}
    </Card>
  )
}
