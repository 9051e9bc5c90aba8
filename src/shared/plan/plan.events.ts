/** What a plan puts on the time line. */
export const planEventKinds = ['plan-faststalld'] as const
