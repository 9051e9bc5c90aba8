/** Tells of a step, as the core's technical log does; the child dies here when this is the step it is to die at. */
export type Report = (event: string, facts: Record<string, string | number>) => void

/** A job that must survive being ended at any step: the house is then as it was before, or as it is after. */
export interface Job {
  readonly name: string
  /** What its steps are told of as, where that is not its name. */
  readonly stepsAs?: string
  /** A folder outside the house that it writes to; it is emptied before each death. */
  readonly fills?: (folder: string) => string
  /** Makes a house in which the job can be done, lays it in a folder that is there and empty, and closes it. What it gives is handed, as JSON, to the others. */
  prepare(folder: string): Promise<object>
  /** Does the job; runs in a process of its own. */
  act(folder: string, given: never, report: Report): Promise<void>
  /**
   * Opens the house as a person would at the next start, and says how it stands: old, new, or a sentence when it is
   * neither as before nor as after. Throws when it does not open.
   */
  look(folder: string, given: never): Promise<string>
  /** Only for the control: does to the house what half the job would have done. The look must then say neither old nor new. */
  halve?(folder: string, given: never): Promise<void>
}
