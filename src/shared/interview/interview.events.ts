/** What of a förhörsdag stands on the child's time line besides the case's own events. */
export const interviewEventKinds = ['hamtning', 'hemfard', 'forhorsdag-installd'] as const
