import { refuse } from '../../../shared/result'
import { guardiansAmong } from '../block/block.rules'
import { requireNoBlock } from '../block/block.store'
import { caseLock, getCase } from '../case/case.store'
import type { WriteContext } from '../context'
import { houseName } from '../house/house.store'
import { listRelatives } from '../person/person.store'
import type { Drawn } from '../template/produced.store'
import { childWords } from './child.store'
import { passedOn } from './meeting.rules'

/**
 * The child's situation and wishes for one guardian: only what the child has said yes to, one thing at a time (SEP-4).
 * Throws `invalid-input` while an informationsspärr stands against the guardian, and when the child has said yes to nothing.
 */
export function drawChildWords(context: WriteContext, caseId: string, personId: string): Drawn {
  const row = getCase(context, caseId)
  const guardians: readonly string[] = guardiansAmong(listRelatives(context, row.child_id))
  if (!guardians.includes(personId)) refuse(['document'], 'not-a-guardian')
  requireNoBlock(context, row.child_id, [personId])
  const words = passedOn(childWords(context, caseId))
  if (words.length === 0) refuse(['document'], 'nothing-to-pass')
  const section = (heading: string, kind: 'lage' | 'onskemal') => {
    const blocks = words
      .filter((one) => one.kind === kind)
      .map(({ text }) => ({ kind: 'punkt' as const, text, source: '' }))
    return blocks.length > 0 ? [{ heading, blocks }] : []
  }
  return {
    printable: {
      kind: 'sheet',
      title: 'Barnets läge och önskemål',
      isDemo: context.house.isDemo,
      head: [{ label: 'Dag', value: context.today() }],
      sections: [
        {
          heading: '',
          blocks: [
            {
              kind: 'stycke',
              text: 'Barnet har själv bestämt vad som får föras vidare. Fråga inte ut barnet om det som står här.',
              source: '',
            },
          ],
        },
        ...section('Så har jag det', 'lage'),
        ...section('Det här önskar jag', 'onskemal'),
      ],
      signature: `Framfört av ${context.me.displayName}, ${context.me.title.toLocaleLowerCase('sv')}.`,
      footer: houseName(context.db),
    },
    fileName: `Barnets läge och önskemål ${context.today()}`,
    remembered: { what: 'Barnets läge och önskemål', lock: caseLock(caseId) },
  }
}
