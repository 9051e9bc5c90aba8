import type { NoteText } from '@shared/akt/akt.contract'

interface NotePart {
  readonly part: keyof NoteText
  readonly label: string
  readonly hint: string
  readonly isRequired: boolean
}

/** The parts of a note, facts apart from assessment. */
export const noteParts: readonly NotePart[] = [
  { part: 'event', label: 'Händelse', hint: 'Vad slags kontakt eller möte, kort', isRequired: true },
  { part: 'participants', label: 'Deltagare', hint: 'Vilka var med och i vilken roll', isRequired: true },
  {
    part: 'statements',
    label: 'Uppgifter och källa',
    hint: 'Vad är sagt och av vem. Bara det som har betydelse för barnet.',
    isRequired: true,
  },
  { part: 'assessment', label: 'Bedömning', hint: 'Åtskild från uppgifterna', isRequired: false },
  { part: 'nextStep', label: 'Åtgärd och nästa steg', hint: 'Vad, vem och när', isRequired: true },
]
