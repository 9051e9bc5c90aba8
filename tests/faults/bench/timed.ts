/** What a call gives, and the milliseconds of a processor it took: by the clock on the wall, whatever else the computer does would count. */
export async function timed<T>(call: () => Promise<T>): Promise<[T, number]> {
  const start = process.cpuUsage()
  const result = await call()
  const { user, system } = process.cpuUsage(start)
  return [result, (user + system) / 1000]
}
