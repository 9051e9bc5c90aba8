import { breakingGrounds, breakingWords } from '@shared/disclosure/ground'

/** The grounds on which something secret may be told all the same. */
export const groundChoices = breakingGrounds.map((code) => ({
  value: code,
  label: code === 'inget-men' ? 'Ingen lider men (26 kap. 1 § OSL)' : breakingWords[code].law,
}))
