import { useState } from 'react'
import { askShell, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { SegmentField } from '../ui/fields'
import { Callout, Card, Fault, layout, Row, Stack } from '../ui/layout'
import styles from './backup.module.css'
import { SharesFields } from './SharesFields'
import { UnderWay } from './UnderWay'

interface Prepared {
  readonly ticket: string
  readonly passphrase: string
  readonly fileName: string
}

/** Takes everything out in open formats, for the day the house is to be read or moved without the program. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  return (
    <Dialog title="Ta ut allt" onClose={onClose}>
      {prepared ? <Write prepared={prepared} onClose={onClose} /> : <Prepare onPrepared={setPrepared} />}
    </Dialog>
  )
}

const initial: { reach: 'mine' | 'all'; first: string; second: string } = { reach: 'mine', first: '', second: '' }

function Prepare({ onPrepared }: { readonly onPrepared: (prepared: Prepared) => void }) {
  const form = useForm({
    initial,
    submit: async ({ reach, first, second }) => {
      onPrepared(await invoke('backup.prepareExport', { typedShares: reach === 'all' ? [first, second] : null }))
    },
  })
  const { values, set, error } = form
  return (
    <Form onSubmit={() => form.submit()}>
      <p>
        Uttaget är ett krypterat arkiv med allt som nycklarna öppnar: tabeller i öppet textformat (JSON Lines) och varje
        handling som den var. Det läses utan Fyra rum. Varje akt som tas ut skrivs i loggen som läst.
      </p>
      <SegmentField
        label="Hur mycket"
        value={values.reach}
        onChange={(reach) => set({ reach })}
        choices={[
          { value: 'mine', label: 'Det mina nycklar öppnar' },
          { value: 'all', label: 'Allt, med två återställningsark' },
        ]}
      />
      {values.reach === 'all' ? <SharesFields values={values} set={set} error={error} /> : null}
      {form.failure?.fields ? null : <Fault failure={form.failure} />}
      <Row>
        <Button type="submit" kind="primary" disabled={form.isBusy}>
          {form.isBusy ? 'Gör i ordning …' : 'Fortsätt'}
        </Button>
      </Row>
    </Form>
  )
}

function Write({ prepared, onClose }: { readonly prepared: Prepared; readonly onClose: () => void }) {
  const [isSaved, setSaved] = useState(false)
  const form = useForm({
    initial: {},
    submit: async () => {
      const { saved } = await askShell('shell.save', {
        ticket: prepared.ticket,
        fileName: prepared.fileName,
        format: 'zip',
      })
      if (saved) setSaved(true)
    },
  })
  return (
    <Stack>
      <Callout tone="warn" title="Skriv av lösenfrasen nu. Den visas bara här.">
        <span>Utan den kan ingen öppna arkivet, inte heller vi. Förvara den skild från filen.</span>
      </Callout>
      <Card title="Arkivets lösenfras" level={3}>
        <p className={styles.secret}>{prepared.passphrase}</p>
      </Card>
      <p className={layout.muted}>
        Arkivet öppnas med 7-Zip, WinZip eller ett annat program som läser AES-krypterad zip.
      </p>
      {form.isBusy ? <UnderWay job="export" label="Uttaget skrivs" /> : null}
      <Fault failure={form.failure} />
      {isSaved ? (
        <Callout tone="ok" title="Uttaget är sparat." live>
          <span>Läs filen LÄS-MIG.txt i arkivet: där står vad som är vad.</span>
        </Callout>
      ) : null}
      <Row>
        {isSaved ? (
          <Button kind="primary" onClick={onClose}>
            Klar
          </Button>
        ) : (
          <Button kind="primary" disabled={form.isBusy} onClick={() => void form.submit()}>
            Jag har skrivit av den – spara arkivet
          </Button>
        )}
      </Row>
    </Stack>
  )
}
