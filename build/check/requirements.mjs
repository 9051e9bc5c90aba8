import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const states = ['met', 'in part', 'not met']
const named = /`((?:src|tests|build)\/[\w./-]+)`(?:: ([^|]+?))?(?=$|; `|\. (?=[A-ZÅÄÖ])|$)/g

/** What is wrong with the table of requirements: one missing, one met by no test, or a test named that is not there. */
export function requirementProblems(text, read) {
  const rows = text.split('\n').filter((line) => /^\| R\d\d \|/.test(line))
  const problems = []
  const say = (rule, at, why) => problems.push({ rule, at: `docs/security.md: ${at}`, why })
  for (let number = 1; number <= 57; number += 1) {
    const id = `R${String(number).padStart(2, '0')}`
    const times = rows.filter((row) => row.startsWith(`| ${id} |`)).length
    if (times !== 1) say('each-once', id, `every requirement has one line; this has ${times}`)
  }
  for (const row of rows) {
    const [id, , state, rest] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    const tests = [...rest.matchAll(named)]
    if (!states.includes(state)) say('state', id, `a state is one of ${states.join(', ')}`)
    if (state === 'met' && tests.length === 0) say('a-test', id, 'what is met names the test that says so')
    if (state !== 'met' && rest === '') say('a-reason', id, 'what is not met says why')
    for (const [, file, title] of tests) {
      const source = read(file)
      if (source === undefined) say('is-there', id, `${file} is not there`)
      else if (title && !source.includes(title)) say('is-there', id, `no test in ${file} is called: ${title}`)
    }
  }
  return problems
}

export const checkRequirements = (root) =>
  requirementProblems(readFileSync(join(root, 'docs/security.md'), 'utf8'), (file) => {
    const path = join(root, file)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  })
