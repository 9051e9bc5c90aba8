interface Problem {
  rule: string
  at: string
  why: string
}

/** What is wrong with the user guide, given the names of the picture files there are. */
export function userGuideProblems(text: string, pictures: readonly string[]): Problem[]

/** What a text names that is not there: commands, files, chapters; `at` is its path from the root. */
export function namedProblems(
  at: string,
  text: string,
  known: { readonly scripts: readonly string[]; readonly isThere: (path: string) => boolean },
): Problem[]

/** What the guide for IT says of the policy that is not so, given the keys there are. */
export function policyProblems(text: string, keys: readonly string[]): Problem[]
