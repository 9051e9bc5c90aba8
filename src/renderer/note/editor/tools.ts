import { placeLabels } from '@shared/glossary/labels'
import type { PassageKind, PassagePlace } from '@shared/note/passage'
import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconHeading,
  IconList,
  IconListNumbers,
  IconMessageUser,
  IconMoodKid,
  IconQuote,
  IconShieldLock,
  IconSpeakerphone,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { changeKind, changePlace, selected } from './changes'

export interface Tool {
  readonly name: string
  /** What is pressed with Ctrl, for whoever reads it. */
  readonly keys: string
  /** The physical key, the same on every keyboard; pressed with Ctrl and Shift. Undoing has keys of its own. */
  readonly code?: string
  readonly icon: Icon
  /** Names itself in words when there is room: what a picture alone does not say. */
  readonly isWorded?: boolean
  readonly group: 'form' | 'uppgift' | 'angra'
  /** Whether it holds where the cursor is; left out for what is done once. */
  readonly isOn?: (editor: Editor) => boolean
  readonly canDo?: (editor: Editor) => boolean
  /** What it does; nothing for what asks first. */
  readonly act?: (editor: Editor) => void
}

const kindTool = (kind: PassageKind, name: string, number: number, icon: Icon, isWorded = false): Tool => ({
  name,
  keys: `Ctrl+Skift+${number}`,
  code: `Digit${number}`,
  icon,
  isWorded,
  group: 'form',
  isOn: ({ state }) => selected(state).every(({ passage }) => passage.kind === kind),
  act: ({ state, view }) => view.dispatch(changeKind(state, kind)),
})

const placeTool = (place: Exclude<PassagePlace, 'bas'>, name: string, number: number, icon: Icon): Tool => ({
  name,
  keys: `Ctrl+Skift+${number}`,
  code: `Digit${number}`,
  icon,
  isWorded: true,
  group: 'uppgift',
  isOn: ({ state }) => selected(state).every(({ passage }) => passage.place === place),
  act: ({ state, view }) => view.dispatch(changePlace(state, place)),
})

export const sourceTool: Tool = {
  name: 'Källa',
  keys: 'Ctrl+Skift+6',
  code: 'Digit6',
  icon: IconMessageUser,
  isWorded: true,
  group: 'uppgift',
  isOn: ({ state }) => selected(state).some(({ passage }) => passage.source !== ''),
}

/** Everything that can be done with what is written, in the order it stands. */
export const tools: readonly Tool[] = [
  kindTool('rubrik', 'Rubrik', 1, IconHeading),
  kindTool('punkt', 'Punktlista', 2, IconList),
  kindTool('nummer', 'Numrerad lista', 3, IconListNumbers),
  kindTool('citat', 'Citat', 4, IconQuote),
  kindTool('barnets-ord', 'Barnets egna ord', 5, IconMoodKid, true),
  sourceTool,
  placeTool('skydd', 'Skyddsmarkera', 7, IconShieldLock),
  placeTool('anmalare', placeLabels.anmalare, 8, IconSpeakerphone),
  {
    name: 'Ångra',
    keys: 'Ctrl+Z',
    icon: IconArrowBackUp,
    group: 'angra',
    canDo: (editor) => editor.can().undo(),
    act: (editor) => editor.commands.undo(),
  },
  {
    name: 'Gör om',
    keys: 'Ctrl+Y',
    icon: IconArrowForwardUp,
    group: 'angra',
    canDo: (editor) => editor.can().redo(),
    act: (editor) => editor.commands.redo(),
  },
]
