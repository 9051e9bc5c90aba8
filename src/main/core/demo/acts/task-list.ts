import type { Actor } from '../house/actor'

/** The open tasks of a family's cases, by their text: read when minutes have been signed, so that they need not be looked for. */
export interface TaskList {
  read(actor: Actor, caseIds: readonly string[]): void
  note(taskId: string, text: string): void
  /** Gives the task and takes it off the list. Throws when it is not there. */
  take(text: string): string
  /** Gives the task and leaves it there. */
  find(text: string): string
}

export function taskList(): TaskList {
  const open: { readonly id: string; readonly text: string }[] = []
  const known = new Set<string>()
  const note = (id: string, text: string) => {
    if (known.has(id)) return
    known.add(id)
    open.push({ id, text })
  }
  const at = (text: string) => {
    const index = open.findIndex((one) => one.text === text)
    if (index < 0) throw new Error(`no open task "${text}"`)
    return index
  }
  return {
    note,
    read(actor, caseIds) {
      for (const caseId of caseIds) {
        for (const task of actor.ask('case.page', { caseId }).tasks)
          if (task.state === 'oppen') note(task.id, task.text)
      }
    },
    take: (text) => open.splice(at(text), 1)[0]?.id ?? '',
    find: (text) => open[at(text)]?.id ?? '',
  }
}
