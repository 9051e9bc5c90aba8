import type { Role } from '../account/account.contract'
import type { AktKind, Gallring } from '../akt/akt.contract'
import type { LogMark, LogOp, SampleReason, ThingKind, Verdict } from '../audit/audit.contract'
import type { BlockDecider } from '../block/block.contract'
import type { CaseState, MilestoneKind, RoomState } from '../case/case.contract'
import type {
  Channel,
  DisclosureResult,
  DisclosureState,
  Reason,
  Release,
  Standing,
} from '../disclosure/disclosure.contract'
import type { AktCompartment, FileKind } from '../document/document.contract'
import type { FormGroup } from '../note/form'
import type { Area } from '../note/note.contract'
import type { PassagePlace } from '../note/passage'
import type { Custody, Protection, Relation, Sex } from '../person/person.contract'
import type { Offence, Room, SamradType, SuspectRelation } from '../profile/profile.contract'
import type { AdultStatus, CanLeave } from '../protection/protection.contract'
import type { RequestState } from '../request/request.contract'
import type { Answer, Attendance, Outcome, SamradState } from '../samrad/samrad.contract'
import type { Informed, OfferAnswer, TalkMode, TalkState } from '../talk/talk.contract'
import type { TeamRole, ViolenceSource } from '../team/team.contract'
import type { TemplateId } from '../template/template.contract'
import type { ThreadGap, ThreadKind, ThreadTopic } from '../thread/thread.contract'

/** The one Swedish word for each code, used alike on screen and in documents. */

export const roomLabels: Readonly<Record<Room, string>> = {
  brottsutredning: 'Brottsutredning',
  skydd: 'Skydd',
  'fysisk-halsa': 'Fysisk hälsa',
  'psykisk-halsa': 'Psykisk hälsa',
}

export const roomStateLabels: Readonly<Record<RoomState, string>> = {
  'ej-bedomt': 'Ej bedömt',
  'ej-aktuellt': 'Ej aktuellt',
  planerat: 'Planerat',
  pagar: 'Pågår',
  klart: 'Klart',
}

export const samradTypeLabels: Readonly<Record<SamradType, string>> = {
  konsulterande: 'Konsulterande samråd',
  planering: 'Planeringssamråd',
  uppfoljning: 'Uppföljande samråd',
  behandling: 'Behandlingssamråd',
}

export const samradStateLabels: Readonly<Record<SamradState, string>> = {
  planerat: 'Planerat',
  kallat: 'Kallat',
  pagar: 'Pågår',
  hallet: 'Hållet, ej signerat',
  signerat: 'Signerat',
  installt: 'Inställt',
}

export const answerLabels: Readonly<Record<Answer, string>> = {
  vantar: 'Väntar på svar',
  kommer: 'Kommer',
  ersattare: 'Skickar ersättare',
  'kommer-inte': 'Kommer inte',
  'svarar-skriftligt': 'Svarar skriftligt',
}

export const attendanceLabels: Readonly<Record<Attendance, string>> = {
  plats: 'På plats',
  lank: 'Via länk',
  telefon: 'Per telefon',
  skriftligt: 'Skriftligt',
  franvarande: 'Frånvarande',
}

export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  beslut: 'Beslut',
  'ej-aktuellt': 'Ej aktuellt',
  aterkommer: 'Återkommer',
}

export const requestStateLabels: Readonly<Record<RequestState, string>> = {
  inkommen: 'Väntar på svar',
  kallad: 'Samråd bokat',
  telefonrad: 'Telefonråd räckte',
  hanvisad: 'Hänvisad',
}

export const urgencyLabels = { akut: 'Akut', skyndsam: 'Skyndsam', normal: 'Normal' } as const

export const policeReportLabels = {
  gjord: 'Polisanmälan är gjord',
  'ska-goras': 'Polisanmälan ska göras',
  'inte-gjord': 'Ingen polisanmälan',
  oklart: 'Oklart',
} as const

export const caseStateLabels: Readonly<Record<CaseState, string>> = {
  'samrad-begart': 'Samråd begärt',
  kallat: 'Kallat till samråd',
  'samrad-hallet': 'Samråd hållet',
  'forhor-planerat': 'Förhör planerat',
  'forhor-genomfort': 'Förhör genomfört',
  eftermote: 'Eftermöte hållet',
  formote: 'Förmöte hållet',
  hembesok: 'Hembesök gjort',
  'uppfoljande-samtal': 'Uppföljande samtal',
  'stod-pagar': 'Stöd pågår',
  uppfoljning: 'Uppföljning',
  avslutat: 'Avslutat',
}

