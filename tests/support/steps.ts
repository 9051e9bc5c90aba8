/** The step that a report tells of; empty for a report of something else. */
export const stepIn = (facts: object): string => ('step' in facts ? String(facts.step) : '')
