import { projectFolder } from '../electron.mjs'
import { run, SetUpProblem } from '../setup/step.mjs'

const git = (...words) => run('git', words, { cwd: projectFolder })

/** What is being built: the commit, its time in seconds, and which files are not as they were committed. */
export async function readSource() {
  const commit = await git('log', '-1', '--format=%H %ct')
  const [hash, time] = commit.ok ? commit.stdout.trim().split(' ') : ['unknown', undefined]
  const epoch = process.env.SOURCE_DATE_EPOCH ?? time
  if (!epoch) throw new SetUpProblem('This is no git checkout: set SOURCE_DATE_EPOCH, so that two builds are alike')
  const { stdout } = await git('status', '--porcelain')
  return { commit: hash, epoch, changedFiles: commit.ok ? stdout.split('\n').filter(Boolean) : ['all of them'] }
}
