/** The grave faults in what an audit answered, one line each; throws when it is no answer. */
export function graveIn(text: string): string[]
