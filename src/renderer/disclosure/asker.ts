import type { Asker, FamilyAsker, Standing } from '@shared/disclosure/disclosure.contract'
import type { BreakingGround } from '@shared/disclosure/ground'
import { relationLabels, standingLabels } from '@shared/glossary/labels'
import type { PersonId } from '@shared/ids'

/** One of the family, by id, or one of those who have none here. */
export type AskerChoice = 'ny-vardnadshavare' | 'myndighet' | 'annan' | PersonId

const isOutsider = (choice: AskerChoice): choice is 'ny-vardnadshavare' | 'myndighet' | 'annan' =>
  choice === 'ny-vardnadshavare' || choice === 'myndighet' || choice === 'annan'

export function askerOf(choice: AskerChoice, ground: BreakingGround | ''): Asker {
  if (!isOutsider(choice)) return { kind: 'person', personId: choice }
  return choice === 'myndighet' ? { kind: choice, ground: ground === '' ? null : ground } : { kind: choice }
}

/** How one of the family is named among those who may ask: ”Far, Björn Öberg”. */
export const askerName = (one: FamilyAsker): string =>
  `${one.relation ? relationLabels[one.relation] : one.standing === 'barnet' ? 'Barnet' : 'Den akten gäller'}, ${one.name}`

/** Who reads, in a sentence: ”Läs som far”. */
export const readAs = (family: FamilyAsker | undefined, standing: Standing): string =>
  (family?.relation ? relationLabels[family.relation] : standingLabels[standing]).toLocaleLowerCase('sv')

/** What has to be known about how somebody stands to the akt before anything is judged. */
export const standingNotes: Readonly<Record<Standing, string>> = {
  barnet:
    'Från 15 år för barnet självt sin talan och är part. Andras förhållanden och skyddade uppgifter prövas ändå var för sig.',
  'den-vuxne': 'Den akten gäller är part. Uppgifter om andra, och om vem som har anmält, prövas var för sig.',
  vardnadshavare:
    'Vårdnadshavaren är part i barnets ärende och får som regel se allt som har kommit till i det, men inte det som barnet eller någon annan skulle lida allvarlig skada av.',
  'ny-vardnadshavare':
    'En ny vårdnadshavare är part från den dag vårdnaden gäller. Kontrollera beslutet om vårdnad först.',
  'foralder-utan-vardnad':
    'En förälder som inte är vårdnadshavare räknas som regel inte som part. Begäran prövas som när någon annan begär ut uppgifter. Ta reda på hur vårdnaden ser ut om det inte är känt.',
  myndighet:
    'En annan myndighet får bara det den behöver, och bara med en grund som bryter sekretessen. Välj grunden nedan.',
  annan: 'Den som inte är part får ingenting om det inte står klart att ingen lider men av det.',
}
