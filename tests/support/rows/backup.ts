import { at, id, type Rows } from './values'

/** Where copies are laid, and what became of each. */
export const backupRows: Rows = {
  backup_setting: [
    { id: id(30), folder: '/mnt/säkerhet/Åmotsdal', generations: 14, changed_by: id(10), changed_at: at },
  ],
  backup_run: [
    {
      id: id(1290),
      occasion: 'daily',
      outcome: 'verified',
      fault: null,
      set_name: 'fyrarum-kopia-20260302T080000Z',
      bytes: 4096,
      ended_at: at,
      made_by: id(10),
    },
  ],
}
