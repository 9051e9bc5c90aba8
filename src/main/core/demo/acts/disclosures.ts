import type { DisclosureId } from '../../../../shared/ids'
import { workdaysFrom } from '../house/days'
import { atDesk } from '../house/diary'
import type { Plot, Workshop } from './plot'

/** The young person who asked to read her own akt, and the mother who asked to read her daughter's. */
const ownAkt = 'mira'
const guardians = 'wilma'

/** Judges who may read an akt, and keeps the register of what has been told. */
export function keepDisclosures(plot: Plot, workshop: Workshop): void {
  if (plot.story.key === ownAkt) readWithChild(plot, workshop)
  if (plot.story.key === guardians) decideForGuardian(plot, workshop)
}

/** Scenario 8: sixteen, and speaks for herself; what she read is told of in the register. */
function readWithChild({ ids }: Plot, { diary, calendar }: Workshop): void {
  const day = calendar.back(6)
  diary.add(atDesk('ahmed', day), 'ahmed', (actor) => {
    const aktId = ids.aktIds[0] ?? ''
    const read = actor
      .ask('note.list', { aktId })
      .filter(({ signedAt, content }) => signedAt !== null && hasNothingHidden(content.prose))
    actor.ask('disclosure.record', {
      aktId,
      receiver: 'Mira Ibrahim',
      standing: 'barnet',
      channel: 'mote',
      on: day,
      what: 'Mira bad att få se vad som står om henne. Hon läste anteckningarna på skärmen tillsammans med Ahmed Al-Khatib, på boendet. Hon fick inga papper med sig. Det som inte visades fick hon förklarat muntligt.',
      ground: 'annan',
      groundText: 'Insyn som part, 10 § förvaltningslagen. Mira är 16 år och för själv sin talan.',
      assessment:
        'Uppgifterna gäller Mira själv. Det som har lämnats av andra till skydd för dem visades inte. Föräldrarna får inget veta om att hon har läst; informationsspärren gäller.',
      condition: '',
      noteIds: read.map((note) => note.id),
    })
  })
}

const hasNothingHidden = (prose: Readonly<Record<string, readonly { readonly place: string }[]>>): boolean =>
  Object.values(prose).every((passages) => passages.every(({ place }) => place === 'bas'))

/** The officer judges passage by passage; what lies under `skydd` makes a second person look before anything leaves. */
function decideForGuardian({ ids, story }: Plot, { diary, calendar }: Workshop): void {
  const day = calendar.ago(40)
  let disclosureId: DisclosureId | undefined
  diary.add(atDesk('sara', day), 'sara', (actor) => {
    const aktId = ids.aktIds[0] ?? ''
    const mother = actor.ask('disclosure.askers', { aktId }).find((one) => one.relation === 'mor')
    if (!mother) throw new Error(`no mother in ${story.key}`)
    const asker = { kind: 'person' as const, personId: mother.personId }
    const { notes } = actor.ask('disclosure.mirror', { aktId, asker })
    actor.wait(45)
    ;({ disclosureId } = actor.ask('disclosure.decide', {
      aktId,
      asker,
      receiver: mother.name,
      relation: 'Mamma och vårdnadshavare',
      what: 'Att läsa Wilmas akt från det att den öppnades',
      ground: null,
      groundText: '',
      assessment:
        'Varje uppgift är prövad för sig. Wilma vet att mamman har bett om akten och har sagt vad hon själv vill berätta. Det som säger var någon finns, och det som gäller pappans egna förhållanden, lämnas inte.',
      condition: '',
      verdicts: notes.flatMap(({ units }) =>
        units.map(({ key, proposal: { release, ground } }) => ({ key, release, ground, reason: '' })),
      ),
    }))
  })
  diary.add(atDesk('ewa', workdaysFrom(day, 1)), 'ewa', (actor) => {
    if (!disclosureId) throw new Error('nothing decided')
    actor.ask('disclosure.sheet', { disclosureId })
    actor.ask('disclosure.approve', { disclosureId })
  })
}
