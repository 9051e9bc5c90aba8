import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { projectFolder } from '../electron.mjs'
import { textProblems } from './text-rules.mjs'

/** What breaks a text rule in src/ of a tree. A tree without source breaks one too: then the rules have seen nothing. */
export function checkText(root = projectFolder) {
  const paths = readdirSync(join(root, 'src'), { recursive: true })
    .map((name) => `src/${name.split(sep).join('/')}`)
    .filter((path) => /\.(tsx?|html|css|svg)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .sort()
  if (paths.length === 0) return [{ rule: 'something-was-read', why: 'no source was found', at: `${root}/src` }]
  return paths.flatMap((path) => textProblems({ path, text: readFileSync(join(root, path), 'utf8') }))
}
