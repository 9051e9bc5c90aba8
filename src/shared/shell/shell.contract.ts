import { z } from 'zod'
import { SelfTest } from '../about/about.contract'
import { Build } from '../about/build'
import { Fuses, Signature } from '../about/proofs'
import { door } from '../contract/define'

/** What only the shell can do. It knows no case data: tickets and safe texts pass here, never a file's content. */
export const shellContract = {
  /** Hands this page its own port to the core, and starts it when that has not been done. */
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
      ...Build.shape,
      /** Shown on this computer and nowhere else: a path can hold the user’s name. */
      dataFolder: z.string(),
    }),
  ),
  /** What the program reads of its own binary and asks the system about itself; takes a few seconds. */
  'shell.prove': door(z.strictObject({}), z.strictObject({ fuses: Fuses, signature: Signature })),
  /** The licences of everything that ships, as they came with the program; null for a build that has no list. */
  'shell.licences': door(z.strictObject({}), z.strictObject({ text: z.string().nullable() })),
  /** Puts together what support may be given, with what the core has told of itself. What is shown is what is saved, byte for byte. */
  'shell.support': door(z.strictObject({ selfTest: SelfTest }), z.strictObject({ text: z.string() })),
  /** Asks where to save what was shown last, and writes it there. */
  'shell.saveSupport': door(z.strictObject({}), z.strictObject({ saved: z.boolean() })),
  'shell.quit': door(z.strictObject({}), z.strictObject({})),
}
