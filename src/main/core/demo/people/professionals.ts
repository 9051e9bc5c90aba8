import type { Random } from '../house/random'

export interface Professional {
  readonly name: string
  readonly title: string
}

/** Who sits in the agencies' chairs. Invented. */
export const professionals: Readonly<Record<string, readonly Professional[]>> = {
  polis: [
    { name: 'Petra Holmgren', title: 'barnförhörsledare' },
    { name: 'Anders Nyman', title: 'utredare' },
    { name: 'Dilan Haddad', title: 'barnförhörsledare' },
    { name: 'Monika Strand', title: 'förundersökningsledare' },
  ],
  aklagare: [
    { name: 'Ingrid Wadell', title: 'kammaråklagare' },
    { name: 'Mattias Ekelund', title: 'kammaråklagare' },
    { name: 'Rebecka Ståhl', title: 'åklagare' },
  ],
  bup: [
    { name: 'Camilla Lindén', title: 'psykolog' },
    { name: 'Olof Bergström', title: 'kurator' },
    { name: 'Nadja Ivarsdotter', title: 'psykolog' },
  ],
  barnklinik: [
    { name: 'Elisabet Forsman', title: 'barnläkare' },
    { name: 'Helena Nordahl', title: 'barnsjuksköterska' },
    { name: 'Samuel Tesfai', title: 'barnläkare' },
  ],
  kvinnoklinik: [
    { name: 'Marianne Wik', title: 'gynekolog' },
    { name: 'Åsa Lövgren', title: 'barnmorska' },
  ],
  socialtjanst: [
    { name: 'Lotta Sandberg', title: 'socialsekreterare' },
    { name: 'Per-Erik Hed', title: '1:e socialsekreterare' },
  ],
}

/** Lawyers that courts appoint for children. Invented. */
export const advocates = [
  'advokat Birgitta Sjölin',
  'advokat Omar Rashid',
  'advokat Eva-Lena Modig',
  'advokat Tobias Grahn',
] as const

/** Somebody at an agency. Throws when the agency has nobody. */
export function somebodyAt(agencyId: string, random: Random): Professional {
  return random.pick(professionals[agencyId] ?? [])
}
