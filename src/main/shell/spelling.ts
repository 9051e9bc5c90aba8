import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, Menu, type MenuItemConstructorOptions, type Session, type WebContents } from 'electron'

/** The name under which Chromium looks for its Swedish dictionary. */
const dictionary = 'sv-SE-3-0.bdic'
const bundled = join(import.meta.dirname, dictionary)
let isHere = false
let isProved = false

/** Whether there is a spell checker. Without the dictionary there is none: nothing is ever fetched. */
export const canSpell = (): boolean => isHere

const folder = () => join(app.getPath('userData'), 'Dictionaries')
const laid = () => join(folder(), dictionary)

/** Lays the program's own dictionary where Chromium looks for it, when there is none. Before any session is made, since a session looks once. */
export function layOutDictionary(): void {
  if (!existsSync(bundled)) return
  if (existsSync(laid())) isHere = true
  else prove()
}

/** Sees to it, once, that the dictionary that lies there is the program's own, word for word. */
function prove(): void {
  if (isProved) return
  isProved = true
  try {
    const words = readFileSync(bundled)
    if (!existsSync(laid()) || !readFileSync(laid()).equals(words)) {
      mkdirSync(folder(), { recursive: true, mode: 0o700 })
      writeFileSync(laid(), words, { mode: 0o600 })
    }
    isHere = true
  } catch {
    // A full or read-only disk costs the spell checker, not the program.
    isHere = false
  }
}

/** Lets a page's session check spelling. Chromium reads the dictionary when the languages change, and not before a page has been shown. */
export function checkSpelling(session: Session, contents: WebContents): void {
  if (!isHere) return
  session.setSpellCheckerEnabled(true)
  contents.once('did-finish-load', () => {
    // Megabytes to compare: the lock screen is drawn first, and Chromium reads them after this.
    prove()
    if (!isHere) return
    session.setSpellCheckerLanguages([])
    session.setSpellCheckerLanguages(['sv'])
  })
}

/** The menu of a right click: what the misspelled word may have meant, and the clipboard. Words are not learnt, since they would lie outside the database; nor are they noted anywhere. */
export function offerSpelling(contents: WebContents): void {
  contents.on(
    'context-menu',
    (_event, { misspelledWord, dictionarySuggestions, isEditable, editFlags, selectionText }) => {
      if (!isEditable && selectionText === '') return
      const meant = dictionarySuggestions.map((word) => ({
        label: word,
        click: () => contents.replaceMisspelling(word),
      }))
      const nothing = { label: 'Inga förslag', enabled: false }
      const spelling: MenuItemConstructorOptions[] = misspelledWord
        ? [...(meant.length > 0 ? meant : [nothing]), { type: 'separator' }]
        : []
      Menu.buildFromTemplate([
        ...spelling,
        { label: 'Klipp ut', role: 'cut', enabled: editFlags.canCut },
        { label: 'Kopiera', role: 'copy', enabled: editFlags.canCopy },
        { label: 'Klistra in', role: 'paste', enabled: editFlags.canPaste },
      ]).popup()
    },
  )
}
