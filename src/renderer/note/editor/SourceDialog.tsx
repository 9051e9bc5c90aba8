import { longestSource } from '@shared/note/limits'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { fieldSentence } from '../../lib/messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { TextField } from '../../ui/fields'
import { Row } from '../../ui/layout'
import { changeSource, selected } from './changes'

/** Asks who has said what stands in the chosen passages. Outside the form it was opened from, since one form cannot stand in another. */
export function SourceDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const [chosen] = useState(() => selected(editor.state).map(({ passage }) => passage))
  const [source, setSource] = useState(chosen.find((one) => one.source !== '')?.source ?? '')
  const isChild = chosen.every(({ kind }) => kind === 'barnets-ord')
  const text = source.trim()
  const isTooLong = text.length > longestSource
  const note = (said: string) => {
    editor.view.dispatch(changeSource(editor.state, said))
    onClose()
  }
  return createPortal(
    <Dialog title="Källa" onClose={onClose}>
      <Form onSubmit={() => !isTooLong && note(text)}>
        <TextField
          label={isChild ? 'Vem frågade, och var?' : 'Vem har sagt det?'}
          hint={
            isChild
              ? 'Till exempel: Sara Holm, i samtalsrummet på barnahuset'
              : 'Till exempel: mamma, på telefon. Källan skrivs ut efter texten.'
          }
          value={source}
          onChange={setSource}
          error={isTooLong ? fieldSentence({ code: 'too-long', value: longestSource }) : undefined}
          lang="sv"
          spellCheck
        />
        <Row>
          <Button type="submit" kind="primary">
            Spara källan
          </Button>
          {chosen.some((one) => one.source !== '') ? (
            <Button kind="quiet" onClick={() => note('')}>
              Ta bort källan
            </Button>
          ) : null}
        </Row>
      </Form>
    </Dialog>,
    document.body,
  )
}
