import { mkdirSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'

const sampleMicroseconds = 200

/** Samples the stacks while something is measured and lays them in a file of its name, for the browser's developer tools; without a folder it only runs it. */
export async function profiled<T>(folder: string | undefined, name: string, call: () => Promise<T>): Promise<T> {
  if (!folder) return await call()
  const inspector = new Session()
  inspector.connect()
  try {
    await inspector.post('Profiler.enable')
    await inspector.post('Profiler.setSamplingInterval', { interval: sampleMicroseconds })
    await inspector.post('Profiler.start')
    const value = await call()
    const { profile } = await inspector.post('Profiler.stop')
    mkdirSync(folder, { recursive: true })
    const file = name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-')
    writeFileSync(join(folder, `${file}.cpuprofile`), JSON.stringify(profile))
    return value
  } finally {
    inspector.disconnect()
  }
}
