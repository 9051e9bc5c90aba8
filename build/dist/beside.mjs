import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../electron.mjs'

/** What others have written in the program, and under which terms. */
const bills = ['fyrarum.cdx.json', 'THIRD-PARTY.txt']

/** What IT needs beside an installer: where it lies in the project, and its name in the release. */
const papers = {
  'build/policy/policy.example.json': 'policy/policy.example.json',
  'build/policy/fyrarum.admx': 'policy/fyrarum.admx',
  'build/policy/sv-SE/fyrarum.adml': 'policy/sv-SE/fyrarum.adml',
  'build/policy/en-US/fyrarum.adml': 'policy/en-US/fyrarum.adml',
  'build/verify-log.mjs': 'verify-log.mjs',
}

/** Lays beside the installers what is given out with them: the bills from the program's resources, the policy's templates, and what verifies a log without the program. */
export function layBeside(release, resources) {
  for (const bill of bills) cpSync(join(resources, bill), join(release, bill))
  for (const [from, name] of Object.entries(papers)) cpSync(join(projectFolder, from), join(release, name))
}
