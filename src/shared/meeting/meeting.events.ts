/** What a meeting with the family puts on the time line. */
export const meetingEventKinds = ['samverkansmote', 'gemensamt-hembesok'] as const
