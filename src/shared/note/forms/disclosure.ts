import type { FormDefinition } from '../form'
import { choice, day, groundFields, row, text } from './fields'

/** May what is asked for be given out (domain rule L8)? It is decided beside the mirror, passage by passage, and so not offered among new documents. */
export const disclosureReview: FormDefinition = {
  id: 'utlamnandeprovning',
  version: 1,
  title: 'Utlämnandeprövning',
  purpose: 'Någon begär att få ta del av uppgifter ur akten: vad lämnas ut, och varför',
  akt: ['barnakt', 'vuxenakt'],
  signedBy: ['barnhandlaggare', 'vuxenhandlaggare', 'forste-socialsekreterare', 'enhetschef'],
  needsSocionom: false,
  isListed: false,
  toGuardian: { key: 'vem-slag', is: ['vardnadshavare', 'ny-vardnadshavare'] },
  fields: [
    row('uppgift', 'vem', 'Vem som begär', 'Namn, eller att personen vill vara anonym'),
    choice('uppgift', 'vem-slag', 'Den som begär är', 'Avgör vad som får lämnas', {
      vardnadshavare: 'Vårdnadshavare',
      'ny-vardnadshavare': 'Ny vårdnadshavare',
      'barn-15': 'Barnet självt, som har fyllt 15 år',
      'den-vuxne': 'Den som vuxenakten gäller',
      myndighet: 'Annan myndighet',
      annan: 'Någon annan',
    }),
    row('uppgift', 'relation', 'Relation till den som akten gäller', 'Till exempel far med gemensam vårdnad'),
    text('uppgift', 'vad', 'Vad som begärs', 'Hela akten, en handling eller en uppgift; med den frågandes ord'),
    ...groundFields('grund', 'Grund som har prövats', 'Den bestämmelse som avgör om uppgifterna får lämnas'),
    text(
      'bedomning',
      'provning',
      'Prövning stycke för stycke',
      'Vad som lämnas, vad som undantas, och vilket men som annars kan uppstå',
    ),
    choice('atgard', 'resultat', 'Resultat', 'Det som blev bestämt', {
      'lamnas-ut': 'Lämnas ut',
      delvis: 'Lämnas ut delvis',
      forbehall: 'Lämnas ut med förbehåll',
      avslag: 'Lämnas inte ut',
    }),
    text('atgard', 'forbehall-text', 'Förbehållet', 'Vad mottagaren inte får göra med uppgifterna', {
      onlyIf: { key: 'resultat', is: ['forbehall'] },
    }),
    text(
      'atgard',
      'overklagande',
      'Information om skriftligt beslut',
      'Att den som får avslag kan begära ett skriftligt beslut som går att överklaga, och när det sades',
      { onlyIf: { key: 'resultat', is: ['delvis', 'forbehall', 'avslag'] } },
    ),
    row('atgard', 'beslutsfattare', 'Beslutsfattare', 'Namn och befattning'),
    day('atgard', 'beslutsdag', 'Beslutsdag', 'Den dag prövningen blev klar', 'past'),
  ],
}

/** That an informationsspärr stands or has been lifted, as the akt says it; begun from the block itself. */
export const blockNote: FormDefinition = {
  id: 'informationssparr',
  version: 1,
  title: 'Informationsspärr',
  purpose: 'Vad som inte får lämnas till vem, vem som har beslutat det och till när',
  akt: ['barnakt'],
  signedBy: ['barnhandlaggare', 'forste-socialsekreterare'],
  needsSocionom: false,
  isListed: false,
  fields: [
    text('uppgift', 'vad', 'Vad som inte får lämnas, till vem', 'Läggs i det skyddade facket', { place: 'skydd' }),
    row('uppgift', 'beslutad-av', 'Beslutad av', 'Namn och befattning, till exempel åklagare'),
    row('uppgift', 'till', 'Gäller till', 'Dag eller händelse'),
    day('atgard', 'havd', 'Hävd', 'Den dag spärren hävdes', 'past', { isRequired: false }),
    text('atgard', 'informerade', 'Vem som informerade då', 'Vem som berättade vad, för vem och när', {
      onlyIf: { key: 'havd', isFilled: true },
    }),
  ],
}
