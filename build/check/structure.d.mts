/** How many modules a tree has, and which of its dependencies break which rule. */
export function cruiseStructure(root?: string): Promise<{
  modules: number
  problems: { rule: string; from: string; to: string }[]
}>
