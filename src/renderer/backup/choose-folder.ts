import { askShell } from '../lib/api'

/** Has the person choose a folder in the system's dialog; gives its ticket, or null when nothing was chosen. */
export const chooseFolder = async (): Promise<string | null> =>
  (await askShell('shell.chooseFile', { purpose: 'backup-folder' })).ticket