export const milestoneLabels: Readonly<Record<MilestoneKind, string>> = {
  polisanmalan: 'Polisanmälan',
  'forundersokning-inledd': 'Förundersökning inledd',
  'forundersokning-nedlagd': 'Förundersökning nedlagd',
  atal: 'Åtal väckt',
  dom: 'Dom',
  'sarskild-foretradare': 'Särskild företrädare förordnad',
  barnforhor: 'Barnförhör',
  lakarundersokning: 'Läkarundersökning',
  eftermote: 'Eftermöte',
  formote: 'Förmöte',
  hembesok: 'Hembesök',
  krisstod: 'Krisstöd',
  uppfoljning: 'Uppföljning',
}

export const offenceLabels: Readonly<Record<Offence, string>> = {
  misshandel: 'Misshandel',
  'grov-misshandel': 'Grov misshandel',
  barnfridsbrott: 'Barnfridsbrott (barnet har bevittnat våld)',
  'valdtakt-mot-barn': 'Våldtäkt mot barn',
  'sexuellt-overgrepp': 'Sexuellt övergrepp mot barn',
  posering: 'Utnyttjande av barn för sexuell posering',
  grooming: 'Kontakt för att träffa barn i sexuellt syfte',
  'hot-ofredande': 'Hot eller ofredande',
  heder: 'Hedersrelaterat våld eller förtryck',
  konsstympning: 'Könsstympning',
  manniskohandel: 'Människohandel',
  annat: 'Annat brott',
}

export const suspectRelationLabels: Readonly<Record<SuspectRelation, string>> = {
  mor: 'Mor',
  far: 'Far',
  bada: 'Båda föräldrarna',
  styvforalder: 'Styvförälder',
  syskon: 'Syskon',
  'annan-narstaende': 'Annan närstående',
  bekant: 'Bekant',
  okand: 'Okänd person',
  jamnarig: 'Jämnårig',
  'via-natet': 'Person via nätet',
  oklart: 'Oklart',
}

export const protectionLabels: Readonly<Record<Protection, string>> = {
  ingen: 'Ingen',
  sekretessmarkering: 'Sekretessmarkering i folkbokföringen',
  'skyddad-folkbokforing': 'Skyddad folkbokföring',
}

export const childSexLabels: Readonly<Record<Sex, string>> = {
  flicka: 'Flicka',
  pojke: 'Pojke',
  annat: 'Annat eller okänt',
}
export const adultSexLabels: Readonly<Record<Sex, string>> = {
  flicka: 'Kvinna',
  pojke: 'Man',
  annat: 'Annat eller okänt',
}

export const relationLabels: Readonly<Record<Relation, string>> = {
  mor: 'Mor',
  far: 'Far',
  foralder: 'Förälder',
  styvforalder: 'Styvförälder',
  syskon: 'Syskon',
  familjehemsforalder: 'Familjehemsförälder',
  'annan-narstaende': 'Annan närstående',
}

export const custodyLabels: Readonly<Record<Custody, string>> = {
  gemensam: 'Vårdnadshavare, gemensam vårdnad',
  ensam: 'Vårdnadshavare, ensam vårdnad',
  ingen: 'Inte vårdnadshavare',
  okand: 'Vårdnad okänd',
}

export const livesWithLabels = {
  ja: 'Bor med barnet',
  delvis: 'Bor delvis med barnet',
  nej: 'Bor inte med barnet',
  okant: 'Boende okänt',
} as const

export const roleLabels: Readonly<Record<Role, string>> = {
  samordnare: 'Samordnare',
  barnhandlaggare: 'Barnhandläggare',
  vuxenhandlaggare: 'Vuxenhandläggare',
  stodjare: 'Stödjare eller behandlare',
  'forste-socialsekreterare': '1:e socialsekreterare',
  enhetschef: 'Enhetschef',
  loggranskare: 'Loggranskare',
  systemadmin: 'Systemadministratör',
}

/** Where in an akt a document lies; each with a lock of its own. */
export const compartmentLabels: Readonly<Record<AktCompartment, string>> = {
  dokument: 'Handlingar',
  bas: 'Akten i övrigt',
  skydd: 'Skyddade uppgifter',
  anmalare: 'Vem som anmält',
}

export const fileKindLabels: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  png: 'Bild',
  jpg: 'Bild',
  webp: 'Bild',
}

export const templateLabels: Readonly<Record<TemplateId, string>> = {
  samradsprotokoll: 'Samrådsprotokoll',
  kallelse: 'Kallelse till samråd',
  anteckning: 'Anteckning',
}

export const aktLabels: Readonly<Record<AktKind, string>> = { barnakt: 'Barnakt', vuxenakt: 'Vuxenakt' }

/** By whose decision an informationsspärr stands. */
export const blockDeciderLabels: Readonly<Record<BlockDecider, string>> = {
  aklagare: 'Åklagare',
  forundersokningsledare: 'Förundersökningsledare hos polisen',
  socialtjanst: 'Socialtjänsten',
  annan: 'Annan',
}

