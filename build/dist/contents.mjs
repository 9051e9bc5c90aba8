/** The platforms as their binaries, packages and folders name them. Everything is for 64-bit Intel. */
export const platforms = {
  linux: { node: 'linux-x64', argon2: 'linux-x64-gnu', machineCode: 'ELF x86-64' },
  win: { node: 'win32-x64', argon2: 'win32-x64-msvc', machineCode: 'PE x86-64' },
  mac: { node: 'darwin-x64', argon2: 'darwin-x64', machineCode: 'Mach-O' },
}

/** The machine code that lies in the program: one file of each native package, the platform's own. */
export const machineCode = (target) => [
  `node_modules/better-sqlite3/prebuilds/${platforms[target].node}.node`,
  `node_modules/@node-rs/argon2-${platforms[target].argon2}/argon2.${platforms[target].argon2}.node`,
]

/** What is taken of a native package: what Node loads, what names it and the terms it came under. */
const ofNative = [
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
  /^node_modules\/better-sqlite3\/lib\/(index|database|binding|util|sqlite-error)\.js$/,
  /^node_modules\/better-sqlite3\/lib\/methods\/[\w-]+\.js$/,
  /^node_modules\/@node-rs\/argon2\/(package\.json|LICENSE|index\.js)$/,
]

/** What is taken of the build: the bundles and what they read, never their maps. */
const ofBuild = /^out\/(main|preload|renderer)\/(?!.*\.map$)/

/** Whether a file of the project, by its path from the root, lies in the program for a platform. Whatever is not named here does not. */
export function ships(path, target) {
  const native = `node_modules/@node-rs/argon2-${platforms[target].argon2}/package.json`
  return (
    ofBuild.test(path) ||
    machineCode(target).includes(path) ||
    path === native ||
    ofNative.some((one) => one.test(path))
  )
}

/** The folders that can hold something that ships. */
export const foldersToLookIn = (target) => [
  'out/main',
  'out/preload',
  'out/renderer',
  'node_modules/better-sqlite3',
  'node_modules/@node-rs/argon2',
  `node_modules/@node-rs/argon2-${platforms[target].argon2}`,
]

/** What kind of machine code a file begins as; undefined for anything else. */
export function kindOfMachineCode(bytes) {
  if (bytes.readUInt32BE(0) === 0x7f454c46) return bytes.readUInt16LE(18) === 0x3e ? 'ELF x86-64' : 'ELF'
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return 'Mach-O'
  if (bytes.toString('latin1', 0, 2) !== 'MZ') return undefined
  const header = bytes.readUInt32LE(0x3c)
  const isPe = bytes.toString('latin1', header, header + 4) === 'PE\0\0'
  return isPe && bytes.readUInt16LE(header + 4) === 0x8664 ? 'PE x86-64' : 'PE'
}

/** What is wrong with the files inside a packed program, one sentence each. */
export function contentProblems(packed, target) {
  const wanted = machineCode(target)
  const code = packed.filter(({ path }) => path.endsWith('.node'))
  return [
    ...packed
      .filter(({ path }) => path !== 'package.json' && path !== 'origin.json' && !ships(path, target))
      .map(({ path }) => `${path} does not belong in the program`),
    ...wanted.filter((path) => !code.some((one) => one.path === path)).map((path) => `${path} is missing`),
    ...code
      .filter(({ kind }) => kind !== platforms[target].machineCode)
      .map(({ path, kind }) => `${path} is ${kind}, not ${platforms[target].machineCode}`),
    ...packed
      .filter(({ path, isUnpacked }) => isUnpacked !== path.endsWith('.node'))
      .map(({ path }) => `${path} lies on the wrong side of the archive`),
  ]
}
