/** What is wrong with the table of requirements; `read` gives a named file's text, or nothing when it is not there. */
export function requirementProblems(
  text: string,
  read: (file: string) => string | undefined,
): { rule: string; at: string; why: string }[]
