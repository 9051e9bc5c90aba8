import { lockName, scopeOf } from './sealing'

/** What everyone who works here may read: names of nämnder and colleagues. */
export const houseLock = lockName(scopeOf('house', 'huset'))

/** Opens the log's details; held by log reviewers alone. Its key is the private half of the reviewers' box. */
export const reviewerLock = lockName(scopeOf('house', 'loggen'))
