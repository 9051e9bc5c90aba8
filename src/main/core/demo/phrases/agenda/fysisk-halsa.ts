import { decided, notNow, putOff, type Said, todo } from '../said'

/** Skador, läkarundersökning, rättsintyg, vård. */
export const fysiskHalsa: readonly Said[] = [
  decided(
    'lakare barnklinik-skriftligt',
    'Barnkliniken har svarat skriftligt att undersökning kan göras inom två dagar. Samrådet anser att den behövs.',
    todo('barnklinik', 2, 'Läkarundersökning av {barn}'),
  ),
  decided(
    'lakare barnklinik-borta',
    'Barnläkaren kunde inte delta. Undersökning behövs enligt dem som sett {barn}; samordnaren ringer kliniken efter samrådet.',
    todo('samordnare', 0, 'Ring barnkliniken om tid för undersökning'),
  ),
  decided(
    'lakare barnklinik',
    'Barnkliniken gör läkarundersökning med fotodokumentation. Rättsintyg kan begäras av åklagaren i efterhand.',
    todo('barnklinik', 2, 'Boka och meddela tid för läkarundersökning'),
  ),
  decided(
    'lakare barnklinik !aklagare-borta',
    'Åklagaren begär rättsintyg. Undersökningen görs på Barnahus så att {barn} slipper en resa till sjukhuset.',
    todo('barnklinik', 2, 'Läkarundersökning på Barnahus'),
    todo('aklagare', 2, 'Skriftlig begäran om rättsintyg'),
  ),
  decided(
    'lakare barnklinik sex',
    'Barnkliniken och förhörsledaren planerar ordningen. Undersökningen görs skonsamt och {barn} bestämmer takten.',
    todo('barnklinik', 2, 'Tid för undersökning, med återbud om {barn} inte vill'),
  ),
  decided(
    'lakare !barnklinik',
    'Barnkliniken är inte med. Läkarundersökning bedöms behövas och begärs genom samordnaren.',
    todo('samordnare', 0, 'Begär tid för läkarundersökning hos barnkliniken'),
  ),
  decided(
    'lakare barnklinik',
    'Barnläkaren går igenom vad som behöver dokumenteras och hur. Synliga märken bleknar och tiden är därför satt tidigt.',
    todo('barnklinik', 1, 'Läkarundersökning med dokumentation av synliga skador'),
  ),
  putOff(
    'barnklinik-borta !lakare',
    'Barnkliniken kunde inte delta. Frågan om läkarundersökning tas per telefon efter samrådet.',
    2,
    todo('samordnare', 1, 'Ring barnkliniken om behov av undersökning'),
  ),
  notNow(
    '!lakare !barnklinik-borta vald',
    'Inga synliga skador och inga uppgifter om smärta. {Barn} har inte visat att något gör ont.',
  ),
  notNow(
    '!lakare !barnklinik-borta vald',
    'Händelserna ligger för långt tillbaka för att en undersökning ska ge något. Hälsobesök görs i ordinarie verksamhet.',
  ),
  notNow(
    '!lakare !barnklinik-borta bevittnat !vald',
    '{Barn} uppges inte själv ha varit utsatt för våld. Ingen undersökning behövs.',
  ),
  notNow(
    '!lakare !barnklinik-borta bevittnat !vald',
    'Inga uppgifter om skador. {Trygg} ordnar ordinarie hälsokontroll.',
  ),
  notNow('!lakare !barnklinik-borta nat', 'Ingen fysisk kontakt har förekommit. Undersökning är inte aktuell.'),
  notNow(
    '!lakare !barnklinik-borta',
    'Ingen har sett eller hört uppgifter om skador. Frågan väcks igen om något framkommer i förhöret.',
  ),
  notNow(
    '!lakare barnklinik',
    'Barnläkaren bedömer att undersökning inte tillför något i nuläget. {Barn} har en pågående kontakt som fortsätter.',
  ),
  notNow(
    '!lakare !barnklinik-borta heder',
    '{Barn} har själv talat med skolsköterskan och har inga kroppsliga besvär. Uppföljning sker på ungdomsmottagningen om {hon} önskar.',
  ),
  notNow(
    '!lakare !barnklinik-borta utom !nat',
    'Uppgifterna ger inte anledning till undersökning. Vårdnadshavarna vet vart de kan vända sig.',
  ),
]
