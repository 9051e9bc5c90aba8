// The policy's keys in English, for the administrative template; the Swedish words are those of the program.

/** For each key its label, its help, and what each choice is called. */
export const english = {
  dataFolder: {
    label: 'Folder of the database',
    help: 'The folder where the database and the key file lie, on a disk of the computer itself. Without this setting they lie in the user’s own folder. It may begin with ~ (the user’s folder) and hold {user} (the user’s name).',
  },
  backupFolder: {
    label: 'Folder of the backups',
    help: 'The folder where backups are laid. Users can then not choose another. The demo house is not copied here. It may begin with ~ and hold {user}.',
  },
  maxIdleMinutes: {
    label: 'Lock at the latest after (minutes)',
    help: 'How long the program may stand untouched before it locks, at most. The house can choose a shorter time, never a longer one.',
  },
  recoveryHolders: {
    label: 'Who keeps the recovery sheets',
    help: 'Three functions or names, a line for each sheet. They are shown when the sheets are first printed and when new ones are made.',
  },
  allowedExports: {
    label: 'Exports that are allowed',
    help: 'The kinds of documents and files that may be saved or printed, a line for each: {kinds}. What is not listed cannot be taken out. It does not keep whoever reads the screen from writing down or from marking and copying text.',
  },
  screenCapture: {
    label: 'Screenshots and screen sharing',
    help: 'Whether a user may let other programs see the window for half an hour, for help from afar. Without this setting users may, and the log says so.',
    choices: { never: 'Never', 'on-request': 'Half an hour at a time, when a user asks for it' },
  },
  keystoreBinding: {
    label: 'Passphrases bound to the computer',
    help: 'A passphrase then opens the house only in the computer account where it was last used, with the help of a secret in the system’s keystore (DPAPI, keychain, keyring). Whoever comes by the files has no use of the passphrase. When the computer is exchanged or the keystore emptied, two recovery sheets let the user in. Where the computer has no keystore the program unlocks as usual, and says that the binding has not been made.',
    choices: { required: 'Required where the computer has a keystore' },
  },
  logAnchorFolder: {
    label: 'Folder of the log’s anchor',
    help: 'A folder outside the computer, preferably one where files can be added to but not changed. The program writes there how far the log has come, each day and at each lock, and compares when somebody unlocks. The lines hold no personal data.',
  },
  supportContact: {
    label: 'Contact for help',
    help: 'The telephone number or address of whoever helps the users. Shown when the program is locked and under Inställningar.',
  },
}
