import { type Failure, failureOf } from '@shared/result'
import { useState } from 'react'
import { askShell, invoke } from '../lib/api'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Callout, Card, Fault, layout, Row } from '../ui/layout'

/** What support may be given: read here first, and saved as it was read. */
export function SupportCard() {
  const [text, setText] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const make = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const selfTest = await invoke('about.selfTest', {})
      setText((await askShell('shell.support', { selfTest })).text)
    } catch (error) {
      setFailure(failureOf(error))
    }
    setBusy(false)
  }
  return (
    <Card title="Underlag till support">
      <p>
        När IT eller den som ger support ber om uppgifter gör du ett underlag här. Det innehåller versioner, felkoder
        och tider, aldrig namn, akter eller något som någon har skrivit. Du läser hela innan du sparar.
      </p>
      <Fault failure={failure} />
      <Row>
        <Button disabled={isBusy} onClick={() => void make()}>
          {isBusy ? 'Underlaget görs …' : 'Gör ett underlag'}
        </Button>
      </Row>
      {text === null ? null : <SupportDialog text={text} onClose={() => setText(null)} />}
    </Card>
  )
}

function SupportDialog({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const [isSaved, setSaved] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = () =>
    askShell('shell.saveSupport', {}).then(
      ({ saved }) => setSaved(saved),
      (error: unknown) => setFailure(failureOf(error)),
    )
  return (
    <Dialog title="Underlag till support" onClose={onClose}>
      <p>Filen blir exakt det som står här, och inget mer. Programmet skickar den inte: det gör du själv.</p>
      <pre className={layout.document} tabIndex={0} aria-label="Hela underlaget">
        {text}
      </pre>
      {isSaved ? <Callout tone="ok" title="Underlaget är sparat." live /> : null}
      <Fault failure={failure} />
      <Row>
        <Button kind="primary" onClick={() => void save()}>
          Spara …
        </Button>
        <Button onClick={onClose}>Stäng utan att spara</Button>
      </Row>
    </Dialog>
  )
}
