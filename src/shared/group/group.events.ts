/** What of the samarbetsgrupp stands on a child's time line: that the case was drawn, and when it is next. */
export const groupEventKinds = ['samarbetsgrupp'] as const
