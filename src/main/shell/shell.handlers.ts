import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { OutputOf, ParsedInputOf } from '../../shared/contract/define'
import { mayLeave } from '../../shared/policy/exports'
import { AppError } from '../../shared/result'
import type { shellContract } from '../../shared/shell/shell.contract'
import { describeBuild } from './about/build'
import { licences } from './about/licences'
import { makeSupport, prove, saveSupport } from './about/support'
import { copyForAWhile } from './clipboard'
import { policyInForce } from './policy/in-force'
import { drawn, printDocument, writePdf } from './print'
import type { Program } from './program'

/** Who asks: the program, and the window the question came from. */
export interface Asking {
  readonly program: Program
  readonly window: BrowserWindow
}

type ShellContract = typeof shellContract
type ShellHandlers = {
  readonly [N in keyof ShellContract]: (
    asking: Asking,
    input: ParsedInputOf<ShellContract[N]>,
  ) => OutputOf<ShellContract[N]> | Promise<OutputOf<ShellContract[N]>>
}

const fileKinds = {
  docx: 'Word-dokument',
  pdf: 'PDF',
  ics: 'Kalenderfil',
  csv: 'Kalkylblad',
  jsonl: 'Loggens kedja',
  zip: 'Krypterat arkiv',
} as const

const wanted = {
  document: {
    title: 'Ta in handling',
    filters: [{ name: 'PDF, Word och bilder', extensions: ['pdf', 'docx', 'png', 'jpg', 'jpeg', 'webp'] }],
  },
  template: { title: 'Ta tillbaka mall', filters: [{ name: 'Word-dokument', extensions: ['docx'] }] },
  'backup-folder': { title: 'Mapp för säkerhetskopior', filters: [] },
} as const

export const shellHandlers: ShellHandlers = {
  'shell.connect': ({ program, window }) => {
    program.connect(window)
    return {}
  },
  'shell.hide': ({ program }, { hidden }) => {
    program.hide(hidden)
    return {}
  },
  'shell.lock': ({ program }) => {
    void program.lock('asked')
    return {}
  },
  'shell.chooseHouse': ({ program }, { demo }) => {
    void program.chooseHouse(demo)
    return {}
  },
  'shell.newWindow': ({ program }) => {
    program.open()
    return {}
  },
  'shell.save': async ({ program, window }, { ticket, fileName, format }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Spara dokument',
      buttonLabel: 'Spara',
      defaultPath: join(app.getPath('documents'), fileName),
      filters: [{ name: fileKinds[format], extensions: [format] }],
    })
    if (canceled || !filePath) return { saved: false }
    if (format === 'pdf') {
      await writePdf({
        session: program.currentSession,
        ticket,
        path: filePath,
        keep: (drawing) => program.adopt(drawing),
      })
    } else {
      const result = await program.save(ticket, filePath)
      if (!result.ok) throw new AppError(result.error)
    }
    return { saved: true }
  },
  'shell.chooseFile': async ({ program, window }, { purpose }) => {
    const { title, filters } = wanted[purpose]
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      buttonLabel: 'Välj',
      properties:
        purpose === 'backup-folder'
          ? ['openDirectory', 'createDirectory', 'dontAddToRecent']
          : ['openFile', 'dontAddToRecent'],
      filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
    })
    const [path] = filePaths
    if (canceled || path === undefined) return { ticket: null }
    const result = await program.offer(path)
    if (!result.ok) throw new AppError(result.error)
    return { ticket: result.value }
  },
  'shell.view': async ({ program }, { ticket }) => {
    await program.view(ticket)
    return {}
  },
  'shell.drawn': ({ window }) => {
    drawn(window.webContents.id)
    return {}
  },
  'shell.printDocument': async ({ program }, { ticket }) => {
    await printDocument({ session: program.currentSession, ticket, keep: (drawing) => program.adopt(drawing) })
    return {}
  },
  'shell.print': async ({ window }) => {
    await new Promise<void>((resolve) => {
      window.webContents.print({ silent: false, printBackground: true }, () => resolve())
    })
    return {}
  },
  'shell.copy': async (_asking, { text }) => {
    // The one text that is copied by a button is the call to a samråd.
    if (!mayLeave(policyInForce.policy, 'samrad')) throw new AppError({ code: 'not-allowed' })
    await copyForAWhile(text)
    return {}
  },
  'shell.about': ({ program }) => ({ ...describeBuild(), dataFolder: program.folder }),
  'shell.prove': () => prove(),
  'shell.licences': async () => ({ text: await licences() }),
  'shell.support': async (_asking, { selfTest }) => ({ text: await makeSupport(selfTest) }),
  'shell.saveSupport': async ({ window }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Spara underlag till support',
      buttonLabel: 'Spara',
      defaultPath: join(app.getPath('documents'), 'fyrarum-underlag.txt'),
      filters: [{ name: 'Text', extensions: ['txt'] }],
    })
    if (canceled || !filePath) return { saved: false }
    await saveSupport(filePath)
    return { saved: true }
  },
  'shell.quit': () => {
    app.quit()
    return {}
  },
}
