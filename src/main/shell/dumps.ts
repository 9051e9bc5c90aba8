import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Has the kernel leave memory out of whatever it writes when a process of ours crashes. What starts the others is among the
 * children there are now, and what it starts inherits this. On Windows and macOS the installer says so for the whole program.
 */
export function forbidDumps(): void {
  if (process.platform !== 'linux') return
  for (const pid of [process.pid, ...descendants(process.pid)]) {
    try {
      writeFileSync(`/proc/${pid}/coredump_filter`, '0')
    } catch {
      // A process that has shut itself in can be neither reached nor dumped.
    }
  }
}

function descendants(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number)
    return children.flatMap((child) => [child, ...descendants(child)])
  } catch {
    return []
  }
}
