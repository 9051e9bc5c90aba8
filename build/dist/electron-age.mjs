/** How old the Electron of a release may be, in days: eight weeks. */
export const oldest = 56
const day = 86_400_000

/** What is wrong with the age of an Electron on the day of a build, one sentence; nothing when it is young enough and the day it came out is written down for that very version. */
export function ageProblem({ version, released }, { packaged, now }) {
  if (version !== packaged) return `the day Electron ${packaged} came out is not written down, only that of ${version}`
  const days = Math.floor((now - Date.parse(released)) / day)
  if (!(days >= 0)) return `Electron ${version} cannot have come out on ${released}`
  return days > oldest
    ? `Electron ${version} came out ${days} days ago; a release is made of none older than ${oldest}`
    : undefined
}
