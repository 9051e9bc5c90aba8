import type { Contract } from '../../src/shared/contract'
import type { InputOf } from '../../src/shared/contract/define'
import type { CaseId } from '../../src/shared/ids'

type Input<N extends keyof Contract> = InputOf<Contract[N]>

/** What a child thinks, as it is written beside a consent. */
export const viewOf = (caseId: CaseId) => ({
  caseId,
  on: '2026-03-01',
  how: 'Sara ritade och berättade',
  words: 'Jag vill prata med någon.',
  missing: '',
})

/** A consent from the child's särskilda företrädare for a remiss to BUP; what is given replaces what stands here. */
export const consentInput = (caseId: CaseId, more: Partial<Input<'consent.record'>> = {}): Input<'consent.record'> => ({
  place: { kind: 'arende', caseId },
  siblingIds: [],
  receiver: { service: 'bup', unit: 'BUP Sjöberga' },
  matter: 'remiss',
  from: 'Barnahus Prov',
  what: 'Vad som har hänt och vilken hjälp som behövs',
  purpose: 'Så att BUP kan bedöma krisstöd',
  until: '2026-06-01',
  asked: [
    {
      role: 'sarskild-foretradare',
      personId: null,
      name: 'Advokat Prov',
      answer: 'ja',
      day: '2026-03-02',
      way: 'muntligt',
    },
  ],
  loneReason: '',
  isToldOfWithdrawal: true,
  views: [viewOf(caseId)],
  ...more,
})

/** A remiss to BUP for necessary care; what is given replaces what stands here. */
export const referralInput = (
  caseId: CaseId,
  more: Partial<Input<'referral.draft'>> = {},
): Input<'referral.draft'> => ({
  place: { kind: 'arende', caseId },
  receiver: { service: 'bup', unit: 'BUP Sjöberga' },
  person: 'Mottagningen',
  question: 'Bedömning av behov av krisstöd',
  urgency: 'skyndsamt',
  contact: 'oss',
  ground: 'osl-26-9',
  groundText: '',
  consentId: null,
  watchUntil: '2026-03-16',
  needId: null,
  ...more,
})

/** A part of the work handed over to elevhälsan; what is given replaces what stands here. */
export const transferInput = (caseId: CaseId, more: Partial<Input<'transfer.give'>> = {}): Input<'transfer.give'> => ({
  place: { kind: 'arende', caseId },
  scope: 'del',
  to: { kind: 'verksamhet', service: 'elevhalsa', unit: 'Sjöskolan' },
  answerBy: '2026-03-09',
  what: 'Stödet i skolan',
  done: 'Samtal med läraren',
  left: [{ what: 'Anpassning av raster', dueOn: '2026-03-20' }],
  risks: 'Barnet blir oroligt när någon höjer rösten.',
  told: [],
  contactWish: 'Helst kuratorn.',
  attachments: ['Kartläggning av skolgången'],
  ...more,
})
