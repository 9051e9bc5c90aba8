import type { MilestoneKind } from '../../../../shared/case/case.contract'

/** What the nämnd does with a report, in days after the day the case came to the house. */
export interface Inquiry {
  readonly steps: readonly (readonly [kind: MilestoneKind, after: number])[]
  /** A decision to extend the inquiry, so many days after it came in, by so many days. */
  readonly extended?: { readonly after: number; readonly by: number; readonly why: string }
  /** Why a day was missed: written so many days after the case came in. */
  readonly late?: readonly { readonly after: number; readonly rule: 'T1' | 'T3' | 'T7'; readonly why: string }[]
}

const assessed = [
  ['anmalan', 0],
  ['skyddsbedomning', 0],
] as const

/** The inquiries of the told families: most go as they should, one is extended, one is late and says why. */
export const inquiries: Readonly<Record<string, Inquiry>> = {
  'elsa-hugo': { steps: [...assessed, ['aterkoppling-begard', 0], ['utredning-inledd', 0]] },
  'saga-filip': {
    steps: [
      ['anmalan', 2],
      ['skyddsbedomning', 2],
    ],
  },
  alma: {
    steps: [
      ['anmalan', 0],
      ['skyddsbedomning', 1],
      ['utredning-inledd', 7],
    ],
    late: [
      {
        after: 1,
        rule: 'T1',
        why: 'Anmälan låg i funktionsbrevlådan över natten. Rutinen för bevakning är ändrad.',
      },
    ],
  },
  'amina-noor-adam': { steps: [...assessed, ['utredning-inledd', 0]] },
  viggo: { steps: [...assessed, ['utredning-inledd', 3]] },
  'leila-yusuf': {
    steps: [...assessed, ['utredning-inledd', 2]],
    extended: { after: 118, by: 45, why: 'Utlåtandet från barnkliniken dröjer och behövs för bedömningen.' },
  },
  'maja-noah': {
    steps: [...assessed, ['utredning-inledd', 1]],
    late: [
      { after: 130, rule: 'T3', why: 'Handläggaren bytte tjänst och utredningen fick tas över av en ny.' },
      { after: 40, rule: 'T7', why: 'Noah är för liten för att höras. Det bestämdes vid samrådet.' },
    ],
  },
  wilma: {
    steps: [...assessed, ['utredning-inledd', 0], ['utredning-avslutad', 96], ['insats-beslutad', 97]],
  },
}
