/** Those of the demo's users who have something to do in it. */
export type Login = 'karin' | 'jonas' | 'sara' | 'ahmed' | 'jenny' | 'ewa' | 'tomasz'
export type Coordinator = 'karin' | 'jonas'
export type Handlaggare = 'sara' | 'ahmed'

/** The nämnder of Barnahus Sjöberga, in the order that `namndIndex` of the users refers to. */
export const namnder = [
  { name: 'Socialnämnden i Sjöberga', municipalities: ['Sjöberga kommun'] },
  { name: 'Social- och omsorgsnämnden i Åmotsdal', municipalities: ['Åmotsdals kommun'] },
  {
    name: 'Gemensamma socialnämnden för Västerlunda och Björknäs',
    municipalities: ['Västerlunda kommun', 'Björknäs kommun'],
  },
] as const

/** What has to be looked up when the house stands: who bears which id. */
export interface House {
  userId(login: string): string
  namndId(index: number): string
}
