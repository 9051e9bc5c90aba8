import type { ScopeKind } from '../vault/sealing'

/** A door's kind: ”akt”, ”case”, ”person” … The log names doors as they were opened. */
export const kindOf = (scope: string): ScopeKind => scope.slice(0, scope.indexOf(':')) as ScopeKind

/** What a door is called in the log: the same each time, and telling nothing of who is behind it. */
export const referenceOf = (scope: string): string => scope.slice(scope.indexOf(':') + 1).slice(-8)
