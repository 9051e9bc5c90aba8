const asText = (path) => `"${path.replaceAll('/', '\\').replaceAll('$', '$$$$')}"`
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** Every folder that holds something of these files, the deepest first. */
const foldersOf = (files) => {
  const folders = new Set()
  for (const file of files) for (let folder = folderOf(file); folder; folder = folderOf(folder)) folders.add(folder)
  return [...folders].toSorted((one, other) => (one < other ? 1 : -1))
}

/**
 * What the installer lays out and what the uninstaller takes away, named file by file: an uninstaller that emptied a folder
 * would empty whatever folder somebody chose.
 */
export function nsisLines(source, files) {
  const layOut = files.flatMap((file, index) => {
    const isOther = index === 0 || folderOf(file) !== folderOf(files[index - 1])
    const folder = folderOf(file) === '' ? '' : `/${folderOf(file)}`
    return [
      ...(isOther ? [`SetOutPath ${asText(`$INSTDIR${folder}`).replace('$$INSTDIR', '$INSTDIR')}`] : []),
      `File "${source}/${file.replaceAll('$', '$$$$')}"`,
    ]
  })
  const inPlace = (path) => asText(`$INSTDIR/${path}`).replace('$$INSTDIR', '$INSTDIR')
  const takeAway = [
    ...files.map((file) => `Delete ${inPlace(file)}`),
    ...foldersOf(files).map((folder) => `RMDir ${inPlace(folder)}`),
  ]
  const macro = (name, lines) => [`!macro ${name}`, ...lines.map((line) => `  ${line}`), '!macroend']
  return `${[...macro('layOut', layOut), ...macro('takeAway', takeAway)].join('\n')}\n`
}
