import { decided, notNow, putOff, type Said, todo } from '../said'

/** The agenda of a konsulterande samråd. Nothing here can name a child. */
export const consult: Readonly<Record<string, readonly Said[]>> = {
  narvaro: [
    decided(
      '',
      'Konsulterande samråd. Barnet är anonymt. Deltagarna påminns om att inte ställa frågor som röjer identiteten.',
    ),
    decided('', 'Anonymt samråd. Ålder anges i spann och orten nämns inte. Råd lämnas allmänt.'),
    decided(
      '',
      'Rådgivning utan identitet. Polis och åklagare uttalar sig på det som beskrivs, inte om ett visst barn.',
    ),
    decided('', 'Den som söker råd presenterar sig med funktion. Inga uppgifter som kan kopplas till barnet lämnas.'),
    decided('', 'Förutsättningarna gås igenom: om identiteten röjs övergår samrådet och polisen kan behöva agera.'),
  ],
  'vad-vi-vet': [
    decided(
      '',
      'Frågeställaren redogör för vad barnet har sagt, till vem och hur det antecknats. Tolkningar lyfts ut.',
    ),
    decided('', 'Underlaget är en persons iakttagelser under några veckor. Barnet har inte tillfrågats.'),
    decided('', 'Andrahandsuppgifter från en släkting. Inget eget från barnet.'),
    decided('', 'Barnet har sagt en mening som är nedskriven. Allt annat är vuxnas oro.'),
    decided('', 'Uppgifterna är motstridiga. Samrådet håller sig till det som är hört och sett.'),
  ],
  skydd: [
    decided(
      '',
      'Råd: om barnet uttrycker rädsla för att gå hem ska socialtjänsten kontaktas samma dag, inte efter nästa samtal.',
      todo('socialtjanst', 1, 'Frågeställaren gör omedelbar skyddsbedömning enligt rådet'),
    ),
    decided(
      '',
      'Socialtjänsten kan inte bedöma skyddet anonymt. Rådet är att anmäla.',
      todo('socialtjanst', 2, 'Frågeställaren lämnar orosanmälan'),
    ),
    decided(
      '',
      'Inget i beskrivningen tyder på fara i dag. Läget kan ändras snabbt om föräldrarna konfronteras; gör inte det.',
    ),
    decided('', 'Skyddet är beroende av vem som hämtar. Råd om rutin vid hämtning lämnas.'),
    decided(
      '',
      'Råd om hur oro tas upp med vårdnadshavare när ingen av dem pekas ut, och när det inte ska göras alls.',
    ),
  ],
  brottsutredning: [
    decided(
      '',
      'Åklagaren: beskrivningen motsvarar i sig ett brott som bör polisanmälas. Förhör ska då inte föregås av samtal.',
      todo('socialtjanst', 2, 'Ta ställning till polisanmälan'),
    ),
    decided(
      '',
      'Polisen: för vagt för att inleda förundersökning, men en anmälan gör att uppgifter kan läggas samman.',
    ),
    decided('', 'Råd: säkra meddelanden som de är, fotografera skärmen, radera inget.'),
    decided(
      '',
      'Åklagaren avråder från att någon frågar barnet mer. Det som är sagt räcker för ett ställningstagande.',
    ),
    decided('', 'Händelserna kan vara preskriberade eller sakna brottsrubricering. Det avgör inte behovet av stöd.'),
  ],
  'fysisk-halsa': [
    notNow('', 'Inga uppgifter om skador.'),
    decided('', 'Råd: synliga märken beskrivs med plats, storlek och datum. Barnet behöver inte klä av sig.'),
    decided('', 'Vid smärta eller skada: vården direkt, med uppgift om hur barnet säger att det hänt.'),
    notNow('', 'Ingen fysisk hälsofråga i det som beskrivs.'),
  ],
  'psykisk-halsa': [
    decided('', 'Beskrivningen stämmer med stress men säger inget om orsak. Råd om bemötande i vardagen.'),
    decided('', 'Råd: lyssna, anteckna, bekräfta. Lova inte tystnad.'),
    decided('', 'Elevhälsan kan ge stöd utan att något är utrett.'),
    decided('', 'Vid uttryck för självskada gäller vårdens ordinarie vägar samma dag.'),
  ],
  syskon: [
    decided('', 'Syskon finns. Samma bedömning gäller dem vid en anmälan.'),
    notNow('', 'Inga syskon enligt frågeställaren.'),
    decided('', 'Syskon i annan skola. Frågeställaren kontaktar inte den skolan på egen hand.'),
    notNow('', 'Inget känt om syskon.'),
  ],
  stod: [
    decided('', 'Barnet kan få stöd av elevhälsan redan nu. Familjen kan söka råd utan beslut.'),
    decided('', 'Frågeställaren får råd för egen del och kan ringa samordnaren igen.'),
    decided('', 'Råd till personalen: en vuxen håller kontakten, inte flera.'),
    decided('', 'Stöd till syskon och förälder kan ges oberoende av anmälan.'),
  ],
  'vem-gor-vad': [
    decided('', 'Frågeställaren tar med sig råden. Samrådet fattar inga beslut om barnet.'),
    decided(
      '',
      'Inget uppdrag läggs på rättsväsendet. Frågeställaren återkommer till samordnaren.',
      todo('samordnare', 3, 'Ring frågeställaren och hör hur det gick'),
    ),
    decided('', 'Rådet sammanfattas och läses upp.'),
    decided(
      '',
      'Socialtjänstens representant tar kontakt med frågeställaren om hur en anmälan görs.',
      todo('socialtjanst', 2, 'Råd till frågeställaren om hur anmälan görs'),
    ),
  ],
  'nytt-samrad': [
    putOff('', 'Om anmälan görs kallas till planeringssamråd utan dröjsmål.', 5),
    notNow('', 'Inte i anonym form. Nästa steg är en namngiven förfrågan.'),
    notNow('', 'Frågan är besvarad.'),
    putOff(
      '',
      'Samordnaren hör av sig om två veckor.',
      10,
      todo('samordnare', 10, 'Uppföljande samtal med frågeställaren'),
    ),
  ],
}
