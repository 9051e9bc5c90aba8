import { decided, notNow, type Said, todo } from '../said'

/** Direkt efter förhöret: skydd, stöd, information. */
export const eftermote: readonly Said[] = [
  decided(
    'forhor boende',
    'Eftermöte på Barnahus. Återresan till boendet gås igenom först, därefter vad {barn} får veta och vem som ringer boendet.',
    todo('handlaggare', 'forhor', 'Kontakt med boendet före återresan'),
  ),
  decided(
    'forhor',
    'Eftermöte på Barnahus direkt efter förhöret: polis, åklagare, handläggare, samordnare. Tjugo minuter. Skydd i natt tas först.',
    todo('samordnare', 'forhor', 'Leda eftermötet'),
  ),
  decided(
    'forhor',
    'Eftermöte hålls innan {barn} lämnar huset. Frågor: ändras skyddet, vem berättar vad, vem ringer i morgon.',
    todo('handlaggare', 'forhor', 'Eftermötesanteckning i barnakten'),
  ),
  decided(
    'forhor bup',
    'BUP är med på länk vid eftermötet och ger råd om de första dygnen.',
    todo('samordnare', 'forhor', 'Länk till BUP och ledning av eftermötet'),
  ),
  decided(
    'forhor',
    'Handläggaren och förhörsledaren stämmer av direkt. Samordnaren kallar in åklagaren per telefon.',
    todo('samordnare', 'forhor', 'Kalla in åklagaren till eftermötet'),
  ),
  decided(
    'forhor foralder',
    'Eftermötet avgör om {barn} kan gå hem med {trygg}. Förste socialsekreterare är tillgänglig för beslut.',
    todo('handlaggare', 'forhor', 'Beslut om skydd efter förhöret, dokumenteras samma dag'),
  ),
  decided(
    'forhor bada !boende',
    'Eftermöte med beslutsfattare på plats. Ingen lämnar förrän det är klart vart {barn} tar vägen.',
    todo('forste', 'forhor', 'Delta vid eftermötet'),
  ),
  decided(
    'forhor utom',
    'Kort eftermöte. Vårdnadshavarna informeras av polisen om vad som händer härnäst och av handläggaren om stöd.',
    todo('handlaggare', 'forhor', 'Information till vårdnadshavarna efter förhöret'),
  ),
  decided(
    'forhor flera',
    'Ett gemensamt eftermöte när sista förhöret är klart. Barnen äter mellanmål med sina trygghetspersoner under tiden.',
    todo('samordnare', 'forhor', 'Leda eftermötet och ordna mellanmål'),
  ),
  decided(
    'forhor nat',
    'Eftermöte med polis och handläggare. Telefonens återlämnande och familjens frågor tas upp.',
    todo('polis', 'forhor', 'Besked om telefonen'),
  ),
  notNow('!forhor', 'Inget förhör, inget eftermöte.'),
]
