/**
 * The grounds of offentlighets- och sekretesslagen (OSL) that are offered here, each with a reading of it in plain words.
 *
 * Read in a stored text of the statute from early 2026: 10:1, 10:2, 10:3, 10:18 c, 10:20, 10:22, 10:28, 12:2, 12:3, 26:1,
 * 26:2, 26:5, 26:9 and 26:9 a. 10:21 is cut off in that text; it, 18:1, 35:1 and 21:3 a follow the domain brief. The plain
 * words are ours. A jurist has seen neither the choice nor the words and has to, before anybody decides by them.
 */

/** Why a passage is kept back. */
export const withholdGrounds = [
  'osl-26-1',
  'osl-12-3',
  'osl-26-2',
  'osl-26-5',
  'osl-10-3',
  'osl-35-1',
  'osl-21-3-a',
  'informationssparr',
] as const
export type WithholdGround = (typeof withholdGrounds)[number]

/** Why something secret may be told all the same, to somebody who is not a party. */
export const breakingGrounds = [
  'samtycke',
  'osl-10-28',
  'osl-26-9',
  'osl-26-9-a',
  'osl-10-21',
  'osl-10-18-c',
  'osl-10-20',
  'osl-10-22',
  'osl-10-2',
  'inget-men',
  'annan',
] as const
export type BreakingGround = (typeof breakingGrounds)[number]

/** Those that can hold for a private person who is not a party; the others speak of another authority. */
export const personalGrounds: readonly BreakingGround[] = ['samtycke', 'inget-men', 'osl-26-9-a', 'osl-10-2', 'annan']

export interface GroundWords {
  /** The provision, as it is cited. */
  readonly law: string
  /** What it means, in plain words. */
  readonly plain: string
}

export const withholdWords: Readonly<Record<WithholdGround, GroundWords>> = {
  'osl-26-1': {
    law: '26 kap. 1 § OSL',
    plain: 'Uppgift om någons personliga förhållanden. Lämnas bara ut om det står klart att ingen lider men av det.',
  },
  'osl-12-3': {
    law: '12 kap. 3 § OSL',
    plain: 'Sekretess för barnet, också mot vårdnadshavaren, om barnet kan antas lida betydande men.',
  },
  'osl-26-2': {
    law: '26 kap. 2 § OSL',
    plain:
      'Var barnet vistas, också mot vårdnadshavare, när barnet är omhändertaget eller vårdas enligt LVU eller har beviljats skyddat boende.',
  },
  'osl-26-5': {
    law: '26 kap. 5 § OSL',
    plain: 'Vem som har anmält eller lämnat en uppgift, om det finns fara för våld eller annat allvarligt men.',
  },
  'osl-10-3': {
    law: '10 kap. 3 § OSL',
    plain:
      'Parten får inte se uppgiften själv, därför att det är av synnerlig vikt att den inte röjs. Det parten behöver veta berättas på annat sätt.',
  },
  'osl-35-1': {
    law: '18 kap. 1 § och 35 kap. 1 § OSL',
    plain: 'Uppgiften hör till en förundersökning. Fråga åklagaren innan något lämnas.',
  },
  'osl-21-3-a': {
    law: '21 kap. 3 a § OSL',
    plain: 'Adress eller annat som visar var någon med skyddade personuppgifter finns.',
  },
  informationssparr: {
    law: 'Informationsspärr',
    plain: 'Inget lämnas till vårdnadshavarna förrän spärren är hävd.',
  },
}

export const breakingWords: Readonly<Record<BreakingGround, GroundWords>> = {
  samtycke: {
    law: '10 kap. 1 § och 12 kap. 2 § OSL',
    plain: 'Den uppgiften gäller har sagt ja. För ett barn: vårdnadshavare och barn, efter ålder och mognad.',
  },
  'osl-10-28': {
    law: '10 kap. 28 § OSL',
    plain: 'En lag säger att uppgiften ska lämnas, till exempel till en annan socialnämnds barnavårdsutredning.',
  },
  'osl-26-9': {
    law: '26 kap. 9 § OSL',
    plain:
      'Till hälso- och sjukvården eller en annan socialtjänst, när någon under 18 år behöver det för nödvändig vård eller annat stöd.',
  },
  'osl-26-9-a': {
    law: '26 kap. 9 a § OSL',
    plain: 'Återkoppling till en anmälningsskyldig: om utredning har inletts, inte inletts eller redan pågår.',
  },
  'osl-10-21': {
    law: '10 kap. 21 § OSL',
    plain:
      'Till polis eller åklagare vid misstanke om vissa brott mot någon under 18 år. Den vanliga grunden för polisanmälan.',
  },
  'osl-10-18-c': {
    law: '10 kap. 18 c § OSL',
    plain: 'Till polisen vid konkret risk för ett allvarligt brott mot en närstående.',
  },
  'osl-10-20': {
    law: '10 kap. 20 § OSL',
    plain: 'Till polisen när den måste ingripa genast mot en underårig som påträffas i en farlig situation.',
  },
  'osl-10-22': {
    law: '10 kap. 22 § OSL',
    plain: 'Till polis eller åklagare när någon har försett en underårig med alkohol eller narkotika.',
  },
  'osl-10-2': {
    law: '10 kap. 2 § OSL',
    plain: 'Det är nödvändigt för att myndigheten ska kunna göra sitt eget arbete. Används sällan.',
  },
  'inget-men': {
    law: '26 kap. 1 § OSL',
    plain: 'Det står klart att ingen lider men av att uppgiften lämnas. Skriv hur du har kommit fram till det.',
  },
  annan: { law: 'Annan bestämmelse', plain: 'Skriv vilken, och varför den är tillämplig.' },
}
