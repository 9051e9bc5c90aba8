/** A door's kind: ”akt”, ”case”, ”person” … */
export const kindOf = (scope: string): string => scope.slice(0, scope.indexOf(':'))

/** What a door is called in the log: the same each time, and telling nothing of who is behind it. */
export const referenceOf = (scope: string): string => scope.slice(scope.indexOf(':') + 1).slice(-8)
