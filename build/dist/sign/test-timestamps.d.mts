/** A timestamp authority on this machine: its address and how to end it. */
export function serveTestTimestamps(authority: string): Promise<{ address: string; close(): Promise<void> }>
