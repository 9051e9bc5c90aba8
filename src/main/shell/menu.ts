import { Menu, type MenuItemConstructorOptions } from 'electron'

export interface MenuActs {
  readonly lock: () => void
  readonly newWindow: () => void
  readonly hide: () => void
}

/** The menu: what a keyboard expects, and nothing that reloads, inspects or opens files. */
export function setMenu(acts: MenuActs): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: 'Arkiv',
      submenu: [
        { label: 'Nytt fönster', accelerator: 'CmdOrCtrl+Shift+N', click: acts.newWindow },
        { label: 'Dölj eller visa', accelerator: 'F9', click: acts.hide },
        { label: 'Lås', accelerator: 'CmdOrCtrl+L', click: acts.lock },
        { type: 'separator' },
        { label: 'Avsluta', role: 'quit' },
      ],
    },
    {
      label: 'Redigera',
      submenu: [
        { label: 'Ångra', role: 'undo' },
        { label: 'Gör om', role: 'redo' },
        { type: 'separator' },
        { label: 'Klipp ut', role: 'cut' },
        { label: 'Kopiera', role: 'copy' },
        { label: 'Klistra in', role: 'paste' },
        { label: 'Markera allt', role: 'selectAll' },
      ],
    },
    {
      label: 'Visa',
      submenu: [
        { label: 'Förstora', role: 'zoomIn' },
        { label: 'Förminska', role: 'zoomOut' },
        { label: 'Normal storlek', role: 'resetZoom' },
        { label: 'Helskärm', role: 'togglefullscreen' },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
