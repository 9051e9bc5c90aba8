import type { Question, ReadableDb } from './handle'

/** The same handle for one request that writes nothing: a question asked again about the same is answered from the first time. */
export function remembering(db: ReadableDb): ReadableDb {
  const answers = new Map<Question<readonly string[], unknown>, Map<string, unknown>>()
  const once = <Answer>(asked: Question<readonly string[], unknown>, about: readonly string[], ask: () => Answer) => {
    let known = answers.get(asked)
    if (!known) {
      known = new Map()
      answers.set(asked, known)
    }
    const key = about.join('\n')
    if (!known.has(key)) known.set(key, ask())
    return known.get(key) as Answer
  }
  return {
    all: (build) => db.all(build),
    first: (build) => db.first(build),
    allOf: (asked, ...about) => once(asked, about, () => db.allOf(asked, ...about)),
    firstOf: (asked, ...about) => once(asked, about, () => db.firstOf(asked, ...about)),
  }
}
