import type { GallringWaiting } from '@shared/gallring/gallring.waiting'
import type { WaitingLines } from '../lib/waiting'

export const gallringWaitingLines: WaitingLines<GallringWaiting> = {
  'gallring-list': (one) => ({
    key: `gallring-${one.year}`,
    to: '/installningar/gallring',
    title: 'Gå igenom årets gallring',
    detail: `Akter och ärenden som kan ha nått sin tid, ${one.year}`,
  }),
  'gallring-rested': (one) => ({
    key: `gallring-rested-${one.decisionId}`,
    to: '/installningar/gallring',
    title: 'Ett beslut om gallring har vilat färdigt',
    detail: `Beslutat ${one.decidedOn}: gallra, eller ta tillbaka`,
  }),
}