/** The headings under which forms are offered. */
export const formGroupLabels: Readonly<Record<FormGroup, string>> = {
  lopande: 'Löpande anteckningar',
  'skydd-utredning': 'Skydd och utredning',
  vidare: 'Samtycke och till andra',
  avslut: 'Avslut',
}

/** What a passage under a compartment of its own is marked with. */
export const placeLabels: Readonly<Record<Exclude<PassagePlace, 'bas'>, string>> = {
  skydd: 'Skyddsmarkerad',
  anmalare: 'Om anmälaren',
}

export const threadKindLabels: Readonly<Record<ThreadKind, string>> = {
  sagt: 'Barnet sade',
  ville: 'Barnet ville',
  'fick-veta': 'Barnet fick veta',
  'ej-berattat': 'Barnet har inte fått veta',
}

export const threadTopicLabels: Readonly<Record<ThreadTopic, string>> = {
  handelsen: 'Det som har hänt',
  hemma: 'Hur det är hemma',
  moten: 'Att träffa någon',
  skola: 'Skola, förskola och vänner',
  kropp: 'Kropp, sömn och hälsa',
  framtid: 'Vad som ska hända nu',
  stod: 'Stöd och hjälp',
  annat: 'Annat',
}

/** What a child is to be told of. */
export const threadGapLabels: Readonly<Record<ThreadGap['what'], string>> = {
  samradsbeslut: 'vad samrådet bestämde',
  barnforhor: 'vad som händer efter förhöret',
  nedlagd: 'att förundersökningen är nedlagd',
  atal: 'att åtal är väckt',
  dom: 'domen',
  avslutat: 'att ärendet är avslutat',
}

/** Areas of a child's life, by the names the profession uses (domain.md 4.2). */
export const areaLabels: Readonly<Record<Area, string>> = {
  halsa: 'Hälsa',
  utbildning: 'Utbildning',
  'kanslor-beteende': 'Känslor och beteende',
  'sociala-relationer': 'Sociala relationer',
  'grundlaggande-omsorg': 'Grundläggande omsorg',
  sakerhet: 'Säkerhet',
  'stimulans-vagledning': 'Stimulans och vägledning',
  'kanslomassig-tillganglighet': 'Känslomässig tillgänglighet',
  familjesituation: 'Nuvarande familjesituation',
  familjebakgrund: 'Familjebakgrund',
  'boende-arbete-ekonomi': 'Boende, arbete och ekonomi',
  'natverk-integrering': 'Socialt nätverk och integrering',
}

export const thingLabels: Readonly<Record<ThingKind, string>> = {
  akt: 'Akt',
  case: 'Ärende',
  person: 'Person',
  samrad: 'Samråd',
  request: 'Förfrågan',
  house: 'Huset',
  user: 'Användare',
}

export const logOpLabels: Readonly<Record<LogOp, string>> = {
  read: 'Läsning',
  insert: 'Nytt',
  update: 'Ändring',
  remove: 'Borttagning',
  event: 'Händelse',
}

export const logMarkLabels: Readonly<Record<LogMark, string>> = {
  'same-name': 'samma efternamn',
  protected: 'skyddade personuppgifter',
  'outside-team': 'utanför teamet',
  unreadable: 'detaljerna är skadade',
}

export const sampleReasonLabels: Readonly<Record<SampleReason, string>> = {
  'break-glass': 'Nödöppning',
  'same-name': 'Samma efternamn',
  protected: 'Skyddade personuppgifter',
  'outside-team': 'Utanför teamet',
  'odd-hours': 'Kväll, natt eller helg',
  random: 'Slumpvis vald',
}

export const verdictLabels: Readonly<Record<Verdict, string>> = { behorig: 'Behörig', 'foljs-upp': 'Följs upp' }

export const teamRoleLabels: Readonly<Record<TeamRole, string>> = {
  barnhandlaggare: 'Barnhandläggare',
  vuxenhandlaggare: 'Vuxenhandläggare',
  stodjare: 'Stödjare',
  familjebehandlare: 'Familjebehandlare',
  forsorjningsstod: 'Handläggare försörjningsstöd',
  annan: 'Annan kompetens',
}

export const standingLabels: Readonly<Record<Standing, string>> = {
  barnet: 'Barnet själv',
  'den-vuxne': 'Den akten gäller',
  vardnadshavare: 'Vårdnadshavare',
  'ny-vardnadshavare': 'Ny vårdnadshavare',
  'foralder-utan-vardnad': 'Förälder som inte är känd som vårdnadshavare',
  myndighet: 'Annan myndighet',
  annan: 'Någon annan',
}

export const releaseLabels: Readonly<Record<Release, string>> = {
  'lamnas-ut': 'Lämnas ut',
  maskeras: 'Maskeras',
  'lamnas-inte-ut': 'Lämnas inte ut',
}

