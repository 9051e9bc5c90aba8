import { accountLogWords } from '../account/account.log'
import { agreementLogWords } from '../agreement/agreement.log'
import { backupLogWords } from '../backup/backup.log'
import { courseLog } from '../case/course.log'
import { closingLogWords } from '../closing/closing.log'
import { consentActions } from '../consent/consent.log'
import { deadlineLogWords } from '../deadline/deadline.log'
import { followupWords } from '../followup/followup.log'
import { gallringLogWords } from '../gallring/gallring.log'
import { thingLabels } from '../glossary/labels'
import { groupLogWords } from '../group/group.log'
import { guardLogWords } from '../guard/guard.log'
import { integrityLogWords } from '../integrity/integrity.log'
import { interviewLogWords } from '../interview/interview.log'
import { meetingLogWords } from '../meeting/meeting.log'
import { needWords } from '../need/need.log'
import { planLogWords } from '../plan/plan.log'
import { promiseLogWords } from '../promise/promise.log'
import { referralActions } from '../referral/referral.log'
import { timelineLogWords } from '../timeline/timeline.log'
import { transferActions } from '../transfer/transfer.log'
import type { Thing } from './audit.contract'

/** What an entry of the log was about, in words; an action without words of its own is shown by its code. */
const words: Readonly<Record<string, string>> = {
  ...backupLogWords,
  ...followupWords,
  ...integrityLogWords,
  ...interviewLogWords,
  ...gallringLogWords,
  ...groupLogWords,
  ...guardLogWords,
  ...needWords,
  ...consentActions,
  ...referralActions,
  ...transferActions,
  ...timelineLogWords,
  ...closingLogWords,
  ...promiseLogWords,
  ...courseLog,
  ...agreementLogWords,
  ...meetingLogWords,
  ...planLogWords,
  ...accountLogWords,
  'akt.open': 'Öppnade en barnakt',
  'akt.openVuxenakt': 'Öppnade en vuxenakt',
  'akt.transfer': 'Lämnade över en akt',
  'akt.setFrame': 'Ändrade uppgifter om en akt',
  'akt.close': 'Avslutade en akt',
  'akt.get': 'Läste en akt',
  'document.list': 'Läste aktens handlingar',
  'document.look': 'Granskade en handling före intag',
  'document.show': 'Öppnade en handling',
  'document.takeIn': 'Tog in en handling',
  'disclosure.askers': 'Såg vilka som kan begära insyn',
  'disclosure.mirror': 'Såg vad som skulle lämnas ut ur en akt',
  'disclosure.preview': 'Läste en akt så som någon annan skulle få läsa den',
  'disclosure.decide': 'Beslutade om utlämnande',
  'disclosure.sheet': 'Läste det som ska lämnas ut',
  'disclosure.approve': 'Godkände ett utlämnande',
  'disclosure.sendBack': 'Skickade tillbaka ett utlämnande',
  'disclosure.record': 'Förde in vad som har lämnats ut',
  'disclosure.list': 'Läste vad som har lämnats ut ur en akt',
  'note.list': 'Läste anteckningarna i en akt',
  'note.start': 'Påbörjade en anteckning',
  'note.save': 'Sparade en anteckning',
  'note.sign': 'Signerade en anteckning',
  'note.discard': 'Kastade ett utkast',
  'audit.verify': 'Kontrollerade loggen',
  'audit.broken': 'Loggen är bruten',
  'audit.log': 'Läste loggen',
  'audit.ofAkt': 'Såg efter vem som har läst en akt',
  'audit.review': 'Granskade en läsning',
  'audit.reviews': 'Läste granskningar',
  'audit.sample': 'Drog ett stickprov ur loggen',
  'case.head': 'Läste vems ett ärende är',
  'case.page': 'Läste ett ärende',
  'case.list': 'Läste ärendelistan',
  'case.search': 'Sökte',
  'case.appoint': 'Utsåg barnhandläggare',
  'case.setRoom': 'Ändrade ett rum',
  'block.ofCase': 'Läste ett barns informationsspärrar',
  'block.ofAkt': 'Läste en akts informationsspärrar',
  'block.set': 'Satte informationsspärr',
  'block.lift': 'Hävde informationsspärr',
  'block.writeNote': 'Började anteckning om informationsspärr',
  'block.withhold': 'Märkte anteckning: får inte röjas för vårdnadshavare',
  'block.reveal': 'Hävde märkningen: får inte röjas för vårdnadshavare',
  'document.view': 'Läste en handling',
  'person.get': 'Läste personuppgifter',
  'person.lookUp': 'Slog upp en person',
  'person.change': 'Ändrade personuppgifter',
  'person.changeWhereabouts': 'Ändrade var en person finns',
  'person.relate': 'Lade till en person i familjen',
  'person.changeKinship': 'Ändrade en relation',
  refused: 'Nekades',
  'request.receive': 'Tog emot en samrådsförfrågan',
  'request.get': 'Läste en samrådsförfrågan',
  'request.list': 'Läste förfrågningarna',
  'request.answer': 'Svarade på en förfrågan',
  'samrad.list': 'Läste samrådslistan',
  'samrad.get': 'Läste ett samråd',
  'samrad.plan': 'Bokade samråd',
  'samrad.move': 'Ändrade tid för samråd',
  'samrad.cancel': 'Ställde in samråd',
  'samrad.addParty': 'Kallade ytterligare en verksamhet',
  'samrad.setParty': 'Ändrade en verksamhets svar eller närvaro',
  'samrad.invitations': 'Läste kallelser',
  'samrad.supplement': 'Skrev in en komplettering',
  'samrad.call': 'Skickade kallelse',
  'samrad.start': 'Började samråd',
  'samrad.saveItem': 'Skrev i dagordningen',
  'samrad.saveDecision': 'Skrev en åtgärd',
  'samrad.removeDecision': 'Tog bort en åtgärd',
  'samrad.openPoints': 'Såg över vad som saknas',
  'samrad.end': 'Avslutade samråd',
  'samrad.preview': 'Läste protokollet före signering',
  'samrad.minutes': 'Läste ett protokoll',
  'samrad.sign': 'Signerade protokoll',
  'samrad.correct': 'Skrev rättelse till protokoll',
  'talk.ofCase': 'Läste ett barns samtal',
  'talk.get': 'Läste ett samtal',
  'talk.plan': 'Planerade ett samtal',
  'talk.cancel': 'Ställde in ett samtal',
  'talk.hold': 'Noterade ett samtal som hållet',
  'talk.begin': 'Påbörjade anteckningar från ett samtal',
  'talk.place': 'Lade meningar från ett samtal i akter',
  'talk.answerOffer': 'Noterade svar på erbjudet stöd',
  'talk.setSafety': 'Ändrade om barnets skydd är säkerställt',
  'leak.check': 'Kontrollerade en text mot familjens skyddade uppgifter',
  'leak.ofNote': 'Läste vad som är kontrollerat i en anteckning',
  'leak.tick': 'Markerade något som kontrollerat',
  'leak.readers': 'Läste vilka som kan läsa en barnakt',
  'team.ofCase': 'Läste ett ärendeteam',
  'team.mine': 'Läste sina ärendeteam',
  'team.markViolence': 'Markerade uppgift om våld',
  'team.join': 'Utsåg till ärendeteam',
  'team.leave': 'Avslutade uppdrag i ärendeteam',
  'team.wearHat': 'Valde hatt',
  'team.breakGlass': 'Nödöppnade en akt',
  'team.seeOpening': 'Läste besked om nödöppning',
  'team.settle': 'Lämnade över eller bytte nycklar',
  'protection.ofAkt': 'Läste skydd och stöd i en akt',
  'protection.record': 'Skrev i skydd och stöd',
  'task.add': 'Ny uppgift',
  'task.workshop': 'Läste verkstaden',
  'task.reassign': 'Gav en uppgift en ny ansvarig',
  'task.finish': 'Uppgift klar',
  'task.postpone': 'Flyttade en uppgift',
  'team.hat': 'Såg efter vilken roll som krävs',
  'team.emergency': 'Såg efter om nödöppning går',
  'samrad.near': 'Såg efter närliggande samråd',
  'template.fill': 'Fyllde en mall',
  'template.list': 'Läste mallarna',
  'template.takeBack': 'Tog tillbaka en mall',
  'template.use': 'Bytte mallversion',
  'template.produce': 'Tog ut ett dokument',
  'template.save': 'Sparade ett dokument till fil',
  'thread.add': 'Skrev barnets ord i barnets tråd',
  'thread.get': 'Läste barnets tråd',
  'thread.ofCase': 'Läste barnets tråd från ärendet',
  'thread.setTopic': 'Ändrade ett ämne i barnets tråd',
  'template.printable': 'Ritade ett dokument',
  ...deadlineLogWords,
  'today.get': 'Läste Idag',
}

export const actionWords = (action: string): string => words[action] ?? action

/** What an entry concerns, in words: a kind and a reference, and the name when one is given. The house's own locks have no reference of their own. */
export function thingWords({ kind, reference, name }: Thing): string {
  if (kind === 'house') return reference === 'loggen' ? 'Loggen' : 'Huset'
  return `${thingLabels[kind]} ${reference}${name ? ` – ${name}` : ''}`
}
