/** What promises put on a child's time line. */
export const promiseEventKinds = ['lofte-hallet'] as const
