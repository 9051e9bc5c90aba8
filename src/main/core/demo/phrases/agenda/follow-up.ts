import { decided, notNow, putOff, type Said, todo } from '../said'

/** The first half of the agenda at an uppföljande samråd or behandlingssamråd, when the interview lies behind. */
export const followUp: Readonly<Record<string, readonly Said[]>> = {
  narvaro: [
    decided('', 'Uppföljning av tidigare samråd. Besluten därifrån läses upp först. Sekretessgrunder som tidigare.'),
    decided('', 'Deltagarna är i huvudsak desamma som förra gången. Nya presenterar sig och får underlaget uppläst.'),
    decided(
      'behandling',
      'Behandlingssamråd. Fokus på det fjärde rummet; rättsväsendet redovisar läget och lämnar därefter mötet.',
    ),
    decided('alla', 'Samtliga kallade är med. Syfte: stämma av stöd och läge i de fyra rummen.'),
    decided('aklagare-borta', 'Åklagaren är inte med men har lämnat besked i förväg. Samrådet hålls.'),
  ],
  'vad-vi-vet': [
    decided(
      'nedlagd',
      'Förundersökningen är nedlagd därför att det inte går att bevisa brott. Det är inte ett ställningstagande till vad {barn} har berättat.',
    ),
    decided(
      '!nedlagd',
      'Sedan förra samrådet: förhör hållet, utredningen pågår, inga nya uppgifter om våld. Källa: handläggaren och polisen.',
    ),
    decided('!nedlagd', 'Nya uppgifter är få. Det som tillkommit kommer från skolan och från {trygg}.'),
    decided(
      '',
      'Handläggaren redogör för vad som är gjort och vad som står kvar. Egna iakttagelser hålls isär från andras uppgifter.',
    ),
  ],
  'barnet-nu': [
    decided('!bada', '{Barn} bor kvar hos {trygg} och går på {skola}. Vardagen fungerar men kvällarna är svåra.'),
    decided(
      'tonaring',
      '{Barn} har ökad frånvaro och har slutat på sin träning. {Hon} svarar när handläggaren ringer.',
    ),
    decided(
      'skolbarn !mar-daligt',
      '{Barn} är mer i skolan än före samrådet. Läraren ser att {hon} kommer in i leken igen.',
    ),
    decided(
      'liten !mar-daligt',
      '{Barn} sover bättre och frågar mindre. Personalen på {skola} har fasta rutiner vid lämning.',
    ),
    decided(
      '',
      '{Barn} har fått veta vad som beslutats och har egna frågor som handläggaren tar med sig.',
      todo('handlaggare', 4, 'Återkoppla till {barn} på {hennes} frågor'),
    ),
  ],
  skydd: [
    decided(
      '',
      'Skyddet bedöms hålla. {Trygg} kontaktar socialtjänsten själv när något ändras. Ny prövning vid ändrat umgänge.',
    ),
    decided(
      'foralder',
      'Umgänge med {utpekad} sker inte, i avvaktan på tingsrätten. {Trygg} har fått råd om vad som gäller.',
      todo('handlaggare', 10, 'Yttrande till familjerätten om läget'),
    ),
    decided(
      'bada',
      '{Barn} är hemma sedan vårdnadshavarna tagit emot insats i hemmet. Oanmälda besök ingår i överenskommelsen.',
      todo('handlaggare', 5, 'Oanmält hembesök'),
    ),
    decided('utom', 'Ingen kontakt med {utpekad}. Inget ytterligare skyddsbehov.'),
    decided('styv', '{Utpekad} bor fortfarande på annan plats. {Trygg} har förlängt överenskommelsen.'),
  ],
  brottsutredning: [
    decided(
      'nedlagd',
      'Nedlagd. Polisen informerar om möjligheten till överprövning. Ombudet har gått igenom beslutet med {barn}.',
      todo('handlaggare', 3, 'Berätta för {barn} vad nedläggningen betyder och inte betyder'),
    ),
    decided(
      '!nedlagd',
      'Utredningen pågår. Åklagaren räknar med beslut i åtalsfrågan inom sex veckor. Ytterligare förhör är inte planerat.',
    ),
    decided(
      '!nedlagd',
      'Tekniskt material väntas. Polisen hör inte {barn} igen om det inte är nödvändigt.',
      todo('polis', 20, 'Besked när materialet är granskat'),
    ),
    decided('!nedlagd', 'Slutunderrättelse väntas. {Barns} ombud följer ärendet.'),
  ],
  foretradare: [
    decided('', 'Förordnandet kvarstår tills åtalsfrågan är avgjord.'),
    decided('nedlagd', 'Uppdraget upphör i och med beslutet. Ombudet har ett sista samtal med {barn}.'),
    notNow('', 'Ingen ändring sedan förra samrådet.'),
  ],
  'fysisk-halsa': [
    notNow('', 'Klart sedan tidigare. Inga nya uppgifter.'),
    decided('lakare', 'Utlåtande är lämnat till åklagaren. Inga kvarstående besvär.'),
    decided(
      '',
      'Magont och huvudvärk följs av skolhälsovården.',
      todo('handlaggare', 6, 'Stämma av med skolsköterskan om {barns} besvär'),
    ),
    notNow('barnklinik-borta', 'Barnkliniken är inte med. Inget nytt att bedöma enligt handläggaren.'),
  ],
  'psykisk-halsa': [
    decided(
      'bup',
      'BUP redovisar bedömning: reaktioner som är väntade men som behöver behandling om de inte klingar av. Plan för {barn} läggs.',
      todo('bup', 10, 'Behandlingsplan för {barn}'),
    ),
    decided('bup', 'BUP träffar {barn} varannan vecka. Föräldrastöd ges parallellt.'),
    decided(
      '!bup',
      '{Barn} har svårt att sova och undviker vissa platser. Elevhälsans stöd räcker inte ensamt.',
      todo('handlaggare', 6, 'Ny remiss till primärvården för {barn}'),
    ),
    putOff(
      'bup-borta',
      'BUP:s bedömning av {barn} saknas i dag och inhämtas.',
      5,
      todo('samordnare', 1, 'Begär BUP:s bedömning av {barn} skriftligt'),
    ),
    decided('', '{Barn} säger själv att det är bättre på dagarna än på nätterna. Krisstödet fortsätter.'),
  ],
}
