/** What breaks a text rule in src/ of a tree. */
export function checkText(root?: string): { rule: string; why: string; at: string }[]
