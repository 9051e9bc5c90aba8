import { threadTopicLabels } from '@shared/glossary/labels'
import type { NoteId } from '@shared/ids'
import type { ThreadEntry, ThreadTopic } from '@shared/thread/thread.contract'
import { useState } from 'react'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, SelectField, TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

interface TopicProps {
  readonly entry: ThreadEntry
  readonly source: { readonly noteId: NoteId; readonly passageId: string }
}

/** Gives a quotation that stands in a note a topic; its words are left as they are. */
export function TopicButton(props: TopicProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
        {props.entry.topic ? 'Byt ämne' : 'Ange ämne'}
      </Button>
      {isOpen ? <TopicDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function TopicDialog({ entry, source, onClose }: TopicProps & { readonly onClose: () => void }) {
  const form = useForm<{ readonly topic: ThreadTopic | ''; readonly topicWord: string }>({
    initial: { topic: entry.topic ?? '', topicWord: entry.topicWord },
    submit: async ({ topic, topicWord }) => {
      await invoke('thread.setTopic', { ...source, mark: { topic: topic as ThreadTopic, topicWord } })
      onClose()
    },
  })
  return (
    <Dialog title="Vad handlar orden om?" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SelectField
          label="Ämne"
          value={form.values.topic}
          choices={choicesOf(threadTopicLabels)}
          onChange={(topic) => form.set({ topic })}
          error={form.error('mark', 'topic')}
        />
        <TextField
          label="Eget ord för ämnet"
          optional
          value={form.values.topicWord}
          onChange={(topicWord) => form.set({ topicWord })}
          error={form.error('mark', 'topicWord')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
