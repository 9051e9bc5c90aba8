import type { GallringPage, GallringProposal } from '@shared/gallring/gallring.contract'
import { gallringLabels } from '@shared/glossary/labels'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/fields'
import { layout, Row, Stack, Table } from '../ui/layout'
import { DecideDialog } from './DecideDialog'
import { KeepDialog } from './KeepDialog'
import { fileName } from './words'

/** The files that are proposed; each is chosen by a human being, and none is chosen beforehand. */
export function ProposalList({
  page,
  onTold,
}: {
  readonly page: GallringPage
  readonly onTold: (told: string) => void
}) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [kept, setKept] = useState<GallringProposal | null>(null)
  const [isDeciding, setDeciding] = useState(false)
  const picked = page.proposals.filter(({ target }) => chosen.includes(target.id))
  const toggle = (id: string, isChosen: boolean) =>
    setChosen((before) => (isChosen ? [...before, id] : before.filter((one) => one !== id)))
  return (
    <Stack>
      <Table
        caption="Förslag till gallring"
        columns={['Vad', 'Regel', 'Sista anteckning', 'Fick gallras', 'Senast', '']}
      >
        {page.proposals.map((one) => (
          <tr key={one.target.id}>
            <th scope="row">
              <Checkbox
                label={fileName(one)}
                checked={chosen.includes(one.target.id)}
                onChange={(isChosen) => toggle(one.target.id, isChosen)}
              />
            </th>
            <td>{gallringLabels[one.gallring]}</td>
            <td className={layout.number}>{one.lastOn}</td>
            <td className={layout.number}>{one.dueOn}</td>
            <td className={layout.number}>{one.doneBy}</td>
            <td>
              <Button kind="quiet" size="small" aria-label={`Behåll ${fileName(one)}`} onClick={() => setKept(one)}>
                Behåll
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      <Row>
        <Button kind="primary" disabled={picked.length === 0} onClick={() => setDeciding(true)}>
          Besluta om gallring …
        </Button>
        <span className={layout.small}>{picked.length} valda. Inget förstörs nu: beslutet vilar i trettio dagar.</span>
      </Row>
      {isDeciding ? (
        <DecideDialog
          proposals={picked}
          onClose={() => setDeciding(false)}
          onDone={(told) => {
            setChosen([])
            onTold(told)
          }}
        />
      ) : null}
      {kept ? <KeepDialog proposal={kept} today={page.today} onClose={() => setKept(null)} /> : null}
    </Stack>
  )
}
