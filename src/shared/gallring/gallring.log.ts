/** What the log calls what is done about gallring. */
export const gallringLogWords = {
  'gallring.list': 'Läste förslaget till gallring',
  'gallring.preview': 'Såg vad som skulle gallras',
  'gallring.confirmClock': 'Bekräftade datorns klocka',
  'gallring.keep': 'Beslutade att behålla det som kunde gallras',
  'gallring.goneThrough': 'Gick igenom årets gallring',
  'gallring.decide': 'Beslutade om gallring',
  'gallring.takeBack': 'Tog tillbaka ett beslut om gallring',
  'gallring.destroy': 'Gallrade',
} as const
