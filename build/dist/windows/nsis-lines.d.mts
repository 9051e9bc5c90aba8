/** What the installer lays out and what the uninstaller takes away, named file by file. */
export function nsisLines(source: string, files: readonly string[]): string
