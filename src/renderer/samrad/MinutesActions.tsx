import type { SamradPage } from '@shared/samrad/samrad.contract'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { invoke } from '../lib/api'
import { momentText } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { SaveButtons } from '../template'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextArea } from '../ui/fields'
import { Card, Fault, layout, Row } from '../ui/layout'

const documentNames = { protokoll: 'Samrådsprotokoll', rattelse: 'Rättelse' } as const

/** The signed minutes and the corrections beside them. */
export function MinutesActions({ samrad, canCorrect }: { readonly samrad: SamradPage; readonly canCorrect: boolean }) {
  const [isCorrecting, setCorrecting] = useState(false)
  const [location] = useLocation()
  const place = `/samrad/${samrad.id}/protokoll`
  return (
    <Card
      title="Protokoll"
      actions={
        canCorrect ? (
          <Button size="small" onClick={() => setCorrecting(true)}>
            Skriv rättelse
          </Button>
        ) : null
      }
    >
      <ul className={layout.list}>
        {samrad.minutesSigned.map((one) => (
          <li key={one.id} className={layout.stack}>
            <div>
              {place === location ? (
                <span className={layout.strong}>{documentNames[one.kind]}</span>
              ) : (
                <Link href={place} className={layout.strong}>
                  {documentNames[one.kind]}
                </Link>
              )}
              <div className={`${layout.small} ${layout.muted}`}>
                Signerat {momentText(one.signedAt)} av {one.signedBy}
              </div>
            </div>
            <Row>
              <SaveButtons
                document={{ kind: 'minutes', minutesId: one.id }}
                formats={['docx', 'pdf']}
                about={one.kind === 'protokoll' ? 'protokollet' : 'rättelsen'}
              />
            </Row>
          </li>
        ))}
      </ul>
      {isCorrecting ? <CorrectDialog samrad={samrad} onClose={() => setCorrecting(false)} /> : null}
    </Card>
  )
}

function CorrectDialog({ samrad, onClose }: { readonly samrad: SamradPage; readonly onClose: () => void }) {
  const form = useForm({
    initial: { text: '' },
    draft: { form: 'samrad.correct', subject: samrad.id },
    submit: async ({ text }) => {
      await invoke('samrad.correct', { samradId: samrad.id, text })
      onClose()
    },
  })
  return (
    <Dialog title="Rättelse" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>Protokollet är låst. Rättelsen ställs bredvid och båda följs åt.</p>
        <TextArea
          label="Vad ska rättas, och hur ska det vara?"
          value={form.values.text}
          onChange={(text) => form.set({ text })}
          error={form.error('text')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Signera rättelsen
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