/** Why a passage is proposed to be given, masked or kept back, for whoever judges it. */
export const reasonLabels: Readonly<Record<Reason, string>> = {
  stangd: 'Du har ingen nyckel hit, och kan inte lämna ut det.',
  skydd: 'Skyddad uppgift. Lämnas aldrig ut utan att någon har prövat just den.',
  anmalare: 'Rör vem som har anmält eller lämnat uppgiften.',
  informationssparr: 'Informationsspärr gäller. Inget lämnas till vårdnadshavarna.',
  'far-inte-rojas': 'Anteckningen får inte röjas för vårdnadshavare.',
  beslut: 'Ett beslut får en part alltid ta del av.',
  'inte-part': 'Den som frågar är inte part. Sekretess gäller.',
  'annans-akt': 'Akten gäller en annan vuxen.',
  'behover-grund': 'Välj först med vilken grund en annan myndighet skulle få uppgiften.',
  'bara-det-som-behovs': 'Lämna bara det som myndigheten behöver.',
  'var-nagon-finns': 'Kan visa var någon bor, finns eller kan nås.',
  'barnets-ord-misstankt': 'Barnets egna ord, och den som frågar är misstänkt. Barnet kan lida betydande men.',
  'barnets-ord-femton': 'Barnets egna ord. Barnet har fyllt 15 år och säger själv om de får lämnas.',
  'barnets-ord': 'Barnets egna ord. Pröva om barnet kan lida betydande men.',
  'egna-uppgifter': 'Uppgifter som den som frågar själv har lämnat.',
  'annans-planer': 'Kan röra vad någon annan planerar för att vara trygg.',
  'annans-forhallanden': 'Kan röra någon annans hälsa, ekonomi eller stöd.',
  brottsutredning: 'Kan höra till brottsutredningen. Fråga förundersökningsledaren först.',
  'annans-namn': 'Nämner någon annan i familjen vid namn.',
}

export const disclosureResultLabels: Readonly<Record<DisclosureResult, string>> = {
  'lamnas-ut': 'Lämnas ut',
  delvis: 'Lämnas ut till en del',
  avslag: 'Lämnas inte ut',
}

export const disclosureStateLabels: Readonly<Record<DisclosureState, string>> = {
  vantar: 'Väntar på en andra person',
  klar: 'Klar',
  ater: 'Skickad tillbaka',
}

export const channelLabels: Readonly<Record<Channel, string>> = {
  samtal: 'Telefon eller samtal',
  mote: 'Möte',
  brev: 'Brev',
  utskrift: 'Kopia på papper',
  annat: 'Annat sätt',
}

export const talkStateLabels: Readonly<Record<TalkState, string>> = {
  planerat: 'Planerat',
  hallet: 'Hållet',
  installt: 'Inställt',
}

export const talkModeLabels: Readonly<Record<TalkMode, string>> = {
  'pa-plats': 'På plats',
  hembesok: 'Hembesök',
  telefon: 'Telefon',
  lank: 'Länk',
}

export const informedLabels: Readonly<Record<Informed, string>> = {
  muntligt: 'Ja, muntligt',
  skriftligt: 'Ja, skriftligt',
  bade: 'Ja, båda',
  nej: 'Nej',
}

export const offerLabels: Readonly<Record<OfferAnswer, string>> = {
  'tackade-ja': 'Tackade ja',
  'tackade-nej': 'Tackade nej',
  'inte-fragad': 'Inte frågad',
}

export const gallringLabels: Readonly<Record<Gallring, string>> = {
  'fem-ar': 'Fem år efter sista anteckningen',
  'skyddsutredning-barn': 'Barnavårdsutredning: tills personen fyller 30 år',
  aldrig: 'Gallras aldrig',
}

export const aktStateLabels = { oppen: 'Öppen', avslutad: 'Avslutad' } as const

export const violenceSourceLabels: Readonly<Record<ViolenceSource, string>> = {
  anmalan: 'Anmälan',
  samrad: 'Samråd',
  barnet: 'Barnet självt',
  vuxen: 'En vuxen i familjen',
  'annan-myndighet': 'Annan myndighet',
  'eget-arbete': 'Framkom i eget arbete',
}

export const adultStatusLabels: Readonly<Record<AdultStatus, string>> = {
  'onskar-inte-stod': 'Önskar inte stöd',
  motiveras: 'Motiveras',
  'utredning-pagar': 'Utredning pågår',
  insats: 'Har insats',
  avslutad: 'Avslutad',
}

export const canLeaveLabels: Readonly<Record<CanLeave, string>> = {
  ja: 'Ja',
  nej: 'Nej',
  'inte-lamplig': 'Inte lämpligt',
}
