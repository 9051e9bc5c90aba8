import { decided, notNow, putOff, type Said, todo } from '../said'

/** Behöver vi ses igen, när, och vilka ska vara med? */
export const nyttSamrad: readonly Said[] = [
  decided(
    'nytt',
    'Ja, uppföljande samråd efter åklagarens beslut. Socialtjänst, BUP och samordnare i första hand.',
    todo('samordnare', 25, 'Kalla till uppföljande samråd'),
  ),
  decided(
    'nytt',
    'Ja. Ny tid när förhöret är utvärderat och utredningen har kommit halvvägs.',
    todo('samordnare', 20, 'Föreslå tid för uppföljande samråd'),
  ),
  decided(
    'nytt',
    'Ja, med inriktning på stöd och behandling. Skolan bjuds inte in men lämnar underlag.',
    todo('samordnare', 20, 'Boka uppföljande samråd'),
  ),
  putOff('', 'Ställning tas vid eftermötet. Den som ser behov först hör av sig till samordnaren.', 12),
  putOff('', 'Behovet prövas en månad efter förhöret, av rehabiliteringsansvarig och samordnare.', 25),
  putOff('aklagare-borta', 'Nytt samråd kan behövas om åklagarens svar ändrar planeringen.', 4),
  notNow('!nytt', 'Inte planerat. Deltagarna har varandras nummer och kan begära nytt samråd.'),
  notNow('!nytt', 'Inget behov i nuläget. Uppföljning sker i ordinarie former.'),
  notNow('!nytt', 'Eftermötet räcker om inget oväntat framkommer.'),
  notNow('!nytt utom', 'Nej. Ärendet är avgränsat och ansvarsfördelningen är klar.'),
  notNow('!nytt foralder', 'Inte nu. Frågan väcks på nytt om förundersökningen läggs ned.'),
]
