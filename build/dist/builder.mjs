import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { projectFolder } from '../electron.mjs'
import { asBuilderSays } from './fuses.mjs'
import { macOptions } from './mac/options.mjs'

/** The languages Chromium's own few words are in. */
const languages = ['sv', 'en-US']

/** What electron-builder is told, for any platform. */
export function configuration({ stage, output, electron, fuses, extraResources, icons, isRelease }) {
  return {
    appId: 'se.fyrarum.fyrarum',
    productName: 'Fyra rum',
    copyright: 'Fyra rum',
    directories: { app: stage, output },
    electronVersion: electron.version,
    electronDist: electron.folder,
    electronLanguages: languages,
    electronFuses: asBuilderSays(fuses),
    // The stage holds what ships and nothing else, so everything in it is taken: no list that differs by platform can go wrong.
    // Its node_modules is named by itself, for by the first line alone the builder leaves out every folder of that name.
    files: ['**/*', { from: 'node_modules', to: 'node_modules' }],
    beforeBuild: () => false,
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    extraResources,
    afterExtract: ({ appOutDir }) => {
      // What an Electron for development brings along: a program of its own, and stamps of where it came from.
      for (const one of ['resources/default_app.asar', 'version', 'source.json', 'electron.d.ts'])
        rmSync(join(appOutDir, one), { force: true })
    },
    publish: null,
    linux: { target: 'dir', executableName: 'fyrarum', syncDesktopName: true, icon: icons?.linux },
    // Signed afterwards, by build/dist/sign: only its name and sign are written into the binary here.
    win: { target: 'dir', icon: icons?.win, signExecutable: false },
    mac: macOptions({ isRelease, icon: icons?.mac }),
  }
}

const builderPlatforms = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC }
const unpackedNames = { linux: 'linux-unpacked', win: 'win-unpacked', mac: 'mac/Fyra rum.app' }

/** Makes the program's folder as it will lie on a computer: Electron, the archive and its fuses. Gives where it is. */
export async function makeUnpacked(target, config) {
  const unpacked = join(config.directories.output, unpackedNames[target])
  rmSync(unpacked, { recursive: true, force: true })
  await build({
    projectDir: projectFolder,
    targets: builderPlatforms[target].createTarget('dir'),
    config,
    publish: 'never',
  })
  return unpacked
}
