import { z } from 'zod'
import { door } from '../contract/define'

/** What only the shell can do. It knows no case data: tickets and safe texts pass here, never a file's content. */
export const shellContract = {
  /** Hands this page its own port to the core. */
  'shell.connect': door(z.strictObject({}), z.strictObject({})),
  /** Covers every window of the program with the neutral screen, or uncovers them. */
  'shell.hide': door(z.strictObject({ hidden: z.boolean() }), z.strictObject({})),
  'shell.lock': door(z.strictObject({}), z.strictObject({})),
  /** Restarts the core on the demo house, or back on the real one. */
  'shell.chooseHouse': door(z.strictObject({ demo: z.boolean() }), z.strictObject({})),
  'shell.newWindow': door(z.strictObject({}), z.strictObject({})),
  /** Asks where to save and has the document written there. */
  'shell.save': door(
    z.strictObject({
      ticket: z.string().max(80),
      fileName: z.string().max(200),
      format: z.enum(['docx', 'pdf', 'ics', 'csv', 'jsonl', 'zip']),
    }),
    z.strictObject({ saved: z.boolean() }),
  ),
  /** Asks for a file to take in; gives a ticket the core knows it by, or none when nothing was chosen. The page never sees a path. */
  'shell.chooseFile': door(
    z.strictObject({ purpose: z.enum(['document', 'template', 'backup-folder']) }),
    z.strictObject({ ticket: z.string().nullable() }),
  ),
  /** Opens a viewer for the document behind a ticket of the core's. */
  'shell.view': door(z.strictObject({ ticket: z.string().max(80) }), z.strictObject({})),
  /** Told by a print page: the document stands on the page. */
  'shell.drawn': door(z.strictObject({}), z.strictObject({})),
  /** Draws a document alone on a page and asks the person's printer for it. */
  'shell.printDocument': door(z.strictObject({ ticket: z.string().max(80) }), z.strictObject({})),
  'shell.print': door(z.strictObject({}), z.strictObject({})),
  /** Copies a text without personal data; the clipboard is emptied again after 20 seconds. */
  'shell.copy': door(z.strictObject({ text: z.string().max(20_000) }), z.strictObject({})),
  'shell.about': door(
    z.strictObject({}),
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      dataFolder: z.string(),
      /** Whether the program has a dictionary to check spelling by. */
      canSpell: z.boolean(),
    }),
  ),
  'shell.quit': door(z.strictObject({}), z.strictObject({})),
}
