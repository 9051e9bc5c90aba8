/** What the end of a case puts on a child's time line. */
export const closingEventKinds = ['barnahuslogg-lamnad'] as const
