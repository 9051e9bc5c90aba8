/** After how many days a newer version may well exist. */
export const oldAfterDays = 60

const dayMs = 24 * 60 * 60 * 1000

/** How old the program is, in whole days; never less than none, whatever the clock says. */
export const ageInDays = (builtAt: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(builtAt)) / dayMs))

/** True when a newer version may well exist, and IT is to be asked. */
export const isOld = (builtAt: string, now: number): boolean => ageInDays(builtAt, now) >= oldAfterDays
