import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, SetUpProblem } from '../../setup/step.mjs'
import { guid, wxs } from './wxs.mjs'

/** Makes the Windows Installer package of an unpacked program. The same source and time give the same bytes. */
export async function makeMsi({ source, files, version, out, workshop, epoch }) {
  const description = join(workshop, 'fyrarum.wxs')
  writeFileSync(description, wxs({ version, files, program: 'Fyra rum.exe' }))
  // These tools write the time of day, and a number drawn by lot, into what they make.
  const at = new Date(Number(epoch) * 1000).toISOString().slice(0, 19).replace('T', ' ')
  const frozen = ['--exclude-monotonic', '-f', at]
  await done('faketime', [...frozen, 'wixl', '--arch', 'x64', '--output', out, description], source)
  // Without its code page Windows would read the sentences in whichever one the computer has.
  const codePage = join(workshop, '_ForceCodepage.idt')
  writeFileSync(codePage, '\r\n\r\n1252\t_ForceCodepage\r\n')
  await done('faketime', [...frozen, 'msibuild', out, '-i', codePage], source)
  const summary = ['Fyra rum', 'Fyra rum', 'x64;1053', guid(`package ${version} ${epoch}`)]
  await done('faketime', [...frozen, 'msibuild', out, '-s', ...summary], source)
}

async function done(command, words, cwd) {
  const { ok, output } = await run(command, words, { cwd, env: { ...process.env, TZ: 'UTC' } })
  if (!ok) throw new SetUpProblem(`${output.trim()}\nThe Windows Installer package could not be made`)
}
