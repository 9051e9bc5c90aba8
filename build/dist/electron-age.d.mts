/** How old the Electron of a release may be, in days. */
export const oldest: number
/** What is wrong with the age of an Electron on the day of a build; nothing when it is young enough. */
export function ageProblem(
  known: { readonly version: string; readonly released: string },
  found: { readonly packaged: string; readonly now: number },
): string | undefined
