import { existsSync, readdirSync } from 'node:fs'
import { packageName } from '../dist/linux/control.mjs'
import { run, SetUpProblem } from '../setup/step.mjs'
import { removeSource } from './apt.mjs'
import { endAllOfUser, user } from './desk.mjs'

const needed = {
  xdotool: 'xdotool',
  setxkbmap: 'x11-xkb-utils',
  'dbus-run-session': 'dbus',
  Xvfb: 'xvfb',
  runuser: 'util-linux',
  'gnome-keyring-daemon': 'gnome-keyring',
}

/** What of the system an acceptance could leave a mark on. */
async function marks() {
  const { stdout: packages } = await run('dpkg-query', [
    '--show',
    '--showformat',
    '${Package} ${Version} ${db:Status-Abbrev}\\n',
  ])
  const { stdout: users } = await run('getent', ['passwd'])
  const listed = (folder) => (existsSync(folder) ? readdirSync(folder).sort() : [])
  const folders = [
    '/opt',
    '/etc/apt/sources.list.d',
    '/etc/apt/keyrings',
    '/etc/apparmor.d',
    '/home',
    '/usr/share/applications',
  ]
  return JSON.stringify([packages, users, folders.map(listed), listed('/var/lib/apt/lists')])
}

/** Makes the computer ready: the user, and nothing of an earlier run. Gives what puts it back, and says whether it is as before. */
export async function prepare() {
  if (process.getuid?.() !== 0 || process.platform !== 'linux')
    throw new SetUpProblem('This installs and removes the package as IT does: run it as root, on Debian or Ubuntu')
  const missing = []
  for (const [tool, name] of Object.entries(needed))
    if (!(await run('sh', ['-c', `command -v ${tool}`])).ok) missing.push(name)
  // The system's own Python has it; another may stand before it in the path.
  if (!(await run('/usr/bin/python3', ['-c', 'import pyatspi'])).ok) missing.push('python3-pyatspi', 'at-spi2-core')
  if (missing.length > 0) throw new SetUpProblem(`apt-get install --no-install-recommends ${missing.join(' ')}`)
  await putBack()
  const before = await marks()
  await run('useradd', ['--create-home', user])
  return async () => {
    await putBack()
    return (await marks()) === before
  }
}

async function putBack() {
  await endAllOfUser()
  await run('dpkg', ['--purge', packageName])
  await removeSource()
  await run('userdel', ['--remove', user])
}
