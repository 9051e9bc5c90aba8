import type { Disclosure } from '@shared/disclosure/disclosure.contract'
import { breakingWords, withholdWords } from '@shared/disclosure/ground'
import { channelLabels, disclosureResultLabels, disclosureStateLabels, standingLabels } from '@shared/glossary/labels'
import { useState } from 'react'
import { momentText, nearDay } from '../lib/dates'
import { SaveButtons } from '../template'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Badge, Card, Facts, layout, Row } from '../ui/layout'
import { Approve } from './Approve'

const tones = { vantar: 'warn', klar: 'ok', ater: 'fault' } as const

const groundText = ({ ground, groundText: more }: Disclosure): string =>
  ground ? [breakingWords[ground].law, more].filter(Boolean).join(': ') : ''

const notesText = ({ kind, notes }: Disclosure): string =>
  notes
    .filter((note) => kind === 'annat' || note.given > 0)
    .map((note) => `${note.title} ${momentText(note.eventAt)}`)
    .join('; ')

/** One line of the register with what belongs to it. */
export function DisclosureCard({ one }: { readonly one: Disclosure }) {
  const [isApproving, setApproving] = useState(false)
  const rows: (readonly [string, string])[] = [
    [
      'Mottagare',
      `${one.receiver}${one.relation ? `, ${one.relation}` : ''} (${standingLabels[one.standing].toLocaleLowerCase('sv')})`,
    ],
    ['Gäller', one.what],
    ...(one.channel ? [['Hur', channelLabels[one.channel]] as const] : []),
    ...(one.ground ? [['Grund', groundText(one)] as const] : []),
    ...(one.assessment ? [['Bedömning', one.assessment] as const] : []),
    ...(one.condition ? [['Förbehåll', one.condition] as const] : []),
    ['Anteckningar', notesText(one) || 'Inga'],
    ...(one.withheld.length > 0
      ? [
          [
            'Undantaget',
            one.withheld.map(({ ground, count }) => `${withholdWords[ground].law} (${count})`).join('; '),
          ] as const,
        ]
      : []),
    [one.kind === 'annat' ? 'Infört av' : 'Beslutat av', `${one.decidedBy}, ${momentText(one.decidedAt)}`],
    ...(one.approvedBy ? [['Godkänt av', one.approvedBy] as const] : []),
    ...(one.kind === 'provning' ? [['Uttaget', one.producedAt ? momentText(one.producedAt) : 'Inte än'] as const] : []),
  ]
  return (
    <Card
      title={`${one.kind === 'annat' ? 'Lämnat på annat sätt' : disclosureResultLabels[one.result]}, ${nearDay(one.on)}`}
      actions={one.kind === 'annat' ? null : <Badge tone={tones[one.state]}>{disclosureStateLabels[one.state]}</Badge>}
    >
      <Facts rows={rows} />
      {one.answer ? (
        <p>
          <span className={layout.strong}>Skickad tillbaka: </span>
          {one.answer}
        </p>
      ) : null}
      <Row>
        {one.kind === 'provning' && one.state === 'klar' ? (
          <SaveButtons
            document={{ kind: 'disclosure', disclosureId: one.id }}
            formats={['pdf', 'docx']}
            about={`handlingarna till ${one.receiver}`}
          />
        ) : null}
        {one.mayApprove ? (
          <Button kind="primary" size="small" onClick={() => setApproving(true)}>
            Läs och godkänn
          </Button>
        ) : null}
      </Row>
      {isApproving ? (
        <Dialog title="Det här lämnar huset" onClose={() => setApproving(false)}>
          <Approve disclosureId={one.id} onDone={() => setApproving(false)} />
        </Dialog>
      ) : null}
    </Card>
  )
}
