import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

const userGuide = 'docs/anvandarguide.md'
const itGuide = 'docs/it-guide.md'
const pictureFolder = 'docs/pictures/guide'

/** A chapter's address as GitHub and the program make it of its title. */
const addressOf = (title) =>
  title
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

/** What is wrong with the user guide: a picture that is not there or says nothing to whoever cannot see it, a picture nobody shows, a way that leads nowhere. */
export function userGuideProblems(text, pictures) {
  const problems = []
  const say = (rule, at, why) => problems.push({ rule, at: `${userGuide}: ${at}`, why })
  const shown = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words, path]) => ({ words, path }))
  for (const { words, path } of shown) {
    const name = path.replace(/^pictures\/guide\//, '')
    if (!pictures.includes(name)) say('picture-is-there', path, 'npm run guide takes the pictures')
    if (words.trim() === '') say('picture-has-words', path, 'what a picture shows is said in words too')
  }
  for (const name of pictures)
    if (!shown.some(({ path }) => path === `pictures/guide/${name}`))
      say('picture-is-used', name, 'a picture that no chapter shows is taken away')
  const chapters = new Set(Array.from(text.matchAll(/^## (.+)$/gm), ([, title]) => addressOf(title)))
  for (const [, to] of text.matchAll(/\]\(#([^)]+)\)/g))
    if (!chapters.has(to)) say('way-leads-somewhere', `#${to}`, 'no chapter has that address')
  return problems
}

/** What is wrong with a text for those who build and run the program: a command, a file or a chapter it names and that is not there. */
export function namedProblems(at, text, { scripts, isThere }) {
  const problems = []
  const say = (rule, what, why) => problems.push({ rule, at: `${at}: ${what}`, why })
  for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g))
    if (!scripts.includes(name)) say('command-is-there', `npm run ${name}`, 'package.json has no such script')
  const chapters = new Set(Array.from(text.matchAll(/^#+ (.+)$/gm), ([, title]) => addressOf(title)))
  for (const [, path, to] of text.matchAll(/\]\(([^)#\s]*)(?:#([^)]+))?\)/g)) {
    if (/^[a-z]+:/.test(path)) continue
    if (path === '') {
      if (!chapters.has(to)) say('way-leads-somewhere', `#${to}`, 'no chapter has that address')
    } else if (!isThere(posix.join(posix.dirname(at), path))) say('file-is-there', path, 'no such file')
  }
  for (const [, path] of text.matchAll(/`((?:build|docs|src|tests)\/[\w./-]+)`/g))
    if (!isThere(path)) say('file-is-there', path, 'no such file')
  return problems
}

/** What is wrong with what the guide for IT says of the policy: a key that decides nothing, or one that it leaves out. */
export function policyProblems(text, keys) {
  const [, chapter = ''] = /^## Policy\n(.*?)^## /ms.exec(text) ?? []
  const named = [...chapter.matchAll(/`([a-z]+[A-Z]\w*)`/g)].map(([, key]) => key)
  const at = (key) => `${itGuide}: ${key}`
  return [
    ...named
      .filter((key) => !keys.includes(key))
      .map((key) => ({ rule: 'policy-key-is-there', at: at(key), why: 'no policy can decide it' })),
    ...keys
      .filter((key) => !named.includes(key))
      .map((key) => ({ rule: 'policy-key-is-told', at: at(key), why: 'every key is told of' })),
  ]
}

export function checkGuides(root) {
  const read = (path) => readFileSync(join(root, path), 'utf8')
  const folder = join(root, pictureFolder)
  const pictures = existsSync(folder) ? readdirSync(folder) : []
  const known = {
    scripts: Object.keys(JSON.parse(read('package.json')).scripts),
    isThere: (path) => existsSync(join(root, path)),
  }
  return [
    ...userGuideProblems(read(userGuide), pictures),
    ...['README.md', userGuide, itGuide].flatMap((path) => namedProblems(path, read(path), known)),
    ...policyProblems(read(itGuide), Object.keys(JSON.parse(read('build/policy/policy.example.json')))),
  ]
}
