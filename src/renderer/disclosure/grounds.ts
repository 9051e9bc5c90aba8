import { type BreakingGround, breakingWords } from '@shared/disclosure/ground'

/** Grounds on which something secret may be told all the same, to choose among. */
export const groundChoices = (grounds: readonly BreakingGround[]) =>
  grounds.map((code) => ({
    value: code,
    label: code === 'inget-men' ? 'Ingen lider men (26 kap. 1 § OSL)' : breakingWords[code].law,
  }))
