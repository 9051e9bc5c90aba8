import type { Wording } from './chairs'

const say = (when: string, text: string): Wording => ({ when, text })

/** Why a room stands as it does, by room and state. */
export const roomReasons: Readonly<Record<string, readonly Wording[]>> = {
  'brottsutredning/planerat': [
    say('forhor', 'Förhör är bokat till {forhor}'),
    say('forhor', 'Förundersökning inledd, förhör {forhor}'),
    say('aklagare-borta', 'Väntar på åklagarens beslut'),
    say('ska-anmalas', 'Polisanmälan lämnas, förhör planeras'),
    say('', 'Polisen förbereder förhör'),
  ],
  'brottsutredning/pagar': [
    say('', 'Förhör hållet, utredningen fortsätter'),
    say('', 'Åklagaren väntar på kompletteringar'),
    say('nat', 'Digitalt material granskas'),
    say('', 'Ytterligare personer ska höras'),
    say('atal', 'Åtal väckt, huvudförhandling inte utsatt'),
  ],
  'brottsutredning/klart': [
    say('nedlagd', 'Förundersökningen nedlagd, brott kan inte styrkas'),
    say('dom', 'Dom meddelad'),
    say('', 'Utredningen avslutad'),
  ],
  'brottsutredning/ej-aktuellt': [
    say('', 'Ingen förundersökning inleds för det här barnet i nuläget'),
    say('', 'Åklagaren avvaktar syskonets förhör'),
  ],
  'skydd/pagar': [
    say('foralder', 'Bor hos {trygg}, umgänge vilar'),
    say('bada', 'Tillfällig placering, ny bedömning efter förhör'),
    say('boende', 'Skyddad plats, känd av socialtjänsten'),
    say('styv', 'Den utpekade har flyttat ut tills vidare'),
    say('', 'Utredning pågår, skyddet följs upp varje vecka'),
    say('', 'Muntlig överenskommelse med {trygg} om vilka som är i hemmet'),
  ],
  'skydd/klart': [
    say('', 'Utredningen avslutad, insats beviljad'),
    say('', 'Skyddsbehovet bedöms tillgodosett'),
    say('utom', 'Ingen kontakt med den utpekade, vårdnadshavarna skyddar'),
    say('foralder', 'Boende hos {trygg}, umgänge prövas i domstol'),
  ],
  'skydd/ej-aktuellt': [
    say('utom', 'Den utpekade finns utanför familjen och vårdnadshavarna skyddar'),
    say('nat', 'Ingen fysisk kontakt, kontot avstängt'),
    say('', 'Inget skyddsbehov efter bedömning'),
  ],
  'fysisk-halsa/planerat': [say('', 'Läkarundersökning är bokad'), say('', 'Barnkliniken återkommer med tid')],
  'fysisk-halsa/klart': [
    say('', 'Läkarundersökning gjord och dokumenterad av barnkliniken'),
    say('', 'Undersökt, inga kvarstående besvär'),
  ],
  'fysisk-halsa/ej-aktuellt': [
    say('', 'Inga uppgifter om skador eller besvär'),
    say('', 'Barnläkare har bedömt att undersökning inte behövs'),
    say('nat', 'Ingen fysisk kontakt har förekommit'),
    say('bevittnat !vald', 'Har inte själv utsatts fysiskt enligt uppgifterna'),
    say('skolbarn', 'Skolsköterskan har träffat barnet, inget att följa upp'),
    say('', 'Händelserna ligger långt tillbaka, ordinarie hälsovård räcker'),
  ],
  'psykisk-halsa/planerat': [
    say('forhor', 'Krisstöd erbjuds efter förhöret'),
    say('bup forhor', 'BUP lämnar råd, bedömning efter förhöret'),
    say('forhor !liten', 'Skolkurator ger stöd fram till förhöret'),
    say('', 'Samtalsstöd erbjudet, svar väntas'),
  ],
  'psykisk-halsa/pagar': [
    say('krisstod !boende', 'Krisstöd pågår i öppenvården'),
    say('krisstod !boende', 'Krissamtal varje vecka, {trygg} har egna samtal'),
    say('krisstod boende', 'Krisstöd ges av psykolog knuten till boendet'),
    say('!liten', 'Elevhälsan har kontakten, uppföljning om en månad'),
    say('bup !mar-daligt', 'Bedömning hos BUP pågår'),
    say('!mar-daligt', 'Stödsamtal pågår, sömnen bättre'),
    say('mar-daligt', 'Stödsamtal pågår, besvären kvarstår'),
  ],
  'psykisk-halsa/klart': [
    say('', 'Stödet avslutat efter uppföljning, vet vart man vänder sig'),
    say('', 'Krisstöd avslutat, inga kvarstående behov'),
  ],
  'psykisk-halsa/ej-aktuellt': [
    say('', 'Stöd erbjudet, vårdnadshavarna och barnet avstår efter förhöret'),
    say('', 'Mår bra enligt barnet, skolan och vårdnadshavare'),
  ],
}
