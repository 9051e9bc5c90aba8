import type { GallringPreview, GallringProposal } from '@shared/gallring/gallring.contract'
import { gallringThingLabels } from '@shared/glossary/labels'
import { ask, invoke } from '../lib/api'
import { passphraseFault } from '../lib/messages'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { ColleagueFields } from '../ui/ColleagueFields'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Loaded } from '../ui/Loaded'
import { Callout, Fault, layout, Row } from '../ui/layout'
import { fileName } from './words'

interface DecideProps {
  readonly proposals: readonly GallringProposal[]
  readonly onClose: () => void
  readonly onDone: (told: string) => void
}

/** Two people decide: what would go stands first, and the second person types a name and a passphrase here. */
export function DecideDialog({ proposals, onClose, onDone }: DecideProps) {
  const form = useForm({
    initial: { login: '', passphrase: '' },
    submit: async (colleague) => {
      const { decided, fellOut, restsUntil } = await invoke('gallring.decide', {
        proposals: proposals.map(({ target, digest }) => ({ target, digest })),
        colleague,
      })
      onClose()
      const out = fellOut > 0 ? ` ${fellOut} föll ut, för något i dem hade ändrats.` : ''
      onDone(`${decided} beslutade. De vilar till ${restsUntil} och kan tas tillbaka hela tiden.${out}`)
    },
  })
  const { values, set, error } = form
  const wrong = passphraseFault(form.failure)
  return (
    <Dialog title="Besluta om gallring" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <ul className={layout.list}>
          {proposals.map((one) => (
            <li key={one.target.id}>{fileName(one)}</li>
          ))}
        </ul>
        <Loaded question={ask('gallring.preview', { targets: proposals.map(({ target }) => target) })}>
          {(preview) => <WhatGoes preview={preview} />}
        </Loaded>
        <Callout tone="warn">
          <span>
            Från och med beslutet kan ingen läsa det här. I trettio dagar kan du ta tillbaka beslutet, och då är allt
            som det var. Därefter kan det förstöras för gott.
          </span>
        </Callout>
        <fieldset className={layout.stack}>
          <legend>Kollegan som beslutar tillsammans med dig</legend>
          <p className={layout.small}>
            Kollegan läser listan ovan och skriver sitt användarnamn och sin lösenfras här själv. En av er är enhetschef
            eller 1:e socialsekreterare vid nämnden.
          </p>
          <ColleagueFields
            values={values}
            set={set}
            loginError={error('colleague', 'login')}
            passphraseError={error('colleague', 'passphrase') ?? wrong}
          />
        </fieldset>
        {form.failure?.fields || wrong ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            {form.isBusy ? 'Beslutar …' : 'Besluta tillsammans'}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}

const WhatGoes = ({ preview }: { readonly preview: GallringPreview }) => (
  <div>
    <p className={layout.strong}>Det här följer med</p>
    <ul>
      {preview.things.map(({ thing, count }) => (
        <li key={thing}>
          {gallringThingLabels[thing]}: {count}
        </li>
      ))}
    </ul>
    <p className={layout.small}>
      {preview.counts.reduce((sum, { count }) => sum + count, 0)} uppgifter, {preview.files} filer och {preview.keys}{' '}
      nycklar.
    </p>
  </div>
)
